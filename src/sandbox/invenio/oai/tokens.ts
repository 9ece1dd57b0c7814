/** Where a harvest goes on: everything that was asked for, and the page to come. */
import type { Call } from '../call.ts';
import { type OaiError, refused } from './answer.ts';

export interface Wish {
  verb: string;
  metadataPrefix: string;
  from?: string;
  until?: string;
  set?: string;
  page: number;
}

/** A token that is older is refused. */
export const tokenLifeMs = 60_000;

export const writeToken = (call: Call, wish: Wish): string =>
  Buffer.from(JSON.stringify({ ...wish, at: call.house.now().getTime() })).toString('base64url');

const parse = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
};

const isWish = (value: unknown): value is Wish & { at: number } =>
  typeof value === 'object' && value !== null && 'verb' in value && 'page' in value && typeof value.page === 'number' && 'at' in value;

/** @throws Refusal 422 for one that was not given here, for another verb, or too long ago */
export const readToken = (call: Call, text: string, verb: string): Wish => {
  const code: OaiError = 'badResumptionToken';
  const wish = parse(text);
  const now = call.house.now().getTime();
  if (!isWish(wish) || wish.verb !== verb || now - wish.at > tokenLifeMs)
    throw refused(call, code, 'The value of the resumptionToken argument is invalid or expired.');
  return wish;
};
