import { encodingMap, lettersOf, unicodeRows } from './pdf-maps.ts';
import type { FontCodes } from './pdf-maps.ts';
import { readObjects, streamObject, streamText, writeObjects } from './pdf-objects.ts';
import { spell, UNDRAWN } from './pdf-spelling.ts';

const FIRST_CODE = 0x8000;

type Fonts = ReadonlyMap<string, { readonly id: number; readonly letters: ReadonlyMap<string, string>; readonly codes: FontCodes }>;

/**
 * For scripts whose letters change shape, join or move (Arabic, Bangla) the browser notes the letters beside the glyphs, in
 * /ActualText marks that many readers of text pass over; they then see shapes in the order of drawing. This gives each such
 * group of glyphs codes of its own that stand for the letters, and takes the marks away. What is drawn stays the same.
 */
export function withReadableText(pdf: Buffer): Buffer {
  const file = readObjects(pdf);
  const fonts = readFonts(file.objects);
  for (const [id, object] of file.objects) {
    const content = streamText(object);
    if (content?.includes('/ActualText')) file.objects.set(id, streamObject(id, recode(content, fonts)));
  }
  let next = Math.max(...file.objects.keys()) + 1;
  for (const { id, codes } of fonts.values()) {
    if (codes.size === 0) continue;
    const font = file.objects.get(id) ?? '';
    const shapesId = reference(font, /\/DescendantFonts \[(\d+) 0 R/);
    const mapId = reference(font, /\/ToUnicode (\d+) 0 R/);
    file.objects.set(id, font.replace('/Encoding /Identity-H', `/Encoding ${next} 0 R`));
    file.objects.set(shapesId, (file.objects.get(shapesId) ?? '').replace('/W [', `/W [${Number.parseInt(UNDRAWN, 16)} [0] `));
    const map = streamText(file.objects.get(mapId) ?? '') ?? '';
    file.objects.set(mapId, streamObject(mapId, map.replace('endcmap', `${unicodeRows(codes)}endcmap`)));
    file.objects.set(next, encodingMap(next, codes));
    next += 1;
  }
  return writeObjects(file);
}

function reference(object: string, pattern: RegExp): number {
  return Number.parseInt(pattern.exec(object)?.[1] ?? '', 10);
}

function readFonts(objects: ReadonlyMap<number, string>): Fonts {
  const fonts = new Map<string, { id: number; letters: ReadonlyMap<string, string>; codes: FontCodes }>();
  for (const object of objects.values()) {
    const list = /\/Font <<([^>]*)>>/.exec(object)?.[1] ?? '';
    for (const [, name = '', id = ''] of list.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const font = objects.get(Number(id)) ?? '';
      const map = streamText(objects.get(reference(font, /\/ToUnicode (\d+) 0 R/)) ?? '') ?? '';
      fonts.set(name, { id: Number(id), letters: lettersOf(map), codes: new Map() });
    }
  }
  return fonts;
}

/** Goes through the drawing commands once, with the marks that are open and the font that is set. */
function recode(content: string, fonts: Fonts): string {
  const open: ('span' | 'reversed' | 'other')[] = [];
  let fontName = '';
  let letters: string[] = [];
  let glyphsLeft = 0;
  const command =
    /\/Span<<\/ActualText <FEFF([0-9A-F]*)> >> BDC\n|\/ReversedChars BMC\n|BDC\n|BMC\n|EMC\n|\/(F\d+) [\d.]+ Tf|<([0-9A-F]+)> Tj/g;
  return content.replace(
    command,
    (text: string, actual: string | undefined, setFont: string | undefined, shown: string | undefined, at: number) => {
      if (actual !== undefined) {
        open.push('span');
        glyphsLeft = glyphsIn(content.slice(at, content.indexOf('EMC\n', at)));
        letters = fours(actual);
        // A vowel sign of two parts is two glyphs: taken apart, each part has its own.
        if (letters.length < glyphsLeft) letters = fours(toHex(fromHex(actual).normalize('NFD')));
        return '';
      }
      if (text === '/ReversedChars BMC\n') {
        open.push('reversed');
        return '';
      }
      if (text === 'BDC\n' || text === 'BMC\n') {
        open.push('other');
        return text;
      }
      if (text === 'EMC\n') return open.pop() === 'other' ? text : '';
      if (setFont !== undefined) fontName = setFont;
      const font = fonts.get(fontName);
      if (shown === undefined || font === undefined) return text;
      const code = (glyph: string, standsFor: string): string => codeFor(font.codes, glyph, standsFor);
      if (open.at(-1) !== 'span') {
        return fours(shown)
          .map((glyph) => {
            const own = fours(font.letters.get(glyph) ?? '');
            return own.length < 2 ? `<${glyph}> Tj` : spell({ glyph, letters: own, glyphsLeft: 1 }, code).drawn;
          })
          .join('\n');
      }
      return fours(shown)
        .map((glyph) => {
          const spelled = spell({ glyph, letters, glyphsLeft }, code);
          letters = spelled.left;
          glyphsLeft -= 1;
          return spelled.drawn;
        })
        .join('\n');
    },
  );
}

function glyphsIn(commands: string): number {
  return [...commands.matchAll(/<([0-9A-F]+)> Tj/g)].reduce((sum, [, shown = '']) => sum + shown.length / 4, 0);
}

function fours(hex: string): string[] {
  return hex.match(/.{4}/g) ?? [];
}

function fromHex(hex: string): string {
  return String.fromCharCode(...fours(hex).map((one) => Number.parseInt(one, 16)));
}

function toHex(text: string): string {
  return [...text].map((one) => one.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()).join('');
}

function codeFor(codes: FontCodes, glyph: string, letters: string): string {
  const key = `${glyph} ${letters}`;
  const known = codes.get(key);
  if (known !== undefined) return known.code;
  const code = (FIRST_CODE + codes.size).toString(16).toUpperCase();
  codes.set(key, { code, glyph, letters });
  return code;
}
