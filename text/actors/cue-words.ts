import { z } from 'zod';
import cues from '../../index-config/actors/cues.json' with { type: 'json' };
import { AppError } from '../../domain/errors.ts';
import { foldWord } from './fold-word.ts';
import { lookUpForms } from './look-up-forms.ts';

/** What a word can do in a sentence, as far as the question "whose practice?" goes. See `index-config/actors/cues.json`. */
export const cueKinds = [
  'actions',
  'speech',
  'objects',
  'with',
  'by',
  'in',
  'of',
  'about',
  'boundary',
  'conj',
  'nouns',
  'persons',
  'first',
  'narration',
  'generic',
  'private',
  'shared',
  'own',
  'have',
  'be',
  'relative',
] as const;
export type CueKind = (typeof cueKinds)[number];
/** English reads texts in languages that have no cue words of their own: names and a few verbs are all it can see there. */
export type CueReaders = { readonly byLanguage: ReadonlyMap<string, CueReader>; readonly english: CueReader };
export type CueReader = (fold: string) => ReadonlySet<CueKind>;

const cueFileSchema = z.record(z.string(), z.record(z.enum(cueKinds), z.array(z.string())));
type Patterns = {
  readonly whole: Map<string, Set<CueKind>>;
  readonly parts: {
    readonly core: string;
    readonly kind: CueKind;
    readonly at: 'start' | 'end' | 'within';
  }[];
};

function compile(lists: Readonly<Record<CueKind, readonly string[]>>): Patterns {
  const patterns: Patterns = { whole: new Map(), parts: [] };
  for (const kind of cueKinds) {
    for (const pattern of lists[kind]) {
      const core = foldWord(pattern.replaceAll('*', ''));
      if (!pattern.includes('*')) {
        patterns.whole.set(core, (patterns.whole.get(core) ?? new Set()).add(kind));
        continue;
      }
      const at = !pattern.startsWith('*') ? 'start' : pattern.endsWith('*') ? 'within' : 'end';
      patterns.parts.push({ core, kind, at });
    }
  }
  return patterns;
}

/** Nouns and adjectives made of verbs ("development", "regulatory", "Gründung") do not act, whatever stem they share. */
const notVerb = /(?:ments?|tions?|tioner|ungen|ung|ances?|elser?|eurs?|iones?|ción|cion|ory|ories|ives?|[ai]ble|ically|ively)$/;

function kindsOf(fold: string, { whole, parts }: Patterns): ReadonlySet<CueKind> {
  const kinds = new Set<CueKind>();
  for (const form of lookUpForms(fold)) {
    for (const kind of whole.get(form) ?? []) kinds.add(kind);
    if (kinds.size > 0) break;
  }
  for (const { core, kind, at } of parts) {
    if (kind === 'actions' && notVerb.test(fold)) continue;
    if (at === 'start' ? fold.startsWith(core) : at === 'end' ? fold.endsWith(core) : fold.includes(core)) kinds.add(kind);
  }
  return kinds;
}

/** A reader of cue words for each language of the cue file, with a memory: a word is looked up once. */
export function cueReaders(): CueReaders {
  const readers = new Map<string, CueReader>();
  for (const [lang, lists] of Object.entries(cueFileSchema.parse(cues))) {
    const patterns = compile(lists);
    const known = new Map<string, ReadonlySet<CueKind>>();
    readers.set(lang, (fold) => {
      const seen = known.get(fold);
      if (seen !== undefined) return seen;
      const kinds = kindsOf(fold, patterns);
      // Names and numbers never end: forget rather than grow without bound.
      if (known.size > 20_000) known.clear();
      known.set(fold, kinds);
      return kinds;
    });
  }
  const english = readers.get('en');
  if (english === undefined)
    throw new AppError('bad-setting', 'The file index-config/actors/cues.json has no English cue words: restore it from the release.');
  return { byLanguage: readers, english };
}
