import type { FieldCounts, PassageCounts, PassageDraft } from '../domain/passage.ts';
import { analyse } from '../text/analyse/analyse.ts';
import type { Token } from '../text/analyse/token.ts';

type Words = Pick<PassageDraft, 'words' | 'counts'>;

/**
 * The words of a passage with the other spellings of what was mended at its line ends (`co-operation` for `cooperation` and the reverse), as if the
 * body held both. Lengths stay: the paper has each word once. `spellings` may be those of whole pages; only what this text holds is taken.
 */
export function withOtherSpellings({ words, counts }: Words, text: string, spellings: readonly string[], lang: string): Words {
  if (spellings.length === 0) return { words, counts };
  const held = unhyphenated(text);
  const tokens = analyse(spellings.filter((spelling) => held.includes(unhyphenated(spelling))).join('\n'), lang);
  if (tokens.length === 0) return { words, counts };
  const exact = tokens.map((token) => token.exact);
  const terms = tokens.flatMap(wholeTerms);
  return {
    words: { exact: [words.exact, ...exact].join(' '), terms: [words.terms, ...terms].join(' ') },
    counts: {
      exact: withBody(counts.exact, exact),
      terms: withBody(counts.terms, terms),
      lengths: counts.lengths,
    } satisfies PassageCounts,
  };
}

/** Halves of a hyphenated spelling are no words of this paper: `con-tract` must not be found by “tract”. */
function wholeTerms({ exact, terms }: Token): readonly string[] {
  return exact.includes('-') ? terms.filter((term) => term === unhyphenated(exact)) : terms;
}

function withBody(counts: FieldCounts, added: readonly string[]): FieldCounts {
  const all = new Map(counts);
  for (const term of added) {
    const [title, header, body] = all.get(term) ?? [0, 0, 0];
    all.set(term, [title, header, body + 1]);
  }
  return all;
}

function unhyphenated(text: string): string {
  return text.toLowerCase().replace(/[-\u2010]/gu, '');
}
