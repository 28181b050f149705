import { readFileSync, readdirSync } from 'node:fs';

/** Resident memory of a process and all its children now, in bytes (Linux). */
export function familyMemory(pid: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = read(`/proc/${name}/stat`);
    const parent = /\) \S (\d+) /.exec(stat)?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const belongs = (one: number): boolean => {
    for (let at: number | undefined = one; at !== undefined && at > 1; at = parents.get(at)) if (at === pid) return true;
    return false;
  };
  return [...parents.keys(), pid]
    .filter((one, i, all) => all.indexOf(one) === i && belongs(one))
    .reduce((sum, one) => sum + resident(one), 0);
}

/** Watches a family’s memory until stopped; the peak in mebibytes. */
export function watchMemory(pid: number): () => number {
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, familyMemory(pid))), 200);
  return () => {
    clearInterval(timer);
    return Math.round(Math.max(peak, familyMemory(pid)) / 2 ** 20);
  };
}

function resident(pid: number): number {
  return Number(read(`/proc/${pid}/statm`).split(' ')[1] ?? 0) * 4096;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
