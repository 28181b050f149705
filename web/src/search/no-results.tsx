import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { SearchAnswer } from '../../../domain/answers/search.ts';
import { withoutFilters } from './change-filter.ts';
import { isNarrowed } from './question-of.ts';
import { useSearchAddress } from './use-search.ts';

/** Nothing found: the notices above say why; here stands what would give something. */
export function NoResults({ answer }: { answer: SearchAnswer }) {
  const { address, change } = useSearchAddress();
  const unmatched = answer.notices.find((notice) => notice.code === 'unmatched-words')?.words ?? [];
  return (
    <div className="no-results">
      <p className="no-results-head">
        <Trans>No document that you may read matches.</Trans>
      </p>
      <ul>
        {unmatched.length > 0 ? (
          <li>
            <Trans>
              Nothing holds <bdi>{unmatched.join(', ')}</bdi>; check the spelling, or end a word with a star.
            </Trans>
          </li>
        ) : null}
        {isNarrowed(address) ? (
          <li>
            <button type="button" className="link-button" onClick={() => change(withoutFilters(address))}>
              <Trans>Ask the same without filters</Trans>
            </button>
          </li>
        ) : null}
        {address.mode === 'words' ? (
          <li>
            <button type="button" className="link-button" onClick={() => change({ ...address, mode: 'both' })}>
              <Trans>Look for the meaning as well as the words</Trans>
            </button>
          </li>
        ) : null}
        <li>
          <Link to="/imports">
            <Trans>See what has been imported</Trans>
          </Link>
        </li>
      </ul>
    </div>
  );
}
