import { expect, test } from 'vitest';
import { ApiError } from '../../api/envelope';
import type { PluginSetting } from '../../api/pluginTypes';
import { changes, objections, resettable, shown } from './settings';

function setting(facts: Partial<PluginSetting>): PluginSetting {
  return {
    key: 'word',
    title: 'Word',
    description: '',
    type: 'TEXT',
    choices: null,
    rules: { minimum: null, maximum: null, pattern: null, maxLength: null, sentence: 'a text' },
    default: 'Hello',
    secret: false,
    set: true,
    value: 'Hello',
    origin: 'DEFAULT',
    place: null,
    trouble: null,
    ...facts,
  };
}

const OWN = setting({ value: 'Moin', origin: 'PERSON' });

test('a field shows what holds, what is typed, or the default that it is put back to', () => {
  expect(shown(OWN, {})).toBe('Moin');
  expect(shown(OWN, { word: '' })).toBe('');
  expect(shown(OWN, { word: null })).toBe('Hello');
});

test('only what is different is sent', () => {
  expect(changes([OWN], {})).toEqual({});
  expect(changes([OWN], { word: 'Moin' })).toEqual({});
  expect(changes([OWN], { word: 'Servus' })).toEqual({ word: 'Servus' });
  expect(changes([OWN], { word: null })).toEqual({ word: null });
  expect(changes([setting({})], { word: null }), 'nobody had set it').toEqual({});
});

test('a secret is sent whenever it is typed, since nobody knows what it was', () => {
  const secret = setting({ secret: true, value: null, origin: 'PERSON', default: '' });
  expect(changes([secret], { word: 'hush' })).toEqual({ word: 'hush' });
  expect(changes([secret], {})).toEqual({});
});

test('a secret stays when what was typed is erased again, and goes when it is removed', () => {
  const secret = setting({ secret: true, value: null, origin: 'PERSON', default: '' });
  expect(changes([secret], { word: '' })).toEqual({});
  expect(changes([secret], { word: null })).toEqual({ word: null });
});

test('what somebody has set or typed can be put back, once', () => {
  expect(resettable(OWN, {})).toBe(true);
  expect(resettable(OWN, { word: null })).toBe(false);
  expect(resettable(setting({}), {})).toBe(false);
  expect(resettable(setting({}), { word: 'x' })).toBe(true);
});

test('each field gets what the server says of it', () => {
  const refusal = new ApiError(422, { code: 'SETTING_INVALID', message: 'No.', hint: null, details: { fields: { word: 'It must be shorter.' } } });
  expect(objections(refusal)).toEqual({ word: 'It must be shorter.' });
  expect(objections(new Error('away'))).toEqual({});
});
