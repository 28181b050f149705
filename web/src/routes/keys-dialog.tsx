import { Trans, useLingui } from '@lingui/react/macro';
import { Modal } from '../shared/modal.tsx';
import { useSingleKeys } from '../shared/preferences.ts';

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const [isOn, setIsOn] = useSingleKeys();
  const keys: readonly (readonly [string, string])[] = [
    ['/', t`To the search box`],
    ['j', t`Next result`],
    ['k', t`Previous result`],
    ['Enter', t`Open the result`],
    ['n', t`Next hit in the document`],
    ['p', t`Previous hit in the document`],
    ['c', t`Cite the result or the document`],
    ['?', t`This list`],
  ];
  return (
    <Modal title={t`Keys`} onClose={onClose}>
      <dl className="keys">
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className="check">
        <input type="checkbox" checked={isOn} onChange={(event) => setIsOn(event.target.checked)} />
        <Trans>Single keys do something</Trans>
      </label>
      <p className="hint">
        <Trans>Everything can be reached with Tab and Enter as well.</Trans>
      </p>
    </Modal>
  );
}
