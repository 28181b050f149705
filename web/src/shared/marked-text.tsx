import type { TextMark } from './text-mark.ts';

/**
 * Text with its marks, cut where they begin and end, so that overlapping marks nest by class and never overlap as elements.
 * Offsets are UTF-16 units of `text`; what falls outside is left off.
 */
export function MarkedText({ text, marks }: { text: string; marks: readonly TextMark[] }) {
  const cuts = cutPoints(text, marks);
  return (
    <>
      {cuts.slice(0, -1).map((start, at) => {
        const end = cuts[at + 1] ?? text.length;
        const piece = text.slice(start, end);
        const here = marks.filter((mark) => mark.start <= start && mark.end >= end);
        if (here.length === 0) return piece;
        const word = here.find((mark) => mark.kind === 'word');
        const under = here.some((mark) => mark.kind !== 'word') ? 'closest' : undefined;
        if (word === undefined)
          return (
            <span key={start} className={under} data-current={isCurrent(here)}>
              {piece}
            </span>
          );
        return (
          <mark key={start} className={under} data-current={isCurrent(here)}>
            {piece}
          </mark>
        );
      })}
    </>
  );
}

function isCurrent(marks: readonly TextMark[]): true | undefined {
  return marks.some((mark) => mark.current === true) ? true : undefined;
}

function cutPoints(text: string, marks: readonly TextMark[]): number[] {
  const inside = (offset: number): boolean => offset > 0 && offset < text.length;
  const points = new Set([0, text.length]);
  for (const mark of marks) {
    if (inside(mark.start)) points.add(mark.start);
    if (inside(mark.end)) points.add(mark.end);
  }
  return [...points].toSorted((a, b) => a - b);
}
