import { modelIdSchema } from '../../../domain/models.ts';
import {
  actorsAnswer,
  collectionsAnswer,
  modelsAnswer,
  outcomesAnswer,
  progress,
  runAnswer,
  runsAnswer,
  statusAnswer,
} from './archive-answers.ts';
import { compareAnswer, evidenceAnswer, timelineAnswer } from './compare-answers.ts';
import { citationAnswer, documentAnswer, pageAnswer, referencesAnswer, similarAnswer, type Decisions } from './document-answers.ts';
import { paperOf } from './papers.ts';

type Asked = { readonly address: URLSearchParams; readonly decisions: Decisions; readonly isEmpty: boolean };

/** The answer to a GET, or undefined where there is none. */
export function answerGet(path: string, asked: Asked): unknown {
  const { address } = asked;
  const fixed: Readonly<Record<string, () => unknown>> = {
    '/status': () => statusAnswer(asked),
    '/actors': actorsAnswer,
    '/models': modelsAnswer,
    '/collections': collectionsAnswer,
    '/compare': () => compareAnswer(address),
    '/compare/timeline': () => timelineAnswer(address),
    '/compare/evidence': () => evidenceAnswer(address.get('actor') ?? '', modelIdSchema.parse(address.get('model'))),
    '/imports': runsAnswer,
    '/progress': () => progress,
  };
  const answer = fixed[path];
  if (answer !== undefined) return answer();
  const [, room, id = '', part, page] = path.split('/');
  if (room === 'imports') return part === 'outcomes' ? outcomesAnswer(Number(id), address) : runAnswer(Number(id));
  return room === 'documents' ? answerDocument({ id, part, page }, asked) : undefined;
}

function answerDocument({ id, part, page }: { id: string; part: string | undefined; page: string | undefined }, asked: Asked): unknown {
  const paper = paperOf(id);
  if (paper === undefined) return undefined;
  if (part === 'pages') return pageAnswer(paper, Number(page));
  if (part === 'similar') return similarAnswer(paper);
  if (part === 'references') return referencesAnswer(paper);
  if (part === 'cite') return citationAnswer(paper, asked.address.get('style') ?? '');
  return part === undefined ? documentAnswer(paper, asked.decisions) : undefined;
}
