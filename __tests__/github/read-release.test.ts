import { afterEach, describe, expect, test } from '@jest/globals';
import { closeAll, open, serve, stage } from './ground.ts';

afterEach(closeAll);

const commitPattern = /^[0-9a-f]{40}$/;

describe('a release', () => {
  test('is read with its notes rendered, its tag peeled and its assets listed, whole or not', async () => {
    const { client, server } = await stage({
      releases: [
        {
          tag: 'v1.2.0',
          annotated: 'signed by nobody',
          name: ' The first ',
          notes: 'See #7.',
          publishedAt: '2026-11-01T10:00:00Z',
          assets: [
            { name: 'a.bin', content: 'abc' },
            { name: 'old.bin', content: 'xyz', digest: null },
            { name: 'broken.bin', content: 'x', state: 'starter' },
          ],
        },
      ],
    });
    const repository = await client.readRepository();
    const release = await client.readRelease({ tag: 'v1.2.0' }, repository);
    expect(release).toMatchObject({
      tag: 'v1.2.0',
      version: '1.2.0',
      title: 'The first',
      publishedAt: '2026-11-01T10:00:00Z',
      isPrerelease: false,
      isDraft: false,
      url: `${server.serverUrl}/ada/engine/releases/tag/v1.2.0`,
    });
    expect(release.commit).toMatch(commitPattern);
    expect(release.notesHtml).toContain('<p>See ');
    expect(release.assets.map(({ name, size, state, sha256 }) => ({ name, size, state, sha256 }))).toEqual([
      { name: 'a.bin', size: 3, state: 'uploaded', sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' },
      { name: 'old.bin', size: 3, state: 'uploaded', sha256: undefined },
      { name: 'broken.bin', size: 0, state: 'starter', sha256: undefined },
    ]);
    expect(await client.readRelease({ id: release.id }, repository)).toEqual(release);
  });

  test.each(['v1', 'release/2026/11', '@scope/pkg@1.0.0', 'a#b', '100%', 'grüße-α', "it's+ok", '{owner}', 'v1.0;rm&x=$y'])(
    'is found by the tag %s',
    async (tag) => {
      const { client } = await stage({ releases: [{ tag: 'other' }, { tag, assets: [{ name: 'x', content: 'x' }] }] });
      const release = await client.readRelease({ tag }, await client.readRepository());
      expect([release.tag, release.commit, release.assets.length]).toEqual([tag, expect.stringMatching(commitPattern), 1]);
      expect(decodeURIComponent(new URL(release.url).pathname)).toBe(`/ada/engine/releases/tag/${tag}`);
    },
  );

  test('is not mistaken for the branch of the same name', async () => {
    const { client } = await stage({
      tree: { a: '1' },
      branches: { v1: { a: 'branch' } },
      releases: [{ tag: 'v1', tree: { a: 'tag' } }],
    });
    const release = await client.readRelease({ tag: 'v1' }, await client.readRepository());
    expect(String(await client.readFile(release.commit, 'a'))).toBe('tag');
  });

  test('has all its assets, however many pages they take', async () => {
    const assets = Array.from({ length: 250 }, (_, index) => ({ name: `part-${index}`, content: 'x' }));
    const { client } = await stage({ releases: [{ tag: 'v1', assets }] });
    const release = await client.readRelease({ tag: 'v1' }, await client.readRepository());
    expect(release.assets.map(({ name }) => name)).toEqual(assets.map(({ name }) => name));
  });

  test('that is a draft is told as one to who may see it, and is not there for others', async () => {
    const seed = { releases: [{ tag: 'v9', draft: true }] };
    const maintainer = (await stage(seed, { as: 'maintainer' })).client;
    const draft = await maintainer.readRelease({ tag: 'v9' }, await maintainer.readRepository());
    expect(draft.isDraft).toBe(true);
    const reader = (await stage(seed)).client;
    const facts = await reader.readRepository();
    await expect(reader.readRelease({ tag: 'v9' }, facts)).rejects.toMatchObject({ code: 'release-not-found' });
    await expect(reader.readRelease({ id: draft.id }, facts)).rejects.toMatchObject({ code: 'release-not-found' });
  });

  test('that is not there is told with what to do', async () => {
    const { client } = await stage({ tags: [{ tag: 'v1' }] });
    await expect(client.readRelease({ tag: 'v1' }, await client.readRepository())).rejects.toMatchObject({
      code: 'release-not-found',
      message: 'ada/engine has no published release for the tag v1.',
      remedy: expect.stringContaining('Make a release from the tag'),
    });
  });

  /** Passes on what GitHub answers, but no headers beside the type; `change` may spoil the body. */
  const through = (server: { origin: string }, change: (path: string, body: string) => string) =>
    serve(async (request, response) => {
      const { accept = '', authorization = '' } = request.headers;
      const answer = await fetch(server.origin + request.url, { headers: { accept, authorization } });
      const body = change(request.url ?? '', await answer.text());
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' }).end(body);
    });

  test('whose list of assets is shorter than GitHub told is not believed', async () => {
    const { client, server } = await stage({ releases: [{ tag: 'v1', assets: [{ name: 'a', content: 'x' }] }] });
    const facts = await client.readRepository();
    const proxy = await through(server, (path, body) => (path.includes('/assets?') ? '[]' : body));
    const lossy = open(proxy.origin, { token: server.tokens.actions ?? '' }).client;
    await expect(lossy.readRelease({ tag: 'v1' }, facts)).rejects.toMatchObject({
      code: 'github-failed',
      message: expect.stringContaining('0 assets are listed, and the release has 1'),
    });
  });

  test('has all its assets where a proxy takes the Link header away, and an end where a server gives the same page for ever', async () => {
    const assets = Array.from({ length: 250 }, (_, index) => ({ name: `part-${index}`, content: 'x' }));
    const { client, server } = await stage({ releases: [{ tag: 'v1', assets }] });
    const facts = await client.readRepository();
    const token = server.tokens.actions ?? '';
    const proxy = await through(server, (_path, body) => body);
    expect((await open(proxy.origin, { token }).client.readRelease({ tag: 'v1' }, facts)).assets).toHaveLength(250);
    const page = JSON.stringify(Array.from({ length: 100 }, () => ({})));
    const endless = await through(server, (path, body) => (path.includes('/assets?') ? page : body));
    await expect(open(endless.origin, { token }).client.readRelease({ tag: 'v1' }, facts)).rejects.toMatchObject({
      message: expect.stringContaining('does not end'),
    });
  });

  test.each<[string, object]>([
    ['no id', { id: undefined }],
    ['a tag that is no text', { tag_name: 7 }],
    ['no word on being a draft', { draft: undefined }],
    ['no time of publication', { published_at: null }],
    ['a time that is none', { published_at: 'soon' }],
  ])('with %s is not believed', async (_what, change) => {
    const { client, server } = await stage({ releases: [{ tag: 'v1' }] });
    const facts = await client.readRepository();
    const proxy = await through(server, (path, body) =>
      path.includes('/releases/tags/') ? JSON.stringify({ ...JSON.parse(body), ...change }) : body,
    );
    await expect(open(proxy.origin, { token: server.tokens.actions ?? '' }).client.readRelease({ tag: 'v1' }, facts)).rejects.toMatchObject(
      {
        code: 'github-failed',
        message: expect.stringContaining('not its API'),
      },
    );
  });
});

describe('the repository', () => {
  test('is told by its true name, and its former one is remembered', async () => {
    const seed = {
      formerNames: ['ada/analytical'],
      description: 'Counts',
      homepage: '',
      topics: ['math'],
      languages: { C: 9 },
      parent: 'charles/engine',
    };
    const { client, server, requests } = await stage({ ...seed, releases: [{ tag: 'v1' }] }, { owner: 'ADA', name: 'Analytical' });
    const facts = await client.readRepository();
    expect(facts).toMatchObject({
      owner: 'ada',
      name: 'engine',
      url: `${server.serverUrl}/ada/engine`,
      isFork: true,
      description: 'Counts',
      topics: ['math'],
      language: 'C',
    });
    expect(facts.homepage).toBeUndefined();
    expect(client.formerUrls()).toEqual([`${server.serverUrl}/ADA/Analytical`]);
    await client.readRelease({ tag: 'v1' }, facts);
    expect(requests.slice(2).filter((request) => /nalytical/.test(request))).toEqual([]);
  });

  test('has no former name for another case of letters', async () => {
    const { client } = await stage({}, { owner: 'Ada', name: 'Engine' });
    expect((await client.readRepository()).name).toBe('engine');
    expect(client.formerUrls()).toEqual([]);
  });

  test('that the token may not see is not there', async () => {
    const { client } = await stage({ private: true }, { as: 'nobody' });
    await expect(client.readRepository()).rejects.toMatchObject({
      code: 'github-refused',
      message: 'GitHub shows no repository ada/engine.',
      remedy: expect.stringContaining('none is given'),
    });
  });
});

describe('the files at the commit', () => {
  const tree = {
    'CITATION.cff': 'title: x',
    'docs/ä #?%.md': 'deep',
    empty: '',
    link: { symlink: 'CITATION.cff' },
    'link-to-folder': { symlink: 'docs' },
    'link-to-nowhere': { symlink: '../outside' },
    module: { submodule: 'a'.repeat(40), url: 'https://example.org/m.git' },
    'big.bin': new Uint8Array(1_100_000).fill(0xff),
  };
  const read = async (path: string) => {
    const { client } = await stage({ tree, releases: [{ tag: 'v1' }] });
    const { commit } = await client.readRelease({ tag: 'v1' }, await client.readRepository());
    return client.readFile(commit, path);
  };

  test.each([
    ['CITATION.cff', 'title: x'],
    ['docs/ä #?%.md', 'deep'],
    ['empty', ''],
    ['link', 'title: x'],
  ])('%s is read', async (path, text) => {
    expect((await read(path))?.toString()).toBe(text);
  });

  test.each(['docs', 'link-to-folder', 'link-to-nowhere', 'module', 'none', 'CITATION.cff/x'])('%s is none', async (path) => {
    expect(await read(path)).toBeUndefined();
  });

  test('more than 1 MB is read byte by byte', async () => {
    expect((await read('big.bin'))?.equals(Buffer.alloc(1_100_000, 0xff))).toBe(true);
  });

  test('the root folder is listed, by the tree where it has a thousand names and more', async () => {
    const many = Object.fromEntries(Array.from({ length: 1200 }, (_, index) => [`file-${index}`, 'x']));
    const small = await stage({ tree, releases: [{ tag: 'v1' }] });
    const { commit } = await small.client.readRelease({ tag: 'v1' }, await small.client.readRepository());
    expect([...(await small.client.listFiles(commit))].sort()).toEqual([
      'CITATION.cff',
      'big.bin',
      'docs',
      'empty',
      'link',
      'link-to-folder',
      'link-to-nowhere',
      'module',
    ]);
    const big = await stage({ tree: { ...many, 'z.cff': 'x' }, releases: [{ tag: 'v1' }] });
    const release = await big.client.readRelease({ tag: 'v1' }, await big.client.readRepository());
    expect(await big.client.listFiles(release.commit)).toHaveLength(1201);
  });

  test.each([
    ['MIT', 'MIT'],
    ['NOASSERTION', undefined],
    [null, undefined],
  ])('the licence %s is told as %s', async (licence, told) => {
    const { client } = await stage({ licence, tree: { LICENSE: 'words' }, releases: [{ tag: 'v1' }] });
    const { commit } = await client.readRelease({ tag: 'v1' }, await client.readRepository());
    expect(await client.readLicence(commit)).toBe(told);
  });
});

test('an answer for another release is none', async () => {
  const { client, server } = await stage({ releases: [{ tag: 'v1' }, { tag: 'v2' }] });
  const facts = await client.readRepository();
  const other = await (await fetch(`${server.origin}/repos/ada/engine/releases/tags/v2`)).text();
  const liar = await serve((_request, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(other));
  const asked = open(liar.origin, { token: server.tokens.actions ?? '' }).client.readRelease({ tag: 'v1' }, facts);
  await expect(asked).rejects.toMatchObject({ code: 'github-failed', message: expect.stringMatching(/it is the release \d+ of tag v2/) });
});
