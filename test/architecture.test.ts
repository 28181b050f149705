import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** What each room may import of the others (design §1). `app` alone imports `stores`. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  'index-config': ['domain'],
  text: ['domain', 'index-config'],
  access: ['domain', 'index-config'],
  ingest: ['domain', 'index-config', 'text'],
  search: ['domain', 'index-config', 'text'],
  stores: ['domain', 'index-config'],
  app: ['domain', 'index-config', 'text', 'access', 'ingest', 'search', 'stores'],
  server: ['app', 'domain', 'index-config'],
  cli: ['app', 'domain', 'index-config', 'server'],
  web: ['domain', 'app', 'index-config'],
};

/** Rooms that may import packages only from this list; others are free. */
const packages: Readonly<Record<string, readonly string[]>> = {
  domain: ['zod'],
  'index-config': [],
  access: [],
};

const environmentFiles = /^(cli\/reftel\.mjs|cli\/main\.ts|server\/main\.ts|stores\/embedder\/embed-worker\.ts|web\/vite\.config\.ts)$/;
const dataFiles = /^(index-config\/(actors|training|heads)\/|demo\/source\/|web\/src\/locales\/|index-config\/(stop-words|cues)\.ts)/;

type Source = {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly { readonly target: string; readonly typeOnly: boolean }[];
};

const sources = [...Object.keys(mayImport), 'test', 'bench', 'demo'].flatMap((room) => walk(join(root, room)));
const ofRooms = sources.filter(({ path }) => Object.hasOwn(mayImport, roomOf(path)));

describe('The house', () => {
  it('lets a room import only the rooms of its row', () => {
    const faults = ofRooms.flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => target.startsWith('.'))
        .map(({ target, typeOnly }) => ({
          to: relative(root, resolve(root, dirname(path), target)),
          typeOnly,
        }))
        .filter(({ to, typeOnly }) => {
          const room = roomOf(path);
          const allowed = [room, ...(mayImport[room] ?? [])].includes(roomOf(to));
          return !allowed || (room === 'web' && roomOf(to) === 'app' && !typeOnly);
        })
        .map(({ to }) => `${path} imports ${to}`),
    );
    expect(faults).toEqual([]);
  });

  it('keeps engines, the network and the disk out of the inner rooms', () => {
    const faults = ofRooms.flatMap(({ path, imports }) => {
      const allowed = packages[roomOf(path)];
      if (allowed === undefined) return [];
      return imports
        .filter(({ target }) => !target.startsWith('.') && !allowed.includes(target))
        .map(({ target }) => `${path} imports ${target}`);
    });
    expect(faults).toEqual([]);
  });

  it('has no import cycle', () => {
    const graph = new Map(
      ofRooms.map(({ path, imports }) => [
        path,
        imports
          .filter(({ target, typeOnly }) => target.startsWith('.') && !typeOnly)
          .map(({ target }) => relative(root, resolve(root, dirname(path), target))),
      ]),
    );
    expect(cyclesOf(graph)).toEqual([]);
  });

  it('keeps files to 200 lines, data apart', () => {
    const long = sources
      .filter(({ path }) => !dataFiles.test(path))
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > 200);
    expect(long).toEqual([]);
  });

  it('reads the environment and ends the process only in entry files', () => {
    const faults = ofRooms
      .filter(({ path, text }) => !environmentFiles.test(path) && /\bprocess\.(env|exit)\b/.test(text))
      .map(({ path }) => path);
    expect(faults).toEqual([]);
  });

  it('mocks no module and skips no test', () => {
    const faults = sources
      .filter(
        ({ path, text }) =>
          path !== 'test/architecture.test.ts' && /\b(vi\.mock\(|(it|test|describe)\.(skip|only|todo|skipIf)\b)/.test(text),
      )
      .map(({ path }) => path);
    expect(faults).toEqual([]);
  });
});

function walk(folder: string): Source[] {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['node_modules', 'dist', 'documents'].includes(entry.name) ? [] : walk(path);
    if (!/\.(ts|tsx)$/.test(entry.name) || entry.name.endsWith('.d.ts')) return [];
    const text = readFileSync(path, 'utf8');
    return [{ path: relative(root, path), text, imports: importsOf(text) }];
  });
}

function importsOf(text: string): Source['imports'] {
  const pattern = /^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
  return [...text.matchAll(pattern)].map((match) => ({
    target: match[2] ?? '',
    typeOnly: match[1] !== undefined,
  }));
}

function roomOf(path: string): string {
  return path.split('/')[0] ?? '';
}

function cyclesOf(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const state = new Map<string, 'open' | 'done'>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      return;
    }
    state.set(path, 'open');
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    state.set(path, 'done');
  };
  for (const path of graph.keys()) visit(path, []);
  return cycles;
}
