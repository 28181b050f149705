import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Marking } from '../../../domain/marking.ts';
import { plainPolicy } from '../../../index-config/markings/plain.ts';
import { levelNamed } from '../../../text/markings/level-words.ts';
import { readMarking } from '../../../text/markings/read-marking.ts';
import { nobody, stricter } from '../../../text/markings/stricter.ts';

const policies = [plainPolicy];
const levelOf = (text: string): string | undefined => readMarking(text, policies)?.marking.level;

describe('A marking', () => {
  it.each([
    ['SECRET', 'SECRET'],
    ['top secret', 'TOP SECRET'],
    ['S E C R E T', 'SECRET'],
    ['UNCLAS', 'UNCLASSIFIED'],
    ['Official Use Only', 'RESTRICTED'],
    ['RESTREINT UE/EU RESTRICTED', 'RESTRICTED'],
    ['VS – NUR FÜR DEN DIENSTGEBRAUCH', 'RESTRICTED'],
    ['VS-NfD', 'RESTRICTED'],
    ['TIL TJENESTEBRUG', 'RESTRICTED'],
    ['FORTROLIGT', 'CONFIDENTIAL'],
    ['CONFIDENTIEL', 'CONFIDENTIAL'],
    ['سرّي', 'SECRET'],
    ['سري للغاية', 'TOP SECRET'],
    ['গোপনীয়', 'CONFIDENTIAL'],
    ['অতি গোপনীয়', 'TOP SECRET'],
    ['secret us urgent', 'SECRET'],
    ['Personal and Confidential', 'CONFIDENTIAL'],
    ['Classification : UNCLASSIFIED', 'UNCLASSIFIED'],
    ['Einstufung: RESTRICTED', 'RESTRICTED'],
    ['C O N F I D E N T I A L COPENHAGEN 000231', 'CONFIDENTIAL'],
    ['Source: Central Files, 651.51. Secret; Priority; Limit Distribution. Drafted by Rice.', 'SECRET'],
    ['Source: Creel Papers, Box 4. No classification marking.', 'UNCLASSIFIED'],
  ])('is read from "%s"', (line, level) => {
    expect(levelOf(`Paris, April 2, 1918\n\n${line}\n\nText.`)).toBe(level);
  });

  it.each([
    'The secret of success',
    'Secret agents met in Bern.',
    'It was kept secret.',
    'He spoke of top secret papers. Secret; he said.',
    'Restricted access to the harbour',
    'Confidential talks were held',
    '(C) is the third case',
    '',
  ])('is not seen in "%s"', (line) => {
    expect(readMarking(`${line}\n\nMore text.`, policies)).toBeUndefined();
  });

  it('far down in the body is not a marking of the paper', () => {
    expect(readMarking(`${'Line of text.\n'.repeat(40)}SECRET\n${'Line of text.\n'.repeat(40)}`, policies)).toBeUndefined();
  });

  it('keeps who it may be released to, and gives handling words apart', () => {
    expect(readMarking('SECRET//REL TO USA, DNK', policies)?.marking).toEqual({
      policy: 'plain',
      level: 'SECRET',
      compartments: [],
      releasableTo: ['USA', 'DNK'],
      groups: [],
    });
    expect(readMarking('TOP SECRET – EYES ONLY', policies)).toMatchObject({
      marking: { level: 'TOP SECRET', compartments: [] },
      caveats: ['EYES ONLY'],
    });
    expect(readMarking('SECRET // ATOMIC', [{ ...plainPolicy, compartments: ['ATOMIC'] }])?.marking.compartments).toEqual(['ATOMIC']);
  });

  it('is the strictest of several, and contradictory when banners differ or a portion stands above them', () => {
    expect(readMarking('CONFIDENTIAL\n\nSECRET\n\nText', policies)).toMatchObject({
      marking: { level: 'SECRET' },
      contradictory: true,
    });
    expect(readMarking('UNCLASSIFIED\n1. (S) One\n2. (U) Two', policies)).toMatchObject({
      marking: { level: 'SECRET' },
      contradictory: true,
    });
    expect(readMarking('SECRET\n1. (C) One\n2. (U) Two', policies)).toMatchObject({
      marking: { level: 'SECRET' },
      contradictory: false,
    });
    expect(readMarking('1. (C) One\n2. (S/NF) Two', policies)).toMatchObject({
      marking: { level: 'SECRET' },
      how: 'portion',
      contradictory: false,
    });
  });

  it('named alone is known, anything more is not', () => {
    expect(levelNamed('Limited Official Use', policies)?.level).toBe('RESTRICTED');
    expect(levelNamed('secret stuff', policies)).toBeUndefined();
  });

  it('is read without throwing from any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom('', 'SECRET ', 'Source: x. ', '('), (text, start) => {
        const level = levelOf(start + text);
        expect(level === undefined || (plainPolicy.levels as readonly string[]).includes(level)).toBe(true);
      }),
    );
  });
});

describe('The stricter of two markings', () => {
  const marking = (level: string, more: Partial<Marking> = {}): Marking => ({
    policy: 'plain',
    level,
    compartments: [],
    releasableTo: [],
    groups: [],
    ...more,
  });

  it('has the higher level, all compartments and groups, and only the readers of both', () => {
    expect(
      stricter(
        marking('SECRET', { compartments: ['B'], releasableTo: ['DK', 'SE'] }),
        marking('RESTRICTED', { compartments: ['A'], releasableTo: ['SE', 'NO'], groups: ['G'] }),
        policies,
      ),
    ).toEqual(marking('SECRET', { compartments: ['A', 'B'], releasableTo: ['SE'], groups: ['G'] }));
    expect(stricter(marking('SECRET', { releasableTo: ['DK'] }), marking('SECRET'), policies).releasableTo).toEqual(['DK']);
    expect(
      stricter(marking('SECRET', { releasableTo: ['DK'] }), marking('SECRET', { releasableTo: ['SE'] }), policies).releasableTo,
    ).toEqual([nobody]);
  });

  it('takes a level that no policy knows as the strictest', () => {
    expect(stricter(marking('SECRET'), marking('COSMIC'), policies).level).toBe('COSMIC');
  });
});
