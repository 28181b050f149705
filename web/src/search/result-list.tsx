import { useRef, useState } from 'react';
import type { SearchResult } from '../../../domain/answers/search.ts';
import { CitationDialog, type Cited } from '../shared/citation-dialog.tsx';
import { useKeys } from '../shared/keys.ts';
import { ResultRow } from './result-row.tsx';

type ListProps = {
  results: readonly SearchResult[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
};

/** The results in order; `j` and `k` move through them, `c` cites the one in focus. */
export function ResultList({ results, chosen, onChoose }: ListProps) {
  const list = useRef<HTMLOListElement>(null);
  const [cited, setCited] = useState<Cited | null>(null);

  const titles = (): HTMLAnchorElement[] => [...(list.current?.querySelectorAll<HTMLAnchorElement>('a.result-title') ?? [])];
  const move = (by: number): boolean => {
    const links = titles();
    const at = links.findIndex((link) => link.closest('li')?.contains(document.activeElement) ?? false);
    const next = links[at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by];
    next?.focus();
    return next !== undefined;
  };
  const citeFocused = (): boolean => {
    const at = titles().findIndex((link) => link.closest('li')?.contains(document.activeElement) ?? false);
    const result = results[Math.max(0, at)];
    if (result !== undefined) setCited(citedOf(result));
    return result !== undefined;
  };
  useKeys({ j: () => move(1), k: () => move(-1), c: citeFocused });

  return (
    <>
      <ol ref={list} className="results">
        {results.map((result) => (
          <ResultRow
            key={result.document.id}
            result={result}
            isChosen={result.document.id === chosen}
            onChoose={() => (result.document.id === chosen ? undefined : onChoose(result.document.id))}
            onCite={() => setCited(citedOf(result))}
          />
        ))}
      </ol>
      {cited === null ? null : <CitationDialog cited={cited} onClose={() => setCited(null)} />}
    </>
  );
}

function citedOf(result: SearchResult): Cited {
  return { id: result.document.id, title: result.document.title, page: result.passages[0]?.page };
}
