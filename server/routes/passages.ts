import { z } from 'zod';
import { classifyAnswerSchema } from '../../domain/answers/documents.ts';
import { foundPassageSchema, longestQuery } from '../../domain/answers/search.ts';
import { modelIdSchema } from '../../domain/models.ts';
import { jsonAnswer, route, type Route } from '../route.ts';

const decisionSchema = z
  .strictObject({
    models: z.array(modelIdSchema).max(6).describe('All models the passage is evidence of; none is a decision, too.'),
    reason: z.string().max(2_000).nullable().default(null),
  })
  .meta({ id: 'ModelDecision' });

const classifyBodySchema = z.strictObject({ text: z.string().min(1).max(longestQuery) }).meta({ id: 'ClassifyBody' });

export const passageRoutes: readonly Route[] = [
  route({
    method: 'put',
    path: '/passages/{id}/models',
    id: 'decideModels',
    tag: 'Models',
    summary: 'A person’s decision on the models of a passage; it replaces the machine’s judgement',
    input: { path: z.object({ id: z.string().min(1).max(200) }), body: decisionSchema },
    answer: jsonAnswer('The passage as it now stands.', foundPassageSchema),
    handle: async ({ path, body }, { reading, reader }) => ({
      json: await reading.decideModels(reader, path.id, [...new Set(body.models)], body.reason),
    }),
  }),
  route({
    method: 'post',
    path: '/classify',
    id: 'classify',
    tag: 'Models',
    summary: 'The models a text shows; nothing is stored',
    input: { body: classifyBodySchema },
    answer: jsonAnswer('The text by passages, with probabilities.', classifyAnswerSchema),
    handle: async ({ body }, { reading, reader }) => ({ json: await reading.classify(reader, body.text) }),
  }),
];
