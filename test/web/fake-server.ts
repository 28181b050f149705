import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import { z } from 'zod';
import { searchRequestSchema } from '../../domain/answers/search.ts';
import { modelIdSchema, type ModelId } from '../../domain/models.ts';
import { answerGet } from './fake/answer-get.ts';
import { runAnswer } from './fake/archive-answers.ts';
import { searchAnswer } from './fake/search-answers.ts';
import { paperOf } from './fake/papers.ts';
import { serveFile } from './fake/serve-file.ts';

export type FakeServer = {
  readonly address: string;
  /** What the server pretends to be from now on. */
  pretend(state: 'well' | 'empty' | 'signed-out' | 'broken'): void;
  close(): Promise<void>;
};

/** Serves built pages and answers made by hand, so that the pages can be tried before and apart from the real server. */
export async function startFakeServer(pages: string): Promise<FakeServer> {
  let state: Parameters<FakeServer['pretend']>[0] = 'well';
  const decisions = new Map<string, readonly ModelId[]>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const handled = url.pathname.startsWith('/api/v1/')
      ? answer(request, response, { url, state, decisions })
      : serveFile(pages, url.pathname, response);
    handled.catch((error: unknown) => sendProblem(response, 500, { code: 'unexpected', detail: String(error) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new TypeError('The fake server has no port.');
  return {
    address: `http://127.0.0.1:${bound.port}`,
    pretend: (next) => {
      state = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

type Asked = { url: URL; state: string; decisions: Map<string, readonly ModelId[]> };

async function answer(request: IncomingMessage, response: ServerResponse, asked: Asked): Promise<void> {
  const { url, state, decisions } = asked;
  const path = url.pathname.slice('/api/v1'.length);
  if (state === 'signed-out') return sendProblem(response, 401, { code: 'unauthorised', detail: 'No session.' });
  if (state === 'broken')
    return sendProblem(response, 500, {
      code: 'index-damaged',
      detail: 'The word index is damaged. Run reftel rebuild; the record is whole.',
    });
  if (request.method === 'POST' && path === '/search') return answerSearch(request, response);
  if (request.method === 'POST' && path === '/imports') return answerUpload(request, response);
  if (request.method === 'PUT') return answerDecision(request, response, { path, decisions });
  if (request.method === 'DELETE' && path === '/demo') return sendJson(response, { removed: 84 });
  if (path.endsWith('/events')) return sendEvents(response);
  const body = answerGet(path, { address: url.searchParams, decisions, isEmpty: state === 'empty' });
  if (body === undefined) return sendProblem(response, 404, { code: 'not-found', detail: 'Nothing here.' });
  sendJson(response, body);
}

async function answerSearch(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const question = searchRequestSchema.parse(JSON.parse(await readText(request)));
  const accept = request.headers.accept ?? '';
  if (accept !== 'application/json') {
    response.writeHead(200, { 'content-type': accept }).end('id,title\n');
    return;
  }
  if (question.q.endsWith('('))
    return sendProblem(response, 400, {
      code: 'bad-query',
      detail: 'A bracket is open; close it or leave it out.',
      position: question.q.length - 1,
    });
  sendJson(response, searchAnswer(question));
}

/** Takes the files in and forgets them; the run that answers is the one under way. */
async function answerUpload(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readText(request);
  if (!body.includes('name="files"')) return sendProblem(response, 400, { code: 'usage', detail: 'No file came.' });
  sendJson(response, runAnswer(3));
}

const decisionSchema = z.object({ models: z.array(modelIdSchema), reason: z.string().nullable() });

async function answerDecision(
  request: IncomingMessage,
  response: ServerResponse,
  { path, decisions }: { path: string; decisions: Asked['decisions'] },
): Promise<void> {
  const id = decodeURIComponent(path.split('/')[2] ?? '');
  const { models } = decisionSchema.parse(JSON.parse(await readText(request)));
  const passage = paperOf(id.split('.')[0] ?? '')?.passages.find((one) => one.id === id);
  if (passage === undefined) return sendProblem(response, 404, { code: 'not-found', detail: 'No such passage.' });
  decisions.set(id, models);
  sendJson(response, {
    ...passage,
    models: models.map((model) => ({ id: model, probability: 1, decidedBy: 'person', sentences: [] })),
  });
}

function sendEvents(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(
    `data: ${JSON.stringify(answerGet('/progress', { address: new URLSearchParams(), decisions: new Map(), isEmpty: false }))}\n\n`,
  );
}

function sendJson(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function sendProblem(response: ServerResponse, status: number, problem: Record<string, unknown>): void {
  response.writeHead(status, { 'content-type': 'application/problem+json' }).end(JSON.stringify({ status, ...problem }));
}
