import { randomBytes } from 'node:crypto';
import { crc32, deflateRawSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from '@jest/globals';
import { proveTarGz } from '../../src/event/prove-tar-gz.ts';
import { proveZip } from '../../src/event/prove-zip.ts';
import { commit, makeFolder, pack, removeFolders, withFile } from './git-ground.ts';

afterEach(removeFolders);

const prove = (bytes: Uint8Array, format: 'zip' | 'tar.gz') =>
  withFile(bytes, (file) => (format === 'zip' ? proveZip(file, bytes.length) : proveTarGz(file)));

const isRefused = async (bytes: Uint8Array, format: 'zip' | 'tar.gz'): Promise<boolean> => {
  try {
    await prove(bytes, format);
    return false;
  } catch (error) {
    const { name, message } = error as Error; // Node's own errors are of another realm than jest's, so instanceof tells nothing
    return message !== '' && name !== 'TypeError';
  }
};

const files = {
  'README.md': 'Hello. '.repeat(200),
  empty: '',
  'noise.bin': Buffer.from(Array.from({ length: 3000 }, (_, index) => (index * index * 31) % 251)),
  'a/very/deep/folder/with ünicode/file.txt': 'x',
  [`${'long-'.repeat(50)}name.txt`]: 'a name that takes an extended header',
  link: { symlink: 'README.md' },
};

describe.each(['zip', 'tar.gz'] as const)('%s as git packs it', (format) => {
  const make = () => {
    const folder = makeFolder();
    const id = commit(folder, files);
    return { id, bytes: pack(folder, id, format) };
  };

  test('is proved, and tells its commit', async () => {
    const { id, bytes } = make();
    expect(await prove(bytes, format)).toBe(id);
  });

  test('is refused wherever it was cut', async () => {
    const { bytes } = make();
    const cuts = Array.from({ length: 60 }, (_, index) => Math.floor((bytes.length * index) / 60));
    for (const cut of [...cuts, bytes.length - 1]) expect([cut, await isRefused(bytes.subarray(0, cut), format)]).toEqual([cut, true]);
  });

  test('is refused wherever its content has a wrong bit', async () => {
    const folder = makeFolder();
    const noise = randomBytes(4000);
    const bytes = pack(folder, commit(folder, { 'noise.bin': noise }), format);
    // In a zip, noise is stored as it is; a tar.gz is noise nearly from end to end.
    const middle = format === 'zip' ? bytes.indexOf(noise.subarray(1984, 2016)) + 16 : Math.floor(bytes.length / 2);
    expect(middle).toBeGreaterThan(0);
    for (let at = middle - 1900; at < middle + 1900; at += 19) {
      const wrong = Buffer.from(bytes);
      wrong[at] = (wrong[at] ?? 0) ^ 0x10;
      expect([at, await isRefused(wrong, format)]).toEqual([at, true]);
    }
  });

  test('with thousands of entries (in a zip more than its old form can count) is proved', async () => {
    const folder = makeFolder();
    const length = format === 'zip' ? 66_000 : 5000;
    const id = commit(folder, Object.fromEntries(Array.from({ length }, (_, index) => [`d${index % 100}/f${index}`, 'same'])));
    expect(await prove(pack(folder, id, format, format === 'zip' ? ['-0'] : []), format)).toBe(id);
  });

  test('with a file of many megabytes is proved, and refused when a byte of it is wrong', async () => {
    const folder = makeFolder();
    const id = commit(folder, { 'big.bin': randomBytes(9_000_000), 'zeros.bin': Buffer.alloc(9_000_000) });
    const bytes = pack(folder, id, format);
    expect(await prove(bytes, format)).toBe(id);
    bytes[4_000_000] = (bytes[4_000_000] ?? 0) ^ 1;
    expect(await isRefused(bytes, format)).toBe(true);
  });
});

describe('a zip', () => {
  /** One entry, by hand. */
  const make = (entry: { content: Buffer; method?: number; packed?: Buffer; crc?: number; size?: number; comment?: string }): Buffer => {
    const { content, method = 8, packed = deflateRawSync(content), crc = crc32(content), size = content.length, comment = '' } = entry;
    const local = Buffer.alloc(31);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(1, 26);
    local.write('n', 30);
    const listed = Buffer.alloc(47);
    listed.writeUInt32LE(0x02014b50, 0);
    listed.writeUInt16LE(method, 10);
    listed.writeUInt32LE(crc, 16);
    listed.writeUInt32LE(packed.length, 20);
    listed.writeUInt32LE(size, 24);
    listed.writeUInt16LE(1, 28);
    listed.write('n', 46);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(listed.length, 12);
    end.writeUInt32LE(local.length + packed.length, 16);
    end.writeUInt16LE(comment.length, 20);
    return Buffer.concat([local, packed, listed, end, Buffer.from(comment)]);
  };
  const content = Buffer.from('some content '.repeat(20));

  test('with an ordinary comment tells no commit', async () => {
    expect(await prove(make({ content, comment: 'made by hand' }), 'zip')).toBeUndefined();
  });

  test.each<[string, Parameters<typeof make>[0]]>([
    ['a wrong checksum', { content, crc: 1 }],
    ['fewer bytes than it says', { content, size: content.length + 1 }],
    ['more bytes than it says', { content, size: 5 }],
    ['more megabytes than it says', { content: Buffer.alloc(50_000_000), size: 10_000_000 }],
    ['an unknown method', { content, method: 12 }],
    ['no deflated bytes', { content, packed: Buffer.from('not deflated') }],
  ])('with %s is refused', async (_what, entry) => {
    expect(await isRefused(make(entry), 'zip')).toBe(true);
  });

  test.each<[string, Uint8Array]>([
    ['nothing', Buffer.alloc(0)],
    ['HTML', Buffer.from('<html>Unicorn</html>'.repeat(50))],
    ['an end that points past it', Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(8, 1), Buffer.alloc(10, 0)])],
    [
      'an end that lists what is not there',
      Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.from([0, 0, 0, 0, 9, 0, 9, 0]), Buffer.alloc(10, 0)]),
    ],
  ])('that is %s is refused', async (_what, bytes) => {
    expect(await isRefused(bytes, 'zip')).toBe(true);
  });
});

