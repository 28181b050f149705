import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useAnnounce } from './announce.tsx';

/** Puts a text on the clipboard and says so, or says that the browser did not allow it. */
export function CopyButton({ text, label, primary = false }: { text: string; label: string; primary?: boolean }) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'refused'>('none');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
      announce(t`Copied`);
    } catch {
      // Without a secure context or permission there is no clipboard; the text stays on view to be copied by hand.
      setOutcome('refused');
      announce(t`The browser did not allow it; select the text and copy it`);
    }
  };
  const words = { none: label, copied: t`Copied`, refused: t`Select the text and copy it` }[outcome];
  return (
    <button type="button" className={primary ? 'primary' : ''} disabled={text === ''} onClick={() => void copy()}>
      {words}
    </button>
  );
}
