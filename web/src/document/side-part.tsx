import type { ReactNode, Ref } from 'react';

type PartProps = {
  readonly title: string;
  readonly id?: string;
  readonly ref?: Ref<HTMLDetailsElement>;
  readonly children: ReactNode;
};

/** One part of the side column, open until it is folded. */
export function SidePart({ title, id, ref, children }: PartProps) {
  return (
    <details id={id} ref={ref} className="side-part" open>
      <summary aria-label={title}>
        <h2>{title}</h2>
      </summary>
      {children}
    </details>
  );
}
