import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState, type KeyboardEvent, type SubmitEvent } from 'react';
import type { SearchMode } from '../../../domain/answers/search.ts';
import { useKeys } from '../shared/keys.ts';
import { keepingOf, readsAsDraft } from './long-draft.ts';
import { SearchTips } from './search-tips.tsx';
import { useSearchAddress } from './use-search.ts';

/** The box: a few words, a number, or a whole draft; Enter asks, Shift and Enter make a new line. Give it the question as its key. */
export function SearchBox() {
  const { t } = useLingui();
  const { address, asked, change } = useSearchAddress();
  const navigate = useNavigate();
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(asked.q);
  useKeys({ '/': () => (box.current?.select(), box.current?.focus(), true) });

  const ask = (): void => {
    const { state, ...kept } = keepingOf(text);
    // Out of the box, so that j and k walk the results; Tab goes on from here.
    box.current?.blur();
    void navigate({
      to: '/',
      search: { ...address, ...kept, show: undefined },
      state: (now) => ({ ...now, reftelDraft: undefined, ...state }),
    });
  };
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    ask();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') box.current?.blur();
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    ask();
  };

  return (
    <search className="search-box">
      <form onSubmit={onSubmit}>
        <label htmlFor="question" className="visually-hidden">
          <Trans>Words, a reference number, or a draft to find precedents for</Trans>
        </label>
        <div className="search-line">
          <textarea
            id="question"
            ref={box}
            rows={1}
            dir="auto"
            value={text}
            maxLength={100_000}
            placeholder={t`Words, a reference number, or paste a draft`}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={onKeyDown}
          />
          <button type="submit" className="primary">
            <Trans>Search</Trans>
          </button>
        </div>
        <div className="search-settings">
          <ModeChoice mode={address.mode ?? 'both'} onChoose={(mode) => change({ ...address, mode, show: undefined })} />
          {readsAsDraft(text) ? (
            <p className="draft-note">
              <Trans>Draft: read for its telling words, references, dates and meaning, not as a query</Trans>
            </p>
          ) : null}
          <SearchTips />
        </div>
      </form>
    </search>
  );
}

function ModeChoice({ mode, onChoose }: { mode: SearchMode; onChoose: (mode: SearchMode) => void }) {
  const { t } = useLingui();
  const modes: readonly (readonly [SearchMode, string])[] = [
    ['words', t`Words`],
    ['meaning', t`Meaning`],
    ['both', t`Both`],
  ];
  return (
    <fieldset className="mode-choice">
      <legend className="visually-hidden">
        <Trans>Find by</Trans>
      </legend>
      {modes.map(([value, words]) => (
        <label key={value}>
          <input type="radio" name="mode" value={value} checked={mode === value} onChange={() => onChoose(value)} />
          {words}
        </label>
      ))}
    </fieldset>
  );
}
