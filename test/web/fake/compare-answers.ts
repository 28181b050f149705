import {
  compareAnswerSchema,
  evidenceAnswerSchema,
  timelineAnswerSchema,
  type CompareAnswer,
  type Evidence,
  type EvidenceAnswer,
  type TimelineAnswer,
} from '../../../domain/answers/compare.ts';
import { searchRequestSchema } from '../../../domain/answers/search.ts';
import { modelIds, modelIdSchema, type ModelId } from '../../../domain/models.ts';
import { modelEntry } from '../../../index-config/six-models.ts';
import { papers } from './papers.ts';
import { citationOf, searchAnswer } from './search-answers.ts';

export const homeActor = 'XR';

function evidenceOf(actor: string, model: ModelId): Evidence[] {
  return papers
    .filter((paper) => paper.subject === actor)
    .flatMap((paper) =>
      paper.passages
        .filter((passage) => passage.models.some((label) => label.id === model))
        .map((passage) => ({
          document: paper.summary,
          passage,
          page: passage.page,
          text: passage.text,
          probability: 0.93,
          decidedBy: 'machine' as const,
          citation: citationOf(paper),
        })),
    );
}

export function compareAnswer(address: URLSearchParams): CompareAnswer {
  const actors = (address.get('actors') ?? '').split(',');
  const models = address.has('models') ? (address.get('models') ?? '').split(',').map((id) => modelIdSchema.parse(id)) : [...modelIds];
  const question = address.get('question');
  return compareAnswerSchema.parse({
    actors,
    models,
    cells: actors.flatMap((actor) => models.map((model) => cellOf(actor, model))),
    missing: models
      .filter((model) => evidenceOf(homeActor, model).length === 0)
      .map((model) => ({ actor: homeActor, model, risk: modelEntry(model).risk })),
    method:
      'Cells count passages on the actor’s own practice in the papers you may read, up to today. Labels are the machine’s unless a person has decided.',
    notices: [],
    question:
      question === null
        ? null
        : {
            q: question,
            answers: actors.map((actor) => ({
              actor,
              results: searchAnswer(searchRequestSchema.parse({ q: question, filter: { countries: [actor] } })).results,
            })),
          },
  });
}

function cellOf(actor: string, model: ModelId): CompareAnswer['cells'][number] {
  const evidence = evidenceOf(actor, model);
  const base = {
    actor,
    model,
    documents: new Set(evidence.map((one) => one.document.id)).size,
    passages: evidence.length,
    newest:
      evidence
        .map((one) => one.document.date?.edtf ?? '')
        .toSorted()
        .at(-1) ?? null,
  };
  if (evidence.length > 0) return { ...base, state: 'evidence', evidence: evidence.slice(0, 3) };
  const isHeld = actor === homeActor || papers.some((paper) => paper.subject === actor);
  const waits = actor === 'CH' && model === 'ai-diplomacy-cell';
  return { ...base, state: waits ? 'not-assessed' : isHeld ? 'no-evidence' : 'no-documents', evidence: [] };
}

export function evidenceAnswer(actor: string, model: ModelId): EvidenceAnswer {
  const { state } = cellOf(actor, model);
  return evidenceAnswerSchema.parse({
    actor,
    model,
    state,
    evidence: evidenceOf(actor, model),
    risk: modelEntry(model).risk,
  });
}

export function timelineAnswer(address: URLSearchParams): TimelineAnswer {
  const actors = (address.get('actors') ?? '').split(',');
  const years = actors.flatMap((actor, at) =>
    [2017, 2019, 2022].map((year) => ({
      actor,
      model: 'tech-ambassador',
      year,
      documents: 1 + at,
      passages: (at + 1) * (year - 2015),
    })),
  );
  return timelineAnswerSchema.parse({ years, undated: 1 });
}
