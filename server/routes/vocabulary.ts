import { z } from 'zod';
import { actorsAnswerSchema, collectionsAnswerSchema, modelsAnswerSchema } from '../../domain/answers/archive.ts';
import { jsonAnswer, route, type Route } from '../route.ts';

const tag = 'Vocabulary' as const;
const input = { query: z.strictObject({}) };

export const vocabularyRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/models',
    id: 'models',
    tag,
    summary: 'The six models and how much evidence is held of each',
    input,
    answer: jsonAnswer('The models in the order in which they are always shown.', modelsAnswerSchema),
    handle: async (_input, { reading, reader }) => ({ json: await reading.models(reader) }),
  }),
  route({
    method: 'get',
    path: '/actors',
    id: 'actors',
    tag,
    summary: 'States and organisations, and how many documents tell of each',
    input,
    answer: jsonAnswer('The actors.', actorsAnswerSchema),
    handle: async (_input, { reading, reader }) => ({ json: await reading.actors(reader) }),
  }),
  route({
    method: 'get',
    path: '/collections',
    id: 'collections',
    tag,
    summary: 'The collections and their size',
    input,
    answer: jsonAnswer('The collections.', collectionsAnswerSchema),
    handle: async (_input, { reading, reader }) => ({ json: await reading.collections(reader) }),
  }),
];
