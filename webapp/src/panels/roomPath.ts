import { ApiError } from '../api/envelope';

const API = '/api/v1';
const LONGEST = 2_000;

/**
 * Where in its own room a panel asks, as a path below the API. A panel names no other room, however it writes the path.
 *
 * @throws ApiError when it would lead elsewhere
 */
export function roomPath(plugin: string, path: string): string {
  const room = `/p/${plugin}/`;
  const here = 'http://room.invalid';
  const [named = ''] = path.split('?', 1);
  const wellFormed = path.length <= LONGEST && !/[\\#\s]/.test(path) && !/\/\/|(^|\/)\.{1,2}(\/|$)|%(2e|2f|5c)/i.test(named);
  const url = wellFormed ? parsed(`${here}${API}${room}${path.replace(/^\//, '')}`) : null;
  if (url === null || url.origin !== here || !url.pathname.startsWith(API + room)) {
    throw new ApiError(400, {
      code: 'NOT_IN_ITS_ROOM',
      message: 'A panel may ask nothing but its own plugin.',
      hint: null,
      details: {},
    });
  }
  return url.pathname.slice(API.length) + url.search;
}

function parsed(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
