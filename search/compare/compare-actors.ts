import type { CompareAnswer, CompareCell, EvidenceAnswer, TimelineAnswer } from '../../domain/answers/compare.ts';
import type { Notice } from '../../domain/answers/search.ts';
import { searchRequestSchema } from '../../domain/answers/search.ts';
import { AppError } from '../../domain/errors.ts';
import { modelIds, type ModelId } from '../../domain/models.ts';
import type { EvidenceRow } from '../../domain/ports/catalogue-shapes.ts';
import type { Scope } from '../../domain/scope.ts';
import { modelEntry } from '../../index-config/six-models.ts';
import type { SearchDependencies } from '../dependencies.ts';
import type { SearchDocuments } from '../search-documents.ts';
import { evidencePassages } from './evidence-passages.ts';
import { methodNote } from './method-note.ts';
import { byStrength, cellState } from './states.ts';

export type CompareInput = {
  readonly actors: readonly string[];
  readonly models?: readonly ModelId[];
  readonly question?: string;
};

/** The demo stands for nobody’s archive: it is compared only while nothing else is held. */
const demoCollection = 'demo';
const mostActors = 40;
const shownEvidence = 3;
const questionResults = 5;

type Dependencies = SearchDependencies & { readonly search: SearchDocuments };

/** Actors × models with the evidence behind each cell, and what is missing with its risk. A cell counts passages about the actor’s own practice, whoever wrote them. */
export async function compareActors(scope: Scope, input: CompareInput, dependencies: Dependencies): Promise<CompareAnswer> {
  const actors = readActors(input.actors, dependencies);
  const models = input.models === undefined || input.models.length === 0 ? [...modelIds] : [...input.models];
  const { rows, holdings, notices, exceptCollections } = await gather(scope, actors, models, dependencies);
  const cells: CompareCell[] = [];
  for (const model of models)
    for (const actor of actors) {
      const evidence = rows.filter((row) => row.actor === actor && row.model === model).sort(byStrength);
      const newest = evidence
        .map((row) => row.date)
        .filter((date) => date !== null)
        .sort((a, b) => b.to.localeCompare(a.to))[0];
      cells.push({
        actor,
        model,
        state: cellState(
          evidence,
          holdings.find((holding) => holding.actor === actor),
        ),
        documents: new Set(evidence.map((row) => row.document)).size,
        passages: evidence.length,
        newest: newest?.edtf ?? null,
        evidence: await evidencePassages(scope, evidence.slice(0, shownEvidence), dependencies),
      });
    }
  const missing = cells
    .filter((cell) => cell.state === 'no-evidence')
    .map(({ actor, model }) => ({ actor, model, risk: modelEntry(model).risk }));
  const question =
    input.question === undefined || input.question.trim() === ''
      ? null
      : await askEach(scope, input.question, actors, exceptCollections, dependencies);
  return {
    actors,
    models,
    cells,
    missing,
    method: methodNote(holdings, exceptCollections, dependencies.ranking),
    notices,
    question,
  };
}

/** All passages behind one cell. */
export async function cellEvidence(scope: Scope, actor: string, model: ModelId, dependencies: Dependencies): Promise<EvidenceAnswer> {
  const [id = actor] = readActors([actor], dependencies);
  const { rows, holdings } = await gather(scope, [id], [model], dependencies);
  const sorted = rows.sort(byStrength);
  return {
    actor: id,
    model,
    state: cellState(sorted, holdings[0]),
    evidence: await evidencePassages(scope, sorted, dependencies),
    risk: modelEntry(model).risk,
  };
}

/** Evidence by year, for every actor and model that has some. */
export async function evidenceTimeline(scope: Scope, input: CompareInput, dependencies: Dependencies): Promise<TimelineAnswer> {
  const actors = readActors(input.actors, dependencies);
  const { rows } = await gather(scope, actors, input.models ?? [...modelIds], dependencies);
  const dated = rows.filter((row) => row.date !== null);
  const groups = Map.groupBy(dated, (row) => `${row.actor} ${row.model} ${row.date?.from.slice(0, 4)}`);
  const years = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || first.date === null) return [];
    return [
      {
        actor: first.actor,
        model: first.model,
        year: Number(first.date.from.slice(0, 4)),
        documents: new Set(group.map((row) => row.document)).size,
        passages: group.length,
      },
    ];
  });
  years.sort((a, b) => a.year - b.year || a.actor.localeCompare(b.actor) || modelIds.indexOf(a.model) - modelIds.indexOf(b.model));
  return { years, undated: rows.length - dated.length };
}

async function gather(
  scope: Scope,
  actors: readonly string[],
  models: readonly ModelId[],
  { catalogue, ranking }: Dependencies,
): Promise<{
  rows: EvidenceRow[];
  holdings: Awaited<ReturnType<typeof catalogue.holdings>>;
  notices: Notice[];
  exceptCollections: string[];
}> {
  const collections = await catalogue.collections(scope);
  const hasOthers = collections.some((collection) => collection.name !== demoCollection && collection.documents > 0);
  const hasDemo = collections.some((collection) => collection.name === demoCollection && collection.documents > 0);
  const exceptCollections = hasOthers && hasDemo ? [demoCollection] : [];
  const notices: Notice[] = hasDemo
    ? [
        {
          code: 'demo',
          sentence: hasOthers
            ? 'The demo archive is left out, because other documents are held.'
            : 'This compares the demo archive of a fictional ministry.',
        },
      ]
    : [];
  const holdings = await catalogue.holdings(scope, { actors, exceptCollections });
  const rows = (
    await catalogue.evidence(scope, {
      actors,
      models,
      exceptCollections,
      minimumProbability: ranking.evidence.probability,
    })
  ).filter((row) => row.strength >= ranking.evidence.strength);
  return { rows, holdings, notices, exceptCollections };
}

async function askEach(
  scope: Scope,
  q: string,
  actors: readonly string[],
  exceptCollections: readonly string[],
  { search }: Dependencies,
): Promise<NonNullable<CompareAnswer['question']>> {
  const answers = [];
  for (const actor of actors) {
    const filter = {
      countries: [actor],
      ...(exceptCollections.length === 0 ? {} : { exclude: { collections: [...exceptCollections] } }),
    };
    const answer = await search(scope, searchRequestSchema.parse({ q, plain: true, limit: questionResults, filter }));
    answers.push({ actor, results: answer.results });
  }
  return { q, answers };
}

function readActors(actors: readonly string[], { actors: vocabulary }: Dependencies): string[] {
  if (actors.length === 0 || actors.length > mostActors)
    throw new AppError('usage', `Name one to ${mostActors} states or organisations, such as DK CH EU.`, {
      details: { field: 'actors' },
    });
  const read = actors.map((text) => {
    const actor = vocabulary.find(text);
    if (actor === undefined)
      throw new AppError('usage', `“${text}” is no state or organisation known here. Use two letters such as DK, or the name.`, {
        details: { field: 'actors' },
      });
    return actor.id;
  });
  return [...new Set(read)];
}
