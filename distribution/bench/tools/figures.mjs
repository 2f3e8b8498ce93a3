// Arithmetic and tables.

const ascending = (numbers) => [...numbers].sort((left, right) => left - right);

/** The value below which the given share of the numbers lies. */
export function percentile(numbers, share) {
  const sorted = ascending(numbers);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** The middle one; of an even count the mean of the two in the middle. */
export function median(numbers) {
  const sorted = ascending(numbers);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
}

/** A Markdown table. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** A number with so many digits after the point. */
export const fixed = (number, digits = 1) => number.toFixed(digits);

/** A count with thousands set apart. */
export const count = (number) => Math.round(number).toLocaleString('en-US');

/** Tells what goes on, apart from the figures. */
export const say = (text) => process.stderr.write(`${text}\n`);

/** Prints figures. */
export const print = (text) => process.stdout.write(`${text}\n`);
