import { expect, test } from '@jest/globals';
import { pauseBefore, readLimits } from '../../src/http/pace.ts';

const now = new Date('2026-11-02T10:00:00Z');
const inSeconds = (seconds: number): string => String(now.getTime() / 1000 + seconds);
const pause = (remaining: string, seconds: number): number =>
  pauseBefore(readLimits({ 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset': inSeconds(seconds) }, now), now);

test('With plenty of requests left nothing is waited for', () => {
  expect(pause('100', 60)).toBe(0);
  expect(pause('5', 60)).toBe(0);
});

test('The last few are spread over the time until the counter starts anew', () => {
  expect(pause('4', 60)).toBe(12_000);
  expect(pause('1', 60)).toBe(30_000);
});

test('With none left the reset is waited for, but no longer than two minutes', () => {
  expect(pause('0', 60)).toBe(60_000);
  expect(pause('0', 900)).toBe(120_000);
});

test('A reset that is past, missing or absurd is no reason to wait', () => {
  expect(pause('0', -5)).toBe(0);
  expect(pause('0', 86_400)).toBe(0);
  expect(pauseBefore(readLimits({}, now), now)).toBe(0);
  expect(pauseBefore(readLimits({ 'x-ratelimit-remaining': 'many', 'x-ratelimit-reset': '' }, now), now)).toBe(0);
});
