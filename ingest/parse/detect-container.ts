import { openZip, type ZipArchive } from './zip-entries.ts';
import type { DetectedFormat } from './detect-format.ts';

/** Office formats by the part every file of the format has. */
const officeParts: readonly (readonly [RegExp, string])[] = [
  [/^word\/document\d*\.xml$/iu, 'docx'],
  [/^xl\/workbook\.(?:xml|bin)$/iu, 'XLSX'],
  [/^ppt\/presentation\.xml$/iu, 'PPTX'],
  [/^visio\/document\.xml$/iu, 'VSDX'],
];

/** What an archive that opens with the ZIP mark holds. */
export async function detectZipFormat(bytes: Uint8Array): Promise<DetectedFormat> {
  const zip = await openZip(bytes);
  const names = zip.entries.map(({ fileName }) => fileName);
  for (const [part, format] of officeParts) if (names.some((name) => part.test(name))) return { kind: 'format', format };
  const declared = await declaredType(zip);
  if (declared !== undefined) {
    if (await isEncryptedOpenDocument(zip)) return { kind: 'refused', code: 'encrypted', detail: declared };
    return { kind: 'format', format: declared };
  }
  if (zip.entries.some((entry) => entry.isEncrypted())) return { kind: 'refused', code: 'encrypted', detail: 'ZIP' };
  return { kind: 'format', format: 'ZIP' };
}

/** OpenDocument and EPUB files name their type in an entry `mimetype`. */
async function declaredType(zip: ZipArchive): Promise<string | undefined> {
  const entry = zip.entries.find(({ fileName, uncompressedSize }) => fileName === 'mimetype' && uncompressedSize < 200);
  if (entry === undefined) return undefined;
  const type = (await zip.read(entry)).toString('latin1').trim();
  if (type === 'application/epub+zip') return 'EPUB';
  const kinds: Record<string, string> = {
    text: 'ODT',
    spreadsheet: 'ODS',
    presentation: 'ODP',
    graphics: 'ODG',
  };
  const kind = /^application\/vnd\.oasis\.opendocument\.([a-z]+)/u.exec(type)?.[1];
  return kind === undefined ? undefined : (kinds[kind] ?? 'OpenDocument');
}

async function isEncryptedOpenDocument(zip: ZipArchive): Promise<boolean> {
  const manifest = zip.entries.find(({ fileName }) => fileName === 'META-INF/manifest.xml');
  const hasRights = zip.entries.some(({ fileName }) => fileName === 'META-INF/encryption.xml');
  return hasRights || (manifest !== undefined && (await zip.read(manifest)).includes('encryption-data'));
}

/** Older Office formats and Outlook messages: a small file system whose folder names tell what it is. */
export function detectOleFormat(bytes: Uint8Array): DetectedFormat {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const holds = (stream: string): boolean => buffer.includes(Buffer.from(stream, 'utf16le'));
  if (holds('DRMContent') || holds('DRMEncryptedDataSpace')) return { kind: 'refused', code: 'rights-managed', detail: 'Office file' };
  if (holds('EncryptedPackage')) return { kind: 'refused', code: 'encrypted', detail: 'Office file' };
  if (holds('__properties_version1.0') || holds('__substg1.0_')) return { kind: 'format', format: 'MSG' };
  if (holds('WordDocument')) return { kind: 'format', format: 'DOC' };
  if (holds('Workbook') || holds('Book')) return { kind: 'format', format: 'XLS' };
  if (holds('PowerPoint Document')) return { kind: 'format', format: 'PPT' };
  return { kind: 'format', format: 'OLE' };
}
