import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { z } from 'zod';
import type { compareCellSchema } from '../../../domain/answers/compare.ts';
import { useActorName } from '../shared/actor-names.ts';
import { edtfText } from '../shared/dates.ts';
import { modelWords } from '../shared/model-words.ts';
import { EmptyMark } from './empty-mark.tsx';
import { strengthOf } from './strength.ts';

export type CompareCell = z.output<typeof compareCellSchema>;

/** One cell: how much there is, of what, how new; or which of the three kinds of nothing. */
export function Cell({ cell }: { cell: CompareCell | undefined }) {
  const { t, i18n } = useLingui();
  const name = useActorName();
  // A pair that the answer leaves out has not been looked at.
  if (cell === undefined) return <EmptyMark state="not-assessed" />;
  if (cell.state !== 'evidence') return <EmptyMark state={cell.state} />;
  const strength = strengthOf(cell.passages);
  return (
    <Link
      className="cell"
      to="/compare"
      search={(former) => ({ ...former, cell: `${cell.actor}.${cell.model}`, beside: undefined })}
      resetScroll={false}
      data-cell={`${cell.actor}.${cell.model}`}
    >
      <span className="visually-hidden">{t`${name(cell.actor)}, ${i18n._(modelWords[cell.model].name)}:`} </span>
      <span className="cell-ticks" aria-hidden={true}>
        {strength.ticks}
      </span>
      <span className="cell-words">{i18n._(strength.words)}</span>
      <span className="cell-counts">
        <Plural value={cell.passages} one="# passage" other="# passages" />
        {', '}
        <Plural value={cell.documents} one="# paper" other="# papers" />
      </span>
      <span className="cell-newest">
        {cell.newest === null ? <Trans>undated</Trans> : <Trans>newest {edtfText(cell.newest, i18n.locale)}</Trans>}
      </span>
    </Link>
  );
}
