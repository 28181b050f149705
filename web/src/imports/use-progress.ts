import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ImportProgress } from '../../../domain/answers/archive.ts';
import type { ImportRun } from '../../../domain/run.ts';
import { statusQuery } from '../api/archive.ts';
import { eventsAddress, runQuery } from '../api/imports.ts';
import { isUnderWay } from './run-words.ts';

export type Following = { readonly progress: ImportProgress | null; readonly isLost: boolean };

const endStages: readonly ImportProgress['stage'][] = ['done', 'interrupted', 'failed'];

/** Follows a running import by the server's events; the browser takes a lost connection up again by itself. */
export function useProgress(run: ImportRun, first: ImportProgress | null): Following {
  const client = useQueryClient();
  const [following, setFollowing] = useState<Following>({ progress: first, isLost: false });
  const isOpen = isUnderWay(run);
  useEffect(() => {
    if (!isOpen) return undefined;
    const events = new EventSource(eventsAddress(run.run));
    const onProgress = (event: MessageEvent<string>): void => {
      const progress = JSON.parse(event.data) as ImportProgress;
      setFollowing({ progress, isLost: false });
      if (!endStages.includes(progress.stage)) return;
      events.close();
      void client.invalidateQueries({ queryKey: runQuery(run.run).queryKey });
      void client.invalidateQueries({ queryKey: statusQuery.queryKey });
    };
    events.addEventListener('message', onProgress);
    events.addEventListener('progress', onProgress);
    events.addEventListener('error', () => setFollowing((former) => ({ ...former, isLost: true })));
    return () => events.close();
  }, [client, isOpen, run.run]);
  return following;
}
