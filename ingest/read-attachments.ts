import type { ParsedDocument, ParseRefusal } from '../domain/ports/parser.ts';
import { prepareDocument } from './prepare-document.ts';
import { outcome, unchanged, type ReadItemDependencies, type ReadResult, type RunContext } from './read-result.ts';

/** Attachments within attachments go this deep. */
const deepestAttachment = 5;

/** A scan is a document all the same: it is in the record, without passages, and waits for text recognition. Any other refusal leaves only the original. */
export function refused(
  dependencies: ReadItemDependencies,
  place: Place,
  { outcome: kind, code, detail }: ParseRefusal,
  context: RunContext,
): ReadResult | Promise<ReadResult> {
  if (code !== 'no-text-layer') return { prepared: [], outcomes: [outcome(place.item, kind, code, detail)], bytes: place.bytes };
  const scan: ParsedDocument = {
    format: 'pdf',
    mediaType: 'application/pdf',
    pages: [{ number: 1, text: '' }],
    paged: true,
    attachments: [],
    losses: [],
  };
  return prepareWithAttachments(dependencies, place, scan, context);
}

export type Place = {
  readonly item: string;
  readonly name: string;
  readonly id: string;
  readonly parent: string | null;
  readonly depth: number;
  readonly collection: string;
  readonly sha256: string;
  readonly bytes: number;
};

export async function prepareWithAttachments(
  dependencies: ReadItemDependencies,
  place: Place,
  parsed: ParsedDocument,
  context: RunContext,
): Promise<ReadResult> {
  const { item, name, id, parent, collection, sha256, bytes } = place;
  const own = prepareDocument(dependencies.knowledge, {
    id,
    item,
    sourceId: null,
    collection,
    sha256,
    bytes,
    mediaType: parsed.mediaType,
    name,
    parsed,
    given: undefined,
    marking: context.marking,
    parent,
    run: context.run,
  });
  const results: ReadResult[] = [{ prepared: [own], outcomes: [], bytes }];
  for (const [i, attachment] of parsed.attachments.entries()) {
    const place_ = `${item}#${attachment.name === '' ? `attachment-${i + 1}` : attachment.name}`;
    results.push(
      place.depth >= deepestAttachment
        ? { prepared: [], outcomes: [outcome(place_, 'failed', 'too-deep')], bytes: 0 }
        : await readAttachment(dependencies, place_, attachment, place, context),
    );
  }
  return {
    prepared: results.flatMap((result) => result.prepared),
    outcomes: results.flatMap((result) => result.outcomes),
    bytes: results.reduce((sum, result) => sum + result.bytes, 0),
  };
}

async function readAttachment(
  dependencies: ReadItemDependencies,
  item: string,
  attachment: ParsedDocument['attachments'][number],
  parent: Place,
  context: RunContext,
): Promise<ReadResult> {
  const { archive, catalogue, parser, ids } = dependencies;
  const original = await archive.put(attachment.bytes);
  const known = await catalogue.known({
    collection: parent.collection,
    marking: null,
    path: item,
    sourceId: null,
    sha256: original.sha256,
  });
  if (known.state === 'same') return unchanged(item, known.document, original.bytes);
  const parsed = await parser.parse({ path: await archive.path(original.sha256), name: attachment.name });
  const id = known.state === 'changed' ? known.document : ids.documentId(item);
  const place: Place = {
    item,
    name: attachment.name,
    id,
    parent: parent.id,
    depth: parent.depth + 1,
    collection: parent.collection,
    sha256: original.sha256,
    bytes: original.bytes,
  };
  return parsed.ok
    ? prepareWithAttachments(dependencies, place, parsed.document, context)
    : refused(dependencies, place, parsed.refusal, context);
}
