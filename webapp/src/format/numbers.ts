const COUNT = new Intl.NumberFormat('en-GB');
const ONE_DIGIT = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

export function count(value: number): string {
  return COUNT.format(value);
}

/** `1 photo`, `2 photos`. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** `0 B`, `512 kB`, `3.4 MB`, in powers of 1,000. */
export function bytes(value: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];
  let rest = value;
  let unit = 0;
  while (rest >= 999.5 && unit < units.length - 1) {
    rest /= 1000;
    unit++;
  }
  return `${unit === 0 || rest >= 100 ? Math.round(rest) : ONE_DIGIT.format(rest)} ${units[unit]}`;
}

/** `12.4`, or `340` from a hundred on. */
export function decimal(value: number): string {
  return value >= 100 ? count(Math.round(value)) : ONE_DIGIT.format(value);
}

/** `38 ms`, `1.2 s`. */
export function took(milliseconds: number): string {
  return milliseconds < 1000 ? `${decimal(milliseconds)} ms` : `${decimal(milliseconds / 1000)} s`;
}

/** Share of the whole in percent, never rounded up to 100 before all is done. */
export function percent(part: number, whole: number): number {
  if (whole <= 0) {
    return 0;
  }
  const share = (part / whole) * 100;
  return part < whole ? Math.min(99, Math.floor(share)) : 100;
}
