import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ModelId } from '../../../domain/models.ts';
import { decideModels, documentQuery } from '../api/documents.ts';

type Passage = { readonly id: string; readonly models: readonly { readonly id: ModelId }[] };
type Former = { readonly passage: string; readonly models: readonly ModelId[] };

export type Decision = {
  readonly isPending: boolean;
  readonly error: Error | null;
  /** What the last decision replaced; null when there is nothing to undo. */
  readonly former: Former | null;
  decide(passage: Passage, models: readonly ModelId[], onKept?: () => void): void;
  undo(former: Former): void;
};

/** Sends a person's decision on a passage and remembers what it replaced. */
export function useDecision(document: string): Decision {
  const client = useQueryClient();
  const [former, setFormer] = useState<Former | null>(null);
  const mutation = useMutation({
    mutationFn: (wanted: Former) => decideModels(wanted.passage, wanted.models),
    onSuccess: () => client.invalidateQueries({ queryKey: documentQuery(document).queryKey, exact: true }),
  });
  return {
    isPending: mutation.isPending,
    error: mutation.error,
    former,
    decide: (passage, models, onKept) => {
      const before = { passage: passage.id, models: passage.models.map((label) => label.id) };
      mutation.mutate({ passage: passage.id, models }, { onSuccess: () => (setFormer(before), onKept?.()) });
    },
    undo: (before) => mutation.mutate(before, { onSuccess: () => setFormer(null) }),
  };
}
