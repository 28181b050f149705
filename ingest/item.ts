import type { Outcome, OutcomeCode } from '../domain/outcome.ts';

/** The fields a record may give; given ones are taken as given, the rest is worked out from the text (design §5). */
export type GivenFields = {
  readonly sourceId?: string;
  readonly title?: string;
  readonly text: string;
  readonly date?: string;
  readonly kind?: string;
  readonly from?: string;
  readonly to?: readonly string[];
  readonly place?: string;
  readonly subject?: string;
  readonly reference?: string;
  readonly marking?: string;
  readonly collection?: string;
  readonly language?: string;
  readonly country?: string;
  readonly iso3?: string;
  readonly url?: string;
  readonly cites?: readonly string[];
};

/** One thing found in a delivery. `item` is its path from the delivery's root; records stand after a `#`. */
export type FoundItem =
  | { readonly kind: 'file'; readonly item: string; readonly path: string; readonly name: string }
  | { readonly kind: 'record'; readonly item: string; readonly line: string; readonly fields: GivenFields }
  | { readonly kind: 'passed'; readonly outcome: Outcome };

export function passed(item: string, outcome: Outcome['outcome'], code: OutcomeCode, sentence: string): FoundItem {
  return { kind: 'passed', outcome: { item, outcome, code, sentence, document: null } };
}

/** The name of an item in outcomes and reports. */
export function itemName(item: FoundItem): string {
  return item.kind === 'passed' ? item.outcome.item : item.item;
}
