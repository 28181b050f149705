import { streamObject } from './pdf-objects.ts';

/** Our codes of one font: which glyph each draws and which letters (UTF-16, hexadecimal) it stands for. */
export type FontCodes = Map<string, { readonly code: string; readonly glyph: string; readonly letters: string }>;

/** The glyphs of a map that stand for more than one letter. */
export function lettersOf(map: string): Map<string, string> {
  return new Map(
    [...map.matchAll(/^<([0-9A-F]{4})> <((?:[0-9A-F]{4}){2,})>$/gim)].map(([, glyph = '', letters = '']) => [
      glyph.toUpperCase(),
      letters.toUpperCase(),
    ]),
  );
}

/** Entries of at most a hundred a block, as the format wants them. */
function blocks(rows: readonly string[], name: string): string {
  const parts = Array.from({ length: Math.ceil(rows.length / 100) }, (_, index) => rows.slice(index * 100, (index + 1) * 100));
  return parts.map((part) => `${part.length} begin${name}\n${part.join('\n')}\nend${name}\n`).join('');
}

/** What each of our codes stands for, to be put into the font's map from codes to letters. */
export function unicodeRows(codes: FontCodes): string {
  return blocks(
    [...codes.values()].map((one) => `<${one.code}> <${one.letters}>`),
    'bfchar',
  );
}

/** The map from codes to glyphs: the browser's own codes below 8000 are glyph numbers, ours above name the glyph they draw. */
export function encodingMap(id: number, codes: FontCodes): string {
  const system = '/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>';
  const rows = [...codes.values()].map((one) => `<${one.code}> ${Number.parseInt(one.glyph, 16)}`);
  const map = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
${system} def
/CMapName /Own def
/CMapType 1 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
1 begincidrange
<0000> <7FFF> 0
endcidrange
${blocks(rows, 'cidchar')}endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
  return streamObject(id, map, `/Type /CMap\n/CMapName /Own\n${system}\n`);
}
