// Lists of the library as somebody narrows them, and edits of many at once.
import { Refusal } from './refusal.mjs';

const MOST = 1000;
const MEDIA = { photo: ['image', 'raw'], video: ['video'], audio: ['audio'] };

/** Ids of what an address asks for, newest first. */
export function narrowed(library, { searchParams }) {
  const wish = (name) => searchParams.get(name);
  const hidden = wish('hidden') === 'true';
  const archived = wish('archived') === 'true';
  const tag = wish('tag')?.toLowerCase();
  return library.order.filter((id) => {
    const facts = library.facts(id);
    return (
      facts.hidden === hidden &&
      (hidden || facts.archived === archived) &&
      (wish('favourite') === null || String(facts.favourite) === wish('favourite')) &&
      (wish('minRating') === null || (facts.rating ?? 0) >= Number(wish('minRating'))) &&
      (wish('type') === null || MEDIA[wish('type')].includes(facts.kind)) &&
      (wish('country') === null || facts.place?.countryCode === wish('country')) &&
      (wish('state') === null || facts.place?.state === wish('state')) &&
      (wish('city') === null || facts.place?.city === wish('city')) &&
      (tag === undefined || facts.tags.some((each) => each.toLowerCase() === tag))
    );
  });
}

/** @param tell says that an asset was edited; by(session) names who did it */
export function manyRoutes(library, tell, by) {
  const results = (ids, session, patchOf) =>
    required(ids).map((id) => {
      if (!library.has(id) || library.trashed.has(id)) {
        return refused(id, 'not-found', 'ASSET_NOT_FOUND', `There is no asset ${id}.`);
      }
      try {
        const patch = patchOf(id);
        if (patch === null) {
          return refused(id, 'outdated', 'PRECONDITION_FAILED', 'Somebody has edited this asset meanwhile.');
        }
        const changed = library.edit(id, patch, by(session));
        if (changed) {
          tell(id);
        }
        return { id, outcome: changed ? 'changed' : 'unchanged', etag: library.edits.etag(id), code: null, message: null };
      } catch ({ code, message }) {
        return refused(id, 'refused', code, message);
      }
    });
  return [
    ['PATCH', /^\/assets$/, 'WRITE', ({ body, session }) => {
      const wish = JSON.parse(body);
      return { data: results(wish.ids, session, (id) => patchFor(library, id, wish)) };
    }],
    ['POST', /^\/assets\/take-back$/, 'WRITE', ({ body, session }) => {
      const etags = new Map(JSON.parse(body).etags.map((etag) => [Number(/\d+/.exec(etag)[0]), etag]));
      const before = (id) => (library.edits.etag(id) === etags.get(id) ? undone(library.edits.of(id).log[0]) : null);
      return { data: results([...etags.keys()], session, before) };
    }],
  ];
}

function patchFor(library, id, { changes = {}, shiftSeconds, addTags = [], removeTags = [] }) {
  const patch = { ...changes };
  if (shiftSeconds) {
    const { takenAt } = library.tile(id);
    if (takenAt === null) {
      throw new Refusal(422, 'DATE_UNKNOWN', 'The date of this asset is not known, so it cannot be moved.');
    }
    patch.takenAt = new Date(Date.parse(`${takenAt}Z`) + shiftSeconds * 1000).toISOString().slice(0, 19);
  }
  const { tags } = library.facts(id);
  const after = retagged(tags, addTags, removeTags);
  return JSON.stringify(after) === JSON.stringify(tags) ? patch : { ...patch, tags: after };
}

function retagged(tags, add, remove) {
  const key = (tag) => tag.trim().toLowerCase();
  const gone = new Set(remove.map(key));
  const kept = tags.filter((tag) => !gone.has(key(tag)));
  const has = new Set(kept.map(key));
  return [...kept, ...add.filter((tag) => !has.has(key(tag)))];
}

/** A merge patch that says again what was said before. */
function undone({ changes }) {
  return Object.fromEntries(Object.entries(changes).map(([field, { from }]) => [field, from]));
}

function required(ids) {
  if (!Array.isArray(ids) || ids.length === 0 || ids.length > MOST) {
    throw new Refusal(400, 'BAD_REQUEST', `1 to ${MOST} assets must be named.`);
  }
  return ids;
}

function refused(id, outcome, code, message) {
  return { id, outcome, etag: null, code, message };
}
