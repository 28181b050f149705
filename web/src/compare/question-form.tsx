import { Trans } from '@lingui/react/macro';
import { useState, type SubmitEvent } from 'react';
import { useCompare } from './use-compare.ts';

/** One question put to every column. */
export function QuestionForm() {
  const { address, change } = useCompare();
  const [text, setText] = useState(address.q ?? '');
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    change({ q: text.trim() === '' ? undefined : text.trim() });
  };
  return (
    <form className="compare-form" onSubmit={onSubmit}>
      <label className="inline-field">
        <Trans>Ask all of them</Trans>
        <input type="search" dir="auto" maxLength={1_500} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <button type="submit">
        <Trans>Ask</Trans>
      </button>
    </form>
  );
}
