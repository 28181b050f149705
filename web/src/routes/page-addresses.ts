import { z } from 'zod';
import { isModelId } from '../shared/model-words.ts';

/** The question whose words are marked in a document. */
export const documentAddress = z.object({ q: z.string().optional() });

const modelList = z.string().refine((text) => listIn(text).every(isModelId));

/** Lists stay one text with commas: `/compare?actors=DK,CH,EU` is meant to be read, typed and sent on. */
export const compareAddress = z.object({
  actors: z
    .string()
    .regex(/^[A-Z][A-Z0-9]+(,[A-Z][A-Z0-9]+)*$/)
    .optional(),
  models: modelList.optional(),
  q: z.string().optional(),
  cell: z
    .string()
    .regex(/^[A-Z][A-Z0-9]+\.[a-z-]+$/)
    .optional()
    .describe('The open cell: actor, full stop, model.'),
  beside: z
    .string()
    .regex(/^[A-Z][A-Z0-9]+$/)
    .optional()
    .describe('The actor whose passages stand beside those of the open cell.'),
  years: modelList.optional().describe('The models counted by year.'),
});
export type CompareAddress = z.output<typeof compareAddress>;

/** Outcomes of a run shown, by kind. */
export const runAddress = z.object({ kinds: z.string().optional() });

/** The values of a list in the address. */
export function listIn(text: string | undefined): string[] {
  return (text ?? '').split(',').filter((part) => part !== '');
}
