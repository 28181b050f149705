import { z } from 'zod';
import { statusAnswerSchema } from '../../domain/answers/archive.ts';
import { jsonAnswer, route, type Route } from '../route.ts';

const removedSchema = z.object({ removed: z.number().int().describe('Documents removed.') }).meta({ id: 'RemovedAnswer' });

export const statusRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/status',
    id: 'status',
    tag: 'Archive',
    summary: 'What is held, what waits, and whether the indexes answer',
    input: { query: z.strictObject({}) },
    answer: jsonAnswer('The state of the archive.', statusAnswerSchema),
    handle: async (_input, { reading, importing, reader }) => {
      const status = await reading.status(reader);
      return { json: { ...status, importing: status.importing || importing.isImporting() } };
    },
  }),
  route({
    method: 'delete',
    path: '/demo',
    id: 'removeDemo',
    tag: 'Archive',
    summary: 'Remove the demo collection',
    input: { query: z.strictObject({}) },
    answer: jsonAnswer('How many documents went.', removedSchema),
    handle: async (_input, { importing, reader }) => ({
      json: { removed: await importing.removeDemo(reader) },
    }),
  }),
];
