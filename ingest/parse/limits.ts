const mebibyte = 1024 * 1024;

/** What one file may take. The figures are the project's promises on bad input; tests use smaller ones. */
export type PoolLimits = {
  /** Wall time for one file, in milliseconds. */
  readonly wallMs: number;
  /** Longest time without a sign of life from a child at work, in milliseconds. */
  readonly silenceMs: number;
  /** Resident memory of a child, in bytes; above it the child is killed. */
  readonly residentBytes: number;
  /** How often the parent looks at a child's memory, in milliseconds. */
  readonly watchMs: number;
  /** A child is replaced after this many files … */
  readonly filesPerChild: number;
  /** … or when it holds more than this many resident bytes between two files. */
  readonly recycleBytes: number;
  /** A child has this long to start, in milliseconds. */
  readonly startMs: number;
};

export const poolLimits: PoolLimits = {
  wallMs: 60_000,
  silenceMs: 30_000,
  residentBytes: 512 * mebibyte,
  watchMs: 20,
  filesPerChild: 200,
  recycleBytes: 256 * mebibyte,
  startMs: 30_000,
};

/** What a file may hold; checked inside the child before and while it is read. */
export const contentLimits = {
  fileBytes: 100 * mebibyte,
  characters: 20_000_000,
  pdfPages: 10_000,
  attachmentBytes: 100 * mebibyte,
  zipEntries: 10_000,
  zipEntryBytes: 100 * mebibyte,
  zipTotalBytes: 1024 * mebibyte,
  /** Ratio of unpacked to packed size, for parts over `zipRatioFloor` bytes: small parts of pure repetition are normal. */
  zipRatio: 100,
  zipRatioFloor: mebibyte,
  xmlDepth: 100,
  mailParts: 1_000,
  mailNesting: 20,
} as const;
