import { afterEach, describe, expect, test } from '@jest/globals';
import { openStage, type Stage, seed } from './github-stage.ts';

let github: Stage;
afterEach(() => github.close());

const tagsOf = (list: { tag_name: string }[]): string[] => list.map((release) => release.tag_name);

const everyRelease = (change: object): void => {
  for (const release of github.repositories[0]?.releases ?? []) Object.assign(release, change);
};

describe('releases of the local GitHub', () => {
  test('show drafts to those who may push, and to nobody else', async () => {
    github = await openStage();
    expect(tagsOf(await github.json('/releases'))).toEqual(['v1.1.0', 'v1.0.0']);
    expect(tagsOf(await github.json('/releases', { as: 'maintainer' }))).toEqual(['v2.0.0', 'v1.1.0', 'v1.0.0']);
    expect((await github.ask('/releases/tags/v2.0.0', { as: 'maintainer' })).status).toBe(404);
  });

  test('are found by id, by tag with or without an encoded slash, and the latest by the date of its commit', async () => {
    const releases = [
      { tag: 'core/v1', publishedAt: '2025-01-02T00:00:00Z', committedAt: '2025-01-01T00:00:00Z' },
      { tag: 'v0.9.1', publishedAt: '2025-03-02T00:00:00Z', committedAt: '2024-01-01T00:00:00Z' },
      { tag: 'v2-rc', prerelease: true, publishedAt: '2025-04-02T00:00:00Z' },
    ];
    github = await openStage({ seeds: [seed({ releases })] });
    const byTag = await github.json('/releases/tags/core%2Fv1');
    expect([byTag.tag_name, (await github.json('/releases/tags/core/v1')).id]).toEqual(['core/v1', byTag.id]);
    expect((await github.json(`/releases/${byTag.id}`)).tag_name).toBe('core/v1');
    expect((await github.json('/releases/latest')).tag_name).toBe('core/v1');
  });

  test('tell the date of the commit as created, and of the publication as published', async () => {
    github = await openStage();
    const release = await github.json('/releases/tags/v1.0.0');
    expect([release.created_at, release.published_at]).toEqual(['2025-03-20T09:00:00Z', '2025-03-20T10:00:00Z']);
  });

  test('render their notes where the media type asks for it, with what is written in them escaped', async () => {
    github = await openStage();
    const plain = await github.json('/releases/tags/v1.0.0');
    const full = await github.json('/releases/tags/v1.0.0', { accept: 'application/vnd.github.full+json' });
    expect([plain.body_html, full.body]).toEqual([undefined, plain.body]);
    expect(full.body_html).toContain('<h2>News</h2>\n<ul>\n<li>&lt;script&gt;alert(1)&lt;/script&gt;</li>');
    expect(full.body_html).toContain(`href="${github.serverUrl}/ada">@ada</a>, <a class="issue-link"`);
  });

  test('come in pages, whose links name the repository by its number', async () => {
    github = await openStage();
    const { id } = await github.json('');
    const second = `<${github.origin}/repositories/${id}/releases?per_page=1&page=2>`;
    expect((await github.ask('/releases?per_page=1')).headers.get('link')).toBe(`${second}; rel="next", ${second}; rel="last"`);
    expect(tagsOf(await github.json(`//repositories/${id}/releases?per_page=1&page=2`))).toEqual(['v1.0.0']);
  });
});

describe('editing a release', () => {
  const edit = async (as: string, body: unknown) => {
    const { id } = await github.json('/releases/tags/v1.0.0');
    return github.ask(`/releases/${id}`, { method: 'PATCH', as, body });
  };

  test.each([
    ['anonymous', 401],
    ['stranger', 404],
    ['actions', 403],
    ['actions-write', 200],
    ['maintainer', 200],
  ])('as %s answers %d', async (as, status) => {
    github = await openStage();
    expect((await edit(as, { body: 'new' })).status).toBe(status);
    expect((await github.json('/releases/tags/v1.0.0')).body === 'new').toBe(status === 200);
  });

  test('answers 404 to a workflow whose token may not touch workflow files', async () => {
    github = await openStage();
    everyRelease({ changesWorkflows: true });
    expect([(await edit('actions-write', { body: 'x' })).status, (await edit('maintainer', { body: 'x' })).status]).toEqual([404, 200]);
  });

  test('lets the notes of an immutable one change, its tag not', async () => {
    github = await openStage();
    everyRelease({ immutable: true });
    expect([(await edit('maintainer', { body: 'x' })).status, (await edit('maintainer', { tag_name: 'v9' })).status]).toEqual([200, 422]);
  });

  test.each([{ make_latest: true }, { body: 7 }, { draft: 'no' }])('refuses %j', async (body) => {
    github = await openStage();
    expect((await edit('maintainer', body)).status).toBe(422);
  });
});

