/** The faults that strike a whole request, and what a proxy says in place of CKAN. */
import type { IncomingMessage } from 'node:http';
import type { CkanFaults } from './faults.ts';
import type { House } from './house.ts';
import { crash, PageRefusal } from './refusal.ts';

type Counter = 'fail5xx' | 'tooBusy' | 'crashAfterWrite' | 'badGatewayAfterWrite' | 'cutAfterRequest' | 'corruptUpload';

const counted = (faults: CkanFaults, name: Counter): boolean => {
  if (faults[name] <= 0) return false;
  faults[name] -= 1;
  return true;
};

const badGateway = (): PageRefusal => new PageRefusal(502, '502 Bad Gateway');

/** @throws PageRefusal of CKAN's own machine, of a proxy, or one that leads to https */
export const maybeFail = ({ faults }: House, request: IncomingMessage, origin: string): void => {
  if (faults.redirectToHttps) {
    throw new PageRefusal(301, '301 Moved Permanently', { location: `${origin.replace('http:', 'https:')}${request.url ?? '/'}` });
  }
  if (counted(faults, 'tooBusy')) throw new PageRefusal(429, '429 Too Many Requests', { 'retry-after': '1' });
  if (!counted(faults, 'fail5xx')) return;
  throw faults.fail5xxAs === '502' ? badGateway() : new PageRefusal(500, '500 Internal Server Error');
};

/** What was done is done; its answer is lost. @throws Refusal 500, PageRefusal 502 */
export const maybeLoseAnswer = ({ faults }: House): void => {
  if (counted(faults, 'crashAfterWrite')) throw crash();
  if (counted(faults, 'badGatewayAfterWrite')) throw badGateway();
};

export const cutsAnswer = ({ faults }: House, { wrote }: { wrote: boolean }): boolean => wrote && counted(faults, 'cutAfterRequest');

/** Turns one bit over, if the switch says so. */
export const maybeCorrupt = ({ faults }: House, bytes: Buffer): Buffer => {
  if (bytes.length === 0 || !counted(faults, 'corruptUpload')) return bytes;
  const [first = 0] = bytes;
  return Buffer.concat([Buffer.of(first ^ 1), bytes.subarray(1)]);
};
