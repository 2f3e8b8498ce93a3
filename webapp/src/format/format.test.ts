import { describe, expect, it } from 'vitest';
import { cameraName, coordinates, exposureTime, megapixels } from './camera';
import { clientName } from './clients';
import { bytes, counted, percent, took } from './numbers';
import { ago, clockTime, dayLabel, dayOf, duration, longDay } from './times';
import { timeSource, titleOf } from './words';

const NOW = new Date('2026-11-21T10:00:00+01:00');

describe('days', () => {
  it('are named by their distance, their year only where it is another', () => {
    expect(dayLabel('2026-11-21', NOW)).toBe('Today');
    expect(dayLabel('2026-11-20', NOW)).toBe('Yesterday');
    // Whether a comma follows the weekday is the platform's taste.
    expect(dayLabel('2026-03-02', NOW)).toBe('Mon, 2 Mar');
    expect(dayLabel('2020-02-18', NOW)).toBe('Tue, 18 Feb 2020');
  });

  it('stay the day the camera wrote, in the hour that daylight saving skips as well', () => {
    expect(dayOf('2026-03-29T02:30:00')).toBe('2026-03-29');
    expect(clockTime('2026-03-29T02:30:00')).toBe('02:30');
    expect(longDay('2026-03-29T23:59:59')).toMatch(/^Sunday,? 29 March 2026$/);
  });
});

describe('moments', () => {
  const before = (seconds: number): string => new Date(NOW.getTime() - seconds * 1000).toISOString();

  it('are told by their distance', () => {
    expect(ago(before(3), NOW.getTime())).toBe('just now');
    expect(ago(before(240), NOW.getTime())).toBe('4 min ago');
    expect(ago(before(3 * 3600), NOW.getTime())).toBe('3 h ago');
    expect(ago(before(86_400), NOW.getTime())).toBe('1 day ago');
    expect(ago(before(-600), NOW.getTime())).toBe('in 10 min');
    expect(ago(before(30 * 86_400), NOW.getTime())).toContain('2026');
  });

  it('have durations like a player shows them', () => {
    expect([7, 750, 3723].map(duration)).toEqual(['0:07', '12:30', '1:02:03']);
  });
});

describe('amounts', () => {
  it('of bytes carry the unit that keeps them short', () => {
    expect([0, 999, 1000, 3_400_000, 999_600, 128_000_000_000].map(bytes)).toEqual([
      '0 B',
      '999 B',
      '1 kB',
      '3.4 MB',
      '1 MB',
      '128 GB',
    ]);
  });

  it('agree with their noun', () => {
    expect([counted(1, 'photo'), counted(1200, 'photo')]).toEqual(['1 photo', '1,200 photos']);
  });

  it('of progress are never full before all is done', () => {
    expect(percent(999_999, 1_000_000)).toBe(99);
    expect(percent(5, 5)).toBe(100);
    expect(percent(0, 0)).toBe(0);
  });

  it('of time are short', () => {
    expect([took(38), took(1234)]).toEqual(['38 ms', '1.2 s']);
  });
});

describe('cameras', () => {
  it('name their maker once', () => {
    expect(cameraName('Canon', 'Canon EOS R6')).toBe('Canon EOS R6');
    expect(cameraName('NIKON CORPORATION', 'NIKON D850')).toBe('NIKON D850');
    expect(cameraName('Apple', 'iPhone 15')).toBe('Apple iPhone 15');
    expect(cameraName(null, null)).toBeNull();
  });

  it('expose in fractions as their dials say', () => {
    expect([0.004, 0.5, 2].map(exposureTime)).toEqual(['1/250 s', '0.5 s', '2 s']);
  });

  it('stand somewhere', () => {
    expect(coordinates(-33.8568, 151.2153)).toBe('33.85680° S, 151.21530° E');
    expect(megapixels(6000, 4000)).toBe('24 MP');
  });
});

describe('words', () => {
  it('tell where a time comes from', () => {
    expect(timeSource('exif:DateTimeOriginal')).toBe('the camera (DateTimeOriginal)');
    expect(timeSource('file:name')).toBe('the file name');
    expect(timeSource('oracle')).toBe('oracle');
  });

  it('make titles of names', () => {
    expect(titleOf('backup-usb')).toBe('Backup usb');
  });
});

describe('browsers', () => {
  it('are named as people name them', () => {
    const names = [
      'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36 Edg/142.0',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
      'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Mobile Safari/537.36',
      'rclone/v1.68',
      '',
    ].map(clientName);
    expect(names).toEqual(['Firefox on Linux', 'Edge on Windows', 'Safari on iPhone', 'Chrome on Android', 'rclone', 'An unknown program']);
  });
});
