import type { Selection } from '../../domain/ports/indexes.ts';

/**
 * LanceDB filters are SQL text without bound parameters. This is the one place that writes such text, and it writes whole numbers only:
 * nothing a user typed ever reaches a filter.
 */
export function selectionFilter(cells: readonly number[], selection: Selection | undefined): string {
  const inCells = `cell IN (${wholeNumbers(cells)})`;
  if (selection === undefined) return inCells;
  const column = selection.level === 'documents' ? 'document' : 'passage';
  return `${inCells} AND ${numbersFilter(column, selection.numbers)}`;
}

export function numbersFilter(column: 'document' | 'passage', numbers: Iterable<number>): string {
  const single: number[] = [];
  const parts: string[] = [];
  for (const [first, last] of ranges(numbers)) {
    if (last - first < 2) for (let number = first; number <= last; number += 1) single.push(number);
    else parts.push(`${column} BETWEEN ${first} AND ${last}`);
  }
  if (single.length > 0) parts.push(`${column} IN (${wholeNumbers(single)})`);
  return parts.length === 0 ? 'false' : `(${parts.join(' OR ')})`;
}

/** Runs of neighbouring numbers; the input is sorted. */
function* ranges(numbers: Iterable<number>): Generator<[number, number]> {
  let run: [number, number] | undefined;
  for (const number of numbers) {
    if (run !== undefined && number === run[1] + 1) {
      run[1] = number;
      continue;
    }
    if (run !== undefined) yield run;
    run = [number, number];
  }
  if (run !== undefined) yield run;
}

function wholeNumbers(numbers: readonly number[]): string {
  for (const number of numbers) if (!Number.isSafeInteger(number)) throw new TypeError(`Not a whole number: ${number}`);
  return numbers.length === 0 ? 'NULL' : numbers.join(',');
}
