import type { AssetDetail, EditField } from '../api/types';
import { fieldWord } from './edits';

/** Which of these facts a sidecar tells, in words: `From the sidecar IMG_1.xmp`. Empty where none does. */
export function sidecarLines(asset: AssetDetail, fields: readonly EditField[]): string[] {
  const shown = fields.filter((field) => isKnown(asset[field]));
  const told = shown.filter((field) => field in asset.sidecars);
  const names = [...new Set(told.map((field) => asset.sidecars[field]))];
  return names.map((name) => {
    const ofIt = told.filter((field) => asset.sidecars[field] === name);
    const words = [...new Set(ofIt.map(fieldWord))].join(' and ');
    return ofIt.length === shown.length ? `From the sidecar ${name}` : `${words} from the sidecar ${name}`;
  });
}

function isKnown(value: unknown): boolean {
  return value !== null && !(Array.isArray(value) && value.length === 0);
}
