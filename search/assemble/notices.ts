import type { Notice, SearchMode } from '../../domain/answers/search.ts';
import type { Retrieved } from '../retrieve/retrieve.ts';
import type { WeighedTerm } from '../retrieve/weigh-terms.ts';
import type { Understood } from '../understand/understand.ts';

export type Notices = {
  add(notice: Notice): void;
  aboutSides(retrieved: Retrieved): void;
  aboutWords(weighed: readonly WeighedTerm[], understood: Understood, mode: SearchMode): void;
  aboutWaiting(passages: number, mode: SearchMode): void;
  all(): readonly Notice[];
};

/** What a reader must know about an answer besides its list. */
export function createNotices(): Notices {
  const notices: Notice[] = [];
  return {
    add: (notice) => void notices.push(notice),
    aboutSides({ words, meaning }) {
      if (words.isDown)
        notices.push({
          code: 'words-down',
          sentence: 'The index for words does not answer; this list is by meaning only.',
        });
      if (meaning.isDown)
        notices.push({
          code: 'meaning-down',
          sentence: 'The index for meaning does not answer; this list is by words only.',
        });
    },
    aboutWords(weighed, { draft }, mode) {
      if (draft !== undefined) {
        notices.push({
          code: 'read-as-draft',
          sentence:
            'The text was read as a draft: its telling words, references, date and meaning were looked for; signs in it are not operators.',
        });
        return;
      }
      const unmatched = weighed.filter((term) => !term.matched).map(({ term }) => term.written);
      if (unmatched.length > 0 && mode !== 'meaning')
        notices.push({
          code: 'unmatched-words',
          sentence: `No document you may read holds ${unmatched.map((word) => `“${word}”`).join(', ')}.`,
          words: unmatched,
        });
    },
    aboutWaiting(passages, mode) {
      if (passages > 0 && mode !== 'words')
        notices.push({
          code: 'waiting-meaning',
          sentence: `${passages} passages are still being read for meaning; they are found by words already.`,
          count: passages,
        });
    },
    all: () => notices,
  };
}
