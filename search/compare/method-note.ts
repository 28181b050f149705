import type { ActorHolding } from '../../domain/ports/catalogue-shapes.ts';
import type { RankingSettings } from '../../index-config/search-weights.ts';

/** How a comparison came about, in words that stand under every view and export of it. */
export function methodNote(holdings: readonly ActorHolding[], exceptCollections: readonly string[], { evidence }: RankingSettings): string {
  const passages = holdings.reduce((sum, holding) => sum + holding.passages, 0);
  const waiting = holdings.reduce((sum, holding) => sum + holding.unassessed, 0);
  const sentences = [
    `Counted are passages you may read that tell of an actor’s own practice, whoever wrote them: ${passages} for these actors.`,
    `Labels are the machine’s judgement from a probability of ${Math.round(evidence.probability * 100)} per cent, unless a person decided.`,
    'No evidence means that none was found in what is held, not that none exists.',
  ];
  if (waiting > 0) sentences.push(`${waiting} passages have not been assessed yet.`);
  if (exceptCollections.length > 0) sentences.push(`Left out: ${exceptCollections.join(', ')}.`);
  return sentences.join(' ');
}
