const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Zones that RFC 5322 (4.3) still allows by name. */
const zones: Readonly<Record<string, string>> = {
  UT: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  Z: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
};

/**
 * The date of a message as ISO 8601 in the sender's own zone, so that the day stays the one on which it was written; undefined when
 * it is not written as RFC 5322 says.
 */
export function mailDate(header: string): string | undefined {
  const [, day = '', name = '', year = '', hour = '', minute = '', second = '00', zone = ''] =
    /(\d{1,2})\s+(\p{L}{3})\p{L}*\s+(\d{4}|\d{2})\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s*([+-]\d{4}|[A-Z]{1,3})?/u.exec(header) ?? [];
  const month = months.indexOf(name.toLowerCase()) + 1;
  if (month === 0 || Number(day) > 31 || Number(hour) > 23) return undefined;
  const fullYear = year.length === 4 ? year : Number(year) < 50 ? `20${year}` : `19${year}`;
  const offset = /^[+-]/u.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : (zones[zone] ?? '');
  return `${fullYear}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}T${hour.padStart(2, '0')}:${minute}:${second}${offset.replace(/[+-]00:00/u, 'Z')}`;
}
