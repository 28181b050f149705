import type { Entry } from 'yauzl';
import { checkXml } from './check-xml.ts';
import { RefusedFile } from './format-parser.ts';
import { contentLimits } from './limits.ts';
import { openZip, type ZipArchive } from './zip-entries.ts';

/** A Word package that has passed its checks, with the parts the converter does not read. */
export type DocxPackage = {
  readonly entries: readonly Entry[];
  /** Text of an XML part, or undefined when the package has none of that name. */
  xml(name: string): string | undefined;
  names(pattern: RegExp): readonly string[];
  bytes(name: string): Promise<Buffer>;
};

const isMedia = /^word\/(?:media|embeddings|fonts)\//iu;

/**
 * Opens a Word file and refuses what would harm the converter, which unpacks whatever it is told to: too many entries, parts that
 * grow too far or overlap, document types and deep nesting in XML. Sizes are those really unpacked, not those the directory claims.
 */
export async function openDocx(bytes: Uint8Array): Promise<DocxPackage> {
  const zip = await openZip(bytes);
  checkSizes(zip.entries);
  checkOverlap(zip.entries);
  const parts = await readParts(zip);
  return {
    entries: zip.entries,
    xml: (name) => parts.get(name)?.toString('utf8'),
    names: (pattern) => zip.entries.map(({ fileName }) => fileName).filter((name) => pattern.test(name)),
    async bytes(name) {
      const entry = zip.entries.find(({ fileName }) => fileName === name);
      if (entry === undefined) throw new RefusedFile('damaged', `no part ${name}`);
      return zip.read(entry);
    },
  };
}

function checkSizes(entries: readonly Entry[]): void {
  let total = 0;
  for (const { fileName, compressedSize, uncompressedSize } of entries) {
    total += uncompressedSize;
    const ratio = uncompressedSize / Math.max(1, compressedSize);
    if (uncompressedSize > contentLimits.zipEntryBytes || total > contentLimits.zipTotalBytes)
      throw new RefusedFile('bomb', `${fileName} is too large unpacked`);
    if (uncompressedSize > contentLimits.zipRatioFloor && ratio > contentLimits.zipRatio) {
      throw new RefusedFile('bomb', `${fileName} grows ${Math.round(ratio)} times; limit ${contentLimits.zipRatio}`);
    }
  }
}

/** Bombs of the newer kind let many entries share the same bytes. */
function checkOverlap(entries: readonly Entry[]): void {
  const inOrder = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  let end = 0;
  for (const entry of inOrder) {
    if (entry.relativeOffsetOfLocalHeader < end) throw new RefusedFile('bomb', `${entry.fileName} overlaps another part`);
    end = entry.relativeOffsetOfLocalHeader + 30 + entry.fileNameLength + entry.compressedSize;
  }
}

async function readParts(zip: ZipArchive): Promise<ReadonlyMap<string, Buffer>> {
  const parts = new Map<string, Buffer>();
  for (const entry of zip.entries) {
    if (isMedia.test(entry.fileName) || entry.fileName.endsWith('/')) continue;
    const part = await zip.read(entry);
    if (/\.(?:xml|rels)$/iu.test(entry.fileName)) checkXml(entry.fileName, part);
    parts.set(entry.fileName, part);
  }
  return parts;
}
