import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

/** One PO catalogue a language; without line numbers, so that a catalogue changes only when words do. */
export default defineConfig({
  sourceLocale: 'en',
  locales: ['en'],
  catalogs: [{ path: '<rootDir>/src/locales/{locale}/messages', include: ['<rootDir>/src'] }],
  format: formatter({ lineNumbers: false }),
});
