// A stand-in for the appliance, for work on the web app alone: docs/api.md with made-up photos and no storage.
//   node dev/fixture-server.mjs [--assets=400] [--port=8090] [--live] [--first-run] [--oidc=Authentik]
// --live serves the sources through Vite with hot reloading; else what `npm run build` made is served.
// --first-run begins without people: http://localhost:8090/welcome#first-run=first. Else log in as anna, ben or vera with
// "correct horse". POST /fixture/end-sessions ends all.
// POST /fixture/notices with none or nobody as the body leaves nothing told, or nobody to tell.
// POST /fixture/state with STARTING, READY, DATABASE_AWAY or REFUSED as the body changes the weather.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { backupRoutes, Backups } from './backups.mjs';
import { Door } from './door.mjs';
import { doorRoutes } from './door-routes.mjs';
import { Edits } from './edits.mjs';
import { Factory } from './factory.mjs';
import { Library } from './library.mjs';
import { manyRoutes, narrowed } from './many.mjs';
import { noticeRoutes, Notices } from './notices.mjs';
import { png } from './pictures.mjs';
import { pluginRoutes, Plugins } from './plugins.mjs';
import { Refusal } from './refusal.mjs';
import { resumableRoutes } from './resumable.mjs';
import { stackRoutes } from './stacks.mjs';

const { values } = parseArgs({
  options: {
    assets: { type: 'string', default: '400' },
    port: { type: 'string', default: '8090' },
    live: { type: 'boolean', default: false },
    'first-run': { type: 'boolean', default: false },
    oidc: { type: 'string' },
  },
});
const library = new Library(Number(values.assets));
const factory = new Factory(library);
const plugins = new Plugins(factory);
const backups = new Backups(factory);
const notices = new Notices();
const door = new Door({ firstRun: values['first-run'], oidc: values.oidc });
const DIST = new URL('../target/dist/', import.meta.url).pathname;
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
const POLICY =
  "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const page = (items, url) => {
  const start = Number(url.searchParams.get('cursor') ?? 0);
  const end = start + Number(url.searchParams.get('limit') ?? 100);
  return { data: items.slice(start, end), nextCursor: end < items.length ? String(end) : null };
};
const one = (data) => ({ data });
const NOTHING = { status: 204 };
const known = (id) => {
  if (!library.has(id)) {
    throw new Refusal(404, 'ASSET_NOT_FOUND', `There is no asset ${id}.`, 'It may have been removed from the trash.');
  }
  return id;
};

function takeIn(name, body) {
  const sha256 = createHash('sha256').update(body).digest('hex');
  const twin = [...library.uploaded].find(([, file]) => file.sha256 === sha256);
  if (twin) {
    factory.remember(twin[0], name, 'duplicate', null);
    return { outcome: 'duplicate', assetId: twin[0], sha256 };
  }
  if (body.length === 0 || /\.(txt|docx?)$/i.test(name)) {
    const [code, message] =
      body.length === 0 ? ['EMPTY_FILE', 'The file is empty.'] : ['UNSUPPORTED', 'This is neither a photo, a film nor a recording.'];
    const quarantineId = factory.hold(name, body.length, sha256, code, message);
    throw new Refusal(422, code, message, 'It is kept in quarantine; see the factory page.', { quarantineId });
  }
  const assetId = library.upload(name, body.length, sha256);
  factory.remember(assetId, name, 'accepted', null);
  factory.work(assetId);
  return { outcome: 'accepted', assetId, sha256 };
}

function upload({ url, body }) {
  const data = takeIn(url.searchParams.get('name') ?? 'unnamed', body);
  return { status: data.outcome === 'accepted' ? 201 : 200, data };
}

function commandStage(name, command) {
  const stage = factory.stages.find((each) => each.name === name);
  if (!stage) {
    throw new Refusal(404, 'STAGE_NOT_FOUND', `There is no stage ${name}.`);
  }
  if (command === 'rerun') {
    stage.stale = stage.done;
  } else {
    stage.state = command === 'pause' ? 'PAUSED' : 'ACTIVE';
    stage.reason = command === 'pause' ? 'Paused by a person.' : null;
  }
  factory.tell('stages', factory.stages);
  return one(stage);
}

const detail = (id) => ({ ...one(library.detail(known(id), factory.stages)), etag: library.edits.etag(id) });

