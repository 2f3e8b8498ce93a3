// Made-up notices: what was told, who got it and who did not.
const one = (data) => ({ data });
const ago = (minutes) => new Date(Date.now() - minutes * 60_000).toISOString();
const delivery = (notifier, receiver, state, more = {}) => ({
  plugin: 'notify', notifier, receiver, state, attempts: 1, nextAt: null, code: null, reason: null, ...more,
});
const ANNA = ['mail', 'anna@example.org'];
const CHAT = ['webhook', 'hooks.slack.com (5f2c91)'];
const BEN = ['mail', 'ben.with.a.rather.long.name@a-rather-long-domain.example.org'];
const NO_SUCH = { code: 'RECIPIENT_REFUSED', reason: 'The mail server smtp.example.org takes no mail for this address: 550 5.1.1 user unknown.' };

const notice = (id, about, level, title, text, minutes, deliveries, over = false) => ({
  id, about, over, level, title, text, link: null, at: ago(minutes), deliveries,
});

const NOTICES = [
  notice(19, 'room/vault', 'WARN', 'Disk of the vault is nearly full', '4812 MB are free.', 3, [
    delivery(...ANNA, 'SENT'),
    delivery(...CHAT, 'WAITING', { attempts: 3, nextAt: ago(-2), reason: 'hooks.slack.com does not answer.' }),
    delivery(...BEN, 'REFUSED', NO_SUCH),
  ]),
  notice(18, 'service/decoder', 'INFO', 'Well again: “decoder”', '', 190, [delivery(...ANNA, 'SENT'), delivery(...CHAT, 'SENT')], true),
  notice(17, 'plugin/quotes', 'ERROR', 'Plugin “quotes” does not run', 'Its table cannot be made: relation "quote" exists already.', 600, [
    delivery(...ANNA, 'SENT'), delivery(...CHAT, 'GIVEN_UP', { attempts: 27, reason: 'hooks.slack.com does not answer.' }),
  ]),
  notice(16, 'sum/files', 'WARN', 'Files that need a look', 'Within the last day 2 files went into quarantine, and a stage gave up once.\nThe factory page says why, and what can be done.', 1_500, []),
  ...Array.from({ length: 40 }, (_, at) =>
    notice(15 - at, 'from/notify', 'INFO', 'The week in Photo Factory', '212 photos and 4 films came in.', 3_000 + at * 10_080, [delivery(...ANNA, 'SENT')])),
];

const receiver = (name, last, minutes, reason = null) => ({ receiver: name, last, at: minutes === null ? null : ago(minutes), reason });
const SETUP = {
  level: 'WARN',
  notifiers: [
    { plugin: 'notify', notifier: 'mail', receivers: [receiver(ANNA[1], 'SENT', 3), receiver(BEN[1], 'REFUSED', 3, NO_SUCH.reason)] },
    { plugin: 'notify', notifier: 'webhook', receivers: [receiver(CHAT[1], 'GIVEN_UP', 600, 'hooks.slack.com does not answer.')] },
    { plugin: 'carrier', notifier: 'pigeon', receivers: [] },
  ],
};

const answer = ([notifier, name], outcome, code = null, message = null, hint = null) => ({ plugin: 'notify', notifier, receiver: name, outcome, code, message, hint });
const TEST = [
  answer(ANNA, 'SENT'),
  answer(BEN, 'REFUSED', NO_SUCH.code, NO_SUCH.reason, 'Look at the settings of the plugin notify.'),
  answer(CHAT, 'LATER', 'RECEIVER_AWAY', 'hooks.slack.com does not answer.', 'Look whether the receiver is there, and whether this machine can reach it.'),
];

export class Notices {
  none = false;
  nobody = false;
}

/** @returns rows of [method, pattern, right, action(context, ...groups)] */
export function noticeRoutes(notices, page) {
  return [
    ['GET', /^\/notices$/, 'ADMIN', ({ url }) => page(notices.none ? [] : NOTICES, url)],
    ['GET', /^\/notices\/setup$/, 'ADMIN', () =>
      one(notices.nobody ? { ...SETUP, notifiers: SETUP.notifiers.slice(0, 2).map((each) => ({ ...each, receivers: [] })) } : SETUP)],
    ['POST', /^\/notices\/test$/, 'ADMIN', () => one(TEST)],
  ];
}
