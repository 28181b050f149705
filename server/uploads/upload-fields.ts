import { z } from 'zod';
import { plainPolicy } from '../../index-config/markings/plain.ts';

export const uploadCollection = 'uploads';

/** What may stand beside the files. A level that the policy does not know is refused: taking the standard one instead would lower a marking. */
export const uploadFieldsSchema = z.strictObject({
  collection: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(/^[^\p{Cc}]+$/u, 'it holds a line break or another control character')
    .refine((name) => name !== 'demo', 'the collection “demo” is removed as a whole; choose another name')
    .optional(),
  marking: z.preprocess((value) => (typeof value === 'string' ? value.trim().toUpperCase() : value), z.enum(plainPolicy.levels)).optional(),
});
export type UploadFields = z.output<typeof uploadFieldsSchema>;
