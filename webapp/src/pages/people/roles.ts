import type { Role } from '../../api/doorTypes';

interface RoleWords {
  word: string;
  /** As in "you are an admin". */
  title: string;
  may: string;
}

export const ROLE_WORDS: Readonly<Record<Role, RoleWords>> = {
  ADMIN: { word: 'Admin', title: 'an admin', may: 'An own library, and looks after people and the factory' },
  MEMBER: { word: 'Member', title: 'a member', may: 'An own library that nobody else sees' },
  VIEWER: { word: 'Viewer', title: 'a viewer', may: 'Looks at the library of whoever invited them' },
};

export const ROLES: readonly Role[] = ['MEMBER', 'VIEWER', 'ADMIN'];
