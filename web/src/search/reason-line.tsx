import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Reason } from '../../../domain/answers/search.ts';
import { useActorName } from '../shared/actor-names.ts';
import { modelWords } from '../shared/model-words.ts';

/** Why a paper is in the list, in words; each can be checked against the paper itself. */
export function ReasonLine({ reasons }: { reasons: readonly Reason[] }) {
  const words = useReasonWords();
  if (reasons.length === 0) return null;
  return (
    <p className="reasons">
      <span className="reasons-label">
        <Trans>Why:</Trans>
      </span>{' '}
      {reasons.map((reason, at) => (
        <span key={`${reason.kind}-${at}`} className="reason">
          <bdi>{words(reason)}</bdi>
        </span>
      ))}
    </p>
  );
}

export function useReasonWords(): (reason: Reason) => string {
  const { t, i18n } = useLingui();
  const actorName = useActorName();
  return (reason) => {
    switch (reason.kind) {
      case 'words': {
        const list = i18nList(reason.words.slice(0, 5), i18n.locale);
        const count = reason.words.length;
        return t`${plural(count, { one: '# word', other: '# words' })}: ${list}`;
      }
      case 'phrase':
        return t`the phrase “${reason.phrase}”`;
      case 'meaning':
        return {
          near: t`near in meaning`,
          close: t`close in meaning`,
          'very-close': t`very close in meaning`,
        }[reason.strength];
      case 'number':
        return t`its own number is ${reason.number}`;
      case 'title':
        return t`its title is the question`;
      case 'references':
        return t`also refers to ${i18nList(reason.shared, i18n.locale)}`;
      case 'actors':
        return t`about ${i18nList(reason.actors.map(actorName), i18n.locale)}`;
      case 'models':
        return t`same model: ${i18nList(
          reason.models.map((id) => i18n._(modelWords[id].name)),
          i18n.locale,
        )}`;
      case 'correspondents':
        return t`same post or correspondent: ${i18nList(reason.names, i18n.locale)}`;
      case 'date':
        return t`${plural(Math.abs(reason.days), { one: 'one day apart', other: '# days apart' })}`;
    }
  };
}

function i18nList(parts: readonly string[], language: string): string {
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'unit', style: 'short' }).format(parts);
}
