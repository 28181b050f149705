import { damagedRecord } from './sqlite-errors.ts';

/**
 * Term counts of one passage, packed. Layout, all numbers unsigned LEB128: lengths of title, header, body; then for the
 * columns exact and terms: number of words, and each word, ascending, as its distance from the one before and one byte of
 * counts: title in bits 0–1, header in bits 2–3, body in bits 4–7. A field at its highest value is followed by the rest.
 */
export type NumberedCounts = {
  readonly words: readonly number[];
  readonly counts: readonly (readonly [number, number, number])[];
};
export type Lengths = readonly [number, number, number];

const smallLimit = 3;
const bodyLimit = 15;

export function encodeCounts(lengths: Lengths, exact: NumberedCounts, terms: NumberedCounts): Uint8Array {
  const bytes: number[] = [];
  for (const length of lengths) pushVarint(bytes, length);
  for (const column of [exact, terms]) {
    pushVarint(bytes, column.words.length);
    let previous = 0;
    for (const index of ascending(column.words)) {
      const word = column.words[index] ?? 0;
      const [title, header, body] = column.counts[index] ?? [0, 0, 0];
      pushVarint(bytes, word - previous);
      previous = word;
      bytes.push(Math.min(title, smallLimit) | (Math.min(header, smallLimit) << 2) | (Math.min(body, bodyLimit) << 4));
      if (title >= smallLimit) pushVarint(bytes, title - smallLimit);
      if (header >= smallLimit) pushVarint(bytes, header - smallLimit);
      if (body >= bodyLimit) pushVarint(bytes, body - bodyLimit);
    }
  }
  return Uint8Array.from(bytes);
}

/** Positions in order of the word number. Word and position in one float sort without calls of a comparison; both stay exact below 2^53. */
function ascending(words: readonly number[]): Float64Array {
  const unit = words.length;
  return Float64Array.from(words, (word, index) => word * unit + index)
    .sort()
    .map((packed) => packed % unit);
}

function pushVarint(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

/** Calls `visit` for each word of the blob; returns the lengths. Fails with `store-damaged` when the blob ends early. */
export function decodeCounts(
  blob: Uint8Array,
  visit: (column: 'exact' | 'terms', word: number, title: number, header: number, body: number) => void,
): Lengths {
  let at = 0;
  const nextByte = (): number => {
    const byte = blob[at];
    if (byte === undefined) throw damagedRecord('the term counts of a passage');
    at += 1;
    return byte;
  };
  const next = (): number => {
    let byte = nextByte();
    let value = byte & 127;
    for (let unit = 128; byte > 127; unit *= 128) {
      byte = nextByte();
      value += (byte & 127) * unit;
    }
    return value;
  };
  const lengths: Lengths = [next(), next(), next()];
  for (const column of ['exact', 'terms'] as const) {
    let word = 0;
    for (let left = next(); left > 0; left -= 1) {
      word += next();
      const packed = nextByte();
      let title = packed & 3;
      let header = (packed >> 2) & 3;
      let body = packed >> 4;
      if (title === smallLimit) title += next();
      if (header === smallLimit) header += next();
      if (body === bodyLimit) body += next();
      visit(column, word, title, header, body);
    }
  }
  return lengths;
}

/** Numbers of the words looked for, ascending, each once. */
export type WantedNumbers = { readonly exact: readonly number[]; readonly terms: readonly number[] };

/** Counts of the words looked for, [title, header, body, 1 if held at all] one after another in the order of the numbers. */
export type PickedCounts = {
  readonly exact: Int32Array;
  readonly terms: Int32Array;
  readonly lengths: [number, number, number];
};

export const pickedSize = 4;

export function emptyPick({ exact, terms }: WantedNumbers): PickedCounts {
  return {
    exact: new Int32Array(exact.length * pickedSize),
    terms: new Int32Array(terms.length * pickedSize),
    lengths: [0, 0, 0],
  };
}

/**
 * Adds one passage's counts of the words looked for: body counts and lengths add up over passages; title and header, which repeat in each, count
 * once. Both lists ascend, so they are walked side by side; a search reads thousands of blobs, so nothing is called for a word nobody asked for.
 * Fails with `store-damaged` when the blob ends early.
 */
export function pickCounts(blob: Uint8Array, wanted: WantedNumbers, into: PickedCounts): void {
  const { lengths } = into;
  let at = 0;
  for (let field = 0; field < lengths.length; field += 1) {
    const length = varint(blob, at);
    at += varintSize(length);
    lengths[field] = field === 2 ? lengths[field] + length : Math.max(lengths[field] ?? 0, length);
  }
  at = pickColumn(blob, at, wanted.exact, into.exact);
  pickColumn(blob, at, wanted.terms, into.terms);
}

/** Walks one column from its start; returns where it ends. Local variables only and no calls for common words: this is the inmost loop of a search. */
function pickColumn(blob: Uint8Array, start: number, numbers: readonly number[], sums: Int32Array): number {
  const end = blob.length;
  let left = varint(blob, start);
  let at = start + varintSize(left);
  let position = 0;
  let sought = numbers[0] ?? Number.POSITIVE_INFINITY;
  let word = 0;
  for (; left > 0 && at < end; left -= 1) {
    const first = blob[at] ?? 0;
    const second = first < 128 ? 0 : (blob[at + 1] ?? 0);
    let distance = first;
    if (second > 127) distance = varint(blob, at);
    else if (first > 127) distance = (first & 127) + second * 128;
    word += distance;
    at += second > 127 ? varintSize(distance) : first > 127 ? 2 : 1;
    const packed = blob[at] ?? 0;
    at += 1;
    let title = packed & 3;
    let header = (packed >> 2) & 3;
    let body = packed >> 4;
    if (title === smallLimit) {
      const rest = varint(blob, at);
      title += rest;
      at += varintSize(rest);
    }
    if (header === smallLimit) {
      const rest = varint(blob, at);
      header += rest;
      at += varintSize(rest);
    }
    if (body === bodyLimit) {
      const rest = varint(blob, at);
      body += rest;
      at += varintSize(rest);
    }
    while (sought < word) sought = numbers[(position += 1)] ?? Number.POSITIVE_INFINITY;
    if (sought !== word) continue;
    const slot = position * pickedSize;
    sums[slot] = Math.max(sums[slot] ?? 0, title);
    sums[slot + 1] = Math.max(sums[slot + 1] ?? 0, header);
    sums[slot + 2] = (sums[slot + 2] ?? 0) + body;
    sums[slot + 3] = 1;
  }
  if (at > end || left > 0) throw damagedRecord('the term counts of a passage');
  return at;
}

function varint(blob: Uint8Array, start: number): number {
  let byte = blob[start] ?? 0;
  let value = byte & 127;
  for (let at = start + 1, unit = 128; byte > 127; at += 1, unit *= 128) {
    byte = blob[at] ?? 0;
    value += (byte & 127) * unit;
  }
  return value;
}

/** Bytes of a number as it is packed; the packing is always the shortest. */
function varintSize(value: number): number {
  let size = 1;
  for (let limit = 128; value >= limit; limit *= 128) size += 1;
  return size;
}
