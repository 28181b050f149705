import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { DocumentKind } from '../../../domain/document.ts';

export const kindWords: Readonly<Record<DocumentKind, MessageDescriptor>> = {
  cable: msg`Cable`,
  strategy: msg`Strategy`,
  'research-paper': msg`Research paper`,
  'note-verbale': msg`Note verbale`,
  memorandum: msg`Memorandum`,
  speech: msg`Speech`,
  'press-release': msg`Press release`,
  treaty: msg`Treaty`,
  report: msg`Report`,
  letter: msg`Letter`,
  other: msg`Other paper`,
};

export function isDocumentKind(text: string): text is DocumentKind {
  return text in kindWords;
}
