import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from '@jest/globals';
import { openStage, type Stage, seed } from './github-stage.ts';

let github: Stage;
afterEach(() => github.close());

const octets = 'application/octet-stream';

const assetOf = async (name: string) => {
  const { id } = await github.json('/releases/tags/v1.0.0');
  return (await github.json(`/releases/${id}/assets`)).find((asset: { name: string }) => asset.name === name);
};

/** A fresh signed address. */
const locate = async (name: string): Promise<string> => {
  const answer = await github.ask(`/releases/assets/${(await assetOf(name)).id}`, { accept: octets });
  return answer.headers.get('location') ?? '';
};

const download = async (name: string, headers = {}): Promise<Response> => fetch(await locate(name), { headers });

const toBytes = async (answer: Response): Promise<Buffer> => Buffer.from(await answer.arrayBuffer());

describe('an asset of the local GitHub', () => {
  test('is told as JSON, with the digest that its bytes have', async () => {
    github = await openStage();
    const asset = await assetOf('big.bin');
    const bytes = await toBytes(await download('big.bin'));
    expect([asset.size, asset.digest]).toEqual([bytes.length, `sha256:${createHash('sha256').update(bytes).digest('hex')}`]);
  });

  test('comes from a second origin, which refuses a token that was brought along and remembers it', async () => {
    github = await openStage();
    const location = await locate('table.csv');
    expect([location.startsWith(`${github.blobs}/`), github.blobs === github.origin]).toEqual([true, false]);
    const refused = await fetch(location, { headers: { authorization: 'Bearer x' } });
    expect([refused.status, refused.headers.get('content-type')]).toEqual([400, 'application/xml']);
    expect(github.leaked).toEqual([new URL(location).pathname]);
    expect(await (await fetch(location)).text()).toBe('M2,12.42\n');
  });

  test('can be read in part', async () => {
    github = await openStage();
    const end = await download('table.csv', { range: 'bytes=3-' });
    expect([end.status, end.headers.get('content-range'), await end.text()]).toEqual([206, 'bytes 3-8/9', '12.42\n']);
    const whole = await toBytes(await download('big.bin'));
    const middle = await toBytes(await download('big.bin', { range: 'bytes=65530-131100' }));
    expect(middle.equals(whole.subarray(65_530, 131_101))).toBe(true);
    expect((await download('table.csv', { range: 'bytes=99-' })).status).toBe(416);
  });

  test('has an address that is good for five minutes, and not for other bytes', async () => {
    let now = new Date('2025-06-01T12:00:00Z');
    github = await openStage({ now: () => now });
    const location = await locate('table.csv');
    expect((await fetch(location.replace(/\/\d+\?/, '/1?'))).status).toBe(403);
    now = new Date('2025-06-01T12:05:01Z');
    expect([(await fetch(location)).status, (await download('table.csv')).status]).toEqual([403, 200]);
    github.faults.expiredUrl = 1;
    expect((await download('table.csv')).status).toBe(403);
  });

  test('comes at once where the switch says so', async () => {
    github = await openStage();
    github.faults.directDownload = true;
    const answer = await github.ask(`/releases/assets/${(await assetOf('table.csv')).id}`, { accept: octets });
    expect([answer.status, await answer.text()]).toEqual([200, 'M2,12.42\n']);
  });

  test('whose upload failed is a starter of no bytes', async () => {
    github = await openStage();
    github.repositories[0]?.releases?.[0]?.assets?.push({ name: 'half.zip', content: 'never', state: 'starter' });
    expect(await assetOf('half.zip')).toMatchObject({ state: 'starter', size: 0, digest: null });
  });

  test('breaks off where a switch says so', async () => {
    github = await openStage();
    github.faults.cutDownload = { after: 100_000, times: 1 };
    await expect(download('big.bin').then(toBytes)).rejects.toThrow();
    expect((await toBytes(await download('big.bin'))).length).toBe(200_000);
  });

  test('has one wrong byte where a switch says so', async () => {
    github = await openStage();
    const good = await toBytes(await download('big.bin'));
    github.faults.wrongBytes = 1;
    const wrong = await toBytes(await download('big.bin'));
    expect([wrong.equals(good), wrong.subarray(1).equals(good.subarray(1))]).toEqual([false, true]);
  });

  test('stands still where a switch says so', async () => {
    github = await openStage();
    github.faults.stallDownload = { after: 10, times: 1 };
    const reader = (await download('big.bin')).body?.getReader();
    expect((await reader?.read())?.value?.length).toBe(10);
    await reader?.cancel();
  });

  test('is public by its download address, outside the limits of the API', async () => {
    github = await openStage();
    const { browser_download_url } = await assetOf('table.csv');
    expect(await (await fetch(browser_download_url)).text()).toBe('M2,12.42\n');
  });
});