describe('a tar.gz', () => {
  test.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['HTML', Buffer.from('<html>Unicorn</html>')],
    ['gzip of nothing', gzipSync('')],
    ['gzip of a text', gzipSync('x'.repeat(2000))],
    ['a tar whose only block is empty', gzipSync(Buffer.alloc(512))],
  ])('that is %s is refused', async (_what, bytes) => {
    expect(await isRefused(bytes, 'tar.gz')).toBe(true);
  });

  test('whose tar was cut between two files is refused, though its gzip is whole', async () => {
    const folder = makeFolder();
    const tar = gunzipSync(pack(folder, commit(folder, { a: 'x'.repeat(600), b: 'y' }), 'tar.gz'));
    expect(await prove(gzipSync(tar), 'tar.gz')).toBeDefined();
    for (let length = 0; length < tar.length - 10_240; length += 512)
      expect([length, await isRefused(gzipSync(tar.subarray(0, length)), 'tar.gz')]).toEqual([length, true]);
  });

  /** One header of the old kind, its sum right. */
  const header = (name: string, size: number, type: string): Buffer => {
    const block = Buffer.alloc(512);
    block.write(name, 0);
    block.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
    block.write(type, 156);
    block.fill(' ', 148, 156);
    const sum = block.reduce((total, byte) => total + byte, 0);
    block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    return block;
  };
  const padded = (content: Buffer): Buffer => Buffer.concat([content, Buffer.alloc((512 - (content.length % 512)) % 512)]);
  const end = Buffer.alloc(1024);

  test('whose headers are damaged is refused, though its gzip is whole', async () => {
    const tar = Buffer.concat([header('a', 3, '0'), padded(Buffer.from('abc')), end]);
    expect(await isRefused(gzipSync(tar), 'tar.gz')).toBe(false);
    for (const at of [0, 124, 150]) {
      const wrong = Buffer.from(tar);
      wrong[at] = (wrong[at] ?? 0) ^ 1;
      expect([at, await isRefused(gzipSync(wrong), 'tar.gz')]).toEqual([at, true]);
    }
  });

  test('whose file is too long for its header has its size from the extended header', async () => {
    const content = Buffer.alloc(2000, 'x'); // read as headers, if it were not skipped
    const tar = [
      header('long', 13, 'x'),
      padded(Buffer.from('13 size=2000\n')),
      header('long', 0, '0'),
      padded(content),
      header('b', 0, '0'),
      end,
    ];
    expect(await isRefused(gzipSync(Buffer.concat(tar)), 'tar.gz')).toBe(false);
  });

  test('whose file has a big binary size is cut short where that many bytes do not follow', async () => {
    const big = header('big', 0, '0');
    big.fill(0, 124, 136);
    big[124] = 0x80;
    big.writeUInt32BE(3, 130); // 3 * 65536 bytes
    big.fill(' ', 148, 156);
    big.write(
      `${big
        .reduce((total, byte) => total + byte, 0)
        .toString(8)
        .padStart(6, '0')}\0 `,
      148,
    );
    expect(await isRefused(gzipSync(Buffer.concat([big, Buffer.alloc(3 * 65_536), end])), 'tar.gz')).toBe(false);
    expect(await isRefused(gzipSync(Buffer.concat([big, Buffer.alloc(2 * 65_536), end])), 'tar.gz')).toBe(true);
  });
});
