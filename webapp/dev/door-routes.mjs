// The routes of the front door: method, path, right, and what is done.
import { shown, shownSession } from './door.mjs';

const one = (data) => ({ data });
const found = (trail, wish) =>
  trail.filter(
    ({ actor, action, at }) =>
      (!wish.has('actor') || wish.get('actor') === actor) &&
      (!wish.has('action') || wish.getAll('action').includes(action)) &&
      (!wish.has('since') || Date.parse(wish.get('since')) <= Date.parse(at)),
  );

/** @returns rows of [method, pattern, right, action(context, ...groups)] with the context `{ url, body, session, request }` */
export function doorRoutes(door, page) {
  const json = ({ body }) => JSON.parse(body);
  const own = ({ session }) => (each) => each.owner === session.owner;
  return [
    ['GET', /^\/door$/, null, () => one({ firstRun: door.people.length === 0, localLogin: true, oidc: door.oidc, away: null })],
    ['POST', /^\/first-run$/, null, (asked) => door.firstRun(json(asked), asked.request)],
    ['POST', /^\/session$/, null, (asked) => door.logIn(json(asked), asked.request)],
    ['POST', /^\/welcome$/, null, (asked) => door.welcome(json(asked), asked.request)],
    ['POST', /^\/pairings$/, null, (asked) => door.pair(json(asked))],
    ['GET', /^\/session$/, 'READ', ({ session }) => one(door.tell(session))],
    ['DELETE', /^\/session$/, 'PERSON', ({ session }) => door.end((each) => each === session)],
    ['PUT', /^\/account\/password$/, 'PERSON', (asked) => door.changePassword(json(asked), asked.session)],
    ['GET', /^\/account\/sessions$/, 'PERSON', (asked) => one(door.sessions.filter(own(asked)).map((each) => shownSession(each, asked.session)))],
    ['DELETE', /^\/account\/sessions\/(\d+)$/, 'PERSON', (_, id) => door.end((each) => each.id === Number(id))],
    ['GET', /^\/account\/tokens$/, 'PERSON', (asked) => one(door.tokens.filter(own(asked)))],
    ['POST', /^\/account\/tokens$/, 'PERSON', (asked) => door.makeToken(json(asked), asked.session)],
    ['DELETE', /^\/account\/tokens\/(\d+)$/, 'PERSON', (_, id) => ({ status: 204, data: (door.tokens = door.tokens.filter((each) => each.id !== Number(id))) })],
    ['POST', /^\/account\/pairings$/, 'PERSON', ({ session }) => door.offer(session)],
    ['GET', /^\/account\/identity$/, 'PERSON', (asked) => one({ identity: asked.session.identity ?? null })],
    ['POST', /^\/account\/identity$/, 'PERSON', (asked) => {
      asked.session.identity = { issuer: 'https://id.example.org', name: 'anna.b', linkedAt: new Date().toISOString() };
      return one({ location: json(asked).next });
    }],
    ['DELETE', /^\/account\/identity$/, 'PERSON', ({ session }) => ({ status: 204, data: delete session.identity })],
    ['GET', /^\/accounts$/, 'ADMIN', () => one(door.people.map(shown))],
    ['POST', /^\/accounts$/, 'ADMIN', (asked) => door.invite(json(asked), asked.session)],
    ['PATCH', /^\/accounts\/(\d+)$/, 'ADMIN', (asked, id) => door.change(id, json(asked), asked.session)],
    ['POST', /^\/accounts\/(\d+)\/invitation$/, 'ADMIN', ({ session }, id) => door.invitation(door.known(id), session)],
    ['DELETE', /^\/accounts\/(\d+)$/, 'ADMIN', (_, id) => door.remove(id)],
    ['GET', /^\/audit$/, 'ADMIN', ({ url }) => page(found(door.trail, url.searchParams), url)],
  ];
}
