import { expect, it } from 'vitest';
import { auditWords } from './sentences';

function sentence(actor: string, action: string, subject: string | null): string {
  const { who, did } = auditWords({ id: 1, at: '2026-11-28T18:00:00Z', actor, action, subject, address: null });
  return `${who} ${did}`;
}

it('entries are sentences', () => {
  expect(sentence('anna', 'LOGIN', null)).toBe('anna logged in');
  expect(sentence('nobody', 'LOGIN_REFUSED', 'admin')).toBe('Somebody gave a wrong login or password as admin');
  expect(sentence('console', 'ACCOUNT_DISABLED', 'tom')).toBe('The console shut out tom');
  expect(sentence('console', 'WORKED_FOR', 'ben')).toBe('The console began to work in the library of ben');
  expect(sentence('anna', 'ROLE_CHANGED', 'Ben: VIEWER')).toBe('anna changed the role of Ben to viewer');
  expect(sentence('anna', 'TOKEN_MADE', 'backup')).toBe('anna made the token “backup”');
});

it('what was changed is told with what it is now', () => {
  expect(sentence('anna', 'QUOTA_CHANGED', 'ben: 50000000000 bytes')).toBe('anna changed the space of ben to 50 GB');
  expect(sentence('anna', 'QUOTA_CHANGED', 'ben: none')).toBe('anna changed the space of ben to no limit');
  expect(sentence('anna', 'ACCOUNT_LEAVING', 'ben: TRASH')).toBe('anna removed ben, whose files go into the trash');
});

it('who has come by a link is named, though nobody had logged in', () => {
  expect(sentence('nobody', 'FIRST_ADMIN', 'anna')).toBe('anna made the first account');
  expect(sentence('nobody', 'INVITATION_TAKEN', 'ben')).toBe('ben followed a link and chose a password');
});

it('what somebody does for oneself is not told of two people', () => {
  expect(sentence('ben', 'PASSWORD_CHANGED', 'ben')).toBe('ben changed the password');
  expect(sentence('anna', 'PASSWORD_CHANGED', 'ben')).toBe('anna changed the password of ben');
  expect(sentence('ben', 'IDENTITY_LINKED', 'ben: b.miller')).toBe('ben linked the account to b.miller at the login service');
});

it('who put which files together, or took them apart, is told', () => {
  expect(sentence('ben', 'STACKED', '12: 13, 14')).toBe('ben put files 13, 14 behind file 12');
  expect(sentence('ben', 'UNSTACKED', '12: 13')).toBe('ben took file 13 from behind file 12');
  expect(sentence('ben', 'COVER_CHOSEN', '13: 12')).toBe('ben put file 13 before file 12');
});

it('what is not known here is told all the same', () => {
  expect(sentence('anna', 'TRASH_EMPTIED', '31 files')).toBe('anna trash emptied: 31 files');
});
