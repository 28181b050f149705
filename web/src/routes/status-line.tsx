import { Plural, Trans } from '@lingui/react/macro';
import type { StatusAnswer } from '../../../domain/answers/archive.ts';

/** What is held and what still waits, in one line at the foot of every page. */
export function StatusLine({ status }: { status: StatusAnswer }) {
  const waiting = Math.max(status.waiting.meaning, status.waiting.models);
  return (
    <p>
      <Plural value={status.documents} one="# document" other="# documents" />
      {', '}
      <Plural value={status.passages} one="# passage" other="# passages" />
      {waiting > 0 ? (
        <>
          {' · '}
          <Plural value={waiting} one="# passage still being read" other="# passages still being read" />
        </>
      ) : null}
      {status.indexes.words.state === 'down' ? <Trans> · the index of words is down</Trans> : null}
      {status.indexes.meaning.state === 'down' ? <Trans> · the index of meaning is down</Trans> : null}
      {' · '}
      <Trans>Reftel {status.version}</Trans>
    </p>
  );
}
