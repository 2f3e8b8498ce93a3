import type { AuditEntry } from '../../api/doorTypes';
import { bytes } from '../../format/numbers';
import { titleOf } from '../../format/words';

/** What an entry is about, to look for. */
export type Topic = 'logins' | 'people' | 'tokens' | 'other';

interface Deed {
  topic: Topic;
  /** Goes on after the name of who did it; the subject is empty where it is that person. */
  did: (subject: string) => string;
  /** True where who did it was known only by doing it. */
  bySubject?: true;
}

/** `shut out ben`. */
const about = (deed: string) => (subject: string) => `${deed} ${subject}`;
/** `changed the password of ben`, `changed the password`. */
const ofWhom = (deed: string) => (subject: string) => (subject === '' ? deed : `${deed} of ${subject}`);
/** Subjects like `ben: VIEWER` tell to whom and what. No login has a colon. */
const told = (sentence: (login: string, what: string) => string) => (subject: string) => {
  const [login = '', ...rest] = subject.split(': ');
  return sentence(login, rest.join(': '));
};
/** `12: 13, 14` are files, the first of them before the others. */
const behind = (others: string): string => (others.includes(',') ? `files ${others}` : `file ${others}`);
const space = (amount: string): string => (amount === 'none' ? 'no limit' : bytes(Number.parseInt(amount, 10)));

const DEEDS: Readonly<Record<string, Deed>> = {
  FIRST_ADMIN: { topic: 'people', did: () => 'made the first account', bySubject: true },
  LOGIN: { topic: 'logins', did: () => 'logged in' },
  LOGIN_BY_OIDC: { topic: 'logins', did: () => 'logged in by the login service' },
  OIDC_REFUSED: { topic: 'logins', did: (code) => `was not let in by the login service (${code})` },
  LOGIN_REFUSED: { topic: 'logins', did: about('gave a wrong login or password as') },
  LOGIN_SLOWED: { topic: 'logins', did: about('was made to wait after too many attempts as') },
  LOGOUT: { topic: 'logins', did: () => 'logged out' },
  SESSION_ENDED: { topic: 'logins', did: ofWhom('ended a session') },
  IDENTITY_LINKED: { topic: 'logins', did: told((_, name) => `linked the account to ${name} at the login service`) },
  IDENTITY_UNLINKED: { topic: 'logins', did: () => 'unlinked the account from the login service' },
  ACCOUNT_ADDED: { topic: 'people', did: about('added') },
  ACCOUNT_GONE: { topic: 'people', did: about('has nothing left of') },
  ACCOUNT_LEAVING: { topic: 'people', did: told((login, files) => `removed ${login}, whose files go ${files === 'TRASH' ? 'into the trash' : 'to an admin'}`) },
  INVITED: { topic: 'people', did: about('made a link for') },
  INVITATION_TAKEN: { topic: 'people', did: () => 'followed a link and chose a password', bySubject: true },
  ACCOUNT_DISABLED: { topic: 'people', did: about('shut out') },
  ACCOUNT_ENABLED: { topic: 'people', did: about('let in again') },
  ROLE_CHANGED: { topic: 'people', did: told((login, role) => `changed the role of ${login} to ${role.toLowerCase()}`) },
  QUOTA_CHANGED: { topic: 'people', did: told((login, amount) => `changed the space of ${login} to ${space(amount)}`) },
  PASSWORD_CHANGED: { topic: 'people', did: ofWhom('changed the password') },
  TOKEN_MADE: { topic: 'tokens', did: (label) => `made the token “${label}”` },
  TOKEN_REVOKED: { topic: 'tokens', did: ofWhom('revoked a token') },
  STACKED: { topic: 'other', did: told((cover, others) => `put ${behind(others)} behind file ${cover}`) },
  UNSTACKED: { topic: 'other', did: told((cover, others) => `took ${behind(others)} from behind file ${cover}`) },
  COVER_CHOSEN: { topic: 'other', did: told((cover, before) => `put file ${cover} before file ${before}`) },
  PLUGIN_ASKED_FOR: { topic: 'other', did: about('asked a catalog for the plugin') },
  PLUGIN_INSTALLED: { topic: 'other', did: about('installed the plugin') },
  PLUGIN_ENABLED: { topic: 'other', did: about('switched on the plugin') },
  PLUGIN_DISABLED: { topic: 'other', did: about('switched off the plugin') },
  CATALOG_ADDED: { topic: 'other', did: about('added the plugin catalog') },
  CATALOG_KEY_ACCEPTED: { topic: 'other', did: about('accepted another key of the plugin catalog') },
  CATALOG_REMOVED: { topic: 'other', did: about('removed the plugin catalog') },
  PLUGIN_ROLLED_BACK: { topic: 'other', did: about('went back to the version before of the plugin') },
  PLUGIN_REMOVED: { topic: 'other', did: about('removed the plugin') },
  PLUGIN_SETTINGS_CHANGED: { topic: 'other', did: about('changed settings of the plugin') },
  PLUGIN_DATA_REMOVED: { topic: 'other', did: about('removed all data of the plugin') },
  SAFE_MODE_ENDED: { topic: 'other', did: () => 'had all plugins started again' },
  PLUGIN_VERB_RUN: { topic: 'other', did: told((plugin, verb) => `had the plugin ${plugin} do ${verb}`) },
  PLUGIN_TASK_RUN: { topic: 'other', did: told((plugin, task) => `had the plugin ${plugin} do its task ${task}`) },
  BACKUP_CHECK_ASKED: { topic: 'other', did: about('had the copies read again of the backup') },
  BACKUP_RESTORE_ASKED: { topic: 'other', did: about('had lost originals given back by the backup') },
  WORKED_FOR: { topic: 'other', did: about('began to work in the library of') },
};

/** What the server calls the deeds of a topic. */
export function actionsOf(topic: Topic): readonly string[] {
  return Object.keys(DEEDS).filter((action) => DEEDS[action]?.topic === topic);
}

/** What the server calls those who are no account. */
const NAMES: Readonly<Record<string, string>> = {
  nobody: 'Somebody',
  console: 'The console',
  appliance: 'Photo Factory',
};
/** Who can be looked for, though they are no account. */
export const STRANGERS: readonly string[] = Object.keys(NAMES);

export interface AuditWords {
  topic: Topic;
  who: string;
  did: string;
}

/** An entry as a sentence. What a newer server writes down is told as well, if less well. */
export function auditWords({ actor, action, subject }: AuditEntry): AuditWords {
  const deed = DEEDS[action];
  if (deed === undefined) {
    const what = titleOf(action.toLowerCase()).toLowerCase();
    return { topic: 'other', who: nameOf(actor), did: `${what}${subject ? `: ${subject}` : ''}` };
  }
  const who = nameOf(deed.bySubject ? (subject ?? actor) : actor);
  return { topic: deed.topic, who, did: deed.did(subject === actor ? '' : (subject ?? '')) };
}

export function nameOf(actor: string): string {
  return NAMES[actor] ?? actor;
}
