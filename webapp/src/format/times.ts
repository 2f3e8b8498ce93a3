/**
 * Times as people read them. Wall-clock times (no offset) are shown exactly as written, whatever this device's zone;
 * instants are shown in this device's zone.
 */

const LOCALE = 'en-GB';

const formatter = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(LOCALE, options);

// A wall clock is read as if it were UTC and written as UTC, so that no daylight saving of this device bends it.
const WEEKDAY = formatter({ weekday: 'short', timeZone: 'UTC' });
const DAY_THIS_YEAR = formatter({ day: 'numeric', month: 'short', timeZone: 'UTC' });
const DAY = formatter({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const LONG_DAY = formatter({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const CLOCK = formatter({ hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
const CLOCK_SECONDS = formatter({ hour: '2-digit', minute: '2-digit', second: '2-digit', timeZone: 'UTC' });
const INSTANT = formatter({ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });

function wallClock(text: string): Date {
  return new Date(text.length === 10 ? `${text}T00:00:00Z` : `${text}Z`);
}

/** The calendar day of a wall-clock time, like `2020-02-18`. */
export function dayOf(wallClockTime: string): string {
  return wallClockTime.slice(0, 10);
}

/** `Today`, `Yesterday`, `Tue, 18 Feb` or, in another year, `Tue, 18 Feb 2020`. */
export function dayLabel(day: string, now: Date): string {
  if (day === localDay(now)) {
    return 'Today';
  }
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  if (day === localDay(yesterday)) {
    return 'Yesterday';
  }
  const sameYear = day.slice(0, 4) === String(now.getFullYear());
  // Joined here: browsers differ in whether they set a comma, and do so with the year only.
  return `${WEEKDAY.format(wallClock(day))}, ${(sameYear ? DAY_THIS_YEAR : DAY).format(wallClock(day))}`;
}

export function longDay(wallClockTime: string): string {
  return LONG_DAY.format(wallClock(wallClockTime));
}

export function clockTime(wallClockTime: string): string {
  return CLOCK.format(wallClock(wallClockTime));
}

export function clockTimeWithSeconds(wallClockTime: string): string {
  return CLOCK_SECONDS.format(wallClock(wallClockTime));
}

export function instant(iso: string): string {
  return INSTANT.format(new Date(iso));
}

/** `just now`, `4 min ago`, `3 h ago`, `2 days ago`, then the date. Future instants: `in 4 min`. */
export function ago(iso: string, now: number): string {
  const seconds = Math.round((now - Date.parse(iso)) / 1000);
  const distance = Math.abs(seconds);
  if (distance < 45) {
    return seconds < -5 ? 'in a moment' : 'just now';
  }
  if (distance >= 7 * 86_400) {
    return instant(iso);
  }
  const words = span(distance);
  return seconds < 0 ? `in ${words}` : `${words} ago`;
}

/** `4 min`, `3 h`, `2 days`. */
function span(seconds: number): string {
  if (seconds < 3_570) {
    return `${Math.max(1, Math.round(seconds / 60))} min`;
  }
  if (seconds < 84_600) {
    return `${Math.round(seconds / 3_600)} h`;
  }
  const days = Math.round(seconds / 86_400);
  return days === 1 ? '1 day' : `${days} days`;
}

/** `0:07`, `12:30`, `1:02:03`. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3_600);
  const minutes = Math.floor((whole % 3_600) / 60);
  const rest = two(whole % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

function localDay(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
