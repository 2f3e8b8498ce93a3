// Resumable uploads as the appliance takes them, in memory.
import { randomUUID } from 'node:crypto';
import { Refusal } from './refusal.mjs';

/** @param takeIn brings a whole file in: (name, bytes) → { outcome, assetId, sha256 } */
export function resumableRoutes(takeIn) {
  const uploads = new Map();
  const known = (id) => uploads.get(id) ?? refuse(404, 'UPLOAD_NOT_FOUND', 'There is no such upload.');
  return [
    ['POST', /^\/uploads\/resumable$/, 'UPLOAD', ({ request }) => {
      const id = randomUUID();
      const name = Buffer.from(/filename (\S+?)(,|$)/.exec(request.headers['upload-metadata'])[1], 'base64').toString();
      uploads.set(id, { id, name, offset: 0, length: Number(request.headers['upload-length']), result: null, parts: [] });
      return { status: 201, location: `/api/v1/uploads/resumable/${id}` };
    }],
    ['GET', /^\/uploads\/resumable\/([\w-]+)$/, 'UPLOAD', (_, id) => {
      const { parts: __, ...state } = known(id);
      return { data: state };
    }],
    ['PATCH', /^\/uploads\/resumable\/([\w-]+)$/, 'UPLOAD', ({ request, body }, id) => {
      const upload = known(id);
      if (Number(request.headers['upload-offset']) !== upload.offset) {
        refuse(409, 'OFFSET_MISMATCH', 'The upload goes on elsewhere.');
      }
      upload.parts.push(body);
      upload.offset += body.length;
      if (upload.offset === upload.length) {
        const { outcome, assetId, sha256 } = takeIn(upload.name, Buffer.concat(upload.parts));
        upload.result = { outcome, id: assetId, sha256, code: null, message: null };
      }
      return { status: 204 };
    }],
    ['DELETE', /^\/uploads\/resumable\/([\w-]+)$/, 'UPLOAD', (_, id) => ({ status: 204, data: uploads.delete(id) })],
  ];
}

function refuse(status, code, message) {
  throw new Refusal(status, code, message);
}
