/** Sends the bytes of an asset: whole or a range, and with the faults that downloads have in life. */
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { read, sizeOf } from './content.ts';
import { type GitHubFaults, strikes, strikesOf } from './faults.ts';
import type { Content } from './seed-words.ts';

interface Span {
  start: number;
  /** Excluded. */
  end: number;
}

/** One range of bytes; `undefined` for the whole, `none` where it lies outside. */
const readRange = (header: string | undefined, size: number): Span | 'none' | undefined => {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (found === null || (found[1] === '' && found[2] === '')) return undefined;
  const start = found[1] === '' ? Math.max(0, size - Number(found[2])) : Number(found[1]);
  const end = found[1] === '' || found[2] === '' ? size : Math.min(size, Number(found[2]) + 1);
  return start < end ? { start, end } : 'none';
};

const toWrong = (piece: Buffer): Buffer => {
  const wrong = Buffer.from(piece);
  wrong[0] = (wrong[0] ?? 0) ^ 0xff;
  return wrong;
};

/** Waits until the reader has room, or is gone. */
const write = async (response: ServerResponse, piece: Buffer): Promise<void> => {
  if (response.write(piece) || response.destroyed) return;
  const settled = new AbortController(); // takes the listener of the other event away
  const { signal } = settled;
  await Promise.race([once(response, 'drain', { signal }), once(response, 'close', { signal })]);
  settled.abort();
};

/** Answers 200, 206 or 416 with `content-length`; the body ends early where a fault says so. */
export const sendBytes = async (
  exchange: { request: IncomingMessage; response: ServerResponse; faults: GitHubFaults },
  content: Content,
  headers: Record<string, string>,
): Promise<void> => {
  const { request, response, faults } = exchange;
  const size = sizeOf(content);
  const range = readRange(request.headers.range, size);
  if (range === 'none') {
    response.writeHead(416, { 'content-range': `bytes */${size}` }).end();
    return;
  }
  const { start, end } = range ?? { start: 0, end: size };
  response.writeHead(range === undefined ? 200 : 206, {
    'accept-ranges': 'bytes',
    'content-length': String(end - start),
    ...(range === undefined ? {} : { 'content-range': `bytes ${start}-${end - 1}/${size}` }),
    ...headers,
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const stall = strikesOf(faults.stallDownload) ? faults.stallDownload.after : undefined;
  const cut = stall === undefined && strikesOf(faults.cutDownload) ? faults.cutDownload.after : undefined;
  let isWrong = strikes(faults, 'wrongBytes');
  let left = Math.min(end - start, stall ?? cut ?? Number.POSITIVE_INFINITY);
  for await (const piece of read(content, start, end)) {
    if (left <= 0 || response.destroyed) break;
    const part = (isWrong ? toWrong(piece as Buffer) : (piece as Buffer)).subarray(0, left);
    isWrong = false;
    left -= part.length;
    await write(response, part);
  }
  if (stall !== undefined) return; // left open: it is the reader who must lose patience
  if (cut === undefined) response.end();
  else response.socket?.destroySoon(); // what was written goes out before the cut
};
