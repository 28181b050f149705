import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';

const Announcer = createContext<(sentence: string) => void>(() => undefined);

/** One polite live region for the whole page: counts after a search, copies made, decisions kept. */
export function AnnouncerRegion({ children }: { children: ReactNode }) {
  const [sentence, setSentence] = useState('');
  const announce = useMemo(() => setSentence, []);
  return (
    <Announcer value={announce}>
      {children}
      <output className="visually-hidden" aria-live="polite">
        {sentence}
      </output>
    </Announcer>
  );
}

export function useAnnounce(): (sentence: string) => void {
  return useContext(Announcer);
}

/** Says a sentence aloud whenever it changes. */
export function useAnnouncement(sentence: string | undefined): void {
  const announce = useAnnounce();
  useEffect(() => {
    if (sentence !== undefined) announce(sentence);
  }, [announce, sentence]);
}
