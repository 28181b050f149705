import type { InfoResult } from 'pdf-parse';
import { z } from 'zod';

const text = z.string().trim().min(1).optional().catch(undefined);
const infoSchema = z.object({ Title: text, Author: text, CreationDate: text, ModDate: text }).catch({});

/** Title, author and date of creation as a PDF's properties give them. */
export function pdfProperties(info: InfoResult): { title?: string; author?: string; date?: string } {
  const properties = infoSchema.parse(info.info);
  const date = properties.CreationDate ?? properties.ModDate;
  return {
    ...(properties.Title !== undefined && { title: properties.Title.normalize('NFC') }),
    ...(properties.Author !== undefined && { author: properties.Author.normalize('NFC') }),
    ...(date !== undefined && { date: isoDate(date) }),
  };
}

/** `D:20190824195013+02'00'` (ISO 32000-1, 7.9.4) as ISO 8601; what is not written so is returned as it stands. */
function isoDate(date: string): string {
  const [, year, month, day, hour, minute, second, zone, zoneHour, zoneMinute] =
    /^D?:?(\d{4})(\d\d)?(\d\d)?(?:(\d\d)(\d\d)?(\d\d)?)?(?:(Z|[+-])(\d\d)?'?(\d\d)?)?/u.exec(date) ?? [];
  if (year === undefined) return date;
  const days = [year, month, day].filter((part) => part !== undefined).join('-');
  if (day === undefined || hour === undefined) return days;
  const offset = zone === undefined ? '' : zone === 'Z' || zoneHour === undefined ? 'Z' : `${zone}${zoneHour}:${zoneMinute ?? '00'}`;
  return `${days}T${hour}:${minute ?? '00'}:${second ?? '00'}${offset}`;
}
