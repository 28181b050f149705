/**
 * Word ranking (text/bm25f.ts). A field weight says how many times in the body one mention there counts; `b` how far a long
 * field is held against it. Title and header repeat in every passage of a document, so their lengths count less.
 */
export const ranking = {
  k1: 1.5,
  fields: {
    title: { weight: 2, b: 0.3 },
    header: { weight: 1, b: 0.3 },
    body: { weight: 1, b: 0.6 },
  },
} as const;
