// Made-up plugins: some that run, one that is broken, a jar that is installed when one is sent, and a catalog.
import { Refusal } from './refusal.mjs';

const one = (data) => ({ data });
const plugin = (id, title, description, more = {}) => ({
  id, title, description, version: '0.1.0', state: 'ACTIVE', reason: null, shipped: true, previous: null, proven: true, adjustable: id in SETTINGS, takenIn: true, ...more,
});
const rules = (sentence, more = {}) => ({ minimum: null, maximum: null, pattern: null, maxLength: null, sentence, ...more });
const setting = (key, title, description, more = {}) => ({
  key, title, description, type: 'TEXT', choices: null, rules: rules('a text'), default: '', secret: false, set: false, value: null,
  origin: 'DEFAULT', place: null, trouble: null, ...more,
});

const SETTINGS = {
  inbox: [
    setting('stability', 'Rest before it is taken in', 'How long size and time of a file must rest before it is taken in.', {
      type: 'DURATION', default: '2s', value: '2s', set: true, rules: rules('a duration like 500ms, 10s, 5m, 1h or 1d'),
    }),
    setting('after-import', 'After it was taken in', 'remove: files leave the inbox once their bytes are safe. keep: they stay.', {
      choices: ['remove', 'keep'], default: 'remove', value: 'keep', set: true, origin: 'PERSON', rules: rules('one of remove, keep'),
    }),
  ],
  maps: [
    setting('language', 'Language', 'In which names of places are asked for.', { default: 'en', value: 'de', set: true, origin: 'CONFIGURATION', place: 'photofactory.conf line 12' }),
    setting('per-second', 'Questions a second', 'As many as the server allows.', {
      type: 'NUMBER', default: '1', value: '1', set: true, rules: rules('a number from 0.1 to 10', { minimum: 0.1, maximum: 10 }),
    }),
    setting('own-server', 'Own server', 'Where the questions go.', { type: 'URI', rules: rules('an address that begins with https:// or http://') }),
    setting('nightly', 'Only at night', 'Leaves the day to other work.', { type: 'FLAG', default: 'false', value: 'false', set: true, rules: rules('true or false') }),
    setting('api-key', 'Key', 'Shown by the service when you subscribe.', { secret: true, set: true, origin: 'PERSON' }),
    setting('size', 'Cell', 'How far places may be apart to count as one.', {
      type: 'INTEGER', default: '100', value: '100', set: true, trouble: 'What was set does not fit this version: it must be a whole number from 1 to 500.',
      rules: rules('a whole number from 1 to 500', { minimum: 1, maximum: 500 }),
    }),
  ],
};

const TRUST = {
  signature: null,
  rating: 3,
  reasons: ['It says that it speaks to other computers, and nothing keeps it to those it names.', 'Nobody vouches for it.'],
  permissions: [
    { kind: 'DATABASE', what: [], enforced: true, sentence: 'It keeps tables of its own, and reads those of photos and their facts.' },
    { kind: 'PROGRAMS', what: ['ffmpeg'], enforced: true, sentence: 'It runs programs of the system:' },
    { kind: 'NETWORK', what: ['nominatim.openstreetmap.org'], enforced: false, sentence: 'It speaks to:' },
  ],
  warnings: [{ kind: 'NETWORK', sentence: 'It opens connections by itself.', where: ['org.example.maps.Client'] }],
};
const SIGNED = { ...TRUST, rating: 4, reasons: TRUST.reasons.slice(0, 1), signature: { catalog: 'Example plugins', address: 'https://example.org/plugins/', fingerprint: '5f2c 91d0 7be4 0a13 c6f8 2e9b' } };

