import { openCatalogue } from '../../stores/sqlite/catalogue.ts';
import { documentDraft } from './document-drafts.ts';

/** Stores documents one by one into the catalogue named by its argument, printing each id once it is stored, until it is ended. */
const catalogue = openCatalogue({ file: process.argv[2] ?? '', clock: { now: () => new Date() } });
const start = Number(process.argv[3]);
for (let i = 0; ; i += 1) {
  const [stored] = await catalogue.store([documentDraft(`d${start + i}`, { texts: ['common words', `word${start + i}`] })]);
  process.stdout.write(`${stored?.id}\n`);
}
