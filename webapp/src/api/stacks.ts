import { fetchOne, send } from './client';
import type * as schema from 'api-schema';

/** Files that belong together, the cover first. */
export type Stack = schema.Stack;
export type StackFile = schema.StackFile;
export type StackKind = NonNullable<StackFile['as']>;

/** The stack that an asset is in; the asset alone where it is in none. */
export function stackOf(id: number, signal?: AbortSignal): Promise<Stack> {
  return fetchOne<Stack>(`/assets/${id}/stack`, {}, signal);
}

/** Puts assets behind a cover. */
export function putBehind(cover: number, assets: readonly number[]): Promise<Stack> {
  return send<Stack>('POST', '/stacks', { cover, assets });
}

/** Its files stand on their own after. */
export function takeApart(cover: number): Promise<void> {
  return send('DELETE', `/stacks/${cover}`);
}

/** Has lists show another of its files. */
export function chooseCover(cover: number, asset: number): Promise<Stack> {
  return send<Stack>('PUT', `/stacks/${cover}/cover`, { asset });
}
