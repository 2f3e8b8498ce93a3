import { describe, expect, it } from 'vitest';
import { checked, checking, restoring, safety } from './words';

const CHECK = {
  reason: 'ASKED', askedAt: '2026-11-29T10:00:00Z', endedAt: '2026-11-29T12:00:00Z', whole: 1200, failed: 0, damaged: 0, missing: 0, mended: 0,
} as const;
const RESTORE = {
  thorough: false, askedAt: '2026-11-29T10:00:00Z', endedAt: '2026-11-29T12:00:00Z', looked: 1200, restored: 0, lost: 0, waits: null,
} as const;

describe('words about backups', () => {
  it('say how much is safe', () => {
    const amount = (count: number) => ({ count, bytes: 1 });
    expect(safety({ kept: amount(0), originals: amount(0) })).toBe('There is nothing to copy yet.');
    expect(safety({ kept: amount(1), originals: amount(1) })).toBe('All 1 original has a copy.');
    expect(safety({ kept: amount(3), originals: amount(1200) })).toBe('3 of 1,200 originals have a copy.');
  });

  it('say why copies are read', () => {
    const going = { state: 'RUNNING', askedAt: CHECK.askedAt, all: 9, read: 4 } as const;
    expect(checking({ ...going, reason: 'ASKED' })).toBe('Every copy is read again, 4 of 9.');
    expect(checking({ ...going, reason: 'NEW_STORE' })).toContain('which is new');
    expect(checking({ ...going, reason: 'ASKED', state: 'ASKED' })).toBe('The check is about to begin.');
  });

  it('hide nothing that a check has found', () => {
    expect(checked(CHECK)).toBe('1,200 copies whole.');
    expect(checked({ ...CHECK, reason: 'NEW_STORE' })).toContain('another place');
    expect(checked({ ...CHECK, damaged: 1, missing: 2, mended: 3 })).toBe(
      '1,200 copies whole, 1 found damaged, 2 found missing, all of them made anew.',
    );
    expect(checked({ ...CHECK, damaged: 2, mended: 1, failed: 1 })).toBe(
      '1,200 copies whole, 2 found damaged, 1 could not be made anew, 1 original without a copy.',
    );
  });

  it('say what came of a restore', () => {
    expect(restoring(RESTORE)).toBe('Nothing was missing among 1,200 originals.');
    expect(restoring({ ...RESTORE, restored: 2, lost: 1 })).toBe('2 originals given back, 1 could not be.');
    expect(restoring({ ...RESTORE, endedAt: null, waits: 'The disk is away.' })).toBe('The restore waits: The disk is away.');
  });
});
