import { useSyncExternalStore } from 'react';

export type Theme = 'system' | 'light' | 'dark';

const keys = { theme: 'reftel.theme', singleKeys: 'reftel.single-keys' } as const;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

function store(key: string, value: string): void {
  localStorage.setItem(key, value);
  for (const listener of listeners) listener();
}

export function readTheme(): Theme {
  const value = localStorage.getItem(keys.theme);
  return value === 'light' || value === 'dark' ? value : 'system';
}

/** Puts the theme on the root element, where the style sheet reads it. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

export function useTheme(): [Theme, (theme: Theme) => void] {
  const theme = useSyncExternalStore(subscribe, readTheme);
  const choose = (next: Theme): void => {
    store(keys.theme, next);
    applyTheme(next);
  };
  return [theme, choose];
}

const readSingleKeys = (): boolean => localStorage.getItem(keys.singleKeys) !== 'off';

/** Whether keys without Ctrl or Alt do anything; some readers' tools send them by accident. */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, readSingleKeys);
  return [on, (next) => store(keys.singleKeys, next ? 'on' : 'off')];
}
