import { Trans } from '@lingui/react/macro';
import { ApiError } from '../api/api-error.ts';

export function isBadQuery(error: Error | null): error is ApiError {
  return error instanceof ApiError && error.code === 'bad-query';
}

/** A question that cannot be read: the server's sentence, and the place in the question. */
export function BadQuery({ error, text }: { error: ApiError; text: string }) {
  const position = positionOf(error);
  return (
    <section className="failure" role="alert">
      <h2>
        <Trans>The question cannot be read</Trans>
      </h2>
      <p dir="auto">{error.message}</p>
      {position === null ? null : (
        <p className="bad-query-text">
          <code dir="auto">
            {text.slice(Math.max(0, position - 40), position)}
            <mark>{text.slice(position, position + 1) || '▏'}</mark>
            {text.slice(position + 1, position + 40)}
          </code>
        </p>
      )}
    </section>
  );
}

function positionOf(error: ApiError): number | null {
  const details = error.details['details'];
  const nested = typeof details === 'object' && details !== null && 'position' in details ? details.position : undefined;
  const position = error.details['position'] ?? nested;
  return typeof position === 'number' ? position : null;
}
