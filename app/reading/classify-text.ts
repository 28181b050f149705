import type { ClassifyAnswer } from '../../domain/answers/documents.ts';
import { AppError } from '../../domain/errors.ts';
import type { Embedder } from '../../domain/ports/embedder.ts';
import type { Classifier } from '../../domain/ports/classifier.ts';
import { detectLanguage } from '../../text/language.ts';
import { splitPassages } from '../../text/split/split-passages.ts';

/** Characters of one text read against the models. */
const longestText = 400_000;

/** Reads a text against the six models, passage by passage, as an import would; nothing is stored. */
export async function classifyText(
  text: string,
  { embedder, classifier }: { readonly embedder: Embedder; readonly classifier: Classifier | undefined },
): Promise<ClassifyAnswer> {
  if (classifier === undefined)
    throw new AppError('model-missing', 'There is no trained classifier for this embedding model. Run “reftel train”.');
  if (text.length > longestText)
    throw new AppError(
      'too-large',
      `The text has ${text.length} characters; at most ${longestText} are read at once. Import it as a document instead.`,
    );
  const pages = text
    .normalize('NFC')
    .split('\f')
    .map((page, i) => ({ number: i + 1, text: page }));
  const passages = splitPassages({ pages, paged: pages.length > 1 }).map(({ spans }) => ({
    page: spans[0]?.page ?? 1,
    text: spans.map(({ page, start, end }) => (pages[page - 1]?.text ?? '').slice(start, end)).join('\n'),
  }));
  const vectors = await embedder.embed(
    passages.map((passage) => passage.text),
    'passage',
  );
  return {
    passages: passages.map((passage, i) => {
      const vector = vectors[i];
      if (vector === undefined) throw new AppError('embedder-failed', 'A passage could not be embedded. Try again.');
      const read = classifier.read({ text: passage.text, lang: detectLanguage(passage.text), vector });
      return {
        text: passage.text,
        page: passage.page,
        models: read.labels.map(({ id, probability }) => ({ id, probability })),
        probabilities: read.probabilities,
        sentences: read.labels.flatMap(({ id, probability, sentences }) =>
          sentences.map(([from, to]) => ({ id, text: passage.text.slice(from, to), probability })),
        ),
      };
    }),
  };
}
