import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildActorIndex, findActors } from '../../text/actors/find-actors.ts';
import { ambiguousWords, knownActors } from '../../text/actors/known-actors.ts';

const actors = knownActors();
const index = buildActorIndex(actors);
const found = (text: string, lang?: string): string[] =>
  findActors(text, index, lang).map(({ actor, start, end }) => `${actor}:${text.slice(start, end)}`);
const ids = (text: string, lang?: string): string[] => findActors(text, index, lang).map(({ actor }) => actor);

describe('the actor table', () => {
  it('gives every actor an id of its own', () => {
    expect(new Set(actors.map(({ id }) => id)).size).toBe(actors.length);
  });

  it('holds the 249 states of ISO 3166-1, Kosovo, Xerania and four that are gone', () => {
    expect(actors.filter(({ type }) => type === 'state')).toHaveLength(255);
    expect(actors.filter(({ successor }) => successor !== undefined).map(({ id }) => id)).toEqual(['SU', 'YU', 'CS', 'DD']);
  });

  it('names every state in the six interface languages', () => {
    const unnamed = actors.filter(
      ({ type, names }) => type === 'state' && ['en', 'fr', 'de', 'da', 'ar', 'bn'].some((lang) => (names[lang] ?? []).length === 0),
    );
    expect(unnamed.map(({ id }) => id)).toEqual([]);
  });

  it('finds every state by each of its English names', () => {
    const missed = actors
      .filter(({ type }) => type === 'state')
      .flatMap(({ id, names }) =>
        (names['en'] ?? []).filter(
          (name) => !ids(`the government of ${name} agreed`, 'en').includes(id) && !['Congo', 'US'].includes(name),
        ),
      );
    expect(missed).toEqual([]);
  });

  it('points successors and two-way words at actors that exist', () => {
    const known = new Set(actors.map(({ id }) => id));
    const pointed = [
      ...actors.flatMap(({ successor }) => successor ?? []),
      ...Object.values(ambiguousWords().words).flatMap(({ or }) => or ?? []),
    ];
    expect(pointed.filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('finding actors', () => {
  it('reads US as a state only in capitals', () => {
    expect(found('The US told us. Tell us what the U.S. thinks.')).toEqual(['US:US', 'US:U.S.']);
  });

  it('asks a text all in capitals for more before it reads US as a state', () => {
    expect(found('TELL US WHAT THE US GOVERNMENT THINKS')).toEqual(['US:US']);
  });

  it('takes the longest name first', () => {
    expect(ids('Guinea, Guinea-Bissau, Equatorial Guinea and Papua New Guinea')).toEqual(['GN', 'GW', 'GQ', 'PG']);
    expect(ids('Niger and Nigeria, South Sudan and Sudan')).toEqual(['NE', 'NG', 'SS', 'SD']);
  });

  it('leaves phrases alone that hold a name but mean something else', () => {
    expect(ids('The Vienna Convention, the Niger Delta, the Uruguay Round, Latin American trade, the Indian Ocean')).toEqual([]);
  });

  it('tells a person from a country', () => {
    expect(ids('Michael Jordan met Mr. Holland. Chad Smith and Georgia Brown came.')).toEqual([]);
    expect(ids('The King of Jordan, the government of Chad, and Georgia')).toEqual(['JO', 'TD', 'GE']);
  });

  it('does not read small letters as a name', () => {
    expect(ids('roast turkey on fine china with a polish finish')).toEqual([]);
  });

  it('settles Congo, Korea and Brussels by what else is named', () => {
    expect(ids('Congo sent troops')).toEqual(['CD']);
    expect(ids('From Brazzaville: Congo sent troops')).toEqual(['CG', 'CG']);
    expect(ids('Pyongyang replied; Korea will not yield')).toEqual(['KP', 'KP']);
    expect(ids('Brussels adopted the text; the EU will apply it')).toEqual(['EU', 'EU']);
  });

  it('gives the Secretary General to the organisation named with him', () => {
    expect(ids('The Secretary-General spoke')).toEqual(['UN']);
    expect(ids('The Secretary General of NATO spoke')).toEqual(['NATO', 'NATO']);
  });

  it('counts a bare Council only where the EU is named', () => {
    expect(ids('The Council adopted the text')).toEqual([]);
    expect(ids('The Council adopted the text for the EU')).toEqual(['EU', 'EU']);
  });

  it('says how it knew', () => {
    const ways = findActors('Denmark, Danish, Copenhagen, Udenrigsministeriet, Christiansborg, Burma, UNESCO', index).map(({ how }) => how);
    expect(ways).toEqual(['name', 'demonym', 'capital', 'ministry', 'metonym', 'former', 'institution']);
  });

  it('knows historical states and former names', () => {
    expect(ids('The Soviet Union, Rhodesia, Siam, Zaire, East Germany and Czechoslovakia')).toEqual(['SU', 'ZW', 'TH', 'CD', 'DD', 'CS']);
  });

  it('does not take the name of a language for a state', () => {
    expect(ids('The statement was made in French. It has an Arabic and a German translation.')).toEqual([]);
    expect(ids('in French waters')).toEqual(['FR']);
  });

  it('reads French elisions and inflected demonyms', () => {
    expect(found("l'Allemagne, d'Estonie, les autorités danoises, l'ambassadrice américaine")).toEqual([
      'DE:Allemagne',
      'EE:Estonie',
      'DK:danoises',
      'US:américaine',
    ]);
  });

  it('reads German and Danish genitives and endings', () => {
    expect(found('Dänemarks Botschafter und die dänischen Behörden der Schweiz', 'de')).toEqual([
      'DK:Dänemarks',
      'DK:dänischen',
      'CH:Schweiz',
    ]);
    expect(found('Estlands minister og de tyske myndigheder på Island', 'da')).toEqual(['EE:Estlands', 'DE:tyske', 'IS:Island']);
  });

  it('does not take an English island for Iceland', () => {
    expect(ids('the Island was visited by the ambassador of the Netherlands')).toEqual(['NL']);
  });

  it('reads Arabic names with particles written on them', () => {
    expect(found('في الدنمارك وللصين وبالولايات المتحدة والسفير الدنماركي ولبنان')).toEqual([
      'DK:الدنمارك',
      'CN:وللصين',
      'US:وبالولايات المتحدة',
      'DK:الدنماركي',
      'LB:ولبنان',
    ]);
  });

  it('takes the Arabic word for financial for Mali only after a word that says so', () => {
    expect(ids('تقرير مالي عن الوضع')).toEqual([]);
    expect(ids('الوضع في مالي')).toEqual(['ML']);
  });

  it('reads Bangla names with case endings', () => {
    expect(found('ডেনমার্কের রাষ্ট্রদূত চীনকে জানান, বাংলাদেশ-এর মিশন জাতিসংঘে')).toEqual(['DK:ডেনমার্কের', 'CN:চীনকে', 'BD:বাংলাদেশ', 'UN:জাতিসংঘে']);
  });

  it('reads Chinese without word breaks', () => {
    expect(found('中国与丹麦在印度尼西亚会谈')).toEqual(['CN:中国', 'DK:丹麦', 'ID:印度尼西亚']);
  });

  it('gives spans that lie in the text, in order, without overlap, whatever the text', () => {
    const word = fc.constantFrom(
      'Denmark',
      'US',
      'U.S.',
      'Guinea',
      '-',
      "l'",
      'الصين',
      'ভারতের',
      '中国',
      'New',
      'é',
      '\u200d',
      '.',
      ' ',
      '\n',
      '\ud83d',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(word).map((words) => words.join('')),
        ),
        (text) => {
          let end = 0;
          for (const mention of findActors(text, index)) {
            expect(mention.start).toBeGreaterThanOrEqual(end);
            expect(mention.end).toBeGreaterThan(mention.start);
            end = mention.end;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});
