import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { RefusedFile } from './format-parser.ts';
import { contentLimits } from './limits.ts';

/** A ZIP archive held in memory: its entries as the central directory lists them, and their bytes, never more than allowed. */
export type ZipArchive = {
  readonly entries: readonly Entry[];
  /** Unpacked bytes of one entry; throws `bomb` beyond `contentLimits.zipEntryBytes`, whatever the directory claims. */
  read(entry: Entry): Promise<Buffer>;
};

/** Opens a ZIP archive; throws `truncated` or `damaged` when its directory cannot be read, `too-many-parts` when it is too long. */
export async function openZip(bytes: Uint8Array): Promise<ZipArchive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  // Without the record that ends every archive the file was cut; with one that cannot be followed it is damaged.
  const hasEnd = buffer.lastIndexOf('PK\u0005\u0006', undefined, 'latin1') >= 0;
  try {
    const zip = await yauzl.fromBufferPromise(buffer, {
      lazyEntries: true,
      autoClose: false,
      strictFileNames: false,
    });
    if (zip.entryCount > contentLimits.zipEntries)
      throw new RefusedFile('too-many-parts', `${zip.entryCount} entries; limit ${contentLimits.zipEntries}`);
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    return { entries, read: (entry) => readEntry(zip, entry) };
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    throw new RefusedFile(hasEnd ? 'damaged' : 'truncated', error instanceof Error ? error.message : 'the archive cannot be opened');
  }
}

async function readEntry(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  let total = 0;
  try {
    for await (const chunk of stream) {
      if (!Buffer.isBuffer(chunk)) throw new RefusedFile('damaged', 'an archive entry is not bytes');
      total += chunk.length;
      if (total > contentLimits.zipEntryBytes) throw new RefusedFile('bomb', `${entry.fileName} unpacks to over 100 MiB`);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('too many bytes in the stream')) {
      throw new RefusedFile('bomb', `${entry.fileName} unpacks to more than the ${entry.uncompressedSize} bytes it states`);
    }
    throw error;
  }
  return Buffer.concat(chunks, total);
}