export class Plugins {
  constructor(factory) {
    this.factory = factory;
    this.catalogs = [{
      id: 1, kind: 'WEB', address: 'https://example.org/plugins/', ofHouse: false, name: 'Example plugins', fingerprint: SIGNED.signature.fingerprint,
      offeredFingerprint: null, sequence: 12, published: ago(5), fetchedAt: ago(2), checkedAt: ago(1), trouble: null, plugins: 2,
    }, {
      id: 2, kind: 'WEB', address: 'https://plugins.a-rather-long-name-of-a-family.example.net/for/photo-factory/', ofHouse: false, name: 'Plugins of a family with a rather long name',
      fingerprint: PRINT, offeredFingerprint: PRINT.replaceAll('9f86', '2b1d'), sequence: 3, published: ago(50), fetchedAt: ago(50), checkedAt: ago(0.1), plugins: 1,
      trouble: {
        code: 'CATALOG_KEY_CHANGED', message: 'The catalog is signed by another key than before, so its new list is not used.',
        hint: 'Ask whoever keeps it whether the key was changed on purpose, and accept the new one only when its fingerprint is the one they tell.',
      },
    }, {
      id: 3, kind: 'FOLDER', address: '', ofHouse: true, name: 'House', fingerprint: PRINT, offeredFingerprint: null, sequence: 1, published: ago(9), fetchedAt: ago(9), checkedAt: ago(0.01), trouble: null, plugins: 0,
    }];
    this.all = [
      plugin('inbox', 'Inbox', 'Takes in whatever is put into the inbox folder.'),
      plugin('metadata', 'Metadata', 'Finds out when, where and with what a photo was taken.'),
      plugin('maps', 'Places', 'Finds names for where photos were taken.', { version: '1.1.0', shipped: false, previous: '1.0.0', proven: false }),
      plugin('quotes', 'Quotes on photos', 'Puts a line of a poem beside each photo.', {
        version: '2.0.0', shipped: false, state: 'BROKEN', reason: 'Its table cannot be made: relation "quote" exists already.',
      }),
      plugin('sepia-preview', 'Sepia', 'Shows each photo as an old print.', {
        version: '1.1.0', shipped: false, reason: '1.2.0 was taken back, and this version runs instead: it failed with its first five photos (IllegalStateException: no paper left).',
      }),
      plugin('a-plugin-with-a-rather-long-id', 'A plugin whose author could not decide on a short title, and did not', 'It does one thing, and the other, and a third that is told at length here, since its author likes to write long sentences without an end, or so it seems to whoever reads them on a phone.', {
        version: '12.0.0.2026-11-29-snapshot', shipped: false, previous: '11.9.9', state: 'INCOMPATIBLE', reason: 'It needs org.photofactory.spi.engine [4.0,5), which this factory does not offer; it offers 1.2.0.',
      }),
      plugin('dropped', 'dropped', '', { version: '', shipped: false, takenIn: false, state: 'BROKEN', reason: 'Its jar is no jar: it ends in the middle.' }),
      plugin('native', 'Native', 'Counts in machine code.', { version: '2.0.0', shipped: false, previous: '1.0.0', state: 'RESTART_NEEDED', reason: 'It holds native code: version 2.0.0 runs from the next start on.' }),
      plugin('notify', 'Mail and webhooks', 'Tells people by mail, or by a web address that passes it on, when something is wrong. Nothing is sent until it is set where to.'),
      plugin('hello-stage', 'Hello stage', 'Greets every photo.', { state: 'DISABLED', reason: 'Somebody has switched it off.' }),
    ];
  }

  find(id) {
    const found = this.all.find((each) => each.id === id);
    if (!found) {
      throw new Refusal(404, 'PLUGIN_NOT_FOUND', `There is no plugin ${id}.`);
    }
    return found;
  }

  /** A jar of a catalog is on its way. */
  look(report) {
    this.seen = report;
    this.coming = { id: 'i1', catalog: 1, plugin: report.id, version: report.version, state: 'COMING', received: 0, bytes: report.bytes, report: null, trouble: null, at: ago(0) };
    return this.coming;
  }

  /** It comes in four parts. */
  lookOn() {
    const received = Math.min(this.coming.bytes, this.coming.received + this.coming.bytes / 4);
    const done = received === this.coming.bytes;
    return (this.coming = { ...this.coming, received, state: done ? 'SEEN' : 'COMING', report: done ? this.seen : null });
  }

  tell(id) {
    const { version = null, state = null, reason = null } = this.all.find((each) => each.id === id) ?? {};
    this.factory.tell('plugin', { id, version, state, reason });
    return { status: 202, data: null };
  }

  turn(id, command) {
    const on = command === 'enable';
    Object.assign(this.find(id), command === 'rollback' ? {} : { state: on ? 'ACTIVE' : 'DISABLED', reason: on ? null : 'Somebody has switched it off.' });
    return this.tell(id);
  }

  remove(id) {
    this.find(id);
    this.all = this.all.filter((each) => each.id !== id);
    return this.tell(id);
  }

  inspect(body) {
    const damaged = body.length < 100;
    return one({
      id: 'sepia-preview', title: damaged ? null : 'Sepia preview', description: damaged ? null : 'Shows each photo as it would have looked in 1890.', version: damaged ? '' : '1.0.0',
      bytes: body.length, sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', change: 'NEW', from: null,
      schemaChanges: ['0001-sepia.sql'], panels: [{ slot: 'DRAWER', title: 'Sepia' }], trust: damaged ? null : TRUST, objections: damaged ? ['It is no readable jar: zip END header not found'] : [],
    });
  }

  install() {
    const id = 'sepia-preview';
    this.all = [...this.all.filter((each) => each.id !== id), plugin(id, 'Sepia preview', 'Shows each photo as it would have looked in 1890.', { version: '1.0.0', shipped: false, state: 'INSTALLED' })];
    setTimeout(() => {
      Object.assign(this.find(id), { state: 'ACTIVE' });
      this.tell(id);
    }, 3_000);
    return this.tell(id);
  }

