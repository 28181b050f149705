/** Page numbers as people write them: "1, 5–7, 12". */
export function pageList(numbers: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const number of numbers) {
    const last = spans.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else spans.push([number, number]);
  }
  const shown = spans.slice(0, 20).map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
  return (numbers.length === 1 ? 'page ' : 'pages ') + shown.join(', ') + (spans.length > 20 ? ' …' : '');
}
