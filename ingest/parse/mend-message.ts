/**
 * A message that gave no text, made readable: its body begins at the first blank line, even one of spaces, and is taken as plain text
 * when the parts it announces are missing. Encoding and character set stay as declared.
 */
export function mendMessage(bytes: Uint8Array): Uint8Array {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const blank = /\r?\n[ \t]*\r?\n/u.exec(raw);
  if (blank === null) return bytes;
  const headers = raw.slice(0, blank.index).replace(/^content-type:\s*multipart\/[^\n]*(?:\n[ \t][^\n]*)*\n?/imu, '');
  return Buffer.from(`${headers.trimEnd()}\r\n\r\n${raw.slice(blank.index + blank[0].length)}`, 'latin1');
}
