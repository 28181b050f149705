import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { statusQuery } from '../api/archive.ts';
import { AnnouncerRegion } from '../shared/announce.tsx';
import { useKeys } from '../shared/keys.ts';
import { PlaceMemory } from '../shared/page-heading.tsx';
import { DemoBanner } from './demo-banner.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { PrintFoot } from './print-foot.tsx';
import { StatusLine } from './status-line.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

/** What stands around every page: the way to the others, the state of the archive, the keys. */
export function Layout() {
  const { t } = useLingui();
  const [isListing, setIsListing] = useState(false);
  const { data: status } = useQuery(statusQuery);
  useKeys({ '?': () => (setIsListing(true), true) });
  return (
    <AnnouncerRegion>
      <a className="skip-link" href="#main">
        <Trans>Skip to the content</Trans>
      </a>
      <header className="site-head">
        <Link to="/" className="site-name">
          Reftel
        </Link>
        <nav aria-label={t`Pages`} className="site-nav">
          <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
            <Trans>Search</Trans>
          </Link>
          <Link to="/compare">
            <Trans>Compare</Trans>
          </Link>
          <Link to="/imports">
            <Trans>Imports</Trans>
          </Link>
        </nav>
        <div className="site-tools">
          <ThemeSwitch />
          <button type="button" className="quiet" onClick={() => setIsListing(true)}>
            <Trans>Keys</Trans>
          </button>
        </div>
      </header>
      {status?.demo.present === true ? <DemoBanner only={status.demo.only} /> : null}
      <main id="main" tabIndex={-1}>
        <PlaceMemory>
          <Outlet />
        </PlaceMemory>
      </main>
      <PrintFoot />
      <footer className="site-foot">{status === undefined ? null : <StatusLine status={status} />}</footer>
      {isListing ? <KeysDialog onClose={() => setIsListing(false)} /> : null}
    </AnnouncerRegion>
  );
}
