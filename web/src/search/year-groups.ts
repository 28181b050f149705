export type YearGroup = { readonly from: string; readonly to: string; readonly count: number };

/** More years than this are shown by decade. */
const mostYears = 14;

/** Years in order; many of them gathered into decades, so that forty years of paper fit beside the list. */
export function groupYears(years: readonly { readonly value: string; readonly count: number }[]): YearGroup[] {
  const plain = years.filter((year) => /^\d{4}$/.test(year.value)).toSorted((a, b) => a.value.localeCompare(b.value));
  if (plain.length <= mostYears) return plain.map(({ value, count }) => ({ from: value, to: value, count }));
  const decades = new Map<string, number>();
  for (const { value, count } of plain) {
    const decade = value.slice(0, 3);
    decades.set(decade, (decades.get(decade) ?? 0) + count);
  }
  return [...decades].map(([decade, count]) => ({ from: `${decade}0`, to: `${decade}9`, count }));
}
