import { Trans, useLingui } from '@lingui/react/macro';
import { EmptyMark, emptyWords, type EmptyState } from './empty-mark.tsx';
import { clearFrom, strongFrom } from './strength.ts';

export function Legend() {
  const { t, i18n } = useLingui();
  return (
    <section className="legend" aria-label={t`Legend`}>
      <p>
        <span className="cell-ticks">✓</span> <Trans>one or two passages</Trans>
        {' · '}
        <span className="cell-ticks">✓✓</span> <Trans>{clearFrom} or more</Trans>
        {' · '}
        <span className="cell-ticks">✓✓✓</span> <Trans>{strongFrom} or more</Trans>
        {'. '}
        <Trans>Ticks count passages that you may read; they do not grade a country.</Trans>
      </p>
      <ul>
        {(Object.keys(emptyWords) as EmptyState[]).map((state) => (
          <li key={state}>
            <EmptyMark state={state} />: {i18n._(emptyWords[state].meaning)}
          </li>
        ))}
      </ul>
    </section>
  );
}
