import type { CompareCell } from '../../domain/answers/compare.ts';
import type { ActorHolding, EvidenceRow } from '../../domain/ports/catalogue-shapes.ts';

/** The state of one cell (design §5). Passages still waiting for the classifier keep a cell from claiming that there is nothing. */
export function cellState(evidence: readonly EvidenceRow[], holding: ActorHolding | undefined): CompareCell['state'] {
  if (evidence.length > 0) return 'evidence';
  if (holding === undefined || holding.passages === 0) return 'no-documents';
  return holding.unassessed > 0 ? 'not-assessed' : 'no-evidence';
}

/** Strongest first: a person’s decision before the machine’s, then the surer label on the clearer subject, then the newer paper, then id. */
export function byStrength(a: EvidenceRow, b: EvidenceRow): number {
  return (
    Number(b.decidedBy === 'person') - Number(a.decidedBy === 'person') ||
    b.probability * b.strength - a.probability * a.strength ||
    (b.date?.from ?? '').localeCompare(a.date?.from ?? '') ||
    (a.passage < b.passage ? -1 : 1)
  );
}
