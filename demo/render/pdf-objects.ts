import { deflateSync, inflateSync } from 'node:zlib';

/** A file as the browser writes it: a head, numbered objects with one table of offsets, a trailer. Bytes are kept as Latin-1 text. */
export type PdfObjects = {
  readonly head: string;
  readonly objects: Map<number, string>;
  readonly trailer: string;
};

export function readObjects(pdf: Buffer): PdfObjects {
  const text = pdf.toString('latin1');
  const start = text.search(/\n\d+ 0 obj\b/) + 1;
  const end = text.lastIndexOf('\nxref\n') + 1;
  const objects = new Map<number, string>();
  for (const one of text.slice(start, end).split(/(?<=\nendobj\n)/)) objects.set(Number.parseInt(one, 10), one);
  return {
    head: text.slice(0, start),
    objects,
    trailer: text.slice(text.lastIndexOf('trailer'), text.lastIndexOf('startxref')),
  };
}

/** Writes the objects with a fresh table of offsets. */
export function writeObjects({ head, objects, trailer }: PdfObjects): Buffer {
  const ids = [...objects.keys()].toSorted((a, b) => a - b);
  const size = (ids.at(-1) ?? 0) + 1;
  const rows = new Map<number, string>();
  let body = '';
  for (const id of ids) {
    rows.set(id, `${String(head.length + body.length).padStart(10, '0')} 00000 n \n`);
    body += objects.get(id) ?? '';
  }
  const table = Array.from({ length: size }, (_, id) => rows.get(id) ?? '0000000000 65535 f \n').join('');
  const end = trailer.replace(/\/Size \d+/, `/Size ${size}`);
  return Buffer.from(`${head}${body}xref\n0 ${size}\n${table}${end}startxref\n${head.length + body.length}\n%%EOF\n`, 'latin1');
}

const STREAM = /^\d+ 0 obj\n<<([\s\S]*?)>> stream\n([\s\S]*)\nendstream\nendobj\n$/;

/** The text of a compressed stream object, or undefined when the object is something else. */
export function streamText(object: string): string | undefined {
  const [, dictionary, stream] = STREAM.exec(object) ?? [];
  if (dictionary === undefined || stream === undefined || !dictionary.includes('/FlateDecode')) return undefined;
  return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
}

export function streamObject(id: number, text: string, entries = ''): string {
  const stream = deflateSync(Buffer.from(text, 'latin1')).toString('latin1');
  return `${id} 0 obj\n<<${entries}/Filter /FlateDecode\n/Length ${stream.length}>> stream\n${stream}\nendstream\nendobj\n`;
}
