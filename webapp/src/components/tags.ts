/** `typed` is what stands in the line behind the tags. */
export type Tags = { tags: readonly string[]; typed: string };

/** These tags and those that a line names, each once in whatever letter case. */
export function withTags(before: readonly string[], line: string): readonly string[] {
  const all = new Map(before.map((tag) => [tag.toLowerCase(), tag]));
  for (const word of line.split(',').map((part) => part.trim())) {
    if (word !== '' && !all.has(word.toLowerCase())) {
      all.set(word.toLowerCase(), word);
    }
  }
  return [...all.values()];
}

const MOST = 8;

/** Known tags that what was typed may become, those that begin with it first. */
export function completions(known: readonly string[], taken: readonly string[], typed: string): string[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') {
    return [];
  }
  const has = new Set(taken.map((tag) => tag.toLowerCase()));
  const fits = known.filter((tag) => !has.has(tag.toLowerCase()) && tag.toLowerCase().includes(wanted));
  const begins = (tag: string): boolean => tag.toLowerCase().startsWith(wanted);
  return [...fits.filter(begins), ...fits.filter((tag) => !begins(tag))].slice(0, MOST);
}
