import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes `count` small papers into a folder, each with a word of its own (`paper17word`). Every fourth stands there a second time under another name with the same
 * bytes. Returns how many files and how many different papers there are.
 */
export async function manyPapers(folder: string, count: number): Promise<{ files: number; different: number }> {
  await mkdir(join(folder, 'copies'), { recursive: true });
  let files = 0;
  for (let i = 0; i < count; i += 1) {
    const text = `Paper number ${i} of the mission at Vesz\n\nIt is about matter ${i}, known by the word paper${i}word, and about fish.\n`;
    await writeFile(join(folder, `paper-${String(i).padStart(3, '0')}.txt`), text);
    files += 1;
    if (i % 4 !== 0) continue;
    await writeFile(join(folder, 'copies', `copy-of-${i}.txt`), text);
    files += 1;
  }
  return { files, different: count };
}
