import { readFileSync } from 'node:fs';
import { watchParent } from '../../../../ingest/parse/watch-parent.ts';

/** A parser child that does what its file says, good or bad. Files are tiny: the first word is the order. */
type Request = { readonly path: string; readonly name: string };

const say = (message: unknown): void => void process.send?.(message);
const beat = (): void => say({ kind: 'alive', resident: 0 });

const orders: Record<string, (request: Request) => void> = {
  good: ({ name }) =>
    say({
      kind: 'result',
      result: {
        ok: true,
        document: {
          format: 'chaos',
          mediaType: 'text/plain',
          pages: [{ number: 1, text: `${name} ${process.pid}` }],
          paged: false,
          attachments: [],
          losses: [],
        },
      },
    }),
  surroundings: () =>
    say({
      kind: 'result',
      result: {
        ok: false,
        refusal: {
          outcome: 'failed',
          code: 'damaged',
          detail: JSON.stringify({ env: process.env, cwd: process.cwd() }),
        },
      },
    }),
  hang: () => {
    for (;;);
  },
  silent: () => void setInterval(() => undefined, 1000),
  endless: () => void setInterval(beat, 20),
  buffers: () => {
    const kept: Buffer[] = [];
    setInterval(() => {
      kept.push(Buffer.alloc(32 * 1024 * 1024, 1));
      beat();
    }, 5);
  },
  heap: () => {
    const kept: number[][] = [];
    for (;;) kept.push(Array.from({ length: 100_000 }, (_, index) => index * 1.5));
  },
  exit: () => process.exit(3),
  overflow: () => {
    const deeper = (depth: number): number => deeper(depth + 1) + 1;
    deeper(0);
  },
  throw: () => {
    throw new Error('a fault of the parser');
  },
  rubbish: () => say({ kind: 'result', result: { ok: true, document: 'not a document' } }),
};

watchParent();
process.on('message', (request: Request) => {
  const order = orders[readFileSync(request.path, 'utf8').trim()];
  if (order === undefined) throw new Error('unknown order');
  order(request);
});
say({ kind: 'ready' });
