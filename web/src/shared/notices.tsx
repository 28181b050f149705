import type { Notice } from '../../../domain/answers/search.ts';

/** What an answer says about itself: an index down, passages still waiting, words that match nothing. */
export function Notices({ notices }: { notices: readonly Notice[] }) {
  if (notices.length === 0) return null;
  return (
    <ul className="notices">
      {notices.map((notice, at) => (
        <li key={`${notice.code}-${at}`} data-code={notice.code} dir="auto">
          {notice.sentence}
        </li>
      ))}
    </ul>
  );
}
