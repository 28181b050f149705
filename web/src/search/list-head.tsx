import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { SearchAnswer, SearchRequest } from '../../../domain/answers/search.ts';
import { downloadList, type SearchQuestion } from '../api/search.ts';
import { useAnnouncement } from '../shared/announce.tsx';
import { Failure } from '../shared/failure.tsx';
import { useSearchAddress } from './use-search.ts';

type HeadProps = { answer: SearchAnswer; shown: number; question: SearchQuestion };

/** How many of how many, in which order, and the list as a file. */
export function ListHead({ answer, shown, question }: HeadProps) {
  const { t, i18n } = useLingui();
  const found = i18n.number(answer.total.value);
  useAnnouncement(answer.total.exact ? t`${found} documents found` : t`At least ${found} documents found`);
  return (
    <div className="list-head">
      <h2 id="list-total" className="list-total">
        <Total answer={answer} />
      </h2>
      <p className="hint">
        <Plural value={shown} one="# shown" other="# shown" />
        {answer.total.exact ? null : <Trans>; there may be more than were counted</Trans>}
        {answer.total.exact && shown > answer.total.value ? (
          <Trans>; counted are those that match by words, the others were found by meaning</Trans>
        ) : null}
      </p>
      <div className="list-tools">
        <SortChoice />
        <Export question={question} />
      </div>
    </div>
  );
}

function Total({ answer }: { answer: SearchAnswer }) {
  const { i18n } = useLingui();
  const found = i18n.number(answer.total.value);
  const readable = i18n.number(answer.readable);
  return answer.total.exact ? (
    <Trans>
      {found} of {readable} documents you may read
    </Trans>
  ) : (
    <Trans>
      At least {found} of {readable} documents you may read
    </Trans>
  );
}

function SortChoice() {
  const { t } = useLingui();
  const { address, change } = useSearchAddress();
  return (
    <label className="inline-field">
      <Trans>Order</Trans>
      <select
        value={address.sort ?? 'relevance'}
        onChange={(event) => change({ ...address, sort: event.target.value as SearchRequest['sort'], show: undefined })}
      >
        <option value="relevance">{t`Relevance`}</option>
        <option value="newest">{t`Newest first`}</option>
        <option value="oldest">{t`Oldest first`}</option>
      </select>
    </label>
  );
}

function Export({ question }: { question: SearchQuestion }) {
  const { t } = useLingui();
  const fetching = useMutation({ mutationFn: (format: 'csv' | 'ris') => downloadList(question, format) });
  return (
    <fieldset className="export" aria-label={t`Export the list, at most 1,000 documents`}>
      <span>
        <Trans>Export</Trans>
      </span>
      <button type="button" className="quiet" disabled={fetching.isPending} onClick={() => fetching.mutate('csv')}>
        CSV
      </button>
      <button type="button" className="quiet" disabled={fetching.isPending} onClick={() => fetching.mutate('ris')}>
        RIS
      </button>
      {fetching.error !== null ? <Failure error={fetching.error} /> : null}
    </fieldset>
  );
}
