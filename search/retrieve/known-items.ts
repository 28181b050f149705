import type { Scope } from '../../domain/scope.ts';
import { analyse } from '../../text/analyse/analyse.ts';
import { contextOf } from '../../text/references/context.ts';
import { findReferences } from '../../text/references/find-references.ts';
import type { SearchDependencies } from '../dependencies.ts';
import type { Understood } from '../understand/understand.ts';

/** Why a document is the very one that was asked for. */
export type KnownItem =
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'title' }
  | { readonly kind: 'phrase'; readonly phrase: string };

/** A longer text is no title and no number. */
const longestKnown = 400;

/**
 * Documents that a question names: by reference number or document symbol, or by their whole title. Such documents come first, whatever their score.
 * A draft names others in passing; it is not asked for itself.
 */
export async function knownItems(scope: Scope, understood: Understood, { catalogue }: SearchDependencies): Promise<Map<number, KnownItem>> {
  const found = new Map<number, KnownItem>();
  const { literal, draft } = understood;
  if (draft !== undefined || literal.length > longestKnown) return found;
  const bare = literal.replace(/^[\s"“„«+]+|[\s"”“»?.!]+$/gu, '');
  const words = analyse(bare, 'und').map((token) => token.exact);
  if (words.length > 0) {
    for (const document of await catalogue.selectByField(scope, 'title', words, true)) found.set(document, { kind: 'title' });
    for (const document of await catalogue.selectByField(scope, 'reference', words, true))
      found.set(document, { kind: 'number', number: bare });
  }
  for (const { key, raw } of findReferences(literal, contextOf({}, null)))
    for (const document of await catalogue.selectByKey(scope, key)) found.set(document, { kind: 'number', number: raw });
  const record = await catalogue.document(scope, bare);
  if (record !== undefined) found.set(record.number, { kind: 'number', number: bare });
  return found;
}
