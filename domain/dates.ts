import { z } from 'zod';

/**
 * A document date: EDTF text kept as written by the describer, and the span of days it covers. Both ends are ISO days
 * (`2019-03-12`); for an exact day they are equal. `source` says where the date came from, never the import date.
 */
export const documentDateSchema = z
  .object({
    edtf: z.string(),
    from: z.iso.date(),
    to: z.iso.date(),
    precision: z.enum(['day', 'month', 'year', 'interval']),
    source: z.enum(['given', 'header', 'dateline', 'text', 'properties', 'name', 'person']),
  })
  .meta({ id: 'DocumentDate' });
export type DocumentDate = z.infer<typeof documentDateSchema>;
