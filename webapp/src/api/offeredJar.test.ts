import { expect, test } from 'vitest';
import { HandClock } from '../testing/HandClock';
import { inspectOffered, type InspectionDesk } from './offeredJar';
import type { Inspection, OfferInspection } from './pluginTypes';

const REPORT = { id: 'hello', version: '1.0.0' } as Inspection;

function inspection(facts: Partial<OfferInspection>): OfferInspection {
  return { id: 'i1', catalog: 1, plugin: 'hello', version: '1.0.0', state: 'COMING', received: 0, bytes: 100, report: null, trouble: null, at: '2026-11-28T18:00:00Z', ...facts };
}

function deskOf(first: OfferInspection, ...later: OfferInspection[]): InspectionDesk & { ended: string[] } {
  const ended: string[] = [];
  return {
    ended,
    begin: () => Promise.resolve(first),
    look: () => Promise.resolve(later.shift() ?? first),
    end: (id) => Promise.resolve(ended.push(id)),
  };
}

/** Lets promises that wait for nothing else settle. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('a jar is asked after until it has been looked at', async () => {
  const clock = new HandClock();
  const parts: number[] = [];
  const desk = deskOf(inspection({}), inspection({ received: 40 }), inspection({ state: 'SEEN', received: 100, report: REPORT }));
  const seen = inspectOffered(desk, { signal: new AbortController().signal, onPart: (part) => parts.push(part) }, clock);
  await settle();
  clock.pass(500);
  await settle();
  clock.pass(500);
  expect(await seen).toBe(REPORT);
  expect(parts).toEqual([0, 0.4]);
  expect(desk.ended).toEqual([]);
});

test('what kept it is told', async () => {
  const trouble = { code: 'CATALOG_UNREACHABLE', message: 'It is away.', hint: 'Try later.' };
  const desk = deskOf(inspection({ state: 'FAILED', trouble }));
  const seen = inspectOffered(desk, { signal: new AbortController().signal, onPart: () => {} }, new HandClock());
  await expect(seen).rejects.toMatchObject(trouble);
});

test('who goes away has it broken off', async () => {
  const abort = new AbortController();
  const desk = deskOf(inspection({}));
  const seen = inspectOffered(desk, { signal: abort.signal, onPart: () => {} }, new HandClock());
  await settle();
  abort.abort();
  await expect(seen).rejects.toThrow();
  expect(desk.ended).toEqual(['i1']);
});
