import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { answerOf, dataOf, groupsOf, named, type ApiDocument } from './document';

const whole = JSON.parse(readFileSync('../docs/openapi.json', 'utf8')) as ApiDocument;

describe('the document of the API', () => {
  it('is shown whole without words to look for', () => {
    const shown = groupsOf(whole, '').flatMap(({ operations }) => operations);
    const all = Object.values(whole.paths).flatMap((verbs) => Object.keys(verbs));
    expect(shown).toHaveLength(all.length);
    expect(groupsOf(whole, '').map(({ tag }) => tag)).toContain('Library');
  });

  it('finds what has all the words, in any case', () => {
    const found = groupsOf(whole, 'RESTORE post TRASH').flatMap(({ operations }) => operations);
    expect(found.map(({ verb, path }) => `${verb} ${path}`)).toEqual(['POST /api/v1/assets/restore', 'POST /api/v1/assets/{id}/restore']);
    expect(groupsOf(whole, 'no such thing at all')).toEqual([]);
  });

  it('shows what is in the envelope, and what stands behind a name', () => {
    const one = whole.paths['/api/v1/assets/{id}']?.['get']?.responses['200']?.content?.['application/json']?.schema;
    expect(one && named(dataOf(one))).toBe('AssetDetail');
    expect(dataOf({ type: 'string' })).toEqual({ type: 'string' });
    expect(answerOf(whole, { $ref: '#/components/responses/OtherBytes' }).description).toContain('PRECONDITION_FAILED');
  });
});
