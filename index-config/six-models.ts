import type { ModelId } from '../domain/models.ts';

export type ModelEntry = {
  readonly id: ModelId;
  /** Two letters for chips. */
  readonly code: string;
  readonly name: string;
  readonly problem: string;
  readonly description: string;
  /** What a ministry is exposed to when the model is missing. */
  readonly risk: string;
  /** What the model leaves open when it stands alone. */
  readonly riskAlone: string;
};

/** The six models of digital diplomacy, in the order in which they are always shown. */
export const sixModels: readonly ModelEntry[] = [
  {
    id: 'public-diplomacy-platform',
    code: 'PD',
    name: 'Public diplomacy platform',
    problem: 'visibility',
    description: 'The ministry, its missions and ambassadors speak straight to foreign publics on digital platforms.',
    risk: 'Foreign publics hear about us from others first: no direct voice, slow clarification, no dialogue with journalists, citizens and diaspora.',
    riskAlone: 'Shrinks to content production: presence without analysis, co-ordination or resilience.',
  },
  {
    id: 'tech-ambassador',
    code: 'TA',
    name: 'Tech ambassador',
    problem: 'technology companies',
    description: 'Large technology companies are treated as geopolitical actors, and the state keeps a diplomatic channel to them.',
    risk: 'No standing channel to the companies whose platforms and infrastructure we depend on: in a crisis nobody knows whom to call, and vendor dependence goes unseen.',
    riskAlone: 'Outside relations are managed while nothing changes inside the ministry and its missions.',
  },
  {
    id: 'digital-foreign-policy-strategy',
    code: 'DS',
    name: 'Digital foreign policy strategy',
    problem: 'strategic framing',
    description: 'Digitalisation is a field of foreign policy with a formal place in planning.',
    risk: 'Digital matters stay scattered over desks: no common frame ties them to national interest, law, security and development.',
    riskAlone: 'Stays a declaration without structure, budget, training, owner or work at the missions.',
  },
  {
    id: 'digital-partnerships-regulatory',
    code: 'PR',
    name: 'Digital partnerships and rules',
    problem: 'rule-shaping and dependency',
    description: 'Diplomacy over the rules, standards, infrastructure and partnerships of the digital world.',
    risk: 'Rules, standards and infrastructure choices are made by others, and our dependence on them is not negotiated.',
    riskAlone: 'Policy language without the capacity to judge technical dependence, exposure of missions or delivery.',
  },
  {
    id: 'narrative-resilience-crisis',
    code: 'NR',
    name: 'Narrative resilience and crisis',
    problem: 'information risk',
    description: 'The information environment is watched and answered as a field of risk: rumours, forgeries, influence campaigns.',
    risk: 'False images, leaks and rumours put pressure on the ministry before formal channels can move, and no one knows who may answer.',
    riskAlone: 'A habit of rebuttal without analysis, policy judgement or restraint.',
  },
  {
    id: 'ai-diplomacy-cell',
    code: 'AI',
    name: 'AI diplomacy cell',
    problem: 'cross-institutional AI',
    description:
      'One unit joins up the ministry’s own use of AI, its AI risk, its positions on AI governance and AI-made information threats.',
    risk: 'AI arrives informally, in fragments, led by vendors or at political risk, and nobody owns it.',
    riskAlone: 'A unit of experts apart from the desks that must live with its rules.',
  },
];

/** The entry of a model; every id has one (checked by a test). */
export function modelEntry(id: ModelId): ModelEntry {
  const entry = sixModels.find((model) => model.id === id);
  if (entry === undefined) throw new TypeError(`No entry for model ${id}`);
  return entry;
}
