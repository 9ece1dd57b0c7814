/** The faults that strike a whole request, and what a proxy says in place of CKAN. */
import type { IncomingMessage } from 'node:http';
import type { CkanFaults } from './faults.ts';
import type { House } from './house.ts';
import { PageRefusal } from './refusal.ts';

const counted = (faults: CkanFaults, name: 'fail' | 'cutAfterRequest' | 'badGatewayAfterWrite'): boolean => {
  if (faults[name] <= 0) return false;
  faults[name] -= 1;
  return true;
};

const failures: Record<CkanFaults['failAs'], PageRefusal> = {
  '500': new PageRefusal(500, '500 Internal Server Error'),
  '429': new PageRefusal(429, '429 Too Many Requests', { 'retry-after': '1' }),
  '502': new PageRefusal(502, '502 Bad Gateway'),
};

/** @throws PageRefusal of CKAN's own machine, of a proxy, or one that leads to https */
export const maybeFail = ({ faults }: House, request: IncomingMessage, origin: string): void => {
  if (faults.redirectToHttps) {
    throw new PageRefusal(301, '301 Moved Permanently', { location: `${origin.replace('http:', 'https:')}${request.url ?? '/'}` });
  }
  if (counted(faults, 'fail')) throw failures[faults.failAs];
};

/** Does the proxy lose the answer of this write? */
export const losesAnswer = ({ faults }: House): boolean => counted(faults, 'badGatewayAfterWrite');

const writes = (request: IncomingMessage): boolean =>
  request.method === 'POST' && !/_(show|list|search|list_for_user)(\?|$)/.test(request.url ?? '');

export const cutsAnswer = ({ faults }: House, request: IncomingMessage): boolean =>
  faults.cutAfterRequest > 0 && writes(request) && counted(faults, 'cutAfterRequest');
