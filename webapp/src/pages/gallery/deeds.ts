import * as bulk from '../../api/bulk';
import type { Outcome, Progress } from '../../api/bulk';
import type { Marks } from '../../api/narrowing';
import type { BulkEdit } from '../../api/types';
import { toldStars } from '../../format/edits';
import { counted } from '../../format/numbers';

/** Something that can be done to many photos, and taken back. */
export interface Deed {
  /** What is going on meanwhile. */
  doing: string;
  /** How it went. */
  done: (photos: string) => string;
  run: (ids: readonly number[], progress: Progress) => Promise<Outcome>;
  undo: (outcome: Outcome, progress: Progress) => Promise<Outcome>;
  /** Marks that can be shown before the server tells of them. */
  marks: Partial<Marks>;
  /** True where the photos leave what is shown, so that nothing is chosen any more. */
  leaves: boolean;
}

/** `3 photos`, for sentences. */
export function photos(number: number): string {
  return counted(number, 'photo');
}

function editing(wish: BulkEdit, words: Pick<Deed, 'done'> & Partial<Deed>): Deed {
  return {
    doing: 'Changing',
    run: (ids, progress) => bulk.editAll(ids, wish, progress),
    undo: ({ etags }, progress) => bulk.takeAllBack(etags, progress),
    marks: {},
    leaves: false,
    ...words,
  };
}

function marking(marks: Partial<Marks>, words: Pick<Deed, 'done'> & Partial<Deed>): Deed {
  return editing({ changes: marks }, { marks, ...words });
}

export function hearting(favourite: boolean): Deed {
  const done = (which: string): string => (favourite ? `Made ${which} favourites.` : `Took ${which} out of the favourites.`);
  return marking({ favourite }, { done });
}

export function archiving(archived: boolean): Deed {
  const done = (which: string): string => (archived ? `Archived ${which}.` : `Put ${which} back into the timeline.`);
  return marking({ archived }, { done, leaves: true });
}

export function hiding(hidden: boolean): Deed {
  const done = (which: string): string => (hidden ? `Hid ${which}.` : `Brought ${which} out of hiding.`);
  return marking({ hidden }, { done, leaves: true });
}

export function rating(stars: number): Deed {
  return editing({ changes: { rating: stars } }, { done: (which) => `Gave ${which} ${toldStars(stars)}.` });
}

export function tagging(addTags: readonly string[], removeTags: readonly string[]): Deed {
  return editing({ addTags, removeTags }, { done: (which) => `Tagged ${which}.` });
}

/** Moves dates by so many seconds, or tells the zone of their wall clocks, or both. */
export function dating(seconds: number, zone: string): Deed {
  const wish = { ...(seconds === 0 ? {} : { shiftSeconds: seconds }), ...(zone === '' ? {} : { changes: { zone } }) };
  return editing(wish, { done: (which) => `Moved the dates of ${which}.` });
}

export function trashing(): Deed {
  return {
    doing: 'Moving to the trash:',
    done: (which) => `Moved ${which} to the trash.`,
    run: bulk.trashAll,
    undo: ({ changed }, progress) => bulk.restoreAll(changed, progress),
    marks: {},
    leaves: true,
  };
}
