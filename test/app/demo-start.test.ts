import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runsAnswerSchema, statusAnswerSchema } from '../../domain/answers/archive.ts';
import { searchAnswerSchema } from '../../domain/answers/search.ts';
import { serveReftel, type ServingChild } from '../support/run-reftel.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';

const patience = 120_000;

/** Asks again until the answer is the one waited for: the demo arrives in the background. */
async function until<Answer>(ask: () => Promise<Answer>, isIt: (answer: Answer) => boolean): Promise<Answer> {
  for (const deadline = Date.now() + patience; Date.now() < deadline;) {
    const answer = await ask();
    if (isIt(answer)) return answer;
  }
  throw new Error('What was waited for did not come in time.');
}

describe('The first start', () => {
  let folder: TemporaryFolder;
  let server: ServingChild | undefined;
  beforeEach(async () => void (folder = await temporaryFolder()));
  afterEach(async () => {
    await server?.stop('SIGKILL').catch(() => undefined);
    await folder.remove();
  });

  it(
    'fills an empty folder with the demo, found by words before meaning is read; the second start imports nothing',
    async () => {
      const data = join(folder.path, 'data');
      server = await serveReftel(data, { demo: true });
      const first = server;
      const status = async () => statusAnswerSchema.parse(await first.ask('/status'));
      const search = async () => searchAnswerSchema.parse(await first.ask('/search?q=%22COPENHAGEN+0231%22&mode=words'));
      expect((await until(search, ({ results }) => results.length > 0)).results[0]?.document.collection).toBe('demo');
      const full = await until(status, ({ lastRun }) => lastRun?.state === 'finished');
      expect(full).toMatchObject({
        waiting: { meaning: 0, models: 0 },
        demo: { present: true, only: true },
        lastRun: { run: 1, collection: 'demo' },
      });
      expect(full.documents).toBe(full.lastRun?.outcomes['imported']);
      await first.stop();

      server = await serveReftel(data, { demo: true });
      expect(statusAnswerSchema.parse(await server.ask('/status'))).toMatchObject({
        documents: full.documents,
        passages: full.passages,
        importing: false,
      });
      expect((await server.stop()).err).toBe('');
      server = await serveReftel(data, { demo: true });
      expect(runsAnswerSchema.parse(await server.ask('/imports')).runs).toHaveLength(1);
    },
    2 * patience,
  );
});
