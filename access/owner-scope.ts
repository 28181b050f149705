import type { Scope } from '../domain/scope.ts';

/**
 * The scope of the single owner of an installation without accounts: everything held may be read.
 * The only place where a scope comes into being; accounts and clearances will decide here, too.
 */
export function ownerScope(reader: string): Scope {
  return { reader, mayRead: () => true } as unknown as Scope;
}
