import { z } from 'zod';

/** Query parameters are text, or a list of texts when repeated. These schemas read them; what they cannot read they refuse. */

/** A parameter that may be repeated: `country=DK&country=CH`. */
export function repeated<Inner extends z.ZodType>(inner: Inner) {
  return z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(inner).max(200)).optional();
}

/** A list in one parameter: `actors=DK,CH`; repeating works as well. Empty places do not count. */
export function commaList<Inner extends z.ZodType>(inner: Inner, { least, most }: { readonly least: number; readonly most: number }) {
  return z.preprocess(
    (value) => (typeof value === 'string' || isTexts(value) ? [value].flat().flatMap(cut) : value),
    z.array(inner).min(least).max(most),
  );
}

export function wholeNumber(least: number, most: number) {
  return z.preprocess(
    (value) => (typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value),
    z.number().int().min(least).max(most),
  );
}

export function yesNo() {
  return z.preprocess(
    (value) => (value === 'true' || value === '1' ? true : value === 'false' || value === '0' ? false : value),
    z.boolean(),
  );
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function cut(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
