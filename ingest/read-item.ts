import { createHash } from 'node:crypto';
import { isAppError } from '../domain/errors.ts';
import type { FoundItem } from './item.ts';
import { prepareDocument } from './prepare-document.ts';
import { prepareWithAttachments, refused, type Place } from './read-attachments.ts';
import { outcome, unchanged, type ReadItemDependencies, type ReadResult, type RunContext } from './read-result.ts';

type Item = Exclude<FoundItem, { kind: 'passed' }>;

/** Reads one file or record. Never throws for what the item contains; a full disk does throw, because then nothing can be kept. */
export async function readItem(dependencies: ReadItemDependencies, item: Item, context: RunContext): Promise<ReadResult> {
  try {
    return item.kind === 'record' ? await readRecord(dependencies, item, context) : await readFile(dependencies, item, context);
  } catch (error) {
    if (isAppError(error) && error.code === 'disk-full') throw error;
    const vanished = isAppError(error) && error.code === 'not-found';
    const detail = error instanceof Error ? error.message : String(error);
    return {
      prepared: [],
      outcomes: [outcome(item.item, 'failed', vanished ? 'vanished' : 'unexpected', detail)],
      bytes: 0,
    };
  }
}

async function readRecord(
  { archive, catalogue, ids, knowledge }: ReadItemDependencies,
  item: Extract<Item, { kind: 'record' }>,
  context: RunContext,
): Promise<ReadResult> {
  const bytes = Buffer.from(item.line, 'utf8');
  const collection = context.collection ?? item.fields.collection ?? context.defaultCollection;
  const sourceId = item.fields.sourceId ?? null;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const known = await catalogue.known({ collection, marking: null, path: item.item, sourceId, sha256 });
  if (known.state === 'same') return unchanged(item.item, known.document, bytes.length);
  const original = await archive.put(bytes);
  const pages = item.fields.text.split('\f').map((text, i) => ({ number: i + 1, text: text.trimEnd() }));
  const prepared = prepareDocument(knowledge, {
    id: known.state === 'changed' ? known.document : ids.documentId(item.item),
    item: item.item,
    sourceId,
    collection,
    sha256: original.sha256,
    bytes: original.bytes,
    mediaType: 'application/json',
    name: item.item,
    parsed: {
      format: 'record',
      mediaType: 'application/json',
      pages,
      paged: pages.length > 1,
      attachments: [],
      losses: [],
    },
    given: item.fields,
    marking: context.marking,
    parent: null,
    run: context.run,
  });
  return { prepared: [prepared], outcomes: [], bytes: bytes.length };
}

async function readFile(
  dependencies: ReadItemDependencies,
  item: Extract<Item, { kind: 'file' }>,
  context: RunContext,
): Promise<ReadResult> {
  const { archive, catalogue, parser, ids } = dependencies;
  const collection = context.collection ?? context.defaultCollection;
  const original = await archive.putFile(item.path);
  const known = await catalogue.known({
    collection,
    marking: null,
    path: item.item,
    sourceId: null,
    sha256: original.sha256,
  });
  if (known.state === 'same' && context.marking === undefined) return unchanged(item.item, known.document, original.bytes);
  const parsed = await parser.parse({ path: await archive.path(original.sha256), name: item.name });
  const id = known.state === 'changed' || known.state === 'same' ? known.document : ids.documentId(item.item);
  const place: Place = {
    item: item.item,
    name: item.name,
    id,
    parent: null,
    depth: 0,
    collection,
    sha256: original.sha256,
    bytes: original.bytes,
  };
  return parsed.ok
    ? prepareWithAttachments(dependencies, place, parsed.document, context)
    : refused(dependencies, place, parsed.refusal, context);
}
