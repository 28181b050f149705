const longestName = 180;
/** Names that Windows keeps for devices. */
const deviceNames = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * A name that is safe on every file system, from whatever a browser sent: the last part of a path, without control characters and direction marks,
 * in NFC, at most 180 bytes with its ending kept.
 */
export function safeFileName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/[. ]+$/, '')
    .trim();
  if (plain === '') return 'file';
  return shortened(deviceNames.test(plain) ? `_${plain}` : plain);
}

/** Gives each file of one upload a name of its own: `note.txt`, `note (2).txt`. */
export function createNamer(): (given: string) => string {
  const taken = new Set<string>();
  return (given) => {
    const name = safeFileName(given);
    let free = name;
    for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = numbered(name, count);
    taken.add(free.toLowerCase());
    return free;
  };
}

function numbered(name: string, count: number): string {
  const { stem, ending } = parts(name);
  return `${stem} (${count})${ending}`;
}

function shortened(name: string): string {
  if (Buffer.byteLength(name) <= longestName) return name;
  const { stem, ending } = parts(name);
  let short = stem;
  while (Buffer.byteLength(short + ending) > longestName) short = [...short].slice(0, -1).join('');
  return short + ending;
}

/** The ending counts up to 20 characters, so that `letter.from.the.minister` keeps its words. */
function parts(name: string): { stem: string; ending: string } {
  const ending = /(?:\.(?:jsonl|tar|mbox))?\.[^.\s]{1,20}$/i.exec(name)?.[0] ?? '';
  return ending.length === name.length ? { stem: name, ending: '' } : { stem: name.slice(0, name.length - ending.length), ending };
}
