import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { AppError } from '../../domain/errors.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Catalogue } from '../../domain/ports/catalogue.ts';

/** Outcomes read from the record at a time. */
const lot = 5_000;
const columns = ['item', 'outcome', 'code', 'sentence', 'document'] as const;

/** Writes the outcome report of a run as CSV (safe from formulas, readable by spreadsheet programs), failures first; returns its path. */
export async function writeReport(catalogue: Catalogue, run: number, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `run-${String(run).padStart(4, '0')}.csv`);
  const outcomes: Outcome[] = [];
  for (let after = 0; ;) {
    const rows = await catalogue.outcomes(run, { after, limit: lot });
    const last = rows.at(-1);
    if (last === undefined) break;
    outcomes.push(...rows.map((row) => row.outcome));
    after = last.position;
  }
  outcomes.sort((a, b) => Number(isFailed(b)) - Number(isFailed(a)));
  const text = stringify(
    outcomes.map((outcome) => columns.map((column) => outcome[column] ?? '')),
    { header: true, columns: [...columns], bom: true, escape_formulas: true },
  );
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
  return path;
}

/** The items of a report that failed, for trying only those again. */
export async function failedItems(path: string): Promise<Set<string>> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new AppError('not-found', `The report ${path} cannot be read. Check the path.`, { cause });
  });
  const rows = reportRows(text, path);
  return new Set(
    rows
      .filter((row) => ['failed', 'quarantined', 'no-text', 'partial'].includes(row['outcome'] ?? ''))
      .map((row) => (row['item'] ?? '').replace(/^'(?=[=+\-@\t\r])/, '')),
  );
}

function reportRows(text: string, path: string): Record<string, string>[] {
  const unreadable = (cause?: unknown): AppError =>
    new AppError('usage', `${path} is not an outcome report: it lacks the columns item and outcome.`, {
      cause,
    });
  const [header = [], ...rows] = tableOf(text, unreadable);
  if (!header.includes('item') || !header.includes('outcome')) throw unreadable();
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}

function tableOf(text: string, unreadable: (cause: unknown) => AppError): string[][] {
  try {
    return parse(text, { bom: true, skip_empty_lines: true, relax_column_count: true }) as string[][];
  } catch (cause) {
    throw unreadable(cause);
  }
}

function isFailed(outcome: Outcome): boolean {
  return outcome.outcome === 'failed' || outcome.outcome === 'quarantined';
}
