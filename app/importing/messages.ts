import type { ImportProgress, ImportSummary } from '../../domain/answers/archive.ts';
import type { ErrorCode } from '../../domain/errors.ts';
import type { ImportRequest } from '../use-cases.ts';

/** What the import process is asked. `job` ties answers to questions. */
export type ImportCommand =
  | { readonly kind: 'import'; readonly job: number; readonly request: ImportRequest }
  | { readonly kind: 'remove-collection'; readonly job: number; readonly collection: string }
  | { readonly kind: 'catch-up'; readonly job: number }
  | { readonly kind: 'stop'; readonly job: number };

/** What it answers. A job ends with `summary`, `removed`, `caught-up` or `failed`. */
export type ImportEvent =
  | { readonly kind: 'started'; readonly job: number; readonly run: number }
  | { readonly kind: 'progress'; readonly job: number; readonly progress: ImportProgress }
  | {
      readonly kind: 'summary';
      readonly job: number;
      readonly summary: ImportSummary;
      readonly interrupted: boolean;
    }
  | { readonly kind: 'removed'; readonly job: number; readonly documents: number }
  | { readonly kind: 'caught-up'; readonly job: number }
  | { readonly kind: 'failed'; readonly job: number; readonly code: ErrorCode; readonly message: string };
