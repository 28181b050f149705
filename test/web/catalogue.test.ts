import { join } from 'node:path';
import { getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';
import { describe, expect, it } from 'vitest';

const configPath = join(import.meta.dirname, '../../web/lingui.config.ts');

describe('the catalogue of words', () => {
  it('holds every word of the pages and no word that is gone', async () => {
    const [catalogue] = await getCatalogs(getConfig({ configPath }));
    const inPages = await catalogue?.collect();
    const inCatalogue = await catalogue?.read('en');
    const living = Object.entries(inCatalogue ?? {}).filter(([, entry]) => entry.obsolete !== true);
    expect(living.map(([id]) => id).toSorted()).toEqual(Object.keys(inPages ?? {}).toSorted());
    expect(living.length).toBeGreaterThan(300);
  });
});
