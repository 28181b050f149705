import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { citationQuery, type CitationStyle } from '../api/documents.ts';
import { CopyButton } from './copy-button.tsx';
import { Failure } from './failure.tsx';
import { Modal } from './modal.tsx';
import { ScrollFrame } from './scroll-frame.tsx';

const styleWords: Readonly<Record<CitationStyle, MessageDescriptor>> = {
  note: msg`Note`,
  short: msg`Short`,
  ris: msg`RIS, for reference managers`,
  'csl-json': msg`CSL-JSON`,
};

export type Cited = { readonly id: string; readonly title: string; readonly page?: number | undefined };

/** A citation to paste, in the style asked for, with the permanent address of the page. */
export function CitationDialog({ cited, onClose }: { cited: Cited; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const [style, setStyle] = useState<CitationStyle>('note');
  const { data, error, refetch } = useQuery(citationQuery(cited.id, style));
  const address = `${window.location.origin}/d/${cited.id}${cited.page === undefined ? '' : `/p/${cited.page}`}`;
  return (
    <Modal title={t`Cite this paper`} onClose={onClose}>
      <p className="modal-subject" dir="auto">
        {cited.title}
      </p>
      <fieldset className="choices">
        <legend>
          <Trans>Style</Trans>
        </legend>
        {Object.entries(styleWords).map(([value, words]) => (
          <label key={value}>
            <input type="radio" name="style" value={value} checked={style === value} onChange={() => setStyle(value as CitationStyle)} />
            {i18n._(words)}
          </label>
        ))}
      </fieldset>
      {error !== null ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      <ScrollFrame className="citation" label={t`Citation`}>
        <pre dir="auto">{data?.citation ?? ''}</pre>
      </ScrollFrame>
      <p className="modal-actions">
        <CopyButton text={data?.citation ?? ''} label={t`Copy citation`} primary />
        <CopyButton text={address} label={t`Copy address`} />
      </p>
    </Modal>
  );
}
