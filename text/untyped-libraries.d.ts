declare module 'snowball-stemmers' {
  type Stemmer = { stem(word: string): string };
  const snowball: { newStemmer(language: string): Stemmer; algorithms(): string[] };
  export default snowball;
}

declare module 'edtf' {
  type Extended = {
    readonly type: string;
    readonly edtf: string;
    readonly min: number;
    readonly max: number;
  };
  const parse: (text: string) => Extended;
  export default parse;
}
