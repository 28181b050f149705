/** Numbers are compared without their leading zeros, and written with four digits: `231` and `000231` are `0231`. */
export function telegramKey(post: string, number: string, year: number): string {
  return `telegram:${post}:${number.replace(/^0+(?=\d)/, '').padStart(4, '0')}:${year}`;
}

/** Document symbols of the United Nations and the European Union in one spelling: `a/res/79/1`, `join(2018)36`, `eu 2024/1689`. */
export function symbolKey(symbol: string): string {
  const plain = symbol
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/\s?\/\s?/g, '/')
    .trim();
  return `symbol:${plain.replace(/^\((\w+)\) (?:no\.? |n[°º] ?|nr\. )?/, '$1 ').replace(/ ?(\(\d{4}\)) ?/, '$1')}`;
}
