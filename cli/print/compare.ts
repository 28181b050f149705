import type { CompareAnswer, CompareCell, Evidence } from '../../domain/answers/compare.ts';
import { modelEntry } from '../../index-config/six-models.ts';
import type { Context } from '../context.ts';
import { bold, dim, oneLine } from './lines.ts';
import { reasonText } from './search.ts';

const emptyWords: Readonly<Record<Exclude<CompareCell['state'], 'evidence'>, string>> = {
  'no-evidence': 'no evidence',
  'no-documents': 'no documents',
  'not-assessed': 'not assessed',
};
/** Between two columns. */
const gap = 3;
const evidenceLength = 260;

export function printCompare(answer: CompareAnswer, context: Context): void {
  for (const line of tableLines(answer)) context.out(line);
  for (const actor of answer.actors) for (const cell of answer.cells.filter((one) => one.actor === actor)) printEvidence(cell, context);
  printMissing(answer, context);
  for (const { actor, results } of answer.question?.answers ?? []) {
    context.out(`\n${bold(actor)}`);
    if (results.length === 0) context.out('   nothing found');
    for (const { document, passages, reasons } of results)
      context.out(
        `   ${document.title}, p. ${passages[0]?.page ?? 1} ${dim(reasons.map(reasonText).join(' · '))}\n     ${oneLine(passages[0]?.text ?? '', 200)}`,
      );
  }
  context.say(`\n${answer.method}`);
  for (const notice of answer.notices) context.say(notice.sentence);
}

/** One line a model, one column an actor, each as wide as its widest cell. */
function tableLines(answer: CompareAnswer): string[] {
  const rows = [
    ['Model', ...answer.actors],
    ...answer.models.map((model) => [
      `${modelEntry(model).code}  ${modelEntry(model).name}`,
      ...answer.actors.map((actor) => cellText(answer.cells.find((cell) => cell.actor === actor && cell.model === model))),
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)) + gap);
  return rows.map((row, i) => {
    const line = row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('')
      .trimEnd();
    return i === 0 ? bold(line) : line;
  });
}

function cellText(cell: CompareCell | undefined): string {
  if (cell === undefined) return '';
  if (cell.state !== 'evidence') return emptyWords[cell.state];
  const newest = cell.newest === null ? '' : `, to ${cell.newest.slice(0, 4)}`;
  return `${cell.passages} in ${cell.documents} ${cell.documents === 1 ? 'paper' : 'papers'}${newest}`;
}

function printEvidence(cell: CompareCell, context: Context): void {
  const [strongest] = cell.evidence;
  if (strongest === undefined) return;
  context.out(
    `\n${bold(`${cell.actor}  ${modelEntry(cell.model).name}`)}\n   ${oneLine(tellingText(strongest, cell), evidenceLength)}\n   ${dim(strongest.citation)}`,
  );
}

/** The sentence that drove the label, where one is known: a passage often begins with the address lines of its cable. */
function tellingText(evidence: Evidence, cell: CompareCell): string {
  const span = evidence.passage.models.find((label) => label.id === cell.model)?.sentences[0];
  return span === undefined ? evidence.text : evidence.passage.text.slice(...span);
}

function printMissing(answer: CompareAnswer, context: Context): void {
  if (answer.missing.length > 0) context.out(`\n${bold('Missing')}`);
  for (const model of answer.models) {
    const missing = answer.missing.filter((one) => one.model === model);
    const [first] = missing;
    if (first !== undefined) context.out(`${missing.map(({ actor }) => actor).join(', ')}  ${modelEntry(model).name}\n   ${first.risk}`);
  }
}
