import { join } from 'node:path';

/** Where everything stands in the data folder (design §3). */
export type DataPaths = {
  readonly [Name in 'originals' | 'catalogue' | 'vectors' | 'index' | 'writerLock' | 'reports' | 'heads' | 'uploads']: string;
};

export function dataPaths(data: string): DataPaths {
  return {
    originals: join(data, 'originals'),
    catalogue: join(data, 'catalogue.sqlite'),
    vectors: join(data, 'vectors.sqlite'),
    index: join(data, 'index'),
    writerLock: join(data, 'writer.lock.sqlite'),
    reports: join(data, 'reports'),
    heads: join(data, 'heads'),
    uploads: join(data, 'uploads'),
  };
}
