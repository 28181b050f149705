import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { CompareAnswer } from '../../../domain/answers/compare.ts';
import type { SearchResult } from '../../../domain/answers/search.ts';
import { useActorName } from '../shared/actor-names.ts';
import { excerptOf } from '../shared/excerpt.ts';
import { MarkedText } from '../shared/marked-text.tsx';
import { ReferenceLine } from '../shared/reference-line.tsx';

/** The same question put to every column, its answers side by side. */
export function QuestionAnswers({ question }: { question: NonNullable<CompareAnswer['question']> }) {
  const name = useActorName();
  return (
    <section className="question-answers" aria-labelledby="answers-title">
      <h2 id="answers-title">
        <Trans>
          Answers to “<bdi>{question.q}</bdi>”
        </Trans>
      </h2>
      <div className="answer-columns">
        {question.answers.map(({ actor, results }) => (
          <section key={actor} aria-labelledby={`answers-${actor}`}>
            <h3 id={`answers-${actor}`}>
              <bdi>{name(actor)}</bdi>
            </h3>
            {results.length === 0 ? (
              <p className="hint">
                <Trans>No passage on this country’s practice answers it.</Trans>
              </p>
            ) : null}
            <ol>
              {results.map((result) => (
                <Answer key={result.document.id} result={result} q={question.q} />
              ))}
            </ol>
          </section>
        ))}
      </div>
    </section>
  );
}

function Answer({ result, q }: { result: SearchResult; q: string }) {
  const best = result.passages[0];
  const excerpt = best === undefined ? undefined : excerptOf(best);
  const page = best?.page ?? 1;
  return (
    <li>
      <Link
        className="serif-link"
        dir="auto"
        to="/d/$id/p/$page"
        params={{ id: result.document.id, page: String(page) }}
        search={{ q }}
        {...(best === undefined ? {} : { hash: best.id })}
      >
        {result.document.title}
      </Link>
      <ReferenceLine document={result.document} />
      {excerpt === undefined || best === undefined ? null : (
        <p className="excerpt-short" lang={best.lang} dir="auto">
          <MarkedText text={excerpt.text} marks={excerpt.marks} />{' '}
          <span className="hint">
            <Trans>p. {page}</Trans>
          </span>
        </p>
      )}
    </li>
  );
}
