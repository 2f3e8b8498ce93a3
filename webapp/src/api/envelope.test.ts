import { describe, expect, it } from 'vitest';
import { ApiError, explain, openEnvelope } from './envelope';
import { address } from './client';

const errorOf = (action: () => unknown): ApiError => {
  try {
    action();
  } catch (thrown) {
    if (thrown instanceof ApiError) {
      return thrown;
    }
    throw thrown;
  }
  throw new Error('nothing was thrown');
};

describe('an envelope', () => {
  it('gives its data and the next cursor', () => {
    const text = '{"apiVersion":"1","data":[1,2],"meta":{"nextCursor":"abc"},"error":null}';
    expect(openEnvelope(200, text)).toEqual({ data: [1, 2], nextCursor: 'abc' });
  });

  it('gives no cursor at the end', () => {
    expect(openEnvelope(200, '{"data":[],"meta":{"nextCursor":null}}').nextCursor).toBeNull();
    expect(openEnvelope(200, '{"data":[],"meta":null}').nextCursor).toBeNull();
  });

  it('may be empty on 204', () => {
    expect(openEnvelope(204, '').data).toBeUndefined();
  });

  it('may be empty on 202, where something is only taken down to be done', () => {
    expect(openEnvelope(202, '').data).toBeUndefined();
    expect(openEnvelope(202, '{"data":{"id":7}}').data).toEqual({ id: 7 });
  });

  it('with an error throws code, message, hint and details', () => {
    const text = JSON.stringify({
      data: null,
      error: { code: 'EMPTY_FILE', message: 'It is empty.', hint: 'Copy it again.', details: { quarantineId: 4 } },
    });
    const error = errorOf(() => openEnvelope(422, text));
    expect(error).toMatchObject({
      status: 422,
      code: 'EMPTY_FILE',
      message: 'It is empty.',
      hint: 'Copy it again.',
      details: { quarantineId: 4 },
    });
  });

  it('that is a page of some proxy becomes an error a person understands', () => {
    const error = errorOf(() => openEnvelope(502, '<html>Bad gateway</html>'));
    expect(error.code).toBe('HTTP_502');
    expect(error.message).toContain('HTTP 502');
    expect(error.passing).toBe(true);
  });

  it('without data is not mistaken for success', () => {
    expect(errorOf(() => openEnvelope(200, '{"meta":{}}')).code).toBe('HTTP_200');
  });
});

describe('errors', () => {
  it('pass when the server or its database is away, and do not when the request is at fault', () => {
    const passing = (status: number): boolean => errorOf(() => openEnvelope(status, '{"error":{}}')).passing;
    expect([503, 504].map(passing)).toEqual([true, true]);
    expect([400, 404, 422, 507].map(passing)).toEqual([false, false, false, false]);
  });

  it('of any kind can be explained', () => {
    expect(explain(new Error('broken')).message).toBe('broken');
    expect(explain('odd').message).toBe('odd');
  });
});

describe('an address', () => {
  it('leaves out parameters without a value and encodes the others', () => {
    expect(address('/assets', { limit: 5, cursor: null })).toBe('/api/v1/assets?limit=5');
    expect(address('/uploads', { name: 'a b&c.jpg' })).toBe('/api/v1/uploads?name=a+b%26c.jpg');
    expect(address('/status')).toBe('/api/v1/status');
  });
});