describe('uploading an asset', () => {
  const upload = async (name: string, as = 'maintainer'): Promise<Response> => {
    const release = await github.json('/releases/tags/v1.0.0');
    const path = String(release.upload_url).replace(/\{.*/, '').slice(github.origin.length);
    return github.ask(`/${path}?name=${name}`, { method: 'POST', as, body: 'hello' });
  };

  test('makes one under a cleaned name, and no second one of that name', async () => {
    github = await openStage();
    expect(await (await upload('my%20notes.txt')).json()).toMatchObject({ name: 'my.notes.txt', size: 5 });
    const second = await upload('my%20notes.txt');
    expect(second.status).toBe(422);
    expect(await second.json()).toMatchObject({ errors: [{ resource: 'ReleaseAsset', code: 'already_exists', field: 'name' }] });
    expect((await upload('x', 'actions')).status).toBe(403);
  });

  test('fails with 502 and leaves a starter, and is refused for an immutable release', async () => {
    github = await openStage();
    github.faults.uploadFails = 1;
    expect([(await upload('a.txt')).status, (await assetOf('a.txt')).state]).toEqual([502, 'starter']);
    for (const release of github.repositories[0]?.releases ?? []) release.immutable = true;
    expect(await (await upload('b.txt')).text()).toContain('immutable release');
  });
});

/** Names in a tar, by its headers. */
const namesIn = (tar: Buffer): string[] => {
  const names: string[] = [];
  for (let at = 0; tar[at] !== 0; ) {
    names.push(tar.toString('utf8', at, at + 100).replace(/\0.*$/s, ''));
    const size = Number.parseInt(tar.toString('utf8', at + 124, at + 135), 8);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return names;
};

describe('a source archive', () => {
  const fetchArchive = async (path: string): Promise<Response> => fetch((await github.ask(path)).headers.get('location') ?? '');

  test('is sent for by a full ref on the second origin', async () => {
    github = await openStage();
    const { sha } = await github.json('/commits/v1.0.0');
    const locations = await Promise.all(
      ['v1.0.0', 'main', sha].map(async (ref) => (await github.ask(`/zipball/${ref}`)).headers.get('location')),
    );
    const refs = ['refs/tags/v1.0.0', 'refs/heads/main', sha];
    expect(locations).toEqual(refs.map((ref) => `${github.blobs}/tidal-lab/tide-table/legacy.zip/${ref}`));
  });

  test('has one root folder, without what .gitattributes keeps out, and is the same each time', async () => {
    const long = `deep/${'x'.repeat(120)}`;
    const tree = { '.gitattributes': 'secret export-ignore\n', 'a/secret': '1', 'a/open': '2', [long]: '3' };
    github = await openStage({ seeds: [seed({ tree })] });
    const { sha } = await github.json('/commits/main');
    const root = `tidal-lab-tide-table-${sha.slice(0, 7)}`;
    const tar = await toBytes(await fetchArchive('/tarball/main'));
    expect(tar.equals(await toBytes(await fetchArchive('/tarball/main')))).toBe(true);
    const unpacked = gunzipSync(tar);
    const names = namesIn(unpacked);
    expect(names.filter((name) => !name.includes('xxx'))).toEqual([
      'pax_global_header',
      `${root}/`,
      `${root}/.gitattributes`,
      `${root}/LICENSE`,
      `${root}/README.md`,
      `${root}/a/`,
      `${root}/a/open`,
      `${root}/deep/`,
      'long.paxheader',
    ]);
    expect(unpacked.toString('latin1')).toContain(`path=${root}/${long}\n`);
  });

  test('is a zip that names its commit', async () => {
    github = await openStage();
    const { sha } = await github.json('/commits/v1.0.0');
    const zip = await toBytes(await fetchArchive('/zipball/v1.0.0'));
    expect([zip.toString('latin1', 0, 2), zip.toString('latin1', zip.length - 40)]).toEqual(['PK', sha]);
  });

  test('has no length the first time and one later, unless the switch says otherwise', async () => {
    github = await openStage();
    const hasLength = async (): Promise<boolean> => {
      const answer = await fetchArchive('/zipball/v1.0.0');
      await answer.arrayBuffer();
      return answer.headers.has('content-length');
    };
    expect([await hasLength(), await hasLength()]).toEqual([false, true]);
    github.faults.archiveLength = false;
    expect(await hasLength()).toBe(false);
  });

  test('may end early, with nothing to be seen from outside', async () => {
    github = await openStage();
    github.faults.archiveLength = false;
    const whole = await toBytes(await fetchArchive('/zipball/v1.0.0'));
    github.faults.truncateArchive = 1;
    const answer = await fetchArchive('/zipball/v1.0.0');
    expect([answer.status, (await toBytes(answer)).length]).toEqual([200, Math.floor(whole.length / 2)]);
  });

  test('of a ref that is not there is 404 only where it leads to', async () => {
    github = await openStage();
    expect([(await github.ask('/zipball/v9')).status, (await fetchArchive('/zipball/v9')).status]).toEqual([302, 404]);
  });
});
