import { expect, it } from 'vitest';
import { passwordAdvice } from './passwordAdvice';

const strengths = (login: string, ...passwords: string[]): number[] =>
  passwords.map((password) => passwordAdvice(login, password).strength);
const broken = (login: string, password: string): string[] =>
  passwordAdvice(login, password)
    .rules.filter(({ kept }) => !kept)
    .map(({ words }) => words);

it('refuses what the server refuses', () => {
  expect(strengths('anna', '', 'short', 'aaaaaaaaaaaa', 'ababababab', 'anna123456789'.slice(0, 8))).toEqual([0, 0, 0, 0, 0]);
  expect(broken('bartholomew', 'Bartholomew12')).toEqual(['Not just the login']);
  expect(broken('', 'ababababab')).toEqual(['At least four different ones']);
  expect(broken('', 'x'.repeat(200) + 'abcdefgh'.repeat(8))).toEqual(['10 characters or more']);
});

it('counts signs as people do', () => {
  expect(broken('', '🙂🙃😀😅🤖🤠🎃👻👽👾')).toEqual([]);
});

it('values length, unless it is the same again and again', () => {
  expect(strengths('anna', 'plum-tree7', 'plum-tree 7 & co', 'the plum tree in the yard')).toEqual([1, 2, 3]);
  expect(strengths('anna', 'abcdabcdabcdabcdabcd')).toEqual([1]);
});
