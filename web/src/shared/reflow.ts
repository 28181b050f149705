/** Shorter lines are headings, addresses, list items or verse, and keep their end. */
const wrappedFrom = 50;

/**
 * Cables and mail come with hard line ends, which would leave a ragged column. A line end inside a paragraph becomes a
 * space: one unit for one unit, so every offset into the text still holds.
 */
export function reflow(text: string): string {
  return text.replace(/([^\n]+)\n(?=(\p{L}|[“"'‘(«„]))/gu, (whole, line: string) =>
    line.trimEnd().length >= wrappedFrom && !isHeading(line) ? `${line} ` : whole,
  );
}

function isHeading(line: string): boolean {
  return /^[A-Z][A-Z -]{1,24}:\s/.test(line) || (line === line.toUpperCase() && line !== line.toLowerCase() && line.length < 60);
}
