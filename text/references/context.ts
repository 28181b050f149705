import type { DocumentDate } from '../../domain/dates.ts';
import type { CableHeader } from '../../domain/document.ts';
import { postKey } from '../posts/post-key.ts';

/** What a citation leaves unsaid: whose telegram, to whom, in which year. */
export type ReferenceContext = {
  /** The series of numbers of the writer and of whoever he writes to. */
  readonly own: string | undefined;
  readonly other: string | undefined;
  /** The series of the home ministry in this exchange, and the post abroad, where one of the two is a ministry. */
  readonly ministry: string | undefined;
  readonly mission: string | undefined;
  readonly year: number | undefined;
  readonly month: number | undefined;
  /** Years of telegrams cited with their date elsewhere in the document, by `citedKey`. */
  readonly cited?: ReadonlyMap<string, number>;
};

/** A telegram without its year. */
export function citedKey(post: string, number: string): string {
  return `${post}:${Number(number)}`;
}

const ministries = new Set(['hq', 'state', 'fco']);

/** Ministries that number their telegrams for each post apart: the same number goes to Paris and to Rome in one week. */
const numberedByPost = new Set(['state']);

/** The series of numbers a post writes in when it writes to another: its own, or one for each addressee (`state-paris`). */
export function seriesOf(post: string | undefined, addressee: string | undefined): string | undefined {
  return post !== undefined && addressee !== undefined && numberedByPost.has(post) ? `${post}-${addressee}` : post;
}

/** The context of a document from its header and date. */
export function contextOf(header: CableHeader, date: DocumentDate | null | undefined): ReferenceContext {
  const own = ownPost(header);
  const [to] = header.to ?? [];
  const addressee = to === undefined ? undefined : postKey(to);
  const [year, month] = date === null || date === undefined ? [] : date.from.split('-').map(Number);
  return {
    own: seriesOf(own, addressee),
    other: seriesOf(addressee, own),
    ministry: ministries.has(own ?? '') ? seriesOf(own, addressee) : ministries.has(addressee ?? '') ? seriesOf(addressee, own) : undefined,
    mission: [own, addressee].find((post) => post !== undefined && !ministries.has(post)),
    year,
    month: date?.precision === 'day' || date?.precision === 'month' ? month : undefined,
  };
}

/** The post a document's number belongs to: named with the number, else the sender, else the place. */
export function ownPost({ number, from, place }: CableHeader): string | undefined {
  const named = number === undefined ? undefined : /^(\p{Lu}[\p{L} .'-]{1,40}?)\s\d{1,7}$/u.exec(number)?.[1];
  return (
    (named === undefined || /^(?:No|Nr|Polto|Secto|Dulte|Tosec|Topol|Usun)\b/i.test(named) ? undefined : postKey(named)) ??
    (from === undefined ? undefined : postKey(from)) ??
    (place === undefined ? undefined : postKey(place))
  );
}

/** The year of a citation that names a month later than the document's own: the year before. */
export function yearOf(context: ReferenceContext, month: number | undefined): number | undefined {
  if (context.year === undefined) return undefined;
  return month !== undefined && context.month !== undefined && month > context.month ? context.year - 1 : context.year;
}
