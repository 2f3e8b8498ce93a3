import type { Role, Scope } from '../../api/doorTypes';

interface ScopeWords {
  word: string;
  may: string;
}

export const SCOPE_WORDS: Readonly<Record<Scope, ScopeWords>> = {
  READ: { word: 'Look', may: 'See the library and download originals' },
  UPLOAD: { word: 'Upload', may: 'Add files, and nothing else' },
  WRITE: { word: 'Change', may: 'Edit, throw away and bring back' },
  ADMIN: { word: 'Administer', may: 'Whatever an admin may do' },
};

const OF_ROLE: Readonly<Record<Role, readonly Scope[]>> = {
  VIEWER: ['READ'],
  MEMBER: ['READ', 'UPLOAD', 'WRITE'],
  ADMIN: ['READ', 'UPLOAD', 'WRITE', 'ADMIN'],
};

/** A token can do no more than its owner. */
export function scopesOf(role: Role): readonly Scope[] {
  return OF_ROLE[role];
}

export function scopesInWords(scopes: readonly Scope[]): string {
  return scopes.map((scope) => SCOPE_WORDS[scope].word.toLowerCase()).join(', ');
}
