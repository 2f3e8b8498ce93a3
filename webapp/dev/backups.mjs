// Made-up backups: one whose disk is there, one whose disk is away, one that is not set up.
const one = (data) => ({ data });
const amount = (count) => ({ count, bytes: count * 4_700_000 });
const at = (hours) => new Date(Date.now() - hours * 3_600_000).toISOString();
const backup = (name, state, more = {}) => ({
  name, plugin: `backup-${name}`, state, reason: null, storage: { store: `id=${name}`, since: at(900), stores: 1 },
  originals: amount(12_480), kept: amount(12_480), failed: 0, check: null, lastCheck: null, restore: null, ...more,
});
const LAST = { reason: 'ASKED', askedAt: at(54), endedAt: at(50), whole: 12_471, failed: 2, damaged: 2, missing: 1, mended: 2 };
const PATH = '2019/2019-07-14/';

export class Backups {
  constructor(factory) {
    this.factory = factory;
    this.all = [
      backup('folder', 'ON', {
        kept: amount(12_302), failed: 2, lastCheck: LAST,
        check: { reason: 'NEW_STORE', state: 'RUNNING', askedAt: at(1), all: 12_480, read: 12_300 },
        restore: { thorough: true, askedAt: at(49), endedAt: at(48), looked: 12_480, restored: 1, lost: 1, waits: null },
      }),
      backup('nas', 'AWAY', { reason: 'The server nas.local does not answer: switch it on, or look whether it is on the network.', kept: amount(9_001) }),
      backup('tape', 'OFF', { reason: 'No folder for backups is named.', storage: null, kept: amount(0) }),
    ];
  }

  check(name) {
    const found = this.all.find((each) => each.name === name);
    found.check ??= { reason: 'ASKED', state: 'RUNNING', askedAt: at(0), all: 12_480, read: 0 };
    this.factory.tell('backup', { name });
    return { status: 202 };
  }

  restore(name) {
    const found = this.all.find((each) => each.name === name);
    found.restore = { thorough: false, askedAt: at(0), endedAt: null, looked: 300, restored: 0, lost: 0, waits: null };
    this.factory.tell('backup', { name });
    return { status: 202 };
  }
}

export function backupRoutes(backups) {
  return [
    ['GET', /^\/backups$/, 'ADMIN', () => one(backups.all)],
    ['POST', /^\/backups\/([^/]+)\/check$/, 'ADMIN', (_, name) => backups.check(name)],
    ['POST', /^\/backups\/([^/]+)\/restore$/, 'ADMIN', (_, name) => backups.restore(name)],
    ['GET', /^\/backups\/([^/]+)\/findings$/, 'ADMIN', () => one([
      { assetId: 1, fileName: 'IMG_1.jpg', path: `${PATH}IMG_1.jpg`, kind: 'DAMAGED', reason: 'It holds other bytes.', at: at(52), mendedAt: at(52) },
      { assetId: 2, fileName: 'IMG_2.jpg', path: `${PATH}IMG_2.jpg`, kind: 'MISSING', reason: 'There was no copy of it.', at: at(52), mendedAt: null },
    ])],
    ['GET', /^\/backups\/([^/]+)\/restored$/, 'ADMIN', () => one([
      { assetId: 3, fileName: 'IMG_3.jpg', path: `${PATH}IMG_3.jpg`, outcome: 'RESTORED', reason: 'It was given back by the backup.', at: at(48) },
      { assetId: 4, fileName: 'IMG_4.jpg', path: `${PATH}IMG_4.jpg`, outcome: 'NO_COPY', reason: 'The backup has no whole copy of it.', at: at(48) },
    ])],
  ];
}
