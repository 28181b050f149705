import { Trans, useLingui } from '@lingui/react/macro';
import { Link, SearchParamError, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { Failure } from '../shared/failure.tsx';
import { PageHeading } from '../shared/page-heading.tsx';

/** A page that cannot be drawn: its address does not say what the page can read, or the page itself failed. */
export function RouteFailure({ error }: ErrorComponentProps) {
  const { t } = useLingui();
  const router = useRouter();
  const isAddress = error instanceof SearchParamError;
  if (!isAddress)
    return <Failure error={error instanceof Error ? error : new Error(String(error))} onRetry={() => void router.invalidate()} />;
  return (
    <section className="failure" role="alert">
      <title>{t`Address not understood – Reftel`}</title>
      <PageHeading place="failure">
        <Trans>This address is not understood</Trans>
      </PageHeading>
      <p>
        <Trans>A part after the question mark is not one of the values this page knows. The link may be old or cut short.</Trans>
      </p>
      <p>
        <Link to="/">
          <Trans>Go to the search</Trans>
        </Link>
      </p>
    </section>
  );
}

export function NotFound() {
  const { t } = useLingui();
  return (
    <section className="failure">
      <title>{t`No such page – Reftel`}</title>
      <PageHeading place="failure">
        <Trans>There is no page at this address</Trans>
      </PageHeading>
      <p>
        <Link to="/">
          <Trans>Go to the search</Trans>
        </Link>
      </p>
    </section>
  );
}
