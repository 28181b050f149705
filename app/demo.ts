import { join } from 'node:path';
import type { Logger } from '../domain/ports/logger.ts';
import type { ImportingClient } from './importing/importing-client.ts';
import type { Reading } from './use-cases.ts';

const demoFolder = join(import.meta.dirname, '..', 'demo', 'documents');
const demoCollection = 'demo';

export type StartDemoInput = {
  readonly reading: Reading;
  readonly importing: ImportingClient;
  readonly demo: boolean;
  readonly logger: Logger;
  readonly say: (text: string) => void;
};

/**
 * What the server does with its archive when it starts: an empty one is filled with the demo, an unfinished demo import continues, nothing is ever imported
 * into any other; and passages that still wait for meaning are read in the background.
 */
export async function startDemo({ reading, importing, demo, logger, say }: StartDemoInput): Promise<void> {
  const status = await reading.status('owner');
  const isEmpty = status.documents === 0 && status.lastRun === null;
  const isUnfinished =
    status.lastRun !== null &&
    status.lastRun.collection === demoCollection &&
    status.lastRun.state !== 'finished' &&
    (status.demo.only || status.documents === 0);
  if (demo && (isEmpty || isUnfinished)) {
    say('Filling the empty archive with the demo of a fictional ministry. “reftel demo remove” deletes it.');
    const { summary } = await importing.importPaths({ paths: [demoFolder], collection: demoCollection, who: 'owner' }, () => undefined);
    logger.info('demo imported', { documents: summary.documents });
  } else if (status.waiting.meaning > 0 || status.waiting.models > 0) await importing.catchUp();
}
