import { thumbHashToDataURL } from 'thumbhash';

const KEPT = 2_000;
const urls = new Map<string, string | null>();

/** The blurred picture behind a ThumbHash as a data address; null where the hash cannot be read. Kept for the last few. */
export function thumbHashUrl(base64: string): string | null {
  const known = urls.get(base64);
  if (known !== undefined) {
    return known;
  }
  const url = decode(base64);
  if (urls.size >= KEPT) {
    const oldest = urls.keys().next();
    if (!oldest.done) {
      urls.delete(oldest.value);
    }
  }
  urls.set(base64, url);
  return url;
}

function decode(base64: string): string | null {
  try {
    return thumbHashToDataURL(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
  } catch {
    return null;
  }
}
