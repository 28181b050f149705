import { stringify } from 'csv-stringify/sync';
import type { SearchResult } from '../../domain/answers/search.ts';
import { markingText } from '../../domain/marking.ts';

const columns = [
  'rank',
  'id',
  'source id',
  'title',
  'kind',
  'date',
  'reference',
  'from',
  'to',
  'marking',
  'collection',
  'languages',
  'page',
  'passage',
  'models',
  'citation',
] as const;

/** A result list as CSV for spreadsheet programs: UTF-8 with a byte order mark, and no cell that such a program would run as a formula. */
export function writeListCsv(results: readonly SearchResult[]): string {
  const rows = results.map(({ document, passages, citation }, i) => {
    const [best] = passages;
    return [
      i + 1,
      document.id,
      document.sourceId ?? '',
      document.title,
      document.kind,
      document.date?.edtf ?? '',
      document.reference ?? '',
      document.from ?? '',
      document.to.join('; '),
      markingText(document.marking),
      document.collection,
      document.languages.join('; '),
      best?.page ?? '',
      best?.text ?? '',
      best?.models.map(({ id }) => id).join('; ') ?? '',
      citation,
    ];
  });
  return stringify(rows, {
    header: true,
    columns: [...columns],
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
