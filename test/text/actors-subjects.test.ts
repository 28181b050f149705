import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scoreActors } from '../../bench/labels/score-actors.ts';
import { authorActors } from '../../text/actors/author-actors.ts';
import { cueReaders } from '../../text/actors/cue-words.ts';
import { buildActorIndex, findActors } from '../../text/actors/find-actors.ts';
import { headerActors } from '../../text/actors/header-actors.ts';
import { knownActors } from '../../text/actors/known-actors.ts';
import { subjectActors } from '../../text/actors/subject-actors.ts';

const actors = knownActors();
const index = buildActorIndex(actors);
const cues = cueReaders();
const subjects = (text: string, about: { headerActors?: string[]; authors?: string[] } = {}): string[] =>
  subjectActors(
    {
      text,
      mentions: findActors(text, index),
      headerActors: about.headerActors ?? [],
      authors: about.authors ?? [],
    },
    cues,
  ).map(({ actor, reason }) => `${actor} ${reason}`);

describe('whose practice a passage tells of', () => {
  it('is the actor that acts, not the one that is told', () => {
    expect(subjects('The Danish minister was told that China had launched an initiative on AI.')).toEqual(['CN acts']);
  });

  it('is not a place that was visited', () => {
    expect(subjects('The ambassador went to Paris and stayed in London.')).toEqual([]);
  });

  it('counts the doer of a passive sentence', () => {
    expect(subjects('The text was drafted by the Danish Ministry.')).toEqual(['DK acted-by']);
  });

  it('does not count whoever spread a falsehood as having a practice of answering it', () => {
    expect(subjects('France corrected a story spread by Russia.')).toEqual(['FR acts']);
  });

  it('counts all members of a list', () => {
    expect(subjects('Denmark, Estonia and Finland adopted a common protocol.').toSorted()).toEqual(['DK acts', 'EE acts', 'FI acts']);
    expect(subjects('Singapore met with Denmark, Estonia and Finland.')).toEqual(['SG speaks']);
  });

  it('gives the first person to the author, and inside quotation marks to the speaker', () => {
    expect(subjects('We have opened an office for technology.', { authors: ['XR'] })).toEqual(['XR first-person']);
    expect(subjects('The Danish envoy said: "We have opened an office for technology."', { authors: ['XR'] })).toEqual(['DK first-person']);
  });

  it('does not give the author what he did only to report', () => {
    expect(subjects('We met the Danish envoy. Denmark has opened an office.', { authors: ['XR'] })).toEqual(['DK acts']);
  });

  it('passes the subject of the title on to a passage that names nobody', () => {
    expect(subjects('The strategy names four fields.', { headerActors: ['CH', 'EU'], authors: ['XR'] })).toEqual(['CH title']);
    expect(subjects('The ministry has trained its staff.', { authors: ['XR'] })).toEqual(['XR author']);
  });

  it('leaves an empty passage without a subject', () => {
    expect(subjects('')).toEqual([]);
  });
});

type Labelled = {
  text: string;
  lang: string;
  title?: string;
  authors?: string[];
  subjects: string[];
  mentions: string[];
};

