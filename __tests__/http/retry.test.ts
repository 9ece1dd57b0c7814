import { describe, expect, test } from '@jest/globals';
import { defaultPolicy, type Ending, pauseBeforeRetry, readRetryAfter } from '../../src/http/retry.ts';

const now = new Date('2026-11-02T10:00:00Z');
const pause = (ending: Partial<Ending>, situation: { attempt?: number; elapsedMs?: number; random?: number } = {}): number | undefined =>
  pauseBeforeRetry(
    { method: 'GET', status: 503, headers: {}, ...ending },
    { attempt: 1, elapsedMs: 0, random: 0, now, policy: defaultPolicy, ...situation },
  );

describe('A request is repeated', () => {
  test.each([
    ['GET', 0],
    ['GET', 500],
    ['GET', 502],
    ['PUT', 503],
    ['PUT', 504],
    ['DELETE', 0],
    ['GET', 429],
    ['POST', 429],
  ])('after %s and %s', (method, status) => {
    expect(pause({ method, status })).toBeGreaterThan(0);
  });

  test.each([
    ['POST', 0],
    ['POST', 500],
    ['POST', 502],
    ['POST', 504],
    ['GET', 200],
    ['GET', 400],
    ['PUT', 403],
    ['GET', 404],
    ['DELETE', 409],
  ])('not after %s and %s', (method, status) => {
    expect(pause({ method, status })).toBeUndefined();
  });
});

describe('The pause', () => {
  test('doubles from time to time, up to its cap, and is never the same for all', () => {
    expect([1, 2, 3, 4, 5, 6].map((attempt) => pause({}, { attempt, random: 1 }))).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000]);
    expect([1, 2, 3].map((attempt) => pause({}, { attempt, random: 0 }))).toEqual([500, 1000, 2000]);
    const long = { ...defaultPolicy, attempts: 20 };
    expect(pauseBeforeRetry({ method: 'GET', status: 502, headers: {} }, { attempt: 12, elapsedMs: 0, random: 1, now, policy: long })).toBe(
      30_000,
    );
  });

  test('is what the server asks for with 429 and 503, and nothing else', () => {
    expect(pause({ status: 429, headers: { 'retry-after': '7' } })).toBe(7000);
    expect(pause({ status: 503, headers: { 'retry-after': '7' } })).toBe(7000);
    expect(pause({ status: 502, headers: { 'retry-after': '59' } })).toBe(500);
  });

  test('is never longer than two minutes, whatever the server asks for', () => {
    expect(pause({ status: 429, headers: { 'retry-after': '86400' } })).toBe(defaultPolicy.retryAfterCapMs);
  });
});

test('What would end so each time is not tried again', () => {
  expect(pause({ status: 0 })).toBeGreaterThan(0);
  expect(pause({ status: 0, isStanding: true })).toBeUndefined();
});

test('Attempts come to an end: seven, and three after a bare 500', () => {
  expect(pause({}, { attempt: 5 })).toBeDefined();
  expect(pause({}, { attempt: 7 })).toBeUndefined();
  expect(pause({ status: 500 }, { attempt: 2 })).toBeDefined();
  expect(pause({ status: 500 }, { attempt: 3 })).toBeUndefined();
});

test('Time comes to an end: no attempt begins after ten minutes', () => {
  expect(pause({}, { elapsedMs: 599_000 })).toBeDefined();
  expect(pause({}, { elapsedMs: 599_800 })).toBeUndefined();
});

const anHourLate = { date: 'Mon, 02 Nov 2026 11:00:00 GMT' };

test.each<[string | undefined, number | undefined, Record<string, string>?]>([
  ['Mon, 02 Nov 2026 11:00:20 GMT', 20_000, anHourLate],
  ['20', 20_000, anHourLate],
  ['120', 120_000],
  ['0', 0],
  ['Mon, 02 Nov 2026 10:00:30 GMT', 30_000],
  ['Mon, 02 Nov 2026 09:00:00 GMT', 0],
  ['soon', undefined],
  ['', undefined],
  [undefined, undefined],
])('Retry-After %s is %s milliseconds', (header, expected, told = {}) => {
  expect(readRetryAfter({ ...told, ...(header === undefined ? {} : { 'retry-after': header }) }, now)).toBe(expected);
});