  change(id, body) {
    const values = JSON.parse(body);
    const settings = SETTINGS[id] ?? [];
    if (Object.values(values).includes('soon')) {
      const fields = Object.fromEntries(Object.keys(values).map((key) => [key, `It must be ${settings.find((each) => each.key === key).rules.sentence}.`]));
      throw new Refusal(422, 'SETTING_INVALID', `Some of these values cannot be: ${Object.keys(values).join(', ')}.`, 'The details name what each of them must be.', { fields });
    }
    for (const each of settings.filter(({ key }) => key in values)) {
      const value = values[each.key] ?? each.default;
      Object.assign(each, { value: each.secret ? null : value, set: value !== '', origin: values[each.key] === null ? 'DEFAULT' : 'PERSON' });
    }
    return one(settings);
  }
}

const PRINT = '9f86 d081 884c 7d65 9a2f eaa0 c55a d015 a3bf 4f1b 2b0b 822c d15d 6c15 b0f0 0a08';
const ago = (days) => new Date(Date.now() - days * 86_400_000).toISOString();
const release = (version, objection = null, takenBack = null) => ({ version, bytes: 48_213, sha256: 'ab', changes: 'Faster, and knows more languages.', architectures: [], objection, takenBack });
const OFFERS = [
  { id: 'maps', title: 'Places', description: 'Finds names for where photos were taken.', catalog: 1, catalogName: 'Example plugins', installed: '1.1.0', installedFrom: 'https://example.org/plugins/', fromHere: true,
    best: { version: '1.2.0', change: 'UPDATE', trust: SIGNED }, versions: [release('1.2.0'), release('1.1.0')] },
  { id: 'weather', title: 'Weather', description: 'Tells what the weather was.', catalog: 1, catalogName: 'Example plugins', installed: null, installedFrom: null, fromHere: false,
    best: { version: '0.3.0', change: 'NEW', trust: SIGNED }, versions: [release('0.3.0')] },
  { id: 'faces', title: 'Faces', description: 'Finds who is on a photo.', catalog: 1, catalogName: 'Example plugins', installed: null, installedFrom: null, fromHere: false,
    best: null, versions: [release('3.0.0', 'It needs org.photofactory.spi.engine 1.0, which this factory does not have.')] },
];

/** @returns rows of [method, pattern, right, action(context, ...groups)] */
export function pluginRoutes(plugins) {
  return [
    ['GET', /^\/plugins$/, 'ADMIN', () => one(plugins.all)],
    ['POST', /^\/plugins\/inspection$/, 'ADMIN', ({ body }) => plugins.inspect(body)],
    ['POST', /^\/plugins$/, 'ADMIN', () => plugins.install()],
    ['POST', /^\/plugins\/([^/]+)\/(enable|disable|rollback)$/, 'ADMIN', (_, id, command) => plugins.turn(id, command)],
    ['DELETE', /^\/plugins\/([^/]+)$/, 'ADMIN', (_, id) => plugins.remove(id)],
    ['GET', /^\/plugins\/([^/]+)\/settings$/, 'ADMIN', (_, id) => one(SETTINGS[plugins.find(id).id] ?? [])],
    ['PATCH', /^\/plugins\/([^/]+)\/settings$/, 'ADMIN', ({ body }, id) => plugins.change(id, body)],
    ['GET', /^\/plugins\/leftovers$/, 'ADMIN', () => one([{ id: 'old-maps', stages: ['geocode'], bytes: 4_812_000, removing: false, problem: null }])],
    ['DELETE', /^\/plugins\/([^/]+)\/data$/, 'ADMIN', (_, id) => plugins.tell(id)],
    ['GET', /^\/plugin-offers$/, 'ADMIN', () => one(OFFERS)],
    ['GET', /^\/plugin-offers\/downloads$/, 'ADMIN', () => one([])],
    ['POST', /^\/plugin-offers\/\d+\/([^/]+)\/([^/]+)\/inspection$/, 'ADMIN', (_, id, version) => {
      const { title, description, installed } = OFFERS.find((each) => each.id === id);
      return { status: 202, ...one(plugins.look({ id, title, description, version, bytes: 48_213, sha256: 'ab', change: installed ? 'UPDATE' : 'NEW', from: installed, schemaChanges: [], panels: [], trust: SIGNED, objections: [] })) };
    }],
    ['GET', /^\/plugin-offers\/inspections\/[^/]+$/, 'ADMIN', () => one(plugins.lookOn())],
    ['DELETE', /^\/plugin-offers\/inspections\/[^/]+$/, 'ADMIN', () => ({ status: 204 })],
    ['GET', /^\/plugin-catalogs$/, 'ADMIN', () => one(plugins.catalogs)],
    ['POST', /^\/plugin-catalogs\/refresh$/, 'ADMIN', () => one(plugins.catalogs)],
  ];
}
