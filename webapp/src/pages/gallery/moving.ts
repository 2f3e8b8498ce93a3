export type Direction = 'later' | 'earlier';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Longer spans are slips of the hand; the server takes 400 years. */
const MOST = 400 * 366 * DAY;

/** The seconds of what was typed, which may be empty; null for what is no span of time. */
export function secondsOf(direction: Direction, { days, hours, minutes }: Record<'days' | 'hours' | 'minutes', string>): number | null {
  const typed = [days, hours, minutes];
  if (!typed.every((text) => /^\d{0,6}$/.test(text))) {
    return null;
  }
  const seconds = Number(days) * DAY + Number(hours) * HOUR + Number(minutes) * MINUTE;
  if (seconds > MOST) {
    return null;
  }
  return direction === 'later' || seconds === 0 ? seconds : -seconds;
}
