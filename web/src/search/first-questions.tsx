import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';

/** Before the first question: what can be asked, as links that ask it. */
export function FirstQuestions() {
  const { t } = useLingui();
  const examples = [
    t`Who has appointed an ambassador to technology companies?`,
    t`A forged video of an ambassador: who answered, and how fast?`,
    t`"digital foreign policy strategy"`,
    t`COPENHAGEN 0231`,
  ];
  return (
    <div className="first">
      <section>
        <h2>
          <Trans>Ask for a precedent</Trans>
        </h2>
        <p>
          <Trans>A few words, a reference number, or a draft cable pasted whole. Every answer names its page.</Trans>
        </p>
        <ul className="examples">
          {examples.map((example) => (
            <li key={example}>
              <Link to="/" search={{ q: example }}>
                {example}
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>
          <Trans>Compare countries</Trans>
        </h2>
        <p>
          <Trans>How others organise digital diplomacy, model by model, and what our own ministry lacks.</Trans>
        </p>
        <ul className="examples">
          <li>
            <Link to="/compare" search={{ actors: 'DK,CH,EU' }}>
              <Trans>Denmark, Switzerland, European Union</Trans>
            </Link>
          </li>
          <li>
            <Link to="/compare" search={{ actors: 'FR,US,CN,SG' }}>
              <Trans>France, United States, China, Singapore</Trans>
            </Link>
          </li>
        </ul>
      </section>
    </div>
  );
}

/** Nothing is held yet: how papers come in. */
export function EmptyArchive() {
  return (
    <section className="first empty-archive">
      <div>
        <h2>
          <Trans>The archive is empty</Trans>
        </h2>
        <p>
          <Trans>Papers come in from a folder, a ZIP file, a bag or a mailbox. On the machine that runs Reftel:</Trans>
        </p>
        <p>
          <code className="command">npx reftel import ./papers --collection registry</code>
        </p>
        <p>
          <Trans>
            Or <Link to="/imports">upload files here</Link>. They can be found by words at once, by meaning a little later.
          </Trans>
        </p>
      </div>
    </section>
  );
}

/** The address of a pasted draft, opened where the draft is not. */
export function LostDraft() {
  return (
    <output className="notice-line">
      <Trans>
        This address stands for a search with a long draft. The draft itself is not in the address; paste it into the box to search again.
      </Trans>
    </output>
  );
}
