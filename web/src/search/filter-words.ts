import { useLingui } from '@lingui/react/macro';
import { languageName, useActorName } from '../shared/actor-names.ts';
import { isDocumentKind, kindWords } from '../shared/kind-words.ts';
import { isModelId, modelWords } from '../shared/model-words.ts';
import type { FilterName } from './question-of.ts';

/** Names of filters and of their values in the reader's language. */
export function useFilterWords() {
  const { t, i18n } = useLingui();
  const actorName = useActorName();
  const headings: Readonly<Record<FilterName, string>> = {
    country: t`About the practice of`,
    author: t`Author`,
    model: t`Model`,
    kind: t`Kind of paper`,
    collection: t`Collection`,
    lang: t`Language`,
  };
  const value = (name: FilterName, text: string): string => {
    if (name === 'country' || name === 'author') return actorName(text);
    if (name === 'model') return isModelId(text) ? i18n._(modelWords[text].name) : text;
    if (name === 'kind') return isDocumentKind(text) ? i18n._(kindWords[text]) : text;
    return name === 'lang' ? languageName(text, i18n.locale) : text;
  };
  return { heading: (name: FilterName) => headings[name], value };
}