describe('the labelled passages', () => {
  const read = (set: string): Labelled[] =>
    readFileSync(new URL(`../../bench/sets/actors/${set}.jsonl`, import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .map((line): Labelled => JSON.parse(line));

  it('are at least 120 to develop on and 100 to test on, none in both', () => {
    const [dev, test] = [read('dev'), read('test')];
    expect(dev.length).toBeGreaterThanOrEqual(120);
    expect(test.length).toBeGreaterThanOrEqual(100);
    const texts = new Set(dev.map(({ text }) => text));
    expect(test.filter(({ text }) => texts.has(text))).toEqual([]);
  });

  it.each(['dev', 'test'])('are read with a subject F1 of at least 0.85 and a mention F1 of at least 0.95 (%s)', (set) => {
    const read_ = read(set).map((row) => ({ row, mentions: findActors(row.text, index) }));
    const subjectScore = scoreActors(
      read_.map(({ row, mentions }) => {
        const header = headerActors({ title: row.title }, index);
        return {
          expected: row.subjects,
          found: subjectActors({ text: row.text, mentions, headerActors: header, authors: row.authors ?? [] }, cues).map(
            ({ actor }) => actor,
          ),
        };
      }),
    );
    const mentionScore = scoreActors(
      read_.map(({ row, mentions }) => ({
        expected: row.mentions,
        found: mentions.map(({ actor }) => actor),
      })),
    );
    expect(subjectScore.f1).toBeGreaterThanOrEqual(0.85);
    expect(mentionScore.f1).toBeGreaterThanOrEqual(0.95);
  });
});

describe('scoring', () => {
  it('counts actors right, wrong and missed over all passages', () => {
    const score = scoreActors([
      { expected: ['DK', 'CH'], found: ['DK', 'US'] },
      { expected: [], found: [] },
    ]);
    expect(score).toEqual({ right: 1, wrong: 1, missed: 1, precision: 0.5, recall: 0.5, f1: 0.5 });
  });

  it('has no rate where nothing was there to count', () => {
    expect(scoreActors([])).toEqual({
      right: 0,
      wrong: 0,
      missed: 0,
      precision: null,
      recall: null,
      f1: null,
    });
  });
});

describe('what a document is about by its head', () => {
  it('takes the subject line first, then the title', () => {
    expect(headerActors({ title: 'Swiss views on the EU', subject: 'Danish strategy' }, index)).toEqual(['DK', 'CH', 'EU']);
  });

  it('takes nothing from a title that only says who wrote to whom', () => {
    expect(headerActors({ title: 'Telegram From the Embassy in Denmark to the Department of State' }, index)).toEqual([]);
  });
});

describe('whose paper a document is', () => {
  const deps = { actors, index, homeActor: 'XR' };
  const author = (input: Parameters<typeof authorActors>[0]): string[] => authorActors(input, deps);

  it.each([
    [{ iso3: 'DNK' }, 'DK'],
    [{ country: 'Switzerland' }, 'CH'],
    [{ country: 'European Union', title: 'Statement of Denmark' }, 'EU'],
    [{ from: 'EMBASSY COPENHAGEN' }, 'XR'],
    [{ from: 'EMBASSY COPENHAGEN', to: ['SECSTATE WASHDC'] }, 'US'],
    [{ from: 'AMEMBASSY COPENHAGEN' }, 'US'],
    [{ from: 'Royal Danish Embassy, Washington' }, 'DK'],
    [{ from: 'Embassy of Denmark in Paris' }, 'DK'],
    [{ from: 'Embassy in Denmark' }, 'XR'],
    [{ from: 'Permanent Mission of Switzerland to the United Nations' }, 'CH'],
    [{ from: 'Ambassade de France' }, 'FR'],
    [{ from: 'MFA COPENHAGEN' }, 'DK'],
    [{ from: 'Department of State', to: ['Embassy in Japan'] }, 'US'],
    [{ title: 'Telegram From the Embassy in Denmark to the Department of State' }, 'US'],
    [{ title: 'Telegram From the Department of State to the Embassy in Japan' }, 'US'],
    [{ title: 'The Ambassador in France ( Bruce ) to the Secretary of State' }, 'XR'],
    [{ title: 'Statement of Cape Verde in the General Debate' }, 'CV'],
    [{ letterhead: 'Auswärtiges Amt, Berlin' }, 'DE'],
    [{ letterhead: 'EMBASSY OF THE PEOPLE’S REPUBLIC OF BANGLADESH\nTHE HAGUE' }, 'BD'],
  ])('%j is of %s', (input, expected) => {
    expect(author(input)).toEqual([expected]);
  });

  it('stays open when nothing tells', () => {
    expect(author({ title: 'Memorandum of conversation' })).toEqual([]);
  });
});
