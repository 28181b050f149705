/** Search parameters as text: a name may stand several times, and every value is a string until a schema says otherwise. */
export function parseAddress(text: string): Record<string, string | string[]> {
  const parameters = new URLSearchParams(text);
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(parameters.keys())) {
    const all = parameters.getAll(name);
    values[name] = all.length === 1 ? (all[0] ?? '') : all;
  }
  return values;
}

/** The other way round; commas stay readable, since lists of actors are meant to be read and typed. */
export function writeAddress(values: Record<string, unknown>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (typeof one === 'string' && one !== '') parameters.append(name, one);
    }
  }
  const text = parameters.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}
