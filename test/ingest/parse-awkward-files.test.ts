import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ParseResult } from '../../domain/ports/parser.ts';
import { createParserPool } from '../../ingest/parse/parser-pool.ts';
import { recordingLogger } from './parse/support/recording-logger.ts';

/** Awkward files of other projects' test suites, with what pdfinfo and pdftotext say of the PDFs. */
const folder = resolve(import.meta.dirname, '../../../shared/corpora/files');
const rowSchema = z.object({
  file: z.string(),
  kind: z.string(),
  pages: z.string(),
  encrypted: z.string(),
  pdftotext_chars: z.string(),
});

/** A page that unpacks without end. */
const bomb = 'pdf.js__bomb_giant.pdf';

/** The files that do not simply give their text, each with its end. */
const expectedEnds: Readonly<Record<string, string>> = {
  'mammoth.js__empty.docx': 'no-text/empty-file',
  'mddi-corp__Digital_Enterprise_Blueprint___Infographic__Tamil.pdf': 'no-text/no-text-layer',
  'pdf.js__GHOSTSCRIPT-698804-1-fuzzed.pdf': 'no-text/no-text-layer',
  'pdf.js__REDHAT-1531897-0.pdf': 'failed/damaged',
  'pdf.js__empty.pdf': 'no-text/no-text-layer',
  'pdf.js__encrypted-attachment.pdf': 'quarantined/password-needed',
  'pdf.js__evaljs.pdf': 'no-text/no-text-layer',
  'pdf.js__print_protection.pdf': 'quarantined/password-needed',
  'pdf.js__secHandler.pdf': 'no-text/no-text-layer',
  'pdfbox__AESkeylength256.pdf': 'quarantined/encrypted',
  'poi__51921-Word-Crash067.docx': 'no-text/empty-file',
  'poi__clusterfuzz-testcase-minimized-POIXWPFFuzzer-4791943399604224.docx': 'failed/damaged',
  'poi__clusterfuzz-testcase-minimized-POIXWPFFuzzer-6061520554164224.docx': 'failed/truncated',
  'poi__crash-517626e815e0afa9decd0ebb6d1dee63fb9907dd.docx': 'failed/truncated',
  'poi__cyrillic_message.msg': 'failed/format-not-yet-read',
  'poi__lots-of-recipients.msg': 'failed/format-not-yet-read',
  'tika__complex.mbox': 'failed/format-not-yet-read',
  'tika__testMSG_att_msg.msg': 'failed/format-not-yet-read',
  'tika__testMicrosoftIRMServices.pdf': 'quarantined/rights-managed',
  'tika__testODTEncrypted.odt': 'quarantined/encrypted',
  'tika__testPassword4Spaces.pdf': 'quarantined/password-needed',
  'tika__testWORD_protected_passtika.docx': 'quarantined/encrypted',
  'tika__testWORD_truncated.docx': 'failed/truncated',
};

/** Born-digital PDFs whose text differs by more than 10 % from pdftotext's, with the reason. */
const knownDifferences: Readonly<Record<string, string>> = {
  'pdfbox__PDFBOX-4531-bidi-ligature-2.pdf': 'four Arabic ligatures, which pdftotext counts by their letters',
  'pdf.js__ThuluthFeatures.pdf': 'the fonts do not say which characters their shapes are; either reading is a guess',
  'pdf.js__poppler-90-0-fuzzed.pdf': 'damaged; more of it is recovered here',
  'pdf.js__evaljs.pdf': 'all its text stands in form fields, which are not read',
  'pdf.js__encrypted-attachment.pdf': 'only the attachment is encrypted; the library asks for the password of the whole',
  'tika__testMicrosoftIRMServices.pdf': 'the page only says that the document is protected',
};

if (!existsSync(join(folder, 'manifest.csv'))) {
  it('has nothing to compare: the corpora folder with the awkward files is not beside the project', () => {
    expect(existsSync(join(folder, 'manifest.csv'))).toBe(false);
  });
} else {
  describe('awkward files of other projects', () => {
    const logger = recordingLogger();
    const pool = createParserPool({ size: 2, logger });
    const names = readdirSync(folder).filter((name) => name !== 'manifest.csv');
    const rows = z.array(rowSchema).parse(parseCsv(readFileSync(join(folder, 'manifest.csv')), { columns: true }));
    const results = new Map<string, ParseResult>();

    beforeAll(async () => {
      await Promise.all(names.map(async (name) => results.set(name, await pool.parse({ path: join(folder, name), name }))));
      // The bomb alone may use up its minute.
    }, 180_000);
    afterAll(() => pool.close());

    it('ends each with its text or its reason, and loses a child only to the bomb', () => {
      const ends = [...results].flatMap(([name, result]) =>
        result.ok ? [] : [[name, `${result.refusal.outcome}/${result.refusal.code}`]],
      );
      const { [bomb]: endOfBomb, ...others } = Object.fromEntries(ends);
      expect(others).toEqual(expectedEnds);
      // Which limit it meets first depends on the machine.
      expect(endOfBomb).toMatch(/^quarantined\/(?:memory|timeout)$/u);
      expect(results.size).toBe(names.length);
      expect(logger.warnings.length).toBe(1);
    });

    const comparable = rows.filter(
      ({ kind, pages, encrypted, file }) => kind === 'pdf' && pages !== '' && encrypted === 'no' && file !== bomb,
    );
    it.each(comparable.filter(({ file }) => knownDifferences[file] === undefined))(
      'gives the pages and the text of $file as pdfinfo and pdftotext do',
      (row) => {
        const result = results.get(row.file);
        const pages = result?.ok === true ? result.document.pages : [];
        const wanted = Number(row.pdftotext_chars);
        const characters = pages
          .map(({ text }) => text)
          .join('')
          .replace(/\s/gu, '').length;
        if (wanted > 0) expect(pages.length).toBe(Number(row.pages));
        expect(Math.abs(characters - wanted)).toBeLessThanOrEqual(wanted / 10);
      },
    );

    it('reads the two columns of a paper one after the other', () => {
      const result = results.get('pdf.js__tracemonkey.pdf');
      const text = result?.ok === true ? (result.document.pages[0]?.text ?? '') : '';
      const inOrder = [
        'more difficult to compile than statically typed ones',
        'on each path through the loop',
        'virtual machines must provide a low startup time',
        'Compilers for statically typed languages',
      ];
      const places = inOrder.map((phrase) => text.indexOf(phrase));
      expect(places.every((place) => place >= 0)).toBe(true);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    });

    it('reads mail whose headers or parts are broken', () => {
      const textOf = (name: string): string => {
        const result = results.get(name);
        return result?.ok === true ? (result.document.pages[0]?.text ?? '') : '';
      };
      expect(textOf('james-mime4j__missing-boundary.eml')).toBe('AAA');
      expect(textOf('james-mime4j__hdr-fakeout.eml')).toBe(
        'The header is not properly terminated; the "blank line"\nactually has a space in it.',
      );
    });

    it('shows inserted text and not deleted text of a Word file with tracked changes', () => {
      const result = results.get('poi__delins.docx');
      const text = result?.ok === true ? (result.document.pages[0]?.text ?? '') : '';
      expect([text.includes('A Nepalese name for Tilaka'), text.includes('Maang Tika')]).toEqual([true, false]);
    });
  });
}
