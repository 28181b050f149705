import { z } from 'zod';
import {
  citationAnswerSchema,
  citationStyles,
  documentAnswerSchema,
  pageAnswerSchema,
  referencesAnswerSchema,
  similarAnswerSchema,
} from '../../domain/answers/documents.ts';
import { wholeNumber } from '../inputs.ts';
import { askAgain } from '../reply.ts';
import { jsonAnswer, route, type Route } from '../route.ts';

const tag = 'Documents' as const;
const path = z.object({
  id: z.string().min(1).max(500).describe('Id of the document, or its source’s own id.'),
});
const none = z.strictObject({});

/** A media type that is none is not sent on. */
const mediaType = /^[\w.+-]{1,80}\/[\w.+-]{1,120}$/;

export const documentRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/documents/{id}',
    id: 'document',
    tag,
    summary: 'A document: what it is and where it came from',
    input: { path, query: none },
    answer: jsonAnswer('The document; its text comes by page.', documentAnswerSchema),
    handle: async ({ path: { id } }, { reading, reader }) => ({
      json: await reading.document(reader, id),
      isTagged: true,
    }),
  }),
  route({
    method: 'get',
    path: '/documents/{id}/pages/{n}',
    id: 'page',
    tag,
    summary: 'The text of one page',
    input: { path: path.extend({ n: wholeNumber(1, 1_000_000).describe('Page, from 1.') }), query: none },
    answer: jsonAnswer('The page.', pageAnswerSchema),
    handle: async ({ path: { id, n } }, { reading, reader }) => ({
      json: await reading.page(reader, id, n),
      isTagged: true,
    }),
  }),
  route({
    method: 'get',
    path: '/documents/{id}/original',
    id: 'original',
    tag,
    summary: 'The file as it was delivered',
    input: { path, query: none },
    answer: {
      status: 200,
      description: 'The bytes, as a file to keep.',
      content: [{ type: 'application/octet-stream', schema: z.string().meta({ format: 'binary' }) }],
    },
    handle: async ({ path: { id } }, { reading, reader }) => {
      const original = await reading.original(reader, id);
      const type = mediaType.test(original.mediaType) ? original.mediaType : 'application/octet-stream';
      return {
        file: original.bytes,
        type,
        fileName: original.fileName,
        headers: { etag: `"${original.sha256}"`, 'cache-control': askAgain },
      };
    },
  }),
  route({
    method: 'get',
    path: '/documents/{id}/similar',
    id: 'similar',
    tag,
    summary: 'Documents like this one, with the reasons',
    input: { path, query: z.strictObject({ limit: wholeNumber(1, 100).default(10) }) },
    answer: jsonAnswer('Nearest first.', similarAnswerSchema),
    handle: async ({ path: { id }, query: { limit } }, { reading, reader }) => ({
      json: await reading.similar(reader, id, limit),
    }),
  }),
  route({
    method: 'get',
    path: '/documents/{id}/references',
    id: 'references',
    tag,
    summary: 'What it cites and what cites it',
    input: { path, query: none },
    answer: jsonAnswer('Both ways; what is not held yet is waiting.', referencesAnswerSchema),
    handle: async ({ path: { id } }, { reading, reader }) => ({ json: await reading.references(reader, id) }),
  }),
  route({
    method: 'get',
    path: '/documents/{id}/cite',
    id: 'cite',
    tag,
    summary: 'A citation to paste',
    input: { path, query: z.strictObject({ style: z.enum(citationStyles).default('note') }) },
    answer: jsonAnswer('The citation.', citationAnswerSchema),
    handle: async ({ path: { id }, query: { style } }, { reading, reader }) => ({
      json: await reading.cite(reader, id, style),
    }),
  }),
];
