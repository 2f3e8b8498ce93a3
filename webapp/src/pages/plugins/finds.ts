import type { Offer } from '../../api/pluginTypes';

/** Whether all the words somebody looks for are in what an offer says of itself. */
export function finds({ id, title, description, catalogName }: Offer, words: string): boolean {
  const text = [id, title, description, catalogName].join(' ').toLocaleLowerCase();
  return words
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
