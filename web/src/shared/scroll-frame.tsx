import type { ReactNode } from 'react';

type FrameProps = { readonly label: string; readonly className: string; readonly children: ReactNode };

/** A part that scrolls inside itself and can be reached with Tab, so that the arrow keys move it. */
export function ScrollFrame({ label, className, children }: FrameProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={className} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