const edited = (id) => factory.tell('asset.changed', { assetId: id, stage: 'edit', outcome: 'done' });

function edit({ request, session }, id, patch) {
  const seen = request.headers['if-match'];
  if (seen && seen !== '*' && seen !== library.edits.etag(known(id))) {
    throw new Refusal(412, 'PRECONDITION_FAILED', 'Somebody has edited this asset meanwhile.', 'Load it afresh, then edit it again.');
  }
  if (library.edit(known(id), patch, door.person(session).login)) {
    edited(id);
  }
  return detail(id);
}

function trash(id, event, change) {
  change();
  factory.tell(event, { assetId: id });
  return NOTHING;
}

function release(id) {
  factory.held = factory.held.filter((file) => file.id !== id);
  return NOTHING;
}

const trashed = () => [...library.trashed].map(([id, { at }]) => ({ ...library.tile(id), trashedAt: at }));
const tilesOf = ({ data, nextCursor }) => ({ data: data.map((id) => library.tile(id)), nextCursor });

const ROUTES = [
  ...doorRoutes(door, page),
  ...resumableRoutes(takeIn),
  ...stackRoutes(library.stacks, one),
  ...pluginRoutes(plugins),
  ...backupRoutes(backups),
  ...noticeRoutes(notices, page),
  ...manyRoutes(library, edited, (session) => door.person(session).login),
  ['GET', /^\/assets$/, 'READ', ({ url }) => tilesOf(page(narrowed(library, url), url))],
  ['GET', /^\/assets\/(\d+)$/, 'READ', (_, id) => detail(Number(id))],
  ['PATCH', /^\/assets\/(\d+)$/, 'WRITE', (asked, id) => edit(asked, Number(id), JSON.parse(asked.body))],
  ['GET', /^\/assets\/(\d+)\/edits$/, 'READ', ({ url }, id) => page(library.edits.of(known(Number(id))).log, url)],
  ['DELETE', /^\/assets\/(\d+)\/edits$/, 'WRITE', (asked, id) => edit(asked, Number(id), Edits.nothing())],
  ['DELETE', /^\/assets\/(\d+)$/, 'WRITE', (_, id) => trash(Number(id), 'asset.removed', () => library.trash(known(Number(id))))],
  ['POST', /^\/assets\/(\d+)\/restore$/, 'WRITE', (_, id) => trash(Number(id), 'asset.restored', () => library.restore(Number(id)))],
  ['GET', /^\/places$/, 'READ', ({ url }) => page(library.places(), url)],
  ['GET', /^\/tags$/, 'READ', ({ url }) => page(library.tags(), url)],
  ['GET', /^\/timeline$/, 'READ', ({ url }) => one(library.days(narrowed(library, url)))],
  ['GET', /^\/trash$/, 'READ', ({ url }) => page(trashed(), url)],
  ['POST', /^\/uploads$/, 'UPLOAD', upload],
  ['GET', /^\/stages$/, 'READ', () => one(factory.stages)],
  ['POST', /^\/stages\/([^/]+)\/(pause|resume|rerun)$/, 'ADMIN', (_, name, command) => commandStage(name, command)],
  ['GET', /^\/dead-letters$/, 'READ', ({ url }) => page(factory.letters, url)],
  ['POST', /^\/dead-letters\/(requeue|discard)$/, 'WRITE', ({ body }) => one({ count: factory.settle(JSON.parse(body)) })],
  ['GET', /^\/quarantine$/, 'READ', ({ url }) => page(factory.held, url)],
  ['DELETE', /^\/quarantine\/(\d+)$/, 'WRITE', (_, id) => release(Number(id))],
  ['POST', /^\/quarantine\/(\d+)\/retry$/, 'WRITE', () => { throw new Refusal(422, 'UNSUPPORTED', 'It is still no photo.', null); }],
  ['GET', /^\/panels$/, 'READ', () => one([])],
  ['GET', /^\/recent$/, 'READ', () => one(factory.recent)],
  ['GET', /^\/status$/, 'READ', () => one(factory.status(true))],
];

