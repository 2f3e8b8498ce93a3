import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Failure, Outcome } from '../../api/bulk';
import { keys } from '../../api/keys';
import { dropFromLists, markInLists } from '../../api/lists';
import { useToaster } from '../../components/Toast';
import { photos, type Deed } from './deeds';

/** How far a deed is. */
interface Work {
  words: string;
  settled: number;
  all: number;
}

/** What a deed could not be done to. */
export interface Failures {
  deed: Deed;
  failed: readonly Failure[];
  done: number;
  /** How often it has been tried. */
  round: number;
}

/** Does things to many photos, tells how it went, and offers to take it back. */
export function useDeeds(onLeft: () => void) {
  const client = useQueryClient();
  const { say, complain } = useToaster();
  const [work, setWork] = useState<Work | null>(null);
  const [failures, setFailures] = useState<Failures | null>(null);

  const watched = async (words: string, all: number, run: (progress: (settled: number) => void) => Promise<Outcome>) => {
    setWork({ words, settled: 0, all });
    try {
      return await run((settled) => setWork({ words, settled, all }));
    } finally {
      setWork(null);
    }
  };

  const takeBack = async (deed: Deed, outcome: Outcome): Promise<void> => {
    try {
      const { changed, failed } = await watched('Taking back', outcome.changed.length, (progress) => deed.undo(outcome, progress));
      say(failed.length === 0 ? 'Taken back.' : `Taken back for ${photos(changed.length)}. ${reason(failed)}`);
      if (deed.leaves) {
        await client.invalidateQueries({ queryKey: keys.assets });
      } else {
        markInLists(client, new Set(changed), taken(deed));
      }
    } catch (thrown) {
      complain(thrown);
    }
  };

  /** @throws ApiError where the server will not have it at all */
  const perform = async (deed: Deed, ids: readonly number[]): Promise<void> => {
    const outcome = await watched(deed.doing, ids.length, (progress) => deed.run(ids, progress));
    const { changed, failed } = outcome;
    show(deed, new Set(changed));
    if (changed.length > 0) {
      say(deed.done(photos(changed.length)), { label: 'Undo', run: () => void takeBack(deed, outcome) });
    } else if (failed.length === 0) {
      say('Nothing to change: all of it is so already.');
    }
    if (failed.length > 0) {
      setFailures((before) => ({ deed, failed, done: ids.length - failed.length, round: (before?.round ?? 0) + 1 }));
    }
    if (deed.leaves && failed.length === 0) {
      onLeft();
    }
  };

  const show = ({ marks, leaves }: Deed, changed: ReadonlySet<number>): void => {
    if (Object.keys(marks).length > 0) {
      markInLists(client, changed, marks);
    } else if (leaves) {
      dropFromLists(client, changed);
    }
  };

  const performOrComplain = (deed: Deed, ids: readonly number[]): Promise<void> => perform(deed, ids).catch(complain);
  // Another try may have failed for others meanwhile.
  const forget = (round: number): void => setFailures((now) => (now?.round === round ? null : now));
  return { perform, performOrComplain, work, failures, forget };
}

/** Marks as they were: only those were changed that had others. */
function taken({ marks }: Deed): Deed['marks'] {
  return Object.fromEntries(Object.entries(marks).map(([name, value]) => [name, !value]));
}

/** Why the first of them failed stands for all. */
function reason(failed: readonly Failure[]): string {
  return `Not for ${photos(failed.length)}: ${failed[0]?.message ?? ''}`;
}
