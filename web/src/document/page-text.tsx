import { useMemo } from 'react';
import { MarkedText } from '../shared/marked-text.tsx';
import { reflow } from '../shared/reflow.ts';
import type { TextMark } from '../shared/text-mark.ts';

type PageTextProps = {
  readonly text: string;
  readonly lang: string;
  /** Where the passage that was asked for stands on this page. */
  readonly passage?: { readonly start: number; readonly end: number } | undefined;
  readonly marks: readonly TextMark[];
};

/** The text of one page: the passage asked for with a rule at its side, words found marked. */
export function PageText({ text, lang, passage, marks }: PageTextProps) {
  const flowing = useMemo(() => reflow(text), [text]);
  if (passage === undefined) {
    return (
      <div className="page-text" lang={lang}>
        <TextRun text={flowing} marks={marks} start={0} end={flowing.length} />
      </div>
    );
  }
  return (
    <div className="page-text" lang={lang}>
      <TextRun text={flowing} marks={marks} start={0} end={passage.start} />
      <TextRun text={flowing} marks={marks} start={passage.start} end={passage.end} isPassage />
      <TextRun text={flowing} marks={marks} start={passage.end} end={flowing.length} />
    </div>
  );
}

type RunProps = { text: string; marks: readonly TextMark[]; start: number; end: number; isPassage?: boolean };

function TextRun({ text, marks, start, end, isPassage = false }: RunProps) {
  // The runs stand in blocks of their own, so a line end beside the cut would show as an empty line.
  const piece = text.slice(start, end);
  const lead = /^\s*\n/.exec(piece)?.[0].length ?? 0;
  const body = piece.slice(lead).trimEnd();
  if (body === '') return null;
  const from = start + lead;
  const moved = marks
    .map((mark) => ({ ...mark, start: mark.start - from, end: mark.end - from }))
    .filter((mark) => mark.end > 0 && mark.start < body.length);
  return (
    <div className={isPassage ? 'text-run passage' : 'text-run'} dir="auto">
      <MarkedText text={body} marks={moved} />
    </div>
  );
}
