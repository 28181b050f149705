import { access, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { isAppError } from '../domain/errors.ts';
import { checkModelFolder } from '../stores/embedder/model-folder.ts';
import { runningServer } from './importing/hand-over.ts';
import { checkDataFolder, checkNode } from './preflight.ts';
import type { Settings } from './settings/read-settings.ts';
import { openReading } from './wire.ts';

export type Finding = {
  readonly what: string;
  readonly state: 'fine' | 'note' | 'wrong';
  readonly sentence: string;
};

/** Less free space than this is worth a warning. */
const littleSpaceBytes = 5 * 2 ** 30;

/** Looks at everything Reftel leans on. A check that fails is a finding, never an error; each says what to do. */
export async function examine({
  data,
  settings,
}: {
  readonly data: string;
  readonly settings: () => Promise<Settings>;
}): Promise<Finding[]> {
  const findings: Finding[] = [];
  const check = async (what: string, look: () => Promise<string | Finding>): Promise<boolean> => {
    try {
      const result = await look();
      findings.push(typeof result === 'string' ? { what, state: 'fine', sentence: result } : result);
      return true;
    } catch (error) {
      findings.push({
        what,
        state: 'wrong',
        sentence: isAppError(error) ? error.message : `This check failed: ${error instanceof Error ? error.message : String(error)}`,
      });
      return false;
    }
  };

  await check('Node', async () => {
    checkNode(process.version);
    return process.version;
  });
  await check('Data folder', async () => {
    await checkDataFolder(data);
    return data;
  });
  await check('Disk', async () => {
    const { bavail, bsize } = await statfs(data);
    const free = bavail * bsize;
    const sentence = `${(free / 2 ** 30).toFixed(1)} GiB free`;
    return free < littleSpaceBytes
      ? { what: 'Disk', state: 'note', sentence: `${sentence}. An import may stop for want of space.` }
      : sentence;
  });
  if (
    !(await check('Settings', async () => {
      await settings();
      return 'all can be used';
    }))
  )
    return findings;
  const read = await settings();
  await check('Embedding model', async () => {
    await checkModelFolder(read.model.folder);
    return read.model.folder;
  });
  await check('Parser fence', async () => {
    const fenced = await access('/proc/self/statm').then(
      () => true,
      () => false,
    );
    return fenced
      ? 'memory and time of parser children are watched'
      : {
          what: 'Parser fence',
          state: 'note',
          sentence: 'This system does not show the memory of a process; parser children are bounded by time only.',
        };
  });
  await check('Server', async () => {
    const server = await runningServer(data);
    return server === undefined ? 'none runs on this data folder' : `runs at ${server.url}, process ${server.pid}`;
  });
  await check('Archive and indexes', async () => {
    const reading = await openReading({ data, settings: read });
    try {
      const status = await reading.status('doctor');
      const down = [status.indexes.words.state === 'down' ? 'words' : '', status.indexes.meaning.state === 'down' ? 'meaning' : ''].filter(
        (side) => side !== '',
      );
      if (down.length > 0)
        return {
          what: 'Archive and indexes',
          state: 'wrong',
          sentence: `The index for ${down.join(' and ')} does not answer. Run “reftel rebuild”; no document is lost by that.`,
        };
      return `${status.documents} documents, ${status.passages} passages, ${status.waiting.meaning} waiting for meaning`;
    } finally {
      await reading.close();
    }
  });
  await check('Pages', async () => {
    const built = await access(join(import.meta.dirname, '..', 'web', 'dist', 'index.html')).then(
      () => true,
      () => false,
    );
    return built ? 'built' : { what: 'Pages', state: 'note', sentence: 'The pages are not built yet; “npm start” builds them.' };
  });
  return findings;
}
