import type { Delivery, Notice, NoticeSetup, Receiver, TestAnswer } from '../../api/noticeTypes';
import type { Tone } from '../../components/Badge';
import type { IconName } from '../../components/Icon';
import { ago } from '../../format/times';

/** How it stands with somebody who is told. */
export interface Standing {
  tone: Tone;
  word: string;
  /** Why not; null where all is well. */
  reason: string | null;
}

/** By the last notice that was settled. */
export function receiverWords({ last, reason }: Receiver): Standing {
  switch (last) {
    case 'SENT':
      return { tone: 'good', word: 'got the last one', reason: null };
    case 'REFUSED':
      return { tone: 'bad', word: 'refused the last one', reason };
    case 'GIVEN_UP':
      return { tone: 'bad', word: 'was away for a day', reason };
    default:
      return { tone: 'neutral', word: 'nothing sent yet', reason: null };
  }
}

/** By a test that was just sent. */
export function answerWords({ outcome, message, hint }: TestAnswer): Standing {
  const reason = [message, hint].filter((sentence) => sentence !== null).join(' ');
  switch (outcome) {
    case 'SENT':
      return { tone: 'good', word: 'got the test', reason: null };
    case 'REFUSED':
      return { tone: 'bad', word: 'refused the test', reason };
    case 'LATER':
      return { tone: 'warn', word: 'not just now', reason };
  }
}

/** What a notice is, at a glance. */
export function markOf({ over, level }: Pick<Notice, 'over' | 'level'>): { icon: IconName; tone: 'good' | 'bad' | 'warn' | 'calm'; word: string } {
  if (over) {
    return { icon: 'check', tone: 'good', word: 'Well again' };
  }
  switch (level) {
    case 'ERROR':
      return { icon: 'warning', tone: 'bad', word: 'Somebody must act' };
    case 'WARN':
      return { icon: 'warning', tone: 'warn', word: 'Not in order' };
    case 'INFO':
      return { icon: 'info', tone: 'calm', word: 'Good to know' };
  }
}

/** A line of how far a notice has come. */
export interface DeliveryWords {
  key: string;
  bad: boolean;
  words: string;
}

/** Those who have it in one line, everybody else with what kept it. */
export function deliveryWords(deliveries: readonly Delivery[], now: number): DeliveryWords[] {
  if (deliveries.length === 0) {
    return [{ key: '', bad: false, words: 'Nobody was there to be told.' }];
  }
  const reached = deliveries.filter(({ state }) => state === 'SENT').map(({ receiver }) => receiver);
  const others = deliveries.filter(({ state }) => state !== 'SENT').map((delivery) => unreached(delivery, now));
  return reached.length === 0 ? others : [{ key: '', bad: false, words: `Told ${reached.join(', ')}` }, ...others];
}

function unreached({ plugin, notifier, receiver, state, nextAt, reason }: Delivery, now: number): DeliveryWords {
  const key = `${plugin} ${notifier} ${receiver}`;
  const why = reason === null ? '' : `: ${reason}`;
  if (state === 'WAITING') {
    const next = nextAt === null || Date.parse(nextAt) <= now ? '' : ` It is tried again ${ago(nextAt, now)}.`;
    return { key, bad: false, words: reason === null ? `On its way to ${receiver}.${next}` : `Could not reach ${receiver} yet${why}${next}` };
  }
  return { key, bad: true, words: state === 'REFUSED' ? `Refused by ${receiver}${why}` : `Given up for ${receiver} after a day${why}` };
}

/** From when on people are told. */
export function levelWords(level: NoticeSetup['level']): string {
  const what = {
    INFO: 'all that is worth knowing',
    WARN: 'all that is not in order for some minutes, and that it is well again',
    ERROR: 'only what somebody must act on',
  }[level];
  return `People are told of ${what}; of nothing twice a day. The setting notices.level of the configuration changes that.`;
}
