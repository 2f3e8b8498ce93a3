// A made-up factory: stages that count, failures and quarantine that can be settled, and the events of all that.
const NAMES = [
  ['metadata', 'described', 'metadata', 'IO', 4.1],
  ['thumbnail', 'thumbnailed', 'thumbnail', 'CPU', 212],
  ['hello', 'greeted', 'hello-stage', 'CPU', 0.3],
];

export class Factory {
  constructor(library) {
    this.library = library;
    this.state = 'READY';
    this.startedAt = new Date().toISOString();
    this.clients = new Set();
    this.eventId = 0;
    this.recent = [];
    const size = library.order.length;
    this.stages = NAMES.map(([name, flag, plugin, lane, averageMs]) => ({
      name, flag, version: 1, plugin, lane, state: 'ACTIVE', code: null, reason: null, recheckAt: null,
      done: size, skipped: 0, dead: 0, pending: 0, stale: 0, running: 0, perMinute: null, averageMs: size ? averageMs : null,
    }));
    this.letters = library.order.filter((id) => id % 41 === 0).slice(0, 200).map((id) => ({
      assetId: id, fileName: library.tile(id).fileName, stage: 'thumbnail', code: 'DAMAGED',
      message: 'The picture data ends in the middle of the file.', attempts: 1, at: ago(id * 60),
    }));
    this.held = size === 0 ? [] : [
      { id: 1, fileName: 'DSC_0001.JPG', source: 'inbox', bytes: 0, sha256: 'e3b0c442', code: 'EMPTY_FILE', message: 'The file is empty.', at: ago(4000) },
      { id: 2, fileName: 'holiday plans.docx', source: 'upload', bytes: 48_213, sha256: 'aa', code: 'UNSUPPORTED', message: 'This is neither a photo, a film nor a recording.', at: ago(90_000) },
    ];
    this.count();
  }

  count() {
    const thumbnail = this.stages[1];
    thumbnail.dead = this.letters.length;
    thumbnail.done = Math.max(0, this.library.order.length - this.letters.length - thumbnail.pending);
  }

  status(withStages) {
    const away = this.state === 'DATABASE_AWAY';
    const size = this.library.order.length;
    const known = (value) => (away ? null : value);
    return {
      version: '0.1.0-fixture', startedAt: this.startedAt, state: this.state,
      message: away ? 'The database cannot be reached.' : null,
      hint: away ? 'New files wait in the inbox, nothing is lost. The appliance tries again every few seconds.' : null,
      inboxFolder: '/home/anna/photo-factory/data/inbox',
      assets: known(size), assetsByKind: known({ image: Math.round(size * 0.88), raw: Math.round(size * 0.04), video: Math.round(size * 0.06), audio: Math.round(size * 0.02) }),
      duplicates: known(12), quarantined: known(this.held.length), trashed: known(this.library.trashed.size),
      pendingWork: known(this.stages.reduce((sum, { pending }) => sum + pending, 0)), deadLetters: known(this.letters.length),
      diskFreeBytes: 418_000_000_000,
      services: [
        { name: 'database', status: away ? 'ERROR' : 'OK', currentTask: away ? 'Connecting again' : null, heartbeat: ago(away ? 90 : 3) },
        { name: 'scheduler', status: 'OK', currentTask: null, heartbeat: ago(8) },
        { name: 'inbox', status: 'OK', currentTask: 'Watching the inbox', heartbeat: ago(21) },
      ],
      plugins: ['inbox', 'metadata', 'thumbnail', 'hello-stage'].map((id) => ({ id, version: '0.1.0', state: 'ACTIVE', reason: null })),
      ...(withStages ? { stages: this.stages } : {}),
    };
  }

  tell(event, data) {
    const block = `id: ${++this.eventId}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
    for (const client of this.clients) {
      client.write(block);
    }
  }

  /** Walks a new asset through the stages, as slowly as a person can watch. */
  work(id) {
    for (const stage of this.stages) {
      stage.pending++;
      stage.perMinute = 40;
    }
    this.tell('asset.added', { assetId: id });
    this.tell('stages', this.stages);
    for (const [index, stage] of this.stages.entries()) {
      setTimeout(() => {
        stage.pending--;
        stage.done++;
        if (stage.name === 'thumbnail') {
          this.library.pending.delete(id);
        }
        this.tell('asset.changed', { assetId: id, stage: stage.name, outcome: 'done' });
        this.tell('stages', this.stages);
      }, 900 * (index + 1));
    }
  }

  remember(assetId, fileName, outcome, code) {
    const file = { assetId, fileName, outcome, code, at: new Date().toISOString(), source: 'upload' };
    this.recent = [file, ...this.recent].slice(0, 20);
    this.tell('intake', file);
  }

  hold(fileName, bytes, sha256, code, message) {
    const id = Math.max(0, ...this.held.map((file) => file.id)) + 1;
    this.held = [{ id, fileName, source: 'upload', bytes, sha256, code, message, at: new Date().toISOString() }, ...this.held];
    this.remember(null, fileName, 'quarantined', code);
    this.tell('status', this.status(false));
    return id;
  }

  settle({ stage, assetIds }) {
    const meant = (letter) => (!stage || letter.stage === stage) && (!assetIds || assetIds.includes(letter.assetId));
    const count = this.letters.filter(meant).length;
    this.letters = this.letters.filter((letter) => !meant(letter));
    this.count();
    this.tell('stages', this.stages);
    this.tell('status', this.status(false));
    return count;
  }
}

export function ago(seconds) {
  return new Date(Date.now() - seconds * 1000).toISOString();
}
