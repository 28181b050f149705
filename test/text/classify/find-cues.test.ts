import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cueGroups, cues } from '../../../index-config/cues.ts';
import { countCues } from '../../../text/classify/count-cues.ts';
import { findCues } from '../../../text/classify/find-cues.ts';
import { chance } from '../../support/chance.ts';

const foundIn = (text: string, group: string): string[] =>
  findCues(text)
    .filter((place) => place.group === group)
    .map(({ start, end }) => text.slice(start, end));

describe('Cues', () => {
  it('are found at the beginning of words in any case, with their place', () => {
    expect(foundIn('Deepfakes of the Minister; a DISINFORMATION campaign.', 'narrative-resilience-crisis')).toEqual([
      'Deepfakes',
      'DISINFORMATION',
    ]);
  });
  it('are not found inside words', () => {
    expect(foundIn('The claim was undisinformationed; Said said.', 'narrative-resilience-crisis')).toEqual([]);
    expect(foundIn('Said the aide: maintain the main line.', 'ai-diplomacy-cell')).toEqual([]);
  });
  it('take a whole word where a blank asks for it', () => {
    expect(foundIn('The unit tests AI tools.', 'ai-diplomacy-cell')).toEqual(['AI']);
    expect(foundIn('AIR FORCE', 'ai-diplomacy-cell')).toEqual([]);
  });
  it('are found without blanks in Chinese and behind joined letters in Arabic', () => {
    expect(foundIn('外交部开展人工智能培训', 'ai-diplomacy-cell')).toEqual(['人工智能']);
    expect(foundIn('والذكاء الاصطناعي في الوزارة', 'ai-diplomacy-cell')).toEqual(['والذكاء الاصطناعي']);
  });
  it('count once however often they stand', () => {
    expect(countCues('Twitter, Twitter and again Twitter')[cueGroups.indexOf('public-diplomacy-platform')]).toBe(1);
  });
  it('of a model number at least forty', () => {
    for (const group of cueGroups.slice(0, 6)) expect(cues[group].flatMap((line) => line.split('|')).length).toBeGreaterThanOrEqual(40);
  });
  it('stand inside any text whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('AI ', ' 人工智能', 'دبلوماسية رقمية', 'é'), (text, cue) => {
        const whole = text + cue + text;
        return findCues(whole).every(({ start, end }) => start >= 0 && start < end && end <= whole.length);
      }),
      chance(300),
    );
  });
});
