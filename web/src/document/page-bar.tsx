import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode, SubmitEvent } from 'react';

type BarProps = { id: string; page: number; pages: number; q: string; isRepeated?: boolean };

/** Previous, next, and any page by its number. */
export function PageBar({ id, page, pages, q, isRepeated = false }: BarProps) {
  const { t } = useLingui();
  if (pages <= 1) return null;
  const search = q === '' ? {} : { q };
  return (
    <nav className="page-bar" aria-label={isRepeated ? t`Pages of the paper, again` : t`Pages of the paper`}>
      <PageLink id={id} page={page - 1} isThere={page > 1} search={search}>
        <Trans>Previous page</Trans>
      </PageLink>
      {isRepeated ? null : <JumpToPage id={id} page={page} pages={pages} search={search} />}
      <PageLink id={id} page={page + 1} isThere={page < pages} search={search}>
        <Trans>Next page</Trans>
      </PageLink>
    </nav>
  );
}

type PageLinkProps = {
  id: string;
  page: number;
  isThere: boolean;
  search: { q?: string };
  children: ReactNode;
};

function PageLink({ id, page, isThere, search, children }: PageLinkProps) {
  if (!isThere) return <span className="page-step is-off">{children}</span>;
  return (
    <Link className="page-step" to="/d/$id/p/$page" params={{ id, page: String(page) }} search={search}>
      {children}
    </Link>
  );
}

function JumpToPage({ id, page, pages, search }: { id: string; page: number; pages: number; search: { q?: string } }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const wanted = new FormData(event.currentTarget).get('page');
    if (typeof wanted === 'string') void navigate({ to: '/d/$id/p/$page', params: { id, page: wanted }, search });
  };
  return (
    <form className="page-jump" key={page} onSubmit={onSubmit}>
      <label>
        <Trans>Page</Trans>
        <input name="page" type="number" inputMode="numeric" min={1} max={pages} defaultValue={page} required />
      </label>
      <span>
        <Trans>of {pages}</Trans>
      </span>
      <button type="submit" className="quiet" aria-label={t`Go to the page`}>
        <Trans>Go</Trans>
      </button>
    </form>
  );
}
