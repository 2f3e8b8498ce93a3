// Paints made-up landscapes into a folder, named as a phone would name them, so that the pictures of the documentation
// show nobody's photos. Argument: the folder.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { png } from '../../webapp/dev/pictures.mjs';

const SHAPES = [[1600, 1067], [1600, 1200], [1067, 1600], [1600, 900]];
const DAYS = ['20260711', '20260711', '20260711', '20260711', '20260710', '20260710', '20260628', '20260628', '20260628',
  '20260517', '20260517', '20260517', '20260517', '20260503', '20260503', '20251226', '20251226', '20251225'];

const [folder] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
DAYS.forEach((day, number) => {
  const [width, height] = SHAPES[(number * 7) % SHAPES.length];
  const hour = String(20 - (number % 10)).padStart(2, '0');
  writeFileSync(join(folder, `IMG_${day}_${hour}2716.png`), png(number + 3, width, height));
});
