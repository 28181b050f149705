import { isKnownPost } from '../posts/post-key.ts';

/** The place a letterhead names: a known post alone on a line, or after the name of an office (`Embassy of …, Copenhagen`). */
export function letterheadPlace(lines: readonly string[]): string | undefined {
  for (const line of lines.slice(0, 6)) {
    const parts = line
      .split(/[,·|–]/)
      .map((part) => part.trim())
      .reverse();
    const place = parts.find((part) => part.length <= 30 && isKnownPost(part));
    if (place !== undefined && line.length <= 100) return place;
  }
  return undefined;
}
