/** Downloads from a server that breaks off, lies about bytes and gives hostile names; each as the native API of InvenioRDM answers. */
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Doors, openDoors } from '../../src/by-hand/doors.ts';
import { download } from '../../src/by-hand/download.ts';
import { type Asked, sendJson, serve, type TestServer } from '../http/server.ts';

const ID = 'abcde-12345';
const BYTES = Buffer.from('0123456789'.repeat(1000));
const md5 = (bytes: Buffer): string => `md5:${createHash('md5').update(bytes).digest('hex')}`;

let folder: string;
let server: TestServer | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-release-test-'));
});
afterEach(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

type Content = (asked: Asked, response: ServerResponse, turn: number) => unknown;

const whole: Content = (_, response) => {
  response.writeHead(200, { 'content-length': BYTES.length });
  response.end(BYTES);
};

/** How much of the file is on the disk. */
const countArrived = async (): Promise<number> => {
  const part = (await readdir(folder)).find((name) => name.endsWith('.part'));
  return part === undefined ? 0 : (await stat(join(folder, part))).size;
};

/** Closes the line in the middle, once that much has arrived. */
const broken = async (response: ServerResponse, bytes: Buffer): Promise<void> => {
  response.writeHead(200, { 'content-length': BYTES.length });
  response.write(bytes);
  while ((await countArrived()) < bytes.length) await setImmediate();
  response.destroy();
};

/** @returns doors that never really wait, and how long they would have, in milliseconds */
const open = async (names: readonly string[], content: Content, checksum = md5(BYTES)): Promise<{ doors: Doors; waits: number[] }> => {
  let turn = 0;
  server = await serve((asked, response) => {
    if (asked.url === `/api/records/${ID}`) return sendJson(response, 200, { id: ID, is_published: true, metadata: { title: 'Readings' } });
    if (asked.url === `/api/records/${ID}/files`) {
      return sendJson(response, 200, { entries: names.map((key) => ({ key, size: BYTES.length, checksum, status: 'completed' })) });
    }
    turn += 1;
    content(asked, response, turn);
  });
  const waits: number[] = [];
  const doors = openDoors({ archive: 'inveniordm', url: server.origin });
  return { doors: { ...doors, clock: { now: () => new Date(), wait: async (milliseconds) => void waits.push(milliseconds) } }, waits };
};

const contents = (): readonly Asked[] => (server?.asked ?? []).filter(({ url }) => url.endsWith('/content'));

describe('download', () => {
  test('goes on where the line broke, if the server takes a range', async () => {
    const { doors, waits } = await open(['a.bin'], (asked, response, turn) => {
      if (turn === 1) return broken(response, BYTES.subarray(0, 4000));
      const from = Number(/bytes=(\d+)-/.exec(asked.headers.range ?? '')?.[1]);
      response.writeHead(206, { 'content-range': `bytes ${from}-${BYTES.length - 1}/${BYTES.length}` });
      response.end(BYTES.subarray(from));
    });
    expect(await download(doors, ID, { folder })).toMatchObject([{ state: 'downloaded', isProved: true }]);
    expect(contents().map(({ headers }) => headers.range)).toEqual([undefined, 'bytes=4000-']);
    expect(waits).toEqual([1000]);
    expect(await readFile(join(folder, 'a.bin'))).toEqual(BYTES);
  });

  test('starts again where the server ignores the range, as InvenioRDM does', async () => {
    const { doors } = await open(['a.bin'], (asked, response, turn) =>
      turn === 1 ? broken(response, BYTES.subarray(0, 4000)) : whole(asked, response, turn),
    );
    expect(await download(doors, ID, { folder })).toMatchObject([{ isProved: true }]);
    expect(await readFile(join(folder, 'a.bin'))).toEqual(BYTES);
  });

  test('breaks off a line that only trickles, and goes on', async () => {
    const { doors, waits } = await open(['a.bin'], (asked, response, turn) => {
      if (turn > 1) return whole(asked, response, turn);
      response.writeHead(200, { 'content-length': BYTES.length });
      const trickle = setInterval(() => response.write('0'), 5);
      response.on('close', () => clearInterval(trickle));
    });
    expect(await download({ ...doors, stallMs: 100 }, ID, { folder })).toMatchObject([{ state: 'downloaded', isProved: true }]);
    expect(contents()).toHaveLength(2);
    expect(waits).toEqual([1000]);
  });

  test('goes on in another run, with what an earlier one left', async () => {
    const first = await open(['a.bin'], (_, response, turn) =>
      turn === 1 ? broken(response, BYTES.subarray(0, 4000)) : sendJson(response, 403, {}),
    );
    await expect(download(first.doors, ID, { folder })).rejects.toMatchObject({ code: 'token-missing' });
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toHaveLength(1);
    await server?.close();
    const second = await open(['a.bin'], whole);
    await download(second.doors, ID, { folder });
    expect(contents()[0]?.headers.range).toBe('bytes=4000-');
    expect(await readdir(folder)).toEqual(['a.bin']);
  });

  test('fetches what is not as the archive says once more, then gives up, and leaves no such file', async () => {
    const { doors } = await open(['a.bin'], whole, md5(Buffer.from('something else')));
    await expect(download(doors, ID, { folder })).rejects.toMatchObject({
      code: 'file-changed',
      message: expect.stringContaining('a.bin'),
    });
    expect(contents()).toHaveLength(2);
    expect(await readdir(folder)).toEqual([]);
  });

  test('takes no more than was said', async () => {
    const { doors } = await open(['a.bin'], (_, response) => response.end(Buffer.concat([BYTES, BYTES])));
    await expect(download(doors, ID, { folder })).rejects.toMatchObject({ code: 'file-changed' });
  });

  test('says so where the archive gives no checksum: the size alone was proved', async () => {
    const { doors } = await open(['a.bin'], whole, '');
    expect(await download(doors, ID, { folder })).toMatchObject([{ isProved: false }]);
  });

  test('writes into its folder alone, whatever the names are, and through no link', async () => {
    const outside = join(folder, 'outside');
    await writeFile(outside, 'mine');
    const inside = join(folder, 'inside');
    const names = ['../outside', '/tmp/absolute', 'a/../../b', '..', 'deep/name.txt'];
    const { doors } = await open(names, whole);
    const done = await download(doors, ID, { folder: inside });
    expect(done.map(({ path }) => path)).toEqual(
      ['.._outside', '_tmp_absolute', 'a_.._.._b', '__', 'deep_name.txt'].map((name) => join(inside, name)),
    );
    expect(await readFile(outside, 'utf8')).toBe('mine');
    // Asked for under its own name all the same.
    expect(contents()[0]?.url).toBe(`/api/records/${ID}/files/..%2Foutside/content`);

    await rm(join(inside, '__'));
    await symlink(outside, join(inside, '__'));
    await expect(download(doors, ID, { folder: inside, names: ['..'] })).rejects.toMatchObject({ code: 'bad-input' });
    expect(await readFile(outside, 'utf8')).toBe('mine');
  });

  test('tells a folder that can not be written to', async () => {
    const { doors } = await open(['a.bin'], whole);
    await writeFile(join(folder, 'file'), '');
    await expect(download(doors, ID, { folder: join(folder, 'file') })).rejects.toMatchObject({ code: 'disk-failed' });
  });
});
