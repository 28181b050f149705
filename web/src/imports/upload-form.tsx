import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState, type DragEvent, type SubmitEvent } from 'react';
import { collectionsQuery } from '../api/archive.ts';
import { uploadDelivery } from '../api/imports.ts';
import { Failure } from '../shared/failure.tsx';

const levels = ['UNCLASSIFIED', 'RESTRICTED', 'CONFIDENTIAL', 'SECRET', 'TOP SECRET'];

/** Files chosen or dropped, the collection they go to, and the marking of those that carry none. */
export function UploadForm() {
  const { t } = useLingui();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [collection, setCollection] = useState('');
  const [marking, setMarking] = useState('');
  const upload = useMutation({
    mutationFn: uploadDelivery,
    onSuccess: async ({ run }) => {
      await client.invalidateQueries();
      await navigate({ to: '/imports/$run', params: { run: String(run.run) } });
    },
  });
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    upload.mutate({ files, collection: collection.trim(), marking });
  };
  return (
    <form className="upload" onSubmit={onSubmit} aria-label={t`Upload a delivery`}>
      <FileField files={files} onFiles={setFiles} />
      <CollectionField value={collection} onChange={setCollection} />
      <label>
        <Trans>Marking of papers that carry none</Trans>
        <select value={marking} onChange={(event) => setMarking(event.target.value)}>
          <option value="">{t`As the archive’s settings say`}</option>
          {levels.map((level) => (
            <option key={level}>{level}</option>
          ))}
        </select>
      </label>
      <button type="submit" className="primary" disabled={files.length === 0 || upload.isPending}>
        {upload.isPending ? <Trans>Uploading…</Trans> : <Trans>Upload and import</Trans>}
      </button>
      {upload.error === null ? null : <Failure error={upload.error} />}
      <p className="hint">
        <Trans>
          A whole folder is quicker on the server itself: <code>npx reftel import FOLDER</code>. Nothing is changed in the files.
        </Trans>
      </p>
    </form>
  );
}

function FileField({ files, onFiles }: { files: readonly File[]; onFiles: (files: readonly File[]) => void }) {
  const [isOver, setIsOver] = useState(false);
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  const onDragOver = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(true);
  };
  return (
    <div
      className="drop"
      data-over={isOver ? true : undefined}
      onDrop={onDrop}
      onDragOver={onDragOver}
      onDragLeave={() => setIsOver(false)}
    >
      <label>
        <Trans>Text, PDF, Word, HTML, mail and record files; they can also be dropped here</Trans>
        <input type="file" multiple onChange={(event) => onFiles([...(event.target.files ?? [])])} />
      </label>
      {files.length === 0 ? null : (
        <output className="hint">
          <Plural value={files.length} one="# file chosen" other="# files chosen" />
        </output>
      )}
    </div>
  );
}

function CollectionField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const listId = useId();
  const { data } = useQuery(collectionsQuery);
  return (
    <label>
      <Trans>Collection</Trans>
      <input type="text" list={listId} maxLength={200} value={value} onChange={(event) => onChange(event.target.value)} />
      <datalist id={listId}>
        {(data?.collections ?? []).map((collection) => (
          <option key={collection.name}>{collection.name}</option>
        ))}
      </datalist>
    </label>
  );
}
