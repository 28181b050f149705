import { findDateline } from '../../text/dates/find-dateline.ts';

/** The day a draft is dated, from its own head; undefined when it says none to the day. */
export function draftDate(text: string): string | undefined {
  const date = findDateline(text)?.date;
  return date?.precision === 'day' ? date.from : undefined;
}
