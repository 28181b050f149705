import type { CableHeader } from '../domain/document.ts';

export type TitleInput = {
  readonly header?: CableHeader;
  readonly headings?: readonly string[];
  readonly text: string;
  readonly fileName?: string;
};

const longestTitle = 300;
const enoughLetters = 3;
const bannerLine = /^[\W_]*(?:(?:top )?secret|confidential|restricted|unclassified|page \d+.*|\d+)[\W_]*$/i;

/**
 * A title for a document that was given none: its subject, its first heading, its first line that says something, its file
 * name; `Untitled` for a document without any of them. At most 300 characters, on one line.
 */
export function chooseTitle({ header, headings = [], text, fileName }: TitleInput): string {
  const candidates = [header?.subject, ...headings, firstLine(text), fileName === undefined ? undefined : titleOfFile(fileName)];
  for (const candidate of candidates) {
    const title = candidate === undefined ? '' : shorten(candidate.replace(/\s+/g, ' ').trim());
    if (countLetters(title) >= enoughLetters) return title;
  }
  return 'Untitled';
}

/** The first of the opening lines that is neither a marking nor a page number; a long paragraph gives its first sentence. */
function firstLine(text: string): string | undefined {
  const lines = text
    .slice(0, 4_000)
    .split(/\r?\n/)
    .map((line) => line.replace(/^[#>*\s]+/, '').trim());
  const line = lines.find((one) => countLetters(one) >= enoughLetters && !bannerLine.test(one));
  if (line === undefined || line.length <= 160) return line;
  return /^.{20,160}?[.!?。।](?=\s|$)/u.exec(line)?.[0] ?? line;
}

function titleOfFile(fileName: string): string {
  const name = fileName.split(/[\\/]/).at(-1) ?? '';
  return name.replace(/(?<=.)\.[A-Za-z0-9]{1,5}$/, '').replace(/[_\s]+|(?<=\p{L})-(?=\p{L})/gu, ' ');
}

function shorten(title: string): string {
  if (title.length <= longestTitle) return title;
  const head = title.slice(0, longestTitle - 1);
  const word = head.replace(/\s\S*$/u, '');
  return `${(word.length > longestTitle / 2 ? word : head).replace(/[\ud800-\udbff]$/, '')}…`;
}

function countLetters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}
