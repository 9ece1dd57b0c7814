import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { afterEach, describe, expect, test } from '@jest/globals';
import { request } from 'undici';
import { digestSource, openPass } from '../../src/http/body.ts';
import { openHttp } from '../../src/http/client.ts';
import { type Digester, digestHere } from '../../src/http/digest.ts';
import { digestBySize, digestOnThread } from '../../src/http/digest-thread.ts';
import { silentLog } from '../../src/log.ts';
import { openClock } from './clock.ts';

const hash = (algorithm: string, bytes: Uint8Array): string => createHash(algorithm).update(bytes).digest('hex');

/** What a test has opened, and is closed whatever comes of it. */
const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

/** Bytes that repeat nowhere near: any piece that is mixed up with another changes the digest. */
const manyBytes = (length: number): Buffer => {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at + 4 <= length; at += 4) bytes.writeUInt32LE((at * 2_654_435_761) >>> 0, at);
  return bytes;
};
const cut = (bytes: Buffer, size: number): readonly Buffer[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size));

const passThrough = async (digester: Digester, chunks: readonly Buffer[]) => {
  const out: Buffer[] = [];
  for (const chunk of chunks) for await (const piece of digester.take(chunk)) out.push(Buffer.from(piece));
  const rest = digester.rest();
  if (rest) out.push(Buffer.from(rest));
  const digests = await digester.finish();
  digester.dispose();
  return { bytes: Buffer.concat(out), digests };
};

describe.each([
  ['on this thread', digestHere],
  ['on another thread', digestOnThread],
])('Digests %s', (_where, openDigester) => {
  test.each([
    [0, 1000],
    [1, 1000],
    [262_143, 65_536],
    [262_144, 65_536],
    [262_145, 65_536],
    [5_000_000, 65_536],
    [5_000_001, 1_000_003],
    [9_000_000, 4_000_000],
  ])('of %s bytes in pieces of %s are right, and every byte comes out again', async (length, size) => {
    const bytes = manyBytes(length);
    const { bytes: out, digests } = await passThrough(openDigester(['md5', 'sha256']), cut(manyBytes(length), size));
    expect(out.equals(bytes)).toBe(true);
    expect(digests).toEqual({ md5: hash('md5', bytes), sha256: hash('sha256', bytes) });
  });

  test('of one kind alone are right, too', async () => {
    const bytes = manyBytes(600_000);
    expect((await passThrough(openDigester(['sha1']), cut(bytes, 65_536))).digests).toEqual({ sha1: hash('sha1', bytes) });
  });
});

test('The memory of a chunk is given back at once, unless it holds more than the chunk', async () => {
  const whole = Buffer.from(new ArrayBuffer(65_536));
  const parts = cut(manyBytes(131_072), 65_536);
  const digester = digestOnThread(['md5', 'sha256']);
  for (const chunk of [whole, ...parts]) for await (const _piece of digester.take(chunk));
  digester.dispose();
  expect(whole.buffer.byteLength).toBe(0);
  expect(Buffer.concat(parts).equals(manyBytes(131_072))).toBe(true);
});

test.each([
  ['of a told length', { 'content-length': 24 * 2 ** 20 }],
  ['in chunks of which many share a buffer', {}],
])('A download %s is digested right, though its memory is given back on the way', async (_how, headers) => {
  const bytes = manyBytes(24 * 2 ** 20);
  const server = createServer((_request, response) => {
    response.writeHead(200, headers);
    Readable.from(cut(bytes, 10_007), { objectMode: false }).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  open.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const source = { name: 'big.bin', size: bytes.length, open: async () => (await request(url)).body };
  const passed = await digestSource(source, { algorithms: ['md5'], signal: new AbortController().signal, stallMs: 10_000 });
  expect(passed).toEqual({ bytes: bytes.length, digests: { md5: hash('md5', bytes) } });
});

test('An algorithm that is none is an error, not a silence', async () => {
  await expect(passThrough(digestOnThread(['no-such', 'sha1']), cut(manyBytes(5_000_000), 65_536))).rejects.toThrow();
});

test('A digester that is given up lets its thread end', async () => {
  const digester = digestOnThread(['md5', 'sha256']);
  for await (const _piece of digester.take(Buffer.alloc(1_000_000)));
  digester.dispose();
  digester.dispose();
  await expect(digester.finish()).rejects.toThrow('ended early');
});

test('A big file reaches a slow server whole, though its memory is used again and again', async () => {
  const size = 24 * 2 ** 20 + 12_345;
  const bytes = manyBytes(size);
  let received = '';
  const server = createServer((request, response) => {
    const digest = createHash('md5');
    let turn = 0;
    request.on('data', (chunk: Buffer) => {
      digest.update(chunk);
      turn += 1;
      // Takes a breath now and then, so that pieces have to wait on our side.
      if (turn % 50 === 0) {
        request.pause();
        setImmediate(() => setImmediate(() => request.resume()));
      }
    });
    request.on('end', () => {
      received = digest.digest('hex');
      response.writeHead(201, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  open.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  const http = openHttp({ userAgent: 'test', clock: openClock(), log: silentLog, random: () => 0.5 });
  open.push(() => http.close());
  const pass = await openPass(
    {
      name: 'big.bin',
      size,
      sha256: hash('sha256', bytes),
      open: () => Promise.resolve(Readable.from(cut(bytes, 65_536), { objectMode: false })),
    },
    { algorithms: ['md5'], signal: new AbortController().signal, stallMs: 10_000, digester: digestBySize },
  );
  open.push(() => pass.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const answer = await http.send({ method: 'PUT', url, body: pass.pieces, length: size, signal: pass.signal });
  expect(answer.status).toBe(201);
  expect(received).toBe(hash('md5', bytes));
  expect(pass.passed()).toEqual({ bytes: size, digests: { md5: hash('md5', bytes), sha256: hash('sha256', bytes) } });
});
