const sampleCharacters = 65_536;

/** Control characters but for blanks, page breaks and escapes; replacement characters; what no standard has given a meaning. */
// oxlint-disable-next-line no-control-regex -- control characters are what is counted
const strange = /[\u0000-\u0007\u000E-\u001A\u001C-\u001F\u007F-\u009F\uFFFD\uFFFE\uFFFF]|\p{Cn}|\p{Co}/gu;

/** Whether decoded characters are rubbish rather than text: more than one in fifty is strange. */
export function looksBinary(text: string): boolean {
  const sample = text.slice(0, sampleCharacters);
  return (sample.match(strange) ?? []).length > sample.length / 50;
}
