/** Which photos somebody has chosen. */
export interface Selection {
  chosen: ReadonlySet<number>;
  /** The last one chosen by itself, from which a range is stretched. */
  anchor: number | null;
}

export const NONE_CHOSEN: Selection = { chosen: new Set(), anchor: null };

/** Chooses a photo, or lets it go. */
export function toggled({ chosen }: Selection, id: number): Selection {
  const after = new Set(chosen);
  if (!after.delete(id)) {
    after.add(id);
  }
  return { chosen: after, anchor: id };
}

/** Chooses all from the anchor to a photo, in the order in which they are shown; the photo alone where there is no anchor. */
export function stretched(selection: Selection, order: readonly number[], id: number): Selection {
  const from = selection.anchor === null ? -1 : order.indexOf(selection.anchor);
  const to = order.indexOf(id);
  if (from < 0 || to < 0) {
    return { chosen: new Set([...selection.chosen, id]), anchor: id };
  }
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { chosen: new Set([...selection.chosen, ...range]), anchor: selection.anchor };
}

/** Chooses all of these; lets them go where all are chosen already. */
export function withAll({ chosen, anchor }: Selection, ids: readonly number[]): Selection {
  if (ids.every((id) => chosen.has(id))) {
    const gone = new Set(ids);
    return { chosen: new Set([...chosen].filter((id) => !gone.has(id))), anchor };
  }
  return { chosen: new Set([...chosen, ...ids]), anchor: ids[0] ?? anchor };
}
