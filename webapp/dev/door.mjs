// A made-up front door: people, sessions, tokens, pairings and the trail of it all, in memory.
// Everybody's password is "correct horse"; anna is admin, ben member, vera viewer.
import { randomBytes, randomInt } from 'node:crypto';
import { ago } from './factory.mjs';
import { Refusal } from './refusal.mjs';

const PASSWORD = 'correct horse';
const FIRST_KEY = 'first';
const RIGHTS = { VIEWER: ['PERSON', 'READ'], MEMBER: ['PERSON', 'READ', 'UPLOAD', 'WRITE'], ADMIN: ['PERSON', 'READ', 'UPLOAD', 'WRITE', 'ADMIN'] };
const SLOW_AFTER = 4;
const DAY_S = 86_400;
const CREATED = { status: 201 };
const NOTHING = { status: 204 };

export class Door {
  constructor({ firstRun, oidc }) {
    Object.assign(this, { people: [], sessions: [], tokens: [], trail: [], keys: new Map(), codes: new Map(), refusals: 0, nextId: 1 });
    this.oidc = oidc ? { name: oidc } : null;
    if (!firstRun) {
      this.#populate();
    }
  }

  #populate() {
    const [anna] = [this.add('anna', 'ADMIN'), this.add('ben', 'MEMBER', { quotaBytes: 200e9, usedBytes: 131e9, seenAt: ago(7_200) })];
    Object.assign(anna, { usedBytes: 812e9, seenAt: ago(30) });
    this.add('vera', 'VIEWER', { looksAt: anna.id, seenAt: ago(3 * DAY_S) });
    this.add('max.mustermann@example.org', 'MEMBER', { hasPassword: false, password: null });
    this.add('tom', 'MEMBER', { disabled: true, usedBytes: 3.2e9, seenAt: ago(40 * DAY_S) });
    this.token(anna.id, { label: 'backup script', scopes: ['READ'], expiresAt: ago(-80 * DAY_S) });
    this.token(anna.id, { label: 'Kitchen camera', scopes: ['UPLOAD'], expiresAt: null }).seenAt = ago(400);
    this.token(anna.id, { label: 'old laptop', scopes: ['READ', 'UPLOAD', 'WRITE'], expiresAt: ago(DAY_S) });
    const past = [['nobody', 'FIRST_ADMIN', 'anna', 90], ['anna', 'INVITED', 'ben', 89], ['nobody', 'INVITATION_TAKEN', 'ben', 88], ['nobody', 'LOGIN_REFUSED', 'admin', 9], ['nobody', 'LOGIN_SLOWED', 'admin', 9], ['anna', 'ROLE_CHANGED', 'vera: VIEWER', 6], ['anna', 'TOKEN_MADE', 'backup script', 5], ['anna', 'ACCOUNT_DISABLED', 'tom', 2], ['console', 'TRASH_EMPTIED', '31 files', 1], ['anna', 'LOGIN', null, 0]];
    for (const [actor, action, subject, days] of past) {
      this.write(actor, action, subject).at = ago(days * DAY_S + 100);
    }
  }

  add(login, role, facts = {}) {
    const person = { id: this.nextId++, login, role, hasPassword: true, disabled: false, quotaBytes: null, usedBytes: 0, createdAt: ago(90 * DAY_S), seenAt: null, looksAt: null, password: PASSWORD, ...facts };
    this.people.push(person);
    return person;
  }

  token(owner, wish) {
    const token = { id: this.nextId++, owner, label: wish.label, scopes: wish.scopes, createdAt: ago(0), expiresAt: wish.expiresAt, seenAt: null };
    this.tokens.unshift(token);
    return token;
  }

  write(actor, action, subject) {
    const entry = { id: this.nextId++, at: ago(0), actor, action, subject, address: actor === 'console' ? null : '192.168.1.23' };
    this.trail.unshift(entry);
    return entry;
  }

  /** Who makes a request; refuses what the contract refuses. */
  enter(request, path) {
    if (path === '/door' || (this.people.length === 0 && path === '/first-run')) {
      return null;
    }
    if (this.people.length === 0) {
      throw new Refusal(403, 'FIRST_RUN', 'Nobody can log in yet.', 'Open the link on the console.');
    }
    const open = ['/session', '/welcome', '/first-run', '/pairings'].includes(path) && request.method === 'POST';
    const secret = /photofactory=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
    const session = this.sessions.find((each) => each.secret === secret);
    if (!session && !open) {
      throw new Refusal(401, 'LOGIN_NEEDED', 'Log in first.');
    }
    if (session && !open && !['GET', 'HEAD'].includes(request.method) && request.headers['x-csrf-token'] !== session.csrf) {
      throw new Refusal(403, 'CSRF_TOKEN', 'The request does not come from the web app.');
    }
    return session ?? null;
  }

  require(session, right) {
    if (!RIGHTS[this.person(session).role].includes(right)) {
      throw new Refusal(403, 'NOT_ALLOWED', 'You may not do that.', 'An admin may.');
    }
  }

  person(session) {
    return this.people.find(({ id }) => id === session.owner);
  }

  open(person, request) {
    const session = { id: this.nextId++, owner: person.id, secret: randomBytes(16).toString('hex'), csrf: randomBytes(8).toString('hex'), createdAt: ago(0), seenAt: ago(0), expiresAt: ago(-30 * DAY_S), address: '127.0.0.1', client: request.headers['user-agent'] ?? '' };
    this.sessions.unshift(session);
    person.seenAt = ago(0);
    this.write(person.login, 'LOGIN', null);
    return { ...CREATED, data: this.tell(session), cookie: `photofactory=${session.secret}; Path=/; HttpOnly; SameSite=Lax` };
  }

  tell(session) {
    const person = this.person(session);
    return { account: shown(person), rights: RIGHTS[person.role], csrf: session.csrf, means: 'SESSION' };
  }

  logIn({ login, password }, request) {
    const person = this.people.find((each) => each.login === login && !each.disabled);
    if (person?.password === password) {
      this.refusals = 0;
      return this.open(person, request);
    }
    this.write('nobody', 'LOGIN_REFUSED', login);
    if (++this.refusals >= SLOW_AFTER) {
      throw Object.assign(new Refusal(429, 'LOGIN_SLOWED', 'Too many attempts.', 'Wait a while before the next one.'), { retryAfter: 8 });
    }
    throw new Refusal(401, 'LOGIN_REFUSED', 'The login or the password is wrong.');
  }

  firstRun({ key, login, password }, request) {
    if (this.people.length > 0) {
      throw new Refusal(409, 'NOT_FIRST', 'Somebody has come before; an admin can add an account.');
    }
    if (key !== FIRST_KEY) {
      throw new Refusal(403, 'KEY_WRONG', 'The link is not the one on the console.', 'Each start makes a new one.');
    }
    refuseWeak(password);
    return this.open(this.add(login, 'ADMIN', { password }), request);
  }

  welcome({ key, password }, request) {
    const person = this.people.find(({ id }) => id === this.keys.get(key));
    if (!person) {
      throw new Refusal(403, 'KEY_WRONG', 'The link has been used, or has expired.', 'Ask an admin for a new one.');
    }
    refuseWeak(password);
    this.keys.delete(key);
    Object.assign(person, { password, hasPassword: true });
    this.write('nobody', 'INVITATION_TAKEN', person.login);
    return this.open(person, request);
  }

  invitation(person, by) {
    const key = randomBytes(18).toString('base64url');
    this.keys.set(key, person.id);
    this.write(this.person(by).login, 'INVITED', person.login);
    return { ...CREATED, data: { account: shown(person), key, expiresAt: ago(-7 * DAY_S) } };
  }

  invite({ login, role }, session) {
    if (this.people.some((each) => each.login === login)) {
      throw new Refusal(409, 'LOGIN_TAKEN', `There is a "${login}" already.`);
    }
    const looksAt = role === 'VIEWER' ? session.owner : null;
    return this.invitation(this.add(login, role, { hasPassword: false, password: null, looksAt, createdAt: ago(0) }), session);
  }

  change(id, change, session) {
    const person = this.known(id);
    if (person.role === 'ADMIN' && (change.disabled || (change.role ?? 'ADMIN') !== 'ADMIN')) {
      throw new Refusal(409, 'LAST_ADMIN', 'This is the last admin; make somebody else admin first.');
    }
    Object.assign(person, change);
    this.write(this.person(session).login, change.role ? 'ROLE_CHANGED' : 'ACCOUNT_DISABLED', change.role ? `${person.login}: ${change.role}` : person.login);
    return { data: shown(person) };
  }

  remove(id) {
    const person = this.known(id);
    this.people = this.people.filter((each) => each !== person);
    this.sessions = this.sessions.filter(({ owner }) => owner !== person.id);
    return NOTHING;
  }

  known(id) {
    const person = this.people.find((each) => each.id === Number(id));
    if (!person) {
      throw new Refusal(404, 'ACCOUNT_NOT_FOUND', 'There is nobody with this number.');
    }
    return person;
  }

  changePassword(wanted, session) {
    const person = this.person(session);
    if (wanted.old !== person.password) {
      throw new Refusal(403, 'PASSWORD_WRONG', 'The present password is wrong.');
    }
    refuseWeak(wanted.new);
    person.password = wanted.new;
    this.end((each) => each.owner === session.owner && each !== session);
    return NOTHING;
  }

  end(which) {
    this.sessions = this.sessions.filter((each) => !which(each));
    return NOTHING;
  }

  makeToken(wish, session) {
    this.write(this.person(session).login, 'TOKEN_MADE', wish.label);
    return { ...CREATED, data: { token: this.token(session.owner, wish), secret: randomBytes(24).toString('base64url') } };
  }

  offer(session) {
    const code = Array.from({ length: 8 }, () => 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'[randomInt(31)]).join('').replace(/^.{4}/, '$&-');
    this.codes.set(code, session.owner);
    return { ...CREATED, data: { code, expiresAt: ago(-600) } };
  }

  pair({ code, label }) {
    const owner = this.codes.get(code);
    if (!owner) {
      throw new Refusal(404, 'CODE_UNKNOWN', 'There is no such code.');
    }
    return { ...CREATED, data: { token: this.token(owner, { label, scopes: ['UPLOAD'], expiresAt: null }), secret: 'secret' } };
  }
}

export function shown(account) {
  return { ...account, password: undefined };
}

export function shownSession(session, present) {
  return { ...session, secret: undefined, csrf: undefined, current: session === present };
}

function refuseWeak(password) {
  if (password.length < 10 || /^password/i.test(password)) {
    throw new Refusal(422, 'PASSWORD_WEAK', 'The password is one of those that are tried first.');
  }
}
