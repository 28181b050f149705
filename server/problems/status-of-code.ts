import type { ErrorCode } from '../../domain/errors.ts';

/** Status and title of each code: the one place where a failure becomes HTTP. 503 says that the same request may work later. */
export const statusOfCode: Readonly<Record<ErrorCode, { readonly status: number; readonly title: string }>> = {
  usage: { status: 400, title: 'The request is not in order' },
  'bad-query': { status: 400, title: 'The question cannot be read' },
  unauthorised: { status: 401, title: 'Not signed in' },
  'not-found': { status: 404, title: 'Not found' },
  conflict: { status: 409, title: 'In conflict with what is there' },
  stale: { status: 412, title: 'Changed in the meantime' },
  'too-large': { status: 413, title: 'Too large' },
  'writer-busy': { status: 503, title: 'Another import is writing' },
  'folder-not-writable': { status: 503, title: 'The data folder cannot be written' },
  'model-missing': { status: 503, title: 'The embedding model is missing' },
  'model-mismatch': { status: 503, title: 'The embedding model is another one' },
  'index-damaged': { status: 503, title: 'An index is damaged' },
  'engine-failed': { status: 503, title: 'The index engine failed' },
  'embedder-failed': { status: 503, title: 'The embedding model failed' },
  interrupted: { status: 503, title: 'Interrupted' },
  'disk-full': { status: 507, title: 'The disk is full' },
  'bad-setting': { status: 500, title: 'A setting cannot be used' },
  'wrong-node': { status: 500, title: 'The wrong Node' },
  'port-taken': { status: 500, title: 'The port is taken' },
  'wrong-dimension': { status: 500, title: 'A vector of the wrong length' },
  'store-damaged': { status: 500, title: 'The record is damaged' },
  'store-too-new': { status: 500, title: 'The record is of a newer Reftel' },
  'parser-failed': { status: 500, title: 'A file could not be read' },
  unexpected: { status: 500, title: 'Unexpected failure' },
};
