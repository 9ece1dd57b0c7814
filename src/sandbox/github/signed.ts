/** Signed addresses on the second origin: they need no token, name their own lifetime, and are refused once it is over. */
import { createHmac } from 'node:crypto';
import { strikes } from './faults.ts';
import type { World } from './world.ts';

/** Five minutes, as GitHub gives (facts/github.md 2.2). */
const lifetimeSeconds = 300;

const sign = (path: string, date: string): string =>
  createHmac('sha256', 'the local archive signs with this').update(`${path} ${date}`).digest('hex');

const toBasic = (date: Date): string => `${date.toISOString().replace(/[-:]|\.\d+/g, '')}`;

const fromBasic = (text: string): number => Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

/** An address on the blob origin that is good for five minutes (or, by the fault `expiredUrl`, was until now). */
export const toSignedUrl = (world: World, path: string, names: { disposition: string; type: string }): string => {
  const age = strikes(world.faults, 'expiredUrl') ? lifetimeSeconds + 60 : 0;
  const date = toBasic(new Date(world.now().getTime() - age * 1000));
  const query = new URLSearchParams({
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Date': date,
    'X-Amz-Expires': String(lifetimeSeconds),
    'X-Amz-Signature': sign(path, date),
    'X-Amz-SignedHeaders': 'host',
    'response-content-disposition': names.disposition,
    'response-content-type': names.type,
  });
  return `${world.blobs}${path}?${query}`;
};

export const judgeSignature = (world: World, url: URL): 'good' | 'expired' | 'wrong' => {
  const date = url.searchParams.get('X-Amz-Date') ?? '';
  if (url.searchParams.get('X-Amz-Signature') !== sign(url.pathname, date)) return 'wrong';
  return fromBasic(date) + lifetimeSeconds * 1000 < world.now().getTime() ? 'expired' : 'good';
};
