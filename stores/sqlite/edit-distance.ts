/**
 * Tells of each text whether it becomes `word` by at most `limit` insertions, deletions, replacements or swaps of neighbours
 * (optimal string alignment), counted in code points. Only the diagonal band that can stay within the limit is worked out.
 */
export function nearSpelling(word: string, limit: number): (text: string) => boolean {
  const a = [...word];
  const far = limit + 1;
  const width = a.length + 2 * limit + 2;
  // Three rows used in turn: a swap looks two rows back.
  const rows = [new Int32Array(width), new Int32Array(width), new Int32Array(width)] as const;
  return (text) => {
    const b = [...text];
    if (Math.abs(a.length - b.length) > limit) return false;
    let [beforeLast, last, current] = rows;
    for (let column = 0; column <= b.length; column += 1) last[column] = Math.min(column, far);
    for (let row = 1; row <= a.length; row += 1) {
      current.fill(far);
      if (row <= limit) current[0] = row;
      for (let column = Math.max(1, row - limit); column <= Math.min(b.length, row + limit); column += 1) {
        const replaced = (last[column - 1] ?? far) + (a[row - 1] === b[column - 1] ? 0 : 1);
        let distance = Math.min(replaced, (last[column] ?? far) + 1, (current[column - 1] ?? far) + 1, far);
        const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
        if (isSwap) distance = Math.min(distance, (beforeLast[column - 2] ?? far) + 1);
        current[column] = distance;
      }
      [beforeLast, last, current] = [last, current, beforeLast];
    }
    return (last[b.length] ?? far) <= limit;
  };
}
