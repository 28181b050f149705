import type { Migration } from '../migrate.ts';
import { recordSchema } from './catalogue-1-record.ts';
import { wordsSchema } from './catalogue-2-words.ts';

/** The catalogue's steps, oldest first. A released step is never edited: a change is a new step. */
export const catalogueMigrations: readonly Migration[] = [
  { name: 'record', sql: recordSchema },
  { name: 'words', sql: wordsSchema },
];
