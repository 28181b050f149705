import { join } from 'node:path';
import { z } from 'zod';
import { setting } from './setting.ts';

const megabytes = z.coerce.number().int().min(16).max(65_536);
const projectFolder = join(import.meta.dirname, '..', '..');

/** Every setting of Reftel, by area. The environment name of `server.port` is REFTEL_SERVER_PORT. */
export const settingAreas = {
  server: {
    port: setting('Port on 127.0.0.1 where pages and API answer; 0 takes a free one.', z.coerce.number().int().min(0).max(65_535), 4180),
    logLevel: setting('How much the server writes to its log.', z.enum(['silent', 'error', 'warn', 'info']), 'warn' as const),
    uploadMegabytes: setting('Most megabytes of one browser upload.', megabytes, 100),
  },
  model: {
    folder: setting(
      'Folder of the embedding model (ONNX, as transformers.js loads it).',
      z.string().min(1),
      join(projectFolder, 'models', 'multilingual-e5-small'),
    ),
    queryPrefix: setting('Text the model wants before a question.', z.string(), 'query: '),
    passagePrefix: setting('Text the model wants before a passage.', z.string(), 'passage: '),
    pooling: setting('How the model’s outputs become one vector.', z.enum(['mean', 'cls']), 'mean' as const),
    dimension: setting('Numbers in a vector of the model.', z.coerce.number().int().min(8).max(4096), 384),
  },
  ingest: {
    parserChildren: setting('Child processes that read files side by side.', z.coerce.number().int().min(1).max(32), 2),
    embedThreads: setting('Threads that embed passages during an import.', z.coerce.number().int().min(1).max(64), 2),
    parserMegabytes: setting('Most memory of one parser child in megabytes.', megabytes, 512),
    parserSeconds: setting('Most seconds one file may take to read.', z.coerce.number().min(1).max(3600), 60),
  },
  index: {
    cacheMegabytes: setting('Memory of the index engine for what it read last.', megabytes, 256),
    freshPassages: setting(
      'Passages the fresh word index holds before they move to settled tables.',
      z.coerce.number().int().min(100),
      10_000,
    ),
    smallCell: setting('A marking with fewer passages than this stays in the fresh word index.', z.coerce.number().int().min(0), 5_000),
  },
  marking: {
    policy: setting('Marking policy of this ministry.', z.enum(['plain']), 'plain' as const),
    default: setting(
      'Level of a paper on which no marking is found and for which the import names none.',
      z.string().min(1),
      'UNCLASSIFIED',
    ),
  },
  ministry: {
    actor: setting(
      'The actor that is our own ministry: a state’s two letters, or XR for the fictional one of the demo.',
      z.string().regex(/^[A-Z]{2,4}$/, 'it takes two to four capital letters'),
      'XR',
    ),
  },
} as const;
