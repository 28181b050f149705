/**
 * A source file is a few `key: value` lines, an empty line and a body in a small part of Markdown.
 * Its name says what becomes of it: `papers/2019-x.pdf.md` is printed as `papers/2019-x.pdf`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { AppError } from '../../domain/errors.ts';

export type Source = {
  /** Path of the finished file below `demo/documents`, with forward slashes. */
  readonly output: string;
  readonly format: 'docx' | 'pdf' | 'eml';
  readonly fields: ReadonlyMap<string, string>;
  readonly body: string;
};

const FORMATS = ['docx', 'pdf', 'eml'] as const;

/** The value of a header line; throws when the source lacks it, since a paper without a title or date is a mistake. */
export function field(source: Source, name: string): string {
  const value = source.fields.get(name);
  if (value === undefined) {
    throw new AppError('usage', `The source of ${source.output} has no line "${name}: …": add it above the first empty line.`);
  }
  return value;
}

export function parseSource(path: string, text: string): Source {
  const output = path.replace(/\.md$/, '');
  const format = FORMATS.find((known) => output.endsWith(`.${known}`));
  if (format === undefined) {
    throw new AppError('usage', `${path} must end in .docx.md, .pdf.md or .eml.md: the middle part names the finished file.`);
  }
  const end = text.indexOf('\n\n');
  const head = end < 0 ? text : text.slice(0, end);
  const fields = new Map<string, string>();
  for (const line of head.split('\n')) {
    const colon = line.indexOf(': ');
    if (colon < 1) {
      throw new AppError('usage', `${path}: the line "${line}" is not of the form "name: value".`);
    }
    fields.set(line.slice(0, colon), line.slice(colon + 2).trim());
  }
  return { output, format, fields, body: end < 0 ? '' : text.slice(end + 2).trim() };
}

/** All sources below a folder, in order of their names. */
export function readSources(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => relative(folder, join(folder, name)).split(sep).join('/'))
    .toSorted()
    .map((name) => parseSource(name, readFileSync(join(folder, name), 'utf8')));
}
