import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';

/** What the box understands, each with an example that fills it. */
export function SearchTips() {
  const { t } = useLingui();
  const tips: readonly (readonly [string, string])[] = [
    ['COPENHAGEN 0231', t`a reference number finds its paper first`],
    ['"digital ambassador"', t`quotes: these words in this order`],
    ['consular +visa -tourist', t`plus requires a word, minus excludes one`],
    ['(video OR image) AND forged', t`AND, OR, NOT and brackets`],
    ['disinfo*', t`a star for any ending`],
    ['embasy~', t`a wave for misspelt words`],
    ['"platform crisis"~5', t`near each other`],
    ['from:copenhagen date:2017..2019', t`fields: from, to, ref, subject, country, author, model, kind, date, lang, collection`],
  ];
  return (
    <details className="tips">
      <summary>
        <Trans>Tips</Trans>
      </summary>
      <dl>
        {tips.map(([example, meaning]) => (
          <div key={example}>
            <dt>
              <Link to="/" search={{ q: example }}>
                {example}
              </Link>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className="hint">
        <Trans>Plain words are enough: papers that hold all of them come first. A whole draft cable may be pasted.</Trans>
      </p>
    </details>
  );
}
