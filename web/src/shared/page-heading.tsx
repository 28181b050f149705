import { createContext, useCallback, useContext, useEffect, useRef, type ReactNode } from 'react';

/** Notes that a place has been reached and says whether one came there from another. */
type Arrive = (place: string) => boolean;

const Arrivals = createContext<Arrive>(() => false);

/** Remembers the last page; the one on which a visit begins leaves the focus where the browser puts it. */
export function PlaceMemory({ children }: { children: ReactNode }) {
  const last = useRef<string | null>(null);
  const arrive = useCallback((place: string) => {
    const isFromElsewhere = last.current !== null && last.current !== place;
    last.current = place;
    return isFromElsewhere;
  }, []);
  return <Arrivals value={arrive}>{children}</Arrivals>;
}

type HeadingProps = {
  /** The same for every view of one page: turning a sheet or narrowing a list does not move the focus. */
  readonly place: string;
  readonly className?: string | undefined;
  readonly lang?: string | undefined;
  readonly isLong?: boolean;
  readonly children: ReactNode;
};

/** The heading of a page. It takes the focus on arrival from another page, so that a screen reader says where one is. */
export function PageHeading({ place, className, lang, isLong = false, children }: HeadingProps) {
  const arrive = useContext(Arrivals);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrive(place)) heading.current?.focus({ preventScroll: true });
  }, [arrive, place]);
  return (
    <h1 ref={heading} tabIndex={-1} className={className} lang={lang} dir="auto" data-long={isLong ? true : undefined}>
      {children}
    </h1>
  );
}
