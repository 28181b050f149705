import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { OutcomesAnswer } from '../../domain/answers/archive.ts';
import { outcomeKinds, type OutcomeKind } from '../../domain/outcome.ts';
import type { RouteContext } from '../route.ts';

/** Outcomes asked for at a time. */
const lot = 1_000;
const columns = ['item', 'outcome', 'code', 'sentence', 'document'] as const;
const failedKinds: readonly OutcomeKind[] = ['failed', 'quarantined'];

/** All outcomes of a run as CSV, failures first, safe from formulas, written as it is read. The run is looked up before the first byte, so that an unknown one is a 404. */
export async function outcomesCsv(
  run: number,
  kinds: readonly OutcomeKind[] | undefined,
  { reading, reader }: RouteContext,
): Promise<Readable> {
  await reading.run(reader, run);
  const wanted = kinds ?? outcomeKinds;
  const rows = async function* () {
    for (const group of [wanted.filter((kind) => failedKinds.includes(kind)), wanted.filter((kind) => !failedKinds.includes(kind))]) {
      let cursor: string | null = null;
      while (group.length > 0) {
        const answer: OutcomesAnswer = await reading.outcomes(reader, run, {
          limit: lot,
          kinds: group,
          ...(cursor === null ? {} : { cursor }),
        });
        for (const outcome of answer.outcomes) yield columns.map((column) => outcome[column] ?? '');
        cursor = answer.next;
        if (cursor === null) break;
      }
    }
  };
  const source = Readable.from(rows());
  const csv = stringify({
    header: true,
    columns: [...columns],
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
  source.on('error', (error) => csv.destroy(error));
  csv.on('close', () => source.destroy());
  return source.pipe(csv);
}