describe('commits and tags', () => {
  test('an annotated tag has an object of its own, which leads to the commit; a lightweight one has none', async () => {
    github = await openStage();
    const sha = await (await github.ask('/commits/v1.0.0', { accept: 'application/vnd.github.sha' })).text();
    const annotated = (await github.json('/git/ref/tags/v1.0.0')).object;
    expect([sha, annotated.type]).toEqual([expect.stringMatching(/^[0-9a-f]{40}$/), 'tag']);
    expect((await github.json(`/git/tags/${annotated.sha}`)).object).toMatchObject({ type: 'commit', sha });
    const light = (await github.json('/git/ref/tags/v1.1.0')).object;
    expect(light).toMatchObject({ type: 'commit', sha: (await github.json('/commits/v1.1.0')).sha });
  });

  test('a name that is a branch and a tag is taken for the branch', async () => {
    github = await openStage({ seeds: [seed({ branches: { 'v1.0.0': { 'README.md': 'trap' } } })] });
    const bare = (await github.json('/commits/v1.0.0')).sha;
    expect(bare).toBe((await github.json('/commits/heads%2Fv1.0.0')).sha);
    expect(bare).not.toBe((await github.json('/commits/tags%2Fv1.0.0')).sha);
  });

  test('a tag that moved points at another commit', async () => {
    github = await openStage();
    const before = (await github.json('/commits/v1.0.0')).sha;
    everyRelease({ tree: { 'README.md': 'moved' } });
    expect((await github.json('/commits/v1.0.0')).sha).not.toBe(before);
  });

  test('a ref that is not there is refused, an empty repository says so', async () => {
    github = await openStage();
    expect((await github.ask('/commits/v9')).status).toBe(422);
    github.repositories.splice(0, 1, { owner: 'tidal-lab', name: 'tide-table' });
    expect((await github.ask('/commits/main')).status).toBe(409);
  });
});

describe('files at a commit', () => {
  test('are listed, read raw and as base64, at any ref', async () => {
    github = await openStage();
    const root = await github.json('/contents/?ref=v1.0.0');
    const listed = root.map((item: { name: string; type: string }) => `${item.type} ${item.name}`);
    expect(listed).toEqual(['file LICENSE', 'file README.md', 'dir bin', 'dir docs']);
    const raw = await github.ask('/contents/README.md?ref=v1.1.0', { accept: 'application/vnd.github.raw+json' });
    expect(await raw.text()).toBe('# Tides 1.1\n');
    const file = await github.json('/contents/docs%2Fguide.md?ref=v1.0.0');
    expect(Buffer.from(file.content, 'base64').toString()).toBe('Read *this*.\n');
    expect(Buffer.from((await github.json(`/git/blobs/${file.sha}`)).content, 'base64').toString()).toBe('Read *this*.\n');
  });

  test('stand in a tree, folders before what they hold', async () => {
    github = await openStage();
    const { tree } = await github.json('/git/trees/v1.0.0?recursive=1');
    const listed = tree.map((item: { mode: string; path: string }) => `${item.mode} ${item.path}`);
    expect(listed.slice(2, 4)).toEqual(['040000 bin', '100755 bin/run']);
  });

  test('over 1 MB are read raw only', async () => {
    github = await openStage({ seeds: [seed({ tree: { big: 'x'.repeat(1_100_000) } })] });
    expect((await github.ask('/contents/big')).status).toBe(403);
    const object = await github.json('/contents/big', { accept: 'application/vnd.github.object+json' });
    expect(object).toMatchObject({ content: '', encoding: 'none' });
    const raw = await github.ask('/contents/big', { accept: 'application/vnd.github.raw+json' });
    expect((await raw.text()).length).toBe(1_100_000);
  });

  test('may be links, which are followed to a file, and submodules', async () => {
    const lib = { submodule: 'a'.repeat(40), url: 'https://example.org/lib.git' };
    github = await openStage({ seeds: [seed({ tree: { real: 'yes', link: { symlink: 'real' }, out: { symlink: '/etc/hosts' }, lib } })] });
    expect(Buffer.from((await github.json('/contents/link?ref=v1.0.0')).content, 'base64').toString()).toBe('yes');
    expect(await github.json('/contents/out?ref=v1.0.0')).toMatchObject({ type: 'symlink', target: '/etc/hosts' });
    expect(await github.json('/contents/lib?ref=v1.0.0')).toMatchObject({
      type: 'submodule',
      submodule_git_url: 'https://example.org/lib.git',
    });
    const typeIn = async (version: string): Promise<string> => {
      const list = await github.json('/contents/?ref=v1.0.0', { headers: { 'x-github-api-version': version } });
      return list.find((item: { name: string }) => item.name === 'lib').type;
    };
    expect([await typeIn('2022-11-28'), await typeIn('2026-03-10')]).toEqual(['file', 'submodule']);
  });

  test('that are not there are 404', async () => {
    github = await openStage();
    const answers = [await github.ask('/contents/nothing'), await github.ask('/contents/README.md?ref=v9')];
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  });

  test('hold the licence of that commit: detected, unknown, or none', async () => {
    github = await openStage();
    expect((await github.json('/license?ref=v1.0.0')).license.spdx_id).toBe('MIT');
    expect((await github.json('/license?ref=v1.1.0')).license).toMatchObject({ key: 'other', spdx_id: 'NOASSERTION' });
    github.repositories.splice(0, 1, seed({ tree: { a: '' }, releases: [] }));
    expect((await github.ask('/license')).status).toBe(404);
  });
});
