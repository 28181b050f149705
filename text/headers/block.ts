import type { MarkingPolicy } from '../markings/policy.ts';
import { readCaveatLine, readMarkingLine } from '../markings/marking-line.ts';
import { findDateline } from '../dates/find-dateline.ts';
import { readLabel, type HeaderLabel } from './labels.ts';
import { readPrecedence } from './precedence.ts';

/** A header as its lines give it. `loose` are lines before the first label that carry none: letterheads, titles. */
export type HeaderBlock = {
  readonly fields: ReadonlyMap<HeaderLabel, readonly string[]>;
  readonly dateTimeGroup?: string;
  readonly precedence?: string;
  readonly numberLine?: string;
  readonly loose: readonly string[];
  /** Handling words on lines of their own (NODIS, SIPDIS). */
  readonly caveats: readonly string[];
  readonly telegraphic: boolean;
  /** UTF-16 units from the start of the text to the end of the last header line. */
  readonly end: number;
};

const most = { characters: 8_000, lines: 90, loose: 9 } as const;
const dateTimeGroup = /^(?:DTG:?\s)?(?:(?<letter>[ZOPR])\s(?:[ZOPR]\s)?)?(?<group>\d{6}Z?\s(?:[A-Z]{3})\s?\d{2,4})\b[\s.]*$/i;
const numberLine =
  /^(?:(?:[A-Z]\s){4,}[A-Z]|UNCLAS|UNCLASSIFIED|CONFIDENTIAL|SECRET|RESTRICTED|TOP SECRET)\s+(?:(?:SECTION|PART)\s\d+\sOF\s\d+\s+)?(?<number>[A-Z][A-Z .'-]{1,30}\s\d{3,7})\b/;
const ownNumber = /^(?:(?:CIRCULAR\s)?(?:TELEGRAM|CABLE|CYPHER|CIRCULAR)\s)?(?<number>[A-Z][A-Z.'-]+(?:\s[A-Z.'-]{2,}){0,2}\s\d{3,6})$/;
const bodyStart =
  /^\s*(?:(?:§|¶)?\s?\(?1[.)]|\(?[A-Z]{1,3}\)\s|SUMMARY\b|summary:|dear\b|sir,|excellency|excellence|sehr geehrte|monsieur|madame|kære|estimad[oa]|السيد|জনাব)/i;

type State = {
  fields: Map<HeaderLabel, string[]>;
  current: HeaderLabel | undefined;
  telegraphic: boolean;
  blank: boolean;
  loose: string[];
  caveats: string[];
  end: number;
  lastLength: number;
  dateTimeGroup?: string;
  precedence?: string;
  numberLine?: string;
};

/** Reads the labelled lines at the head of a paper, in the styles of several ministries; whatever is not a header line ends it. */
export function readBlock(text: string, policies: readonly MarkingPolicy[]): HeaderBlock {
  const state: State = {
    fields: new Map(),
    current: undefined,
    telegraphic: false,
    blank: false,
    loose: [],
    caveats: [],
    end: 0,
    lastLength: 0,
  };
  let start = 0;
  for (const line of text.slice(0, most.characters).split('\n').slice(0, most.lines)) {
    if (!takeLine(line.replace(/\r$/, ''), start, state, policies)) break;
    start += line.length + 1;
  }
  return { ...state };
}

/** Takes one line into the header; false when the body begins. */
function takeLine(line: string, start: number, state: State, policies: readonly MarkingPolicy[]): boolean {
  const bare = line.trim();
  if (bare === '') {
    state.blank = true;
    return true;
  }
  const finish = (): true => {
    state.end = start + line.trimEnd().length;
    state.blank = false;
    state.lastLength = bare.length;
    return true;
  };
  if (takeSign(bare, state, policies)) return finish();
  const labelled = readLabel(bare, state.telegraphic);
  if (labelled !== undefined) {
    state.telegraphic ||= labelled.telegraphic;
    state.current = labelled.label;
    const values = state.fields.get(labelled.label) ?? [];
    state.fields.set(labelled.label, labelled.value === '' ? values : [...values, labelled.value]);
    return finish();
  }
  if (continues(line, bare, state)) {
    addToCurrent(bare, state);
    return finish();
  }
  if (bodyStart.test(bare) || state.fields.size > 0 || bare.length > 200) return false;
  state.loose.push(bare);
  return state.loose.length <= most.loose;
}

/** Lines that are a field by their form: marking, precedence, date-time group, number line, dateline. */
function takeSign(bare: string, state: State, policies: readonly MarkingPolicy[]): boolean {
  const group = dateTimeGroup.exec(bare)?.groups;
  if (group !== undefined) {
    state.dateTimeGroup ??= group['group']?.toUpperCase() ?? bare;
    state.telegraphic = true;
    if (group['letter'] !== undefined) state.precedence ??= group['letter'];
    return endField(state);
  }
  const number = (numberLine.exec(bare) ?? (state.current === undefined || !state.telegraphic ? ownNumber.exec(bare) : null))?.groups?.[
    'number'
  ];
  if (number !== undefined) {
    state.numberLine ??= number.replace(/\s+/g, ' ');
    return endField(state);
  }
  const precedence = readPrecedence(bare);
  if (precedence !== undefined && bare.length < 30) {
    state.precedence ??= precedence;
    return endField(state);
  }
  const caveats = readCaveatLine(bare, policies);
  if (caveats !== undefined) {
    state.caveats.push(...caveats);
    return endField(state);
  }
  return (readMarkingLine(bare, policies) !== undefined || findDateline(bare) !== undefined) && endField(state);
}

function endField(state: State): true {
  state.current = undefined;
  return true;
}

/** A value that goes on: on the line after its bare label, indented, in a telegram in capitals, after a line that was full. */
function continues(line: string, bare: string, state: State): boolean {
  const values = state.current === undefined ? undefined : state.fields.get(state.current);
  if (values === undefined || state.current === undefined) return false;
  if (values.length === 0) return bare.length <= 300;
  if (state.blank || bodyStart.test(bare)) return false;
  if (/^\s{2,}|^\t/.test(line)) return true;
  if (state.telegraphic) return !/[a-z]{3}/.test(bare);
  return state.current === 'subject' && state.lastLength >= 55 && bare.length <= 120;
}

function addToCurrent(bare: string, state: State): void {
  if (state.current === undefined) return;
  const values = state.fields.get(state.current) ?? [];
  const last = values.at(-1);
  const isItem = state.current === 'references' && /^\(?[A-Z0-9][.)]\s/.test(bare);
  const joins = !isItem && (!['to', 'info'].includes(state.current) || last?.endsWith(',') === true);
  state.fields.set(state.current, joins && last !== undefined ? [...values.slice(0, -1), `${last} ${bare}`] : [...values, bare]);
}
