import { createHash } from 'node:crypto';

export type PdfRecipe = {
  /** Lines of each page, from the top; a page without lines is empty. */
  readonly pages: readonly (readonly string[])[];
  readonly info?: Readonly<Record<string, string>>;
  readonly attachment?: { readonly name: string; readonly text: string };
  /** Protects the file with RC4 of 40 bits (ISO 32000-1, 7.6.3, revision 2). An empty user password opens by itself. */
  readonly passwords?: { readonly user: string; readonly owner: string };
};

/** A small PDF written by hand: Helvetica, one stream a page. */
export function makePdf(recipe: PdfRecipe): Uint8Array {
  const id = createHash('md5').update('fixed').digest();
  const lock = recipe.passwords === undefined ? undefined : lockOf(recipe.passwords, id);
  const objects: string[] = [];
  const put = (body: (number: number) => string): number => {
    const number = objects.length + 1;
    objects.push('');
    objects[number - 1] = body(number);
    return number;
  };
  const stream = (dictionary: string, data: string) => (number: number) => {
    const bytes = lock === undefined ? data : lock.cipher(number, data);
    return `<< ${dictionary} /Length ${bytes.length} >>\nstream\n${bytes}\nendstream`;
  };
  const text = (number: number, value: string): string =>
    `<${Buffer.from(lock === undefined ? value : lock.cipher(number, value), 'latin1').toString('hex')}>`;

  const font = put(() => '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const parent = objects.length + 1 + recipe.pages.length * 2;
  const kids = recipe.pages.map((lines) => {
    const content = put(
      stream('', `BT /F1 11 Tf 72 770 Td 14 TL\n${lines.map((line) => `(${line.replace(/[\\()]/gu, '\\$&')}) Tj T*`).join('\n')}\nET`),
    );
    return put(
      () =>
        `<< /Type /Page /Parent ${parent} 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /Font << /F1 ${font} 0 R >> >> >>`,
    );
  });
  put(() => `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`);
  const { attachment } = recipe;
  let names = '';
  if (attachment !== undefined) {
    const file = put(stream('/Type /EmbeddedFile', attachment.text));
    const spec = put((number) => `<< /Type /Filespec /F ${text(number, attachment.name)} /EF << /F ${file} 0 R >> >>`);
    names = `/Names << /EmbeddedFiles << /Names [(a) ${spec} 0 R] >> >>`;
  }
  const catalog = put(() => `<< /Type /Catalog /Pages ${parent} 0 R ${names} >>`);
  const info = put(
    (number) =>
      `<< ${Object.entries(recipe.info ?? {})
        .map(([key, value]) => `/${key} ${text(number, value)}`)
        .join(' ')} >>`,
  );
  const encrypt = lock === undefined ? '' : ` /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${lock.owner}> /U <${lock.user}> >>`;

  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const offset = pdf.length;
    pdf += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = pdf.length;
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  pdf += `trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R /Info ${info} 0 R /ID [<${id.toString('hex')}> <${id.toString('hex')}>]${encrypt} >>\n`;
  return Buffer.from(`${pdf}startxref\n${table}\n%%EOF\n`, 'latin1');
}

const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

function lockOf(
  passwords: { readonly user: string; readonly owner: string },
  id: Buffer,
): { owner: string; user: string; cipher(number: number, data: string): string } {
  const pad = (password: string): Buffer => Buffer.concat([Buffer.from(password, 'latin1'), padding]).subarray(0, 32);
  const md5 = (...parts: Buffer[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest();
  const owner = rc4(md5(pad(passwords.owner)).subarray(0, 5), pad(passwords.user));
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(-4);
  const key = md5(pad(passwords.user), owner, permissions, id).subarray(0, 5);
  return {
    owner: owner.toString('hex'),
    user: rc4(key, padding).toString('hex'),
    cipher: (number, data) =>
      rc4(md5(key, Buffer.from([number & 255, number >> 8, 0, 0, 0])).subarray(0, 10), Buffer.from(data, 'latin1')).toString('latin1'),
  };
}

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, index) => index);
  const swap = (a: number, b: number): void => {
    const kept = state[a] ?? 0;
    state[a] = state[b] ?? 0;
    state[b] = kept;
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let i = 0;
  let j = 0;
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) & 255;
      j = (j + (state[i] ?? 0)) & 255;
      swap(i, j);
      return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0);
    }),
  );
}
