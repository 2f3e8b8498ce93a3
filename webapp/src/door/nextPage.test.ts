import { expect, it } from 'vitest';
import { loginPage, nextPage } from './nextPage';

const HERE = 'http://photos.local:8080';

it('goes on at the page that was wanted', () => {
  expect(nextPage('/photo/7?from=a#b', HERE)).toBe('/photo/7?from=a#b');
  expect(nextPage(null, HERE)).toBe('/');
});

it('never leads to another site, however it is written', () => {
  const foreign = [
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '/\t/evil.example/',
    '/.//evil.example',
    'javascript:alert(1)',
    'http:evil.example',
    '',
  ];
  expect(foreign.map((wanted) => nextPage(wanted, HERE))).toEqual(foreign.map(() => '/'));
});

it('never leads back to the door', () => {
  expect(nextPage('/login?next=/login', HERE)).toBe('/');
  expect(nextPage('/welcome', HERE)).toBe('/');
});

it('remembers the wanted page in the address of the login page', () => {
  expect(loginPage({ pathname: '/photo/7', search: '?a=b&c' })).toBe('/login?next=%2Fphoto%2F7%3Fa%3Db%26c');
  expect(loginPage({ pathname: '/', search: '' })).toBe('/login');
});
