const word = String.raw`(?:niact immediate|op immediate|niact|flash|immediate|priority|routine|deferred|urgent|us urgent|emergency|eilt|très urgent|dringend|haster|urgente|عاجل|عاجل جدا|জরুরি|অতি জরুরি)`;
const whole = new RegExp(`^\\W*(?<word>${word})\\W*$`, 'iu');
const leading = new RegExp(`^(?:${word})\\s+(?=\\S)`, 'iu');
const trailing = new RegExp(`\\s+(?:${word})$`, 'iu');
const letters: Readonly<Record<string, string>> = { Z: 'FLASH', O: 'IMMEDIATE', P: 'PRIORITY', R: 'ROUTINE' };

/** A line that is only a precedence: `IMMEDIATE`, `NIACT`. Upper case. */
export function readPrecedence(line: string): string | undefined {
  return whole.exec(line)?.groups?.['word']?.toUpperCase();
}

/** The precedence letter before a date-time group (`P 271630Z JAN 17`). */
export function precedenceOfLetter(letter: string): string | undefined {
  return letters[letter.toUpperCase()];
}

/** An address without the routing code and precedence written into it: `RUEHC/SECSTATE WASHDC PRIORITY`. */
export function withoutRouting(address: string): string {
  return address
    .trim()
    .replace(/^[A-Z]{4,7}\d?\s?\/\s?/, '')
    .replace(leading, '')
    .replace(trailing, '')
    .trim();
}
