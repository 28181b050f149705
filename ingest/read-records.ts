import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { outcomeSentence } from '../index-config/outcome-sentences.ts';
import { passed, type FoundItem } from './item.ts';
import { readRecordFields } from './record-fields.ts';

/** Characters of one record; a longer line is refused, not cut. */
const longestRecord = 20_000_000;

/** The records of a JSON Lines file, streamed. A bad line is an outcome of its own and the next line is read. */
export async function* readRecords(path: string, item: string, gzipped: boolean): AsyncGenerator<FoundItem> {
  const source = createReadStream(path);
  const stream = gzipped ? source.pipe(createGunzip()) : source;
  source.on('error', (error) => stream.destroy(error));
  const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  let number = 0;
  try {
    for await (const text of lines) {
      number += 1;
      const line = number === 1 ? text.replace(/^\uFEFF/, '') : text;
      if (line.trim() !== '') yield readRecord(line, `${item}#${number}`);
    }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    yield passed(`${item}#${number + 1}`, 'failed', 'truncated', `${outcomeSentence('truncated')} (${detail})`);
  } finally {
    lines.close();
    source.destroy();
  }
}

function readRecord(line: string, at: string): FoundItem {
  if (line.length > longestRecord)
    return passed(at, 'failed', 'too-large', outcomeSentence('too-large', `${line.length} characters in one record`));
  const read = readRecordFields(line);
  if (!read.ok) return passed(at, 'failed', read.code, outcomeSentence(read.code, read.detail));
  const item = read.fields.sourceId === undefined ? at : `${at.slice(0, at.indexOf('#'))}#${read.fields.sourceId}`;
  return { kind: 'record', item, line, fields: read.fields };
}
