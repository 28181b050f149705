import { describe, expect, it } from 'vitest';
import type { DocumentRecord } from '../../domain/document.ts';
import { writeRis } from '../../search/cite/ris.ts';

const record: DocumentRecord = {
  number: 1,
  id: 'abcdefghijkl',
  sourceId: null,
  title: `${'A long title with many words in it, '.repeat(6)}\nER  - \nTY  - BOOK`,
  kind: 'cable',
  date: { edtf: '2017-01-27', from: '2017-01-27', to: '2017-01-27', precision: 'day', source: 'header' },
  languages: ['und'],
  marking: { policy: 'plain', level: 'SECRET', compartments: ['ATOMIC'], releasableTo: [], groups: [] },
  collection: 'cables',
  cell: 1,
  header: { number: 'COPENHAGEN 0231', from: 'EMBASSY COPENHAGEN' },
  authors: ['XR'],
  sha256: '0'.repeat(64),
  mediaType: 'text/plain',
  bytes: 1,
  pages: 1,
  version: 1,
  run: 1,
  url: null,
  parent: null,
  paths: ['a.txt'],
  updatedAt: '2026-11-25T12:00:00Z',
};

describe('A list as RIS', () => {
  const lines = writeRis([record, record]).split('\r\n');

  it('holds one line a value, however long, and a title cannot begin a reference of its own', () => {
    expect(lines.every((line) => line === '' || /^[A-Z][A-Z\d] {2}- /.test(line))).toBe(true);
    expect(lines.filter((line) => line.startsWith('TY'))).toEqual(['TY  - RPRT', 'TY  - RPRT']);
    expect(lines.find((line) => line.startsWith('TI'))).toMatch(/in it, ER - TY - BOOK$/);
  });

  it('gives the whole marking, and no language where none is known', () => {
    expect(lines).toContain('N1  - marking: SECRET // ATOMIC; document abcdefghijkl');
    expect(lines.some((line) => line.startsWith('LA'))).toBe(false);
  });
});
