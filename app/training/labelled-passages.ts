import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import { modelIdSchema, type ModelId } from '../../domain/models.ts';
import { cues } from '../../index-config/cues.ts';

/** A labelled passage of the project. Of real ones the words are not kept, only their hash. */
export type LabelledPassage = {
  readonly id: string;
  readonly origin: 'written' | 'real';
  readonly sha256: string;
  readonly text: string | undefined;
  readonly labels: readonly ModelId[];
  readonly lang: string;
  readonly group: string;
};

const shared = { id: z.string(), lang: z.string(), labels: z.array(modelIdSchema), group: z.string() };
const writtenSchema = z.object({ ...shared, text: z.string().min(1) });
const realSchema = z.object({ ...shared, sha256: z.string() });

/** The labelled passages under `folder` (`written/*.jsonl`, `real/*.jsonl`), files and lines in order. A line that cannot be read is `bad-setting`, with its place. */
export async function readLabelledPassages(folder: string): Promise<LabelledPassage[]> {
  const written = await readLines(join(folder, 'written'), writtenSchema);
  const real = await readLines(join(folder, 'real'), realSchema);
  return [
    ...written.map((line) => ({ ...line, origin: 'written' as const, sha256: sha256(line.text) })),
    ...real.map((line) => ({ ...line, origin: 'real' as const, text: undefined })),
  ];
}

async function readLines<Line>(folder: string, schema: z.ZodType<Line>): Promise<Line[]> {
  const lines: Line[] = [];
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).toSorted()) {
    const text = await readFile(join(folder, file), 'utf8');
    text.split('\n').forEach((line, i) => {
      if (line.trim() !== '') lines.push(parseLine(line, schema, `${file}:${i + 1}`));
    });
  }
  return lines;
}

function parseLine<Line>(line: string, schema: z.ZodType<Line>, place: string): Line {
  try {
    return schema.parse(JSON.parse(line));
  } catch (cause) {
    throw new AppError('bad-setting', `${place} is not a labelled passage; correct or remove the line.`, {
      cause,
    });
  }
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Names the cue lexicon: counts made with another one do not fit. */
export function cuesHash(): string {
  return sha256(JSON.stringify(cues));
}
