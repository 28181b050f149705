import { randomInt } from 'node:crypto';
import type { Ids } from '../domain/ports/ids.ts';

const letters = '0123456789abcdefghijklmnopqrstuvwxyz';

/** Twelve random letters and digits: 62 bits, so that a million documents meet once in a hundred thousand archives. */
export const randomIds: Ids = {
  documentId: () => Array.from({ length: 12 }, () => letters[randomInt(letters.length)]).join(''),
};
