import { createHash } from 'node:crypto';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countRealLabels } from '../../bench/labels/check-real-labels.ts';
import { readRealLabels } from '../../bench/labels/read-real-labels.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const body = 'Thanks 🙏 first.\n\nWe propose  rules\nfor cyberspace. Then the weather.';
const quoted = 'We propose rules for cyberspace.';
const start = body.indexOf('We propose');
const label = {
  id: 'r-1',
  source: 'frus-cables',
  document: 'vol/d1',
  start,
  end: start + 'We propose  rules\nfor cyberspace.'.length,
  page: null,
  sha256: sha256(quoted),
  lang: 'en',
  labels: ['digital-partnerships-regulatory'],
  group: 'vol/d1',
};

/** A PDF of one page that shows one line; without a cross-reference table, which readers rebuild. */
const pdfSaying = (line: string): string => {
  const stream = `BT /F1 12 Tf 72 700 Td (${line}) Tj ET`;
  return [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj',
    `4 0 obj<</Length ${stream.length}>>stream\n${stream}\nendstream endobj`,
    '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj',
    'trailer<</Root 1 0 R>>',
    '%%EOF',
  ].join('\n');
};

describe('real labels', () => {
  let folder: string;
  const labelFile = async (...lines: unknown[]): Promise<string> => {
    const path = join(folder, 'labels.jsonl');
    await writeFile(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    return path;
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'labels-'));
    await mkdir(join(folder, 'files'));
    await writeFile(join(folder, 'frus-cables.jsonl.gz'), gzipSync(`${JSON.stringify({ id: 'vol/d1', body })}\n`));
    await writeFile(join(folder, 'files', 'one.pdf'), pdfSaying('The embassy posts. It answers.'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('cuts a passage out of a record by UTF-16 units and folds its whitespace', async () => {
    const { passages, missing } = await readRealLabels({
      labelFiles: [await labelFile(label)],
      corporaDir: folder,
    });
    expect(missing).toEqual([]);
    expect(passages).toEqual([{ id: 'r-1', text: quoted, labels: label.labels, lang: 'en', group: 'vol/d1', source: 'frus-cables' }]);
  });

  it('cuts a passage out of a page of a PDF', async () => {
    const inPdf = {
      ...label,
      source: 'files',
      document: 'one.pdf',
      page: 1,
      start: 0,
      end: 18,
      sha256: sha256('The embassy posts.'),
    };
    const { passages } = await readRealLabels({ labelFiles: [await labelFile(inPdf)], corporaDir: folder });
    expect(passages.map(({ text }) => text)).toEqual(['The embassy posts.']);
  });

  it('reports every passage it cannot read back, with the reason', async () => {
    const labelFiles = [
      await labelFile(
        { ...label, id: 'changed', start: start + 1 },
        { ...label, id: 'no-record', document: 'vol/d2' },
        { ...label, id: 'no-corpus', source: 'un-general-debate-2018' },
        { ...label, id: 'no-file', source: 'files', document: 'two.pdf', page: 1 },
        { ...label, id: 'no-page-given', source: 'files', document: 'one.pdf' },
        { ...label, id: 'no-such-page', source: 'files', document: 'one.pdf', page: 2 },
        { ...label, id: 'no-reader', source: 'elsewhere' },
      ),
    ];
    const { passages, missing } = await readRealLabels({ labelFiles, corporaDir: folder });
    expect(passages).toEqual([]);
    expect(missing.map(({ id, reason }) => [id, reason.replaceAll(folder, '')])).toEqual([
      ['changed', 'the text of vol/d1 at this span has changed'],
      ['no-record', '/frus-cables.jsonl.gz holds no record vol/d2'],
      ['no-corpus', '/un-general-debate-2018.jsonl.gz is absent'],
      ['no-file', '/files/two.pdf is absent'],
      ['no-page-given', 'the label names no page of /files/one.pdf'],
      ['no-such-page', '/files/one.pdf has no page 2'],
      ['no-reader', 'no reader for the source elsewhere'],
    ]);
  });

  it('takes a reader of another source from the caller', async () => {
    const labelFiles = [await labelFile({ ...label, source: 'elsewhere', start: 0, end: quoted.length })];
    const readers = new Map([['elsewhere', () => Promise.resolve({ text: quoted })]]);
    const { passages } = await readRealLabels({ labelFiles, corporaDir: folder, readers });
    expect(passages.map(({ text }) => text)).toEqual([quoted]);
  });

  it('does not take a damaged corpus for an absent one', async () => {
    await writeFile(join(folder, 'frus-cables.jsonl.gz'), 'not gzip');
    await expect(readRealLabels({ labelFiles: [await labelFile(label)], corporaDir: folder })).rejects.toThrow('incorrect header check');
  });

  it('names the file and the line of a label it cannot understand', async () => {
    const labelFiles = [await labelFile(label, { ...label, labels: ['seventh-model'] })];
    await expect(readRealLabels({ labelFiles, corporaDir: folder })).rejects.toMatchObject({
      code: 'bad-setting',
      message: expect.stringContaining('labels.jsonl:2 is not a label'),
    });
  });

  it('counts labels, languages and sources, and finds doubled ids and wrong lengths', async () => {
    const none = { ...label, labels: [], lang: 'fr' };
    const counts = countRealLabels(await readRealLabels({ labelFiles: [await labelFile(label, none)], corporaDir: folder }));
    expect(counts).toEqual({
      passages: 2,
      groups: 1,
      labels: { 'digital-partnerships-regulatory': 1, none: 1 },
      languages: { en: 1, fr: 1 },
      sources: { 'frus-cables': 2 },
      missing: [],
      doubled: ['r-1'],
      wrongLength: [
        { id: 'r-1', words: 5 },
        { id: 'r-1', words: 5 },
      ],
    });
  });

  it('reads back every committed label where the corpora lie beside the project, and says of each one when they do not', async () => {
    const root = join(import.meta.dirname, '..', '..');
    const labelFiles = [join(root, 'index-config', 'training', 'real', 'un-and-corpora.jsonl')];
    const { passages, missing } = await readRealLabels({
      labelFiles,
      corporaDir: join(root, '..', 'shared', 'corpora'),
    });
    expect(passages.length + missing.length).toBe(321);
    expect(missing.filter(({ reason }) => !reason.endsWith(' is absent'))).toEqual([]);
  });
});
