import { Trans } from '@lingui/react/macro';
import type { Marking } from '../../../domain/marking.ts';
import { levelKey, markingOfView, markingWords } from './marking-words.ts';

/** The strip at the top and bottom of a view: one marking for everything it shows, as for a paper made of all of them. */
export function MarkingStrip({ markings, edge }: { markings: readonly Marking[]; edge: 'top' | 'bottom' }) {
  const marking = markingOfView(markings);
  if (marking === undefined) return null;
  return (
    <p className="marking-strip" data-level={levelKey(marking.level)} data-edge={edge}>
      <span className="visually-hidden">
        <Trans>Marking of this view:</Trans>{' '}
      </span>
      {markingWords(marking)}
    </p>
  );
}
