import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import { modelIdSchema } from '../../domain/models.ts';

/**
 * One labelled passage as kept in the project: where the passage stands and what it is evidence of, never its words.
 * `start` and `end` are UTF-16 units in the text that the source's reader gives; `labels` empty means none of the six.
 */
export const labelLineSchema = z.strictObject({
  id: z.string().min(1),
  source: z.string().min(1),
  document: z.string().min(1),
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  page: z.number().int().min(1).nullable().default(null),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  lang: z.string().min(2),
  labels: z.array(modelIdSchema),
  group: z.string().min(1),
});
export type LabelLine = z.infer<typeof labelLineSchema>;

/** The lines of one label file. A line that is not a label is an error that names the file and the line. */
export async function readLabelFile(path: string): Promise<LabelLine[]> {
  const lines = (await readFile(path, 'utf8')).split('\n');
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [parseLine(line, `${path}:${index + 1}`)]));
}

function parseLine(line: string, place: string): LabelLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new AppError('bad-setting', `${place} is not JSON; correct or remove the line.`, { cause });
  }
  const parsed = labelLineSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new AppError('bad-setting', `${place} is not a label; correct or remove it. ${z.prettifyError(parsed.error)}`);
}
