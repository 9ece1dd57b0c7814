/** The faults: what the wire, a proxy or a broken server may do to one request. */
import { FACTOR } from '../e2e/factor.mjs';
import { isWrite } from '../e2e/stage.ts';
import type { Fault, Reply, Seen, Strike } from './proxy.ts';

/** How the request went where nothing struck it. */
export type Sound = Seen & { reply: Reply };

export interface FaultKind {
  name: string;
  act: Fault;
  /** Whether it can come to this request. Default: to each. */
  fits?: (sound: Sound) => boolean;
  /** It is also tried as one that lasts to the end of the run, at each request of the same line; of kinds that differ in words alone one is enough. */
  lasts?: true;
  /** Where one that lasts strikes, too. */
  lastsAt?: (seen: Seen) => boolean;
  /** From the struck request on it strikes whatever is asked of that server. */
  isOfServer?: true;
  /** It shows only with more bytes than two sockets hold. */
  isBig?: true;
  /** Nobody is there any more to tell what happened. */
  kills?: true;
  /** The run is over so soon after it, in milliseconds by the clock on the wall. */
  endsWithin?: number;
}

const isOfType = ({ head }: Seen, type: string): boolean => head.toLowerCase().includes(`\ncontent-type\n${type}`);
const isForm = (seen: Seen): boolean => isOfType(seen, 'multipart/form-data');
/** By what is known before the body has come. */
const isOfUpload = (seen: Seen): boolean =>
  seen.side === 'archive' && (isForm(seen) || (seen.method === 'PUT' && !isOfType(seen, 'application/json')));
const isUpload = (seen: Seen): boolean => isOfUpload(seen) && seen.body.length > 0;
const isDownload = ({ side, reply }: Sound): boolean => side === 'blobs' && reply.status === 200;
const isJson = ({ reply }: Sound): boolean => /json/.test(reply.headers['content-type'] ?? '') && reply.body.length > 0;
const hasBody = ({ reply }: Sound): boolean => reply.body.length > 1;

const half = (body: Buffer): Buffer => body.subarray(0, Math.ceil(body.length / 2));

/** The run's own seconds, in milliseconds by the clock on the wall. */
const toRunTime = (seconds: number): number => (seconds * 1000) / FACTOR;
const later = (seconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, toRunTime(seconds)));

const tell = ({ answer }: Strike, reply: Reply): void => {
  answer.writeHead(reply.status, { ...reply.headers, ...(reply.status === 204 ? {} : { 'content-length': String(reply.body.length) }) });
  answer.end(reply.body);
};

/** The whole length is promised, and half of it comes. */
const tellHalf = ({ answer }: Strike, { status, headers, body }: Reply): Promise<void> =>
  new Promise((done) => {
    answer.writeHead(status, { ...headers, 'content-length': String(body.length) });
    answer.write(half(body), () => done());
  });

const tokenOf = ({ headers }: Strike['asked']): string => headers.authorization?.split(' ').at(-1) ?? '';

/** A page of something on the way, which repeats what it was sent: so does a debug page, and some firewalls. */
const page = (title: string, { asked }: Strike): Buffer =>
  Buffer.from(
    `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1><p>${asked.headers.authorization ?? ''}, ${tokenOf(asked)}</p></body></html>`,
  );

const failing =
  (status: number, type: 'html' | 'json', headers: Record<string, string> = {}): Fault =>
  async (strike) => {
    strike.asked.resume();
    const body =
      type === 'html'
        ? page(String(status), strike)
        : Buffer.from(JSON.stringify({ status, message: `Failed for «${tokenOf(strike.asked)}»` }));
    tell(strike, { status, headers: { 'content-type': type === 'html' ? 'text/html' : 'application/json', ...headers }, body });
  };

const reshaped =
  (text: string): Fault =>
  async (strike) => {
    const reply = await strike.forward();
    tell(strike, { ...reply, body: Buffer.from(text) });
  };

const EMPTY_LINE = '\r\n\r\n';

