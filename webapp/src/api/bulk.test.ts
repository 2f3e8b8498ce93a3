import { describe, expect, it } from 'vitest';
import { inParts, PART } from './bulk';
import { ApiError, UNREACHABLE } from './envelope';
import type { EditResult } from './types';

const self = (id: number): number => id;
const some = (number: number): number[] => Array.from({ length: number }, (_, index) => index + 1);
const changed = (id: number): EditResult => ({ id, outcome: 'changed', etag: `"${id}-1"`, code: null, message: null });
const told = (code: string) => ({ code, message: `Because of ${code}.`, hint: null, details: {} });

describe('an edit of many', () => {
  it('is cut into parts, and tells how far it is', async () => {
    const parts: number[] = [];
    const progress: number[] = [];
    const send = async (ids: readonly number[]): Promise<EditResult[]> => {
      parts.push(ids.length);
      return ids.map(changed);
    };
    const outcome = await inParts(some(PART + 3), self, send, (done) => progress.push(done));
    expect(parts).toEqual([PART, 3]);
    expect(progress).toEqual([PART, PART + 3]);
    expect(outcome.changed).toEqual(some(PART + 3));
    expect(outcome.etags.at(-1)).toBe(`"${PART + 3}-1"`);
  });

  it('tells of each what became of it', async () => {
    const results: EditResult[] = [
      changed(1),
      { id: 2, outcome: 'unchanged', etag: '"2-7"', code: null, message: null },
      { id: 3, outcome: 'refused', etag: null, code: 'DATE_UNKNOWN', message: 'The date is not known.' },
      { id: 4, outcome: 'not-found', etag: null, code: 'ASSET_NOT_FOUND', message: 'There is no asset 4.' },
    ];
    const outcome = await inParts(some(4), self, async () => results, () => {});
    expect(outcome).toEqual({
      changed: [1],
      etags: ['"1-1"'],
      unchanged: 1,
      failed: [
        { id: 3, message: 'The date is not known.' },
        { id: 4, message: 'There is no asset 4.' },
      ],
    });
  });

  it('that breaks off keeps what was done, and names the rest', async () => {
    let asked = 0;
    const send = async (ids: readonly number[]): Promise<EditResult[]> => {
      if (++asked === 2) {
        throw new ApiError(0, UNREACHABLE);
      }
      return ids.map(changed);
    };
    const outcome = await inParts(some(PART * 3), self, send, () => {});
    expect(asked).toBe(2);
    expect(outcome.changed).toHaveLength(PART);
    expect(outcome.failed.map(({ id }) => id)).toEqual(some(PART * 3).slice(PART));
    expect(outcome.failed[0]?.message).toBe(UNREACHABLE.message);
  });

  it('goes on when a server that is asked too often has rested', async () => {
    let asked = 0;
    const send = async (part: readonly number[]): Promise<EditResult[]> => {
      if (++asked === 1) {
        throw new ApiError(429, told('RATE_LIMITED'), 0);
      }
      return part.map(changed);
    };
    const outcome = await inParts(some(2), self, send, () => {});
    expect(asked).toBe(2);
    expect(outcome.changed).toEqual([1, 2]);
    expect(outcome.failed).toEqual([]);
  });

  it('that takes long is sent in smaller parts', async () => {
    const parts: number[] = [];
    const progress: number[] = [];
    const send = async (part: readonly number[]): Promise<EditResult[]> => {
      parts.push(part.length);
      return part.map(changed);
    };
    await inParts(some(5), self, send, (done) => progress.push(done), 2);
    expect(parts).toEqual([2, 2, 1]);
    expect(progress).toEqual([2, 4, 5]);
  });

  it('that cannot be at all is refused as a whole', async () => {
    const send = async (): Promise<EditResult[]> => {
      throw new ApiError(422, told('TAGS_INVALID'));
    };
    await expect(inParts(some(2), self, send, () => {})).rejects.toThrow('Because of TAGS_INVALID.');
  });
});
