import { Trans, useLingui } from '@lingui/react/macro';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { momentText } from '../shared/dates.ts';

/** On paper only: the address of the view and when it was printed. */
export function PrintFoot() {
  const { i18n } = useLingui();
  const address = useLocation({ select: (location) => location.href });
  const [moment, setMoment] = useState(() => new Date().toISOString());
  useEffect(() => {
    const onPrint = (): void => setMoment(new Date().toISOString());
    window.addEventListener('beforeprint', onPrint);
    return () => window.removeEventListener('beforeprint', onPrint);
  }, []);
  return (
    <p className="print-foot">
      {window.location.origin}
      {address} · <Trans>printed {momentText(moment, i18n.locale)}</Trans>
    </p>
  );
}
