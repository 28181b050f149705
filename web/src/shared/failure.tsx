import { Trans } from '@lingui/react/macro';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ApiError } from '../api/api-error.ts';

/** A request that failed: what happened, what was kept, what to do next, and the code to quote. */
export function Failure({ error, onRetry }: { error: Error; onRetry?: (() => void) | undefined }) {
  const { reset } = useQueryErrorResetBoundary();
  const code = error instanceof ApiError ? error.code : 'unexpected';
  const isSignedOut = error instanceof ApiError && error.status === 401;
  const retry = (): void => {
    reset();
    onRetry?.();
  };
  return (
    <section className="failure" role="alert">
      {isSignedOut ? <SessionEnded /> : <FailureText error={error} code={code} />}
      <p className="failure-actions">
        {onRetry !== undefined && !isSignedOut && code !== 'not-found' ? (
          <button type="button" onClick={retry}>
            <Trans>Try again</Trans>
          </button>
        ) : null}
        {code === 'not-found' ? (
          <Link to="/">
            <Trans>Go to the search</Trans>
          </Link>
        ) : null}
        <span className="failure-code">
          <Trans>Code</Trans> <code>{code}</code>
        </span>
      </p>
    </section>
  );
}

function FailureText({ error, code }: { error: Error; code: string }) {
  if (code === 'offline')
    return (
      <>
        <h2>
          <Trans>The server does not answer</Trans>
        </h2>
        <p>
          <Trans>
            Your question is kept in the address. Check that <code>reftel serve</code> is running, then try again.
          </Trans>
        </p>
      </>
    );
  if (code === 'not-found')
    return (
      <>
        <h2>
          <Trans>Not held here</Trans>
        </h2>
        <p>
          <Trans>Nothing that you may read has this address. It may have been withdrawn, or the link may be cut short.</Trans>
        </p>
      </>
    );
  if (error instanceof ApiError)
    return (
      <p className="failure-sentence" dir="auto">
        {error.message}
      </p>
    );
  return (
    <>
      <h2>
        <Trans>This page could not be shown</Trans>
      </h2>
      <p>
        <Trans>Nothing in the archive has changed. Reload the page; if it happens again, tell whoever runs the server.</Trans>
      </p>
    </>
  );
}

/** No reader: the cookie of the address that the command line printed has run out. */
function SessionEnded() {
  return (
    <>
      <h2>
        <Trans>This session has ended</Trans>
      </h2>
      <p>
        <Trans>
          Open the address that <code>reftel serve</code> printed. Nothing in the archive has changed.
        </Trans>
      </p>
    </>
  );
}
