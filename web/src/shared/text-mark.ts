/** A stretch of text that is set off: `word` a word of the question, `closest` the sentence nearest in meaning, `ground` a sentence behind a label. */
export type TextMark = {
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'closest' | 'ground';
  readonly current?: boolean;
};
