import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../app/defaults.ts';
import { readSettings } from '../../app/settings/read-settings.ts';
import { train } from '../../app/train.ts';
import { decidedExamples } from '../../app/training/decided-examples.ts';
import { createWordEmbedder } from '../../stores/memory/embedder.ts';
import { openCatalogue } from '../../stores/sqlite/catalogue.ts';
import { createClassifier } from '../../text/classify/classifier.ts';
import { readHead } from '../../text/classify/head.ts';
import { documentDraft, idOf } from '../support/document-drafts.ts';
import { scopeOfLevels } from '../support/scopes.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';

const settings = readSettings({ environment: {}, file: {} });
const scope = scopeOfLevels('UNCLASSIFIED');

describe('Training', () => {
  let folder: TemporaryFolder;
  beforeEach(async () => void (folder = await temporaryFolder()));
  afterEach(() => folder.remove());

  it('without an archive learns from the project’s passages and gives the head that comes with Reftel', async () => {
    const answer = await train({ data: folder.path, settings });
    expect(answer.passages.decisions).toBe(0);
    expect(await readdir(join(folder.path, 'heads'))).toEqual(['current.json']);
    const head = readHead(JSON.parse(await readFile(join(folder.path, 'heads', 'current.json'), 'utf8')));
    const shipped = readHead(
      JSON.parse(await readFile(join(import.meta.dirname, '..', '..', 'index-config', 'heads', 'current.json'), 'utf8')),
    );
    expect(createClassifier(head).hash).toBe(answer.head);
    expect(head.trainingHash).toBe(shipped.trainingHash);
    expect(head.figures).toEqual(shipped.figures);
  });

  it('learns from what people decided in the archive, and counts it', async () => {
    const catalogue = openCatalogue({ file: join(folder.path, 'catalogue.sqlite'), clock: systemClock });
    await catalogue.store([documentDraft('cable', { texts: ['The envoy met the platform company.', 'The weather was fine.'] })]);
    const decided = {
      passage: `${idOf('cable')}.1.0`,
      models: ['tech-ambassador' as const],
      by: 'reader',
      reason: null,
      at: '2026-01-01T00:00:00Z',
    };
    await catalogue.decideModels(scope, decided);
    const examples = await decidedExamples(catalogue, createWordEmbedder(), scope);
    await catalogue.close();
    expect(examples.map(({ id, origin, labels, group }) => ({ id, origin, labels, group }))).toEqual([
      { id: `${idOf('cable')}.1.0`, origin: 'decision', labels: ['tech-ambassador'], group: idOf('cable') },
    ]);
    expect((await train({ data: folder.path, settings })).passages.decisions).toBe(1);
  });
});
