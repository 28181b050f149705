import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { removeDemo } from '../api/archive.ts';
import { Failure } from '../shared/failure.tsx';
import { Modal } from '../shared/modal.tsx';

/** Says that invented papers are held, and removes them when asked twice. */
export function DemoBanner({ only }: { only: boolean }) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <aside className="demo-banner">
      <p>
        {only ? (
          <Trans>This is the demonstration archive: a fictional ministry and its papers.</Trans>
        ) : (
          <Trans>The demonstration papers of a fictional ministry are held beside your own. Comparison leaves them out.</Trans>
        )}
      </p>
      <button type="button" className="quiet" onClick={() => setIsAsking(true)}>
        <Trans>Remove the demonstration</Trans>
      </button>
      {isAsking ? <RemoveDemo onClose={() => setIsAsking(false)} /> : null}
    </aside>
  );
}

function RemoveDemo({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const removal = useMutation({
    mutationFn: removeDemo,
    onSuccess: async () => {
      onClose();
      await client.invalidateQueries();
    },
  });
  return (
    <Modal title={t`Remove the demonstration papers?`} onClose={onClose}>
      <p>
        <Trans>All papers of the collection “demo” leave the archive. Your own papers are not touched.</Trans>
      </p>
      {removal.error !== null ? <Failure error={removal.error} /> : null}
      <p className="modal-actions">
        <button type="button" className="primary" disabled={removal.isPending} onClick={() => removal.mutate()}>
          <Trans>Remove them</Trans>
        </button>
        <button type="button" onClick={onClose}>
          <Trans>Keep them</Trans>
        </button>
      </p>
    </Modal>
  );
}
