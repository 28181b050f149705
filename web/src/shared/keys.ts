import { useEffect, useEffectEvent } from 'react';
import { useSingleKeys } from './preferences.ts';

/** What each single key does on this page. A handler that has nothing to do returns false, and the key keeps its meaning. */
export type KeyHandlers = Readonly<Record<string, () => boolean>>;

/** Where a key is a letter. A box to tick takes none. */
const writing = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]';

/** Listens for single keys outside of fields and dialogs, unless the reader has switched them off. */
export function useKeys(handlers: KeyHandlers): void {
  const [isOn] = useSingleKeys();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || isTaken(event.target)) return;
    const handler = handlers[event.key];
    if (handler !== undefined && handler()) event.preventDefault();
  });
  useEffect(() => {
    if (!isOn) return undefined;
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOn]);
}

function isTaken(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]:modal') !== null) return true;
  return target instanceof Element && target.closest(writing) !== null;
}
