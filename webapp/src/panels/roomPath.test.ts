import { describe, expect, it } from 'vitest';
import { roomPath } from './roomPath';

describe('the path of a panel', () => {
  it('is one in the room of its plugin', () => {
    expect(roomPath('moods', 'today')).toBe('/p/moods/today');
    expect(roomPath('moods', '/today/1')).toBe('/p/moods/today/1');
    expect(roomPath('moods', 'a%20b?near=../../me&x=%2e')).toBe('/p/moods/a%20b?near=../../me&x=%2e');
    expect(roomPath('moods', '')).toBe('/p/moods/');
  });

  it.each([
    '../similar/groups',
    '../../me',
    'a/../../other',
    '..',
    '%2e%2e/similar',
    '.%2E/similar',
    'a%2f..%2f..%2fme',
    '..%5csimilar',
    '..\\similar',
    '//evil.example/x',
    'https://evil.example/x/../../..',
    'a//b',
    'today#x',
    '.\t./similar',
    ' today',
    'x'.repeat(3_000),
  ])('leads nowhere else: %s', (path) => {
    expect(() => roomPath('moods', path)).toThrow('A panel may ask nothing but its own plugin.');
  });
});
