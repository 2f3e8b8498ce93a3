import { ApiError } from '../../../api/envelope';
import type { AssetDetail, EditChanges } from '../../../api/types';

/** What stands in the inputs of a form, by their names. */
export type Inputs = Readonly<Record<string, string | readonly string[]>>;

/** Facts that are edited together, and how they become what is typed, and back. */
export interface FactGroup<Typed extends Inputs> {
  /** What an asset shows, as it stands in the inputs. */
  read(asset: AssetDetail): Typed;
  /**
   * What to say so that `typed` is shown instead of what is shown.
   *
   * @throws Objection where it makes no sense
   */
  changes(typed: Typed, asset: AssetDetail): EditChanges;
}

/** Something that was typed cannot be; the sentence stands beside the input. */
export class Objection extends Error {
  readonly input: string;

  constructor(input: string, sentence: string) {
    super(sentence);
    this.name = 'Objection';
    this.input = input;
  }
}

/** The server's share. */
export interface EditDesk {
  look(id: number): Promise<AssetDetail>;
  edit(id: number, changes: EditChanges, seen: string | null): Promise<AssetDetail>;
}

export type Saved<Typed extends Inputs> =
  | { kind: 'saved'; asset: AssetDetail }
  /** Somebody has said something else of the same meanwhile. What a person has not touched follows it. */
  | { kind: 'clash'; asset: AssetDetail; typed: Typed };

/**
 * Says what was typed, unless somebody has said something else of the same since `seen` was shown. What somebody says of other facts meanwhile, or the
 * person by a key, is no reason to ask.
 */
export async function save<Typed extends Inputs>(
  desk: EditDesk,
  group: FactGroup<Typed>,
  seen: AssetDetail,
  typed: Typed,
): Promise<Saved<Typed>> {
  const changes = group.changes(typed, seen);
  if (Object.keys(changes).length === 0) {
    return { kind: 'saved', asset: seen };
  }
  let etag = seen.etag;
  for (;;) {
    try {
      return { kind: 'saved', asset: await desk.edit(seen.id, changes, etag) };
    } catch (thrown) {
      if (!(thrown instanceof ApiError) || thrown.code !== 'PRECONDITION_FAILED') {
        throw thrown;
      }
    }
    const now = await desk.look(seen.id);
    if (clashes(group.read(seen), typed, group.read(now))) {
      return { kind: 'clash', asset: now, typed: merged(group.read(seen), typed, group.read(now)) };
    }
    etag = now.etag;
  }
}

/** Names of the inputs that a person has changed. */
export function touched<Typed extends Inputs>(before: Typed, typed: Typed): string[] {
  return Object.keys(typed).filter((name) => !same(before[name], typed[name]));
}

function clashes(before: Inputs, typed: Inputs, now: Inputs): boolean {
  return touched(before, typed).some((name) => !same(now[name], before[name]) && !same(now[name], typed[name]));
}

function merged<Typed extends Inputs>(before: Typed, typed: Typed, now: Typed): Typed {
  const mine = touched(before, typed).map((name) => [name, typed[name]]);
  return { ...now, ...Object.fromEntries(mine) };
}

function same(one: Inputs[string] | undefined, other: Inputs[string] | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
