import { join } from 'node:path';
import { AppError } from '../domain/errors.ts';
import type { Classifier } from '../domain/ports/classifier.ts';
import { createClassifier } from '../text/classify/classifier.ts';
import { readHead } from '../text/classify/head.ts';
import { dataPaths } from './data-paths.ts';
import { readIfThere } from './read-if-there.ts';

const shippedHead = join(import.meta.dirname, '..', 'index-config', 'heads', 'current.json');

/**
 * The classifier of this archive: the head trained here (`reftel train`), else the one that comes with Reftel. Undefined when there is none, or when it was trained on another
 * embedding model: passages then stay “not assessed” until `reftel train` has run; a label by the wrong model would be worse than none.
 */
export async function readClassifier(data: string, modelHash: string): Promise<Classifier | undefined> {
  const own = await readIfThere(join(dataPaths(data).heads, 'current.json'));
  const text = own ?? (await readIfThere(shippedHead));
  if (text === undefined) return undefined;
  const head = readHead(parse(text));
  return head.modelHash === modelHash ? createClassifier(head) : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError('store-damaged', 'The trained classifier cannot be read. Run “reftel train” to make it again.', { cause });
  }
}
