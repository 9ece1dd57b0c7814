import { createHash } from 'node:crypto';
import { PassThrough, Readable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { type ByteSource, digestSource, openPass, type Passed, type PassOptions } from '../../src/http/body.ts';
import { createPulse } from '../../src/http/stall.ts';

const hash = (algorithm: string, bytes: Buffer | string): string => createHash(algorithm).update(bytes).digest('hex');
const options = (details: Partial<PassOptions> = {}): PassOptions => ({
  algorithms: ['md5'],
  signal: new AbortController().signal,
  stallMs: 10_000,
  ...details,
});
const source = (bytes: Buffer | string, details: Partial<ByteSource> = {}): ByteSource => ({
  name: 'a.bin',
  size: Buffer.byteLength(bytes),
  open: () => Promise.resolve(Readable.from([Buffer.from(bytes)], { objectMode: false })),
  ...details,
});

const read = async (one: ByteSource, details: Partial<PassOptions> = {}): Promise<{ bytes: Buffer; passed: Passed }> => {
  const pass = await openPass(one, options(details));
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of pass.pieces) chunks.push(Buffer.from(chunk));
    return { bytes: Buffer.concat(chunks), passed: pass.passed() as Passed };
  } finally {
    pass.close();
  }
};

describe('A pass', () => {
  test('lets every byte through, counts and digests it', async () => {
    const bytes = Buffer.from(Array.from({ length: 3_000_000 }, (_, index) => index % 251));
    const chunks = [0, 1, 70_000, 1_500_000].map((from, index, all) => bytes.subarray(from, all[index + 1]));
    const one = source(bytes, {
      sha256: hash('sha256', bytes).toUpperCase(),
      open: () => Promise.resolve(Readable.from(chunks, { objectMode: false })),
    });
    const { bytes: got, passed } = await read(one, { algorithms: ['md5'] });
    expect(got.equals(bytes)).toBe(true);
    expect(passed).toEqual({ bytes: bytes.length, digests: { md5: hash('md5', bytes), sha256: hash('sha256', bytes) } });
  });

  test('digests only what is asked for where nothing was promised', async () => {
    expect((await read(source('abc'))).passed.digests).toEqual({ md5: hash('md5', 'abc') });
  });

  test('holds the last piece back until all is proved', async () => {
    const pass = await openPass(source('the whole', { sha256: hash('sha256', 'something else') }), options());
    const chunks: Buffer[] = [];
    await expect(
      (async () => {
        for await (const chunk of pass.pieces) chunks.push(Buffer.from(chunk));
      })(),
    ).rejects.toMatchObject({ code: 'file-changed' });
    expect(Buffer.concat(chunks)).toHaveLength(0);
    pass.close();
  });

  test.each([
    ['shorter', 12, 'ended after 9 of 12 bytes'],
    ['longer', 4, 'longer than the 4 bytes'],
  ])('of a source that is %s than it was said to be fails', async (_word, size, message) => {
    await expect(read(source('the whole', { size }))).rejects.toMatchObject({
      code: 'file-changed',
      message: expect.stringContaining(message),
    });
  });

  test('of a source that breaks off says how far it came', async () => {
    const broken = source('0123456789', {
      size: 20,
      open: () =>
        Promise.resolve(
          Readable.from(
            (async function* () {
              yield Buffer.from('0123456789');
              throw await Promise.resolve(new Error('socket hang up at https://x.example/f?sig=abc'));
            })(),
            { objectMode: false },
          ),
        ),
    });
    await expect(read(broken)).rejects.toMatchObject({
      code: 'file-unreadable',
      message: expect.stringMatching(/after 10 of 20 bytes.*sig=\*\*\*/),
    });
  });

  test('does not hide why a source could not be opened', async () => {
    await expect(openPass(source('a', { open: () => Promise.reject(new TypeError('no such asset')) }), options())).rejects.toThrow(
      'no such asset',
    );
  });

  test('takes no more than the reader takes', async () => {
    let made = 0;
    const endless = source('', {
      size: 1e9,
      open: () =>
        Promise.resolve(
          new Readable({
            highWaterMark: 65_536,
            read() {
              made += 65_536;
              this.push(Buffer.alloc(65_536));
            },
          }),
        ),
    });
    const pass = await openPass(endless, options());
    const reader = pass.pieces[Symbol.asyncIterator]();
    await reader.next();
    await new Promise((resolve) => setImmediate(resolve));
    expect(made).toBeLessThan(2_000_000);
    pass.close();
  });

  test('closes its source when it is left', async () => {
    const input = new PassThrough();
    const pass = await openPass(source('', { size: 10, open: () => Promise.resolve(input) }), options());
    pass.close();
    expect(input.destroyed).toBe(true);
  });
});

describe('What stands still is cut', () => {
  const silent = (): ByteSource => source('', { size: 10, open: () => Promise.resolve(new Readable({ read() {} })) });

  test('when the source gives nothing', async () => {
    await expect(read(silent(), { stallMs: 60 })).rejects.toMatchObject({
      code: 'transfer-stalled',
      message: expect.stringContaining('the source'),
    });
  });

  test('when the reader takes nothing', async () => {
    const big = source(Buffer.alloc(2_000_000), {
      open: () => Promise.resolve(Readable.from([Buffer.alloc(1_000_000), Buffer.alloc(1_000_000)], { objectMode: false })),
    });
    const pass = await openPass(big, options({ stallMs: 60 }));
    await new Promise((resolve) => pass.signal.addEventListener('abort', resolve, { once: true }));
    expect(pass.signal.reason).toMatchObject({ code: 'transfer-stalled', message: expect.stringContaining('the archive') });
    pass.close();
  });

  test('when the answer to the last byte does not come', async () => {
    const pass = await openPass(source('abc'), options({ stallMs: 60 }));
    for await (const _chunk of pass.pieces);
    await new Promise((resolve) => pass.signal.addEventListener('abort', resolve, { once: true }));
    expect(pass.signal.reason).toMatchObject({ code: 'transfer-stalled' });
    pass.close();
  });

  test('but not while another transfer to the same server moves', async () => {
    let now = 0;
    const pulse = createPulse(() => now);
    const pass = await openPass(silent(), options({ stallMs: 1000, pulse }));
    now = 999;
    pulse.beat();
    now = 1900;
    expect(pulse.silence()).toBe(901);
    expect(pass.signal.aborted).toBe(false);
    pass.close();
  });

  test('and a trickle is no life: less than 16 KiB within the limit', () => {
    let now = 0;
    const pulse = createPulse(() => now);
    for (now = 1; now <= 15; now += 1) pulse.beat(1024);
    expect(pulse.silence()).toBe(16);
    pulse.beat(1024);
    expect(pulse.silence()).toBe(0);
  });
});

test('A run that is cancelled stops reading', async () => {
  const controller = new AbortController();
  const pass = await openPass(
    source('', { size: 10, open: () => Promise.resolve(new Readable({ read() {} })) }),
    options({ signal: controller.signal }),
  );
  const pending = (async () => {
    for await (const _chunk of pass.pieces);
  })();
  controller.abort(new Error('cancelled by the user'));
  await expect(pending).rejects.toThrow();
  expect(pass.signal.aborted).toBe(true);
  pass.close();
});

test('A source can be digested without being sent anywhere', async () => {
  expect(await digestSource(source('abc', { sha256: hash('sha256', 'abc') }), options())).toEqual({
    bytes: 3,
    digests: { md5: hash('md5', 'abc'), sha256: hash('sha256', 'abc') },
  });
});