/** The first byte of the file; in a form it stands behind the head of its part. */
const flipped = (body: Buffer): Buffer => {
  const copy = Buffer.from(body);
  const isParts = copy.subarray(0, 2).toString() === '--';
  const named = isParts ? copy.indexOf('filename=') : 0;
  if (named < 0 || copy.length === 0) return copy; // there is no file in it
  const at = isParts ? copy.indexOf(EMPTY_LINE, named) + EMPTY_LINE.length : 0;
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};

export const FAULTS: readonly FaultKind[] = [
  {
    name: 'refused connection',
    act: async ({ asked, goDown }) => {
      asked.socket.resetAndDestroy();
      goDown();
    },
  },
  {
    name: 'refused connection, for 20 seconds',
    act: async ({ asked, goDown }) => {
      asked.socket.resetAndDestroy();
      goDown(toRunTime(20));
    },
  },
  { name: 'a server that answers nothing but 503', act: failing(503, 'html'), isOfServer: true },
  { name: 'reset before the request', act: async ({ asked }) => void asked.socket.resetAndDestroy(), lasts: true },
  {
    name: 'reset after it was sent',
    act: async ({ asked, forward }) => {
      await forward();
      asked.socket.resetAndDestroy();
    },
    fits: isWrite,
    lasts: true,
  },
  {
    name: 'reset in the middle of an upload',
    act: async ({ asked, forwardHalf }) => {
      await forwardHalf();
      asked.socket.resetAndDestroy();
    },
    fits: ({ body }) => body.length > 1,
  },
  {
    name: 'reset while it uploads',
    act: async ({ asked, forwardFirst }) => {
      await forwardFirst();
      asked.socket.resetAndDestroy();
    },
    fits: isUpload,
    isBig: true,
  },
  {
    name: 'reset in the middle of the answer',
    act: async (strike) => {
      await tellHalf(strike, await strike.forward());
      strike.asked.socket.resetAndDestroy();
    },
    fits: hasBody,
  },
  {
    name: 'answer that is cut',
    act: async (strike) => {
      await tellHalf(strike, await strike.forward());
      strike.asked.socket.destroySoon();
    },
    fits: hasBody,
    lasts: true,
  },
  {
    name: 'answer that is cut and told no length',
    act: async ({ answer, forward }) => {
      const { status, headers, body } = await forward();
      answer.useChunkedEncodingByDefault = false;
      answer.writeHead(status, { ...headers, connection: 'close' }).end(half(body));
    },
    fits: hasBody,
  },
  {
    name: 'late answer',
    act: async (strike) => {
      const reply = await strike.forward();
      await later(40);
      tell(strike, reply);
    },
  },
  {
    name: 'answer that never ends',
    act: async ({ answer, forward }) => {
      const { status, headers, body } = await forward();
      answer.writeHead(status === 204 ? 200 : status, headers);
      answer.write(half(body));
      while (!answer.destroyed) {
        answer.write(' ');
        await later(5);
      }
    },
    lasts: true,
  },
  { name: 'no answer', act: async ({ asked }) => void asked.resume(), lasts: true },
  { name: 'no answer to what was done', act: async ({ forward }) => void (await forward()), fits: isWrite },
  { name: 'answer that stands still', act: async (strike) => tellHalf(strike, await strike.forward()), fits: hasBody },
  { name: 'upload that stands still', act: async ({ asked }) => void asked.pause(), fits: isUpload, isBig: true },
  { name: '429 with Retry-After', act: failing(429, 'json', { 'retry-after': '7' }), lasts: true },
  { name: '429 without', act: failing(429, 'json') },
  ...([500, 502, 503] as const).flatMap((status) => [
    { name: `${status} as HTML`, act: failing(status, 'html'), ...(status === 503 ? { lasts: true as const } : {}) },
    { name: `${status} as JSON`, act: failing(status, 'json'), ...(status === 500 ? { lasts: true as const } : {}) },
  ]),
  { name: '504, not done', act: failing(504, 'html') },
  {
    name: '504, done',
    act: async (strike) => {
      await strike.forward();
      await failing(504, 'html')(strike);
    },
    fits: isWrite,
    lasts: true,
  },
  {
    name: 'broken JSON',
    act: async (strike) => {
      const reply = await strike.forward();
      tell(strike, { ...reply, body: half(reply.body) });
    },
    fits: isJson,
    lasts: true,
  },
  { name: 'JSON of another shape', act: reshaped('{"message":"all is well","items":{"0":null}}'), fits: isJson, lasts: true },
  { name: 'JSON that is a list', act: reshaped('[{"id":{}},null,7]'), fits: isJson },
  { name: 'login page with 200', act: async (strike) => failing(200, 'html')(strike), lasts: true },
  {
    name: 'wrong bytes stored',
    act: async (strike) => {
      tell(strike, await strike.forward(flipped));
    },
    fits: isUpload,
    lasts: true,
    lastsAt: isOfUpload,
  },
  {
    name: 'wrong bytes served by GitHub',
    act: async (strike) => {
      const reply = await strike.forward();
      tell(strike, { ...reply, body: flipped(reply.body) });
    },
    fits: isDownload,
    lasts: true,
  },
  {
    name: 'signed URL that expired',
    act: async (strike) => {
      const body = Buffer.from(
        '<?xml version="1.0"?><Error><Code>AuthenticationFailed</Code><Message>Signature not valid in the specified time frame</Message></Error>',
      );
      tell(strike, { status: 403, headers: { 'content-type': 'application/xml' }, body });
    },
    fits: isDownload,
    lasts: true,
  },
  {
    name: 'redirect to another origin',
    act: async (strike) => {
      strike.asked.resume();
      // What a server itself sends on is nobody's leak: a signature would be one.
      const path = strike.seen.side === 'blobs' ? strike.seen.path.split('?')[0] : strike.seen.path;
      tell(strike, { status: 302, headers: { location: `${strike.trap}${path}` }, body: Buffer.alloc(0) });
    },
    lasts: true,
  },
  {
    name: 'SIGKILL while it waits for an answer',
    act: async ({ asked, cancel }) => {
      asked.resume();
      cancel('SIGKILL');
    },
    kills: true,
  },
  {
    name: 'SIGKILL in the middle of an upload',
    act: async ({ forwardHalf, cancel }) => {
      await forwardHalf();
      cancel('SIGKILL');
    },
    fits: isUpload,
    kills: true,
  },
  {
    name: 'SIGKILL while it uploads',
    act: async ({ forwardFirst, cancel }) => {
      await forwardFirst();
      cancel('SIGKILL');
    },
    fits: isUpload,
    isBig: true,
    kills: true,
  },
  {
    name: 'SIGKILL when it is done',
    act: async ({ forward, cancel }) => {
      await forward();
      cancel('SIGKILL');
    },
    fits: isWrite,
    kills: true,
  },
  // GitHub sends SIGINT, after 7.5 s SIGTERM, and 2.5 s later it kills (facts/github.md).
  ...(['SIGINT', 'SIGTERM'] as const).flatMap((signal) => [
    {
      name: `${signal} while it waits for an answer`,
      act: async ({ asked, cancel }: Strike) => {
        asked.resume();
        cancel(signal);
      },
      endsWithin: 5000,
    },
    {
      name: `${signal} when it is done`,
      act: async ({ forward, cancel }: Strike) => {
        await forward();
        cancel(signal);
      },
      fits: isWrite,
      endsWithin: 5000,
    },
  ]),
  {
    name: 'SIGTERM while it uploads',
    act: async ({ forwardFirst, cancel }) => {
      await forwardFirst();
      cancel('SIGTERM');
    },
    fits: isUpload,
    isBig: true,
    endsWithin: 5000,
  },
  {
    name: 'SIGTERM while it waits to ask again',
    act: async (strike) => {
      await failing(429, 'json', { 'retry-after': '30' })(strike);
      await later(5); // it has heard that
      strike.cancel('SIGTERM');
    },
    endsWithin: 5000,
  },
];
