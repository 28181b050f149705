import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFParse } from 'pdf-parse';

/**
 * A PDF opened for reading text: no scripts, no fonts drawn, no system fonts, no forms in XML, no network. The character maps of East
 * Asian fonts come from the library's own folder. Loaded here and not on import, so that a child that meets no PDF stays small.
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFParse> {
  // pdf.js wants these browser classes as soon as it is loaded and would fetch them from a native drawing module; text needs neither.
  const browser: Record<string, unknown> = globalThis;
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) browser[name] ??= class {};
  const { PDFParse, VerbosityLevel } = await import('pdf-parse');
  const fromPdfParse = createRequire(import.meta.resolve('pdf-parse'));
  const library = dirname(fromPdfParse.resolve('pdfjs-dist/package.json'));
  return new PDFParse({
    // A copy: pdf.js takes the memory of what it is given.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    cMapUrl: join(library, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(library, 'standard_fonts/'),
  });
}
