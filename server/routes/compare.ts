import { z } from 'zod';
import { compareAnswerSchema, evidenceAnswerSchema, timelineAnswerSchema } from '../../domain/answers/compare.ts';
import { longestQuery } from '../../domain/answers/search.ts';
import { modelIdSchema } from '../../domain/models.ts';
import type { CompareRequest } from '../../app/use-cases.ts';
import { commaList } from '../inputs.ts';
import { jsonAnswer, route, type Route } from '../route.ts';

const tag = 'Comparison' as const;
const actorSchema = z.string().regex(/^[A-Za-z0-9-]{2,20}$/, 'an actor is named by its id, e.g. DK or EU');

const query = z.strictObject({
  actors: commaList(actorSchema, { least: 1, most: 12 }).describe('Ids of the actors, e.g. DK,CH,EU.'),
  models: commaList(modelIdSchema, { least: 1, most: 6 }).optional().describe('Default: all six.'),
  question: z.string().max(longestQuery).optional().describe('Asked of the papers on each actor.'),
});

export const compareRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/compare',
    id: 'compare',
    tag,
    summary: 'Which actor shows which model, and what is missing',
    input: { query },
    answer: jsonAnswer('One cell for each actor and model.', compareAnswerSchema),
    handle: async ({ query: asked }, { reading, reader }) => ({
      json: await reading.compare(reader, requestOf(asked)),
    }),
  }),
  route({
    method: 'get',
    path: '/compare/evidence',
    id: 'evidence',
    tag,
    summary: 'The passages behind one cell',
    input: { query: z.strictObject({ actor: actorSchema, model: modelIdSchema }) },
    answer: jsonAnswer('Strongest first.', evidenceAnswerSchema),
    handle: async ({ query: { actor, model } }, { reading, reader }) => ({
      json: await reading.evidence(reader, actor.toUpperCase(), model),
    }),
  }),
  route({
    method: 'get',
    path: '/compare/timeline',
    id: 'timeline',
    tag,
    summary: 'Evidence by year',
    input: { query },
    answer: jsonAnswer('One entry for each actor, model and year that has evidence.', timelineAnswerSchema),
    handle: async ({ query: asked }, { reading, reader }) => ({
      json: await reading.timeline(reader, requestOf(asked)),
    }),
  }),
];

/** Each actor once, in the order asked for. */
function requestOf({ actors, models, question }: z.output<typeof query>): CompareRequest {
  return {
    actors: [...new Set(actors.map((actor) => actor.toUpperCase()))],
    ...(models === undefined ? {} : { models: [...new Set(models)] }),
    ...(question === undefined || question.trim() === '' ? {} : { question }),
  };
}