async function answerApi(request, response, url) {
  const chunks = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  const path = url.pathname.slice('/api/v1'.length);
  try {
    if (factory.state === 'DATABASE_AWAY' && path !== '/status') {
      throw new Refusal(503, 'DATABASE_AWAY', 'The database cannot be reached.', 'It is tried again every few seconds.');
    }
    const session = door.enter(request, path);
    const [, pattern, right, action] = ROUTES.find(([method, route]) => method === request.method && route.test(path)) ?? [];
    if (!action) {
      throw new Refusal(404, 'NOT_FOUND', `There is nothing at ${path}.`);
    }
    if (right) {
      door.require(session, right);
    }
    const asked = { url, body: Buffer.concat(chunks), session, request };
    const { status = 200, data = null, nextCursor = null, cookie, location, etag } = action(asked, ...pattern.exec(path).slice(1));
    const headers = { ...(cookie ? { 'Set-Cookie': cookie } : {}), ...(location ? { Location: location } : {}), ...(etag ? { ETag: etag } : {}) };
    reply(response, status, { apiVersion: '1', data, meta: { nextCursor }, error: null }, headers);
  } catch (thrown) {
    const { status = 500, code = 'INTERNAL', message, hint = null, details = {}, retryAfter } = thrown;
    const headers = retryAfter ? { 'Retry-After': String(retryAfter) } : {};
    reply(response, status, { apiVersion: '1', data: null, meta: null, error: { code, message, hint, details } }, headers);
  }
}

function reply(response, status, body, headers) {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(status === 204 ? '' : JSON.stringify(body));
}

function stream(request, response) {
  try {
    door.enter(request, '/events');
  } catch ({ status, code, message }) {
    reply(response, status, { apiVersion: '1', data: null, meta: null, error: { code, message, hint: null, details: {} } }, {});
    return;
  }
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(': hello\n\n');
  factory.clients.add(response);
  request.on('close', () => factory.clients.delete(response));
  factory.tell('status', factory.status(false));
}

function picture(response, id, rendition) {
  const { width, height } = library.tile(id);
  const edge = rendition === 'preview' || rendition === 'original' ? 900 : Number(rendition);
  const scale = edge / Math.max(width ?? 1, height ?? 1);
  response.writeHead(200, { 'Content-Type': 'image/png', 'Cache-Control': 'private, max-age=600' });
  response.end(png(id, Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))));
}

function serveFile(response, path) {
  const wanted = join(DIST, path);
  const found = path !== '/' && existsSync(wanted) ? wanted : join(DIST, 'index.html');
  response.writeHead(200, { 'Content-Type': TYPES[extname(found)] ?? 'application/octet-stream', 'Content-Security-Policy': POLICY });
  createReadStream(found).pipe(response);
}

async function changeWeather(request, response) {
  factory.state = String((await request.toArray()).join(''));
  factory.tell('status', factory.status(false));
  response.end();
}

async function emptyNotices(request, response) {
  const what = String((await request.toArray()).join(''));
  Object.assign(notices, { none: what === 'none', nobody: what === 'nobody' });
  factory.tell('notices', {});
  response.end();
}

const vite = values.live
  ? await (await import('vite')).createServer({ server: { middlewareMode: true, proxy: {} } })
  : null;

createServer((request, response) => {
  const url = new URL(request.url, 'http://localhost');
  const media = /^\/media\/(\d+)\/([a-z0-9]+)$/.exec(url.pathname);
  if (url.pathname === '/fixture/state') {
    void changeWeather(request, response);
  } else if (url.pathname === '/fixture/notices') {
    void emptyNotices(request, response);
  } else if (url.pathname === '/fixture/end-sessions') {
    door.end(() => true);
    factory.clients.forEach((client) => client.end());
    response.end();
  } else if (url.pathname === '/api/v1/events') {
    stream(request, response);
  } else if (url.pathname === '/api/v1/openapi.json') {
    response.setHeader('Content-Type', 'application/json').end(readFileSync(new URL('../../docs/openapi.json', import.meta.url)));
  } else if (url.pathname.startsWith('/api/v1/')) {
    void answerApi(request, response, url);
  } else if (media) {
    picture(response, Number(media[1]), media[2]);
  } else if (vite) {
    vite.middlewares(request, response);
  } else {
    serveFile(response, url.pathname);
  }
}).listen(Number(values.port), '127.0.0.1', () => console.log(`http://localhost:${values.port}`));

setInterval(() => factory.tell('status', factory.status(false)), 10_000).unref();
