import { z } from 'zod';
import { outcomeCodeSchema } from '../../domain/outcome.ts';
import type { ParseResult } from '../../domain/ports/parser.ts';

/** What the parent asks of a child. One file at a time. */
export type ChildRequest = { readonly path: string; readonly name: string };

const documentSchema = z.object({
  format: z.string(),
  mediaType: z.string(),
  pages: z.array(
    z.object({
      number: z.int().positive(),
      text: z.string(),
      otherSpellings: z.array(z.string()).exactOptional(),
    }),
  ),
  paged: z.boolean(),
  title: z.string().exactOptional(),
  author: z.string().exactOptional(),
  date: z.string().exactOptional(),
  headers: z.record(z.string(), z.string()).exactOptional(),
  attachments: z.array(z.object({ name: z.string(), mediaType: z.string(), bytes: z.instanceof(Uint8Array) })),
  losses: z.array(z.object({ code: outcomeCodeSchema, detail: z.string() })),
});

const resultSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), document: documentSchema }),
  z.object({
    ok: z.literal(false),
    refusal: z.object({
      outcome: z.enum(['no-text', 'skipped', 'quarantined', 'failed']),
      code: outcomeCodeSchema,
      detail: z.string(),
    }),
  }),
]);

/**
 * What a child says: that it is ready, that it is alive (with its resident bytes, for systems where the parent cannot see them),
 * or the result.
 */
export type ChildMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'alive'; readonly resident: number }
  | { readonly kind: 'result'; readonly result: ParseResult };

/** The parent checks every message, because a child that read a hostile file is not to be believed. */
export const childMessageSchema: z.ZodType<ChildMessage> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('alive'), resident: z.number() }),
  z.object({ kind: z.literal('result'), result: resultSchema }),
]);
