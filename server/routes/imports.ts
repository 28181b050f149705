import { z } from 'zod';
import { outcomesAnswerSchema, runAnswerSchema, runsAnswerSchema, type RunAnswer } from '../../domain/answers/archive.ts';
import { outcomeKindSchema } from '../../domain/outcome.ts';
import { commaList, wholeNumber } from '../inputs.ts';
import { HttpError } from '../problems/http-error.ts';
import { jsonAnswer, route, type Route, type RouteContext } from '../route.ts';
import { importUpload } from '../uploads/import-uploads.ts';
import { receiveUpload } from '../uploads/receive-upload.ts';
import { uploadCollection } from '../uploads/upload-fields.ts';
import { outcomesCsv } from './outcomes-csv.ts';
import { progressStream } from './progress-stream.ts';

const tag = 'Imports' as const;
const path = z.object({ run: wholeNumber(1, 2 ** 31).describe('Number of the run.') });

/** The description of an upload. The parts are read as they come, not by this schema. */
const uploadSchema = z
  .object({
    collection: z.string().optional().describe('Default: uploads.'),
    marking: z.string().optional().describe('Level of papers that carry none.'),
    files: z.array(z.string().meta({ format: 'binary' })),
  })
  .meta({ id: 'UploadBody' });

const outcomesQuery = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: wholeNumber(1, 1_000).default(100),
  kinds: commaList(outcomeKindSchema, { least: 1, most: 20 }).optional().describe('Only these outcomes, e.g. failed,quarantined.'),
});

export const importRoutes: readonly Route[] = [
  {
    ...route({
      method: 'post',
      path: '/imports',
      id: 'upload',
      tag,
      summary: 'Upload papers and import them',
      answer: {
        status: 202,
        description: 'The run that reads them.',
        content: [{ type: 'application/json', schema: runAnswerSchema }],
      },
      handle: async (_input, context) => {
        const { request, reader, settings, uploadsFolder } = context;
        const upload = await receiveUpload(request, {
          uploadsFolder,
          megabytes: settings.server.uploadMegabytes,
        });
        const run = await importUpload(upload, { collection: upload.fields.collection ?? uploadCollection, who: reader }, context);
        return {
          json: await runAnswer(run, context),
          status: 202,
          headers: { location: `/api/v1/imports/${run}` },
        };
      },
    }),
    input: { body: { type: 'multipart/form-data', schema: uploadSchema } },
  },
  route({
    method: 'get',
    path: '/imports',
    id: 'runs',
    tag,
    summary: 'Import runs, newest first',
    input: { query: z.strictObject({ limit: wholeNumber(1, 500).default(50) }) },
    answer: jsonAnswer('The runs.', runsAnswerSchema),
    handle: async ({ query: { limit } }, { reading, reader }) => ({
      json: await reading.runs(reader, limit),
    }),
  }),
  route({
    method: 'get',
    path: '/imports/{run}',
    id: 'run',
    tag,
    summary: 'One run, and how far it is',
    input: { path, query: z.strictObject({}) },
    answer: jsonAnswer('The run.', runAnswerSchema),
    handle: async ({ path: { run } }, context) => ({ json: await runAnswer(run, context) }),
  }),
  route({
    method: 'get',
    path: '/imports/{run}/outcomes',
    id: 'outcomes',
    tag,
    summary: 'What became of each item; as CSV all of them, failures first',
    input: { path, query: outcomesQuery },
    answer: {
      status: 200,
      description: 'Outcomes in the order of the run.',
      content: [
        { type: 'application/json', schema: outcomesAnswerSchema },
        { type: 'text/csv', schema: z.string() },
      ],
    },
    handle: async ({ path: { run }, query: { cursor, limit, kinds } }, context) => {
      const { request, reading, reader } = context;
      const headers = { vary: 'Accept' };
      const wanted = request.accepts(['application/json', 'text/csv']);
      if (wanted === false) throw new HttpError(406, 'usage', 'Outcomes are answered as application/json or text/csv.');
      if (wanted === 'application/json')
        return {
          json: await reading.outcomes(reader, run, {
            limit,
            ...(cursor === undefined ? {} : { cursor }),
            ...(kinds === undefined ? {} : { kinds }),
          }),
          headers,
        };
      return {
        file: await outcomesCsv(run, kinds, context),
        type: 'text/csv; charset=utf-8',
        fileName: `reftel-import-${run}.csv`,
        headers,
      };
    },
  }),
  route({
    method: 'get',
    path: '/imports/{run}/events',
    id: 'importEvents',
    tag,
    summary: 'Follow a run: one event for each report, the latest at once',
    input: { path, query: z.strictObject({}) },
    answer: {
      status: 200,
      description: 'Server-sent events named “progress”; the data of each is an ImportProgress. The stream ends with the run.',
      content: [{ type: 'text/event-stream', schema: z.string() }],
    },
    handle: async ({ path: { run } }, context) => ({
      stream: progressStream((await context.reading.run(context.reader, run)).run, context),
    }),
  }),
];

async function runAnswer(run: number, { reading, importing, reader }: RouteContext): Promise<RunAnswer> {
  const answer = await reading.run(reader, run);
  return { ...answer, progress: importing.progress(run) ?? answer.progress };
}
