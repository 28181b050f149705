import type { OutcomeCode } from '../domain/outcome.ts';

/** What a clerk reads for each code: what happened and what to do. `{detail}` is replaced by the parser's detail. */
export const outcomeSentences: Readonly<Record<OutcomeCode, string>> = {
  ok: 'Imported.',
  'same-bytes': 'The same file is already held under another path; the path was noted.',
  'same-path-same-bytes': 'Already held, unchanged.',
  'new-version': 'The file has changed since it was imported; the new text is now the current version.',
  'new-path': 'Already held; a further path was noted.',
  'system-file': 'A file of the system or of a program, not a document; left out.',
  'metadata-sheet': 'A metadata sheet, not a document; left out.',
  'empty-file': 'The file is empty. Ask where it came from whether the copy is complete.',
  'format-unknown': 'The format of this file is not known. Save it as PDF, DOCX or text and import it again.',
  'format-not-yet-read': 'This format is not read yet ({detail}). Save the document as PDF, DOCX or text and import it again.',
  encrypted: 'The file is encrypted. Import an unprotected copy.',
  'password-needed': 'The file opens only with a password. Remove the password and import it again.',
  'rights-managed': 'The file is protected by rights management. Import an unprotected copy.',
  damaged: 'The file is damaged and cannot be read. Look for another copy.',
  truncated: 'The file ends too early; a part is missing. Look for a complete copy.',
  bomb: 'The file unpacks to far more than it should and was set aside for safety. Have it looked at before trying again.',
  'too-large': 'The file is larger than what is read ({detail}). Split it and import the parts.',
  'too-many-parts': 'The file has more parts than what is read ({detail}). Split it and import the parts.',
  'too-deep': 'The file is nested more deeply than what is read. Take the inner parts out and import them.',
  'doctype-refused': 'The file carries a document type declaration, which is refused for safety. Save it anew and import it again.',
  timeout: 'Reading the file took too long and was stopped. Try a simpler copy, for example printed to PDF.',
  memory: 'Reading the file needed too much memory and was stopped. Try a smaller copy.',
  'parser-crashed': 'The reader of this format failed on this file. Try another copy or format; the rest of the delivery was read.',
  'unreadable-text': 'The file does not hold readable text in any known encoding.',
  'no-text-layer': 'The pages are pictures without text. They wait for text recognition; the original is kept.',
  'some-pages-unreadable': 'Some pages gave no text ({detail}); the others are searched.',
  'attachment-unreadable': 'An attachment could not be read ({detail}); the rest is searched.',
  'bad-record': 'This line is not a record: {detail}. Correct the line and import again.',
  'missing-field': 'This record lacks a field: {detail}.',
  'bad-date': 'The date given cannot be read ({detail}); the paper was imported without it.',
  'not-readable': 'The file cannot be opened: {detail}. Check the rights on the share.',
  vanished: 'The file was there when the delivery was listed and is gone now. Import again when it is back.',
  'marking-unclear': 'The marking cannot be read for certain; the strictest reading was taken.',
  'disk-full': 'The disk is full. Free some space and run the same command again; nothing is done twice.',
  unexpected: 'Reading this file failed for an unexpected reason ({detail}). The rest of the delivery was read.',
};

/** The sentence for an outcome. The detail is data of ours or of a parser, never markup. */
export function outcomeSentence(code: OutcomeCode, detail = ''): string {
  return outcomeSentences[code].replace('{detail}', detail).replace(' ()', '');
}
