import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { HeaderExpectation } from '../labels/score-headers.ts';

/** One case of `bench headers`: the plain text of a paper and what its header says. */
export type HeaderSetLine = { readonly text: string; readonly expect: HeaderExpectation };

type Row = {
  readonly title: string;
  readonly source_note?: string;
  readonly body: string;
  readonly date?: string;
  readonly sender?: string;
  readonly recipient?: string;
  readonly classification?: string;
};

/**
 * The case of one row of the edited cables: title, source note and body as text; only what that text carries is expected. The
 * corpus cuts titles at their first "to"; where that is the wrong one (`the Delegation | the Conference on … to the Department`)
 * the recipient still holds a "to", and neither party is expected.
 */
export function headerSetLine(row: Row): HeaderSetLine {
  const text = [row.title, row.source_note ?? '', row.body].join('\n\n');
  const carried = (value: string | undefined, where: string): string | undefined =>
    value !== undefined && plain(where).includes(plain(value)) ? value : undefined;
  const head = `${row.source_note ?? ''}\n${row.body.slice(0, 400)}`;
  const isCutWrong = row.recipient?.includes(' to ') === true;
  const number = /\n\n(?:(?:No\. )(\d{1,5})\n|((?:[A-Z][a-z]{3,9} )?\d{2,5})\. )/.exec(row.body.slice(0, 600));
  const isTelegram = /telegram|airgram|despatch/i.test(`${row.title} ${row.source_note ?? ''}`);
  const expect = {
    date: row.date?.slice(0, 10),
    sender: isCutWrong ? undefined : carried(row.sender, row.title),
    recipient: isCutWrong ? undefined : carried(row.recipient, row.title),
    marking: carried(row.classification, row.source_note === undefined && row.title.startsWith('Editorial Note') ? '' : head),
    number: isTelegram ? (number?.[1] ?? number?.[2]) : undefined,
  };
  return {
    text,
    expect: Object.fromEntries(Object.entries(expect).filter(([, value]) => value !== undefined)),
  };
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Reads the edited cables (JSON lines, gzip) as cases. */
export async function* readHeaderSet(path: string): AsyncGenerator<HeaderSetLine> {
  const lines = createInterface({ input: createReadStream(path).pipe(createGunzip()) });
  for await (const line of lines) if (line.trim() !== '') yield headerSetLine(JSON.parse(line) as Row);
}

if (import.meta.main) {
  const path = process.argv[2] ?? '../shared/corpora/frus-cables.jsonl.gz';
  for await (const line of readHeaderSet(path)) process.stdout.write(`${JSON.stringify(line)}\n`);
}
