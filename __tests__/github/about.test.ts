/** Answers of GitHub's own that are about something else than what was asked for: none is believed. */
import { afterEach, describe, expect, test } from '@jest/globals';
import type { GitHub } from '../../src/github/github.ts';
import type { RepositoryFacts } from '../../src/model/release.ts';
import { closeAll, open, serve, stage } from './ground.ts';

afterEach(closeAll);

const tree = { 'CITATION.cff': 'title: Engine', 'README.md': 'title: Other', LICENSE: 'words', link: { symlink: 'CITATION.cff' } };
const asset = { name: 'a.bin', content: 'abc' };

/** A client of a server that hands each question on as `change` has it. */
const openLiar = async (change: (url: string) => string) => {
  const { server, client: honest } = await stage({
    ...{ tree, licence: 'MIT', formerNames: ['ada/motor'] },
    releases: [
      { tag: 'v1', annotated: true, assets: [asset] },
      { tag: 'v2', assets: [asset] },
    ],
  });
  const facts = await honest.readRepository();
  const [one, two] = [await honest.readRelease({ tag: 'v1' }, facts), await honest.readRelease({ tag: 'v2' }, facts)];
  const liar = await serve(async (request, response) => {
    const { authorization = '', accept = '' } = request.headers;
    const url = change(request.url ?? '')
      .replace('COMMIT-2', two.commit)
      .replace('ID-2', String(two.id));
    const told = await fetch(`${server.origin}${url}`, { headers: { authorization, accept }, redirect: 'manual' });
    const location = told.headers.get('location');
    response.writeHead(told.status, {
      'content-type': told.headers.get('content-type') ?? '',
      ...(location === null ? {} : { location: location.replace(server.origin, liar.origin) }),
    });
    response.end(Buffer.from(await told.arrayBuffer()));
  });
  const token = server.tokens.actions ?? '';
  const { client } = open(liar.origin, { token });
  return { client, at: { facts, commit: one.commit }, origin: liar.origin, token };
};

type Ask = (client: GitHub, at: { facts: RepositoryFacts; commit: string }) => Promise<unknown>;
const release: Ask = (client, { facts }) => client.readRelease({ tag: 'v1' }, facts);
const file: Ask = async (client, { commit }) => {
  await client.listFiles(commit);
  return client.readFile(commit, 'CITATION.cff');
};
const licence: Ask = (client, { commit }) => Promise.all([client.listFiles(commit), client.readLicence(commit)]);

describe('an answer of GitHub is none where it is about', () => {
  test.each<[string, (url: string) => string, Ask, RegExp]>([
    ['another tag', (url) => url.replace('git/ref/tags%2Fv1', 'git/ref/tags%2Fv2'), release, /it is refs\/tags\/v2/],
    [
      'the assets of another release',
      (url) => url.replace(/releases\/\d+\/assets/, 'releases/ID-2/assets'),
      release,
      /download\/v2\/a\.bin/,
    ],
    ['another file', (url) => url.replace('CITATION.cff', 'README.md'), file, /contents\/README\.md/],
    ['the list of another commit', (url) => url.replace(/(contents\/?)\?ref=.*/, '$1?ref=COMMIT-2'), file, /it is about .*\?ref=/],
    ['a file of another commit', (url) => url.replace(/(\.cff)\?ref=.*/, '$1?ref=COMMIT-2'), file, /it is about .*\?ref=/],
    ['a file that is not there', (url) => url.replace('CITATION.cff', 'none'), file, /it is listed, and not there/],
  ])('%s', async (_, change, ask, message) => {
    const { client, at } = await openLiar(change);
    await expect(ask(client, at)).rejects.toMatchObject({ code: 'github-failed', message: expect.stringMatching(message) });
  });

  test.each<[string, Ask]>([
    ['a release', release],
    ['a file', file],
    ['a licence', licence],
  ])('another repository, where %s was asked for', async (_, ask) => {
    const { at, origin, token } = await openLiar((url) => url.replace('/repos/ada/other', '/repos/ada/engine'));
    const { client } = open(origin, { token, name: 'other' });
    await expect(ask(client, at)).rejects.toMatchObject({
      code: 'github-failed',
      message: expect.stringMatching(/it is about .*ada\/engine/),
    });
  });

  test('another repository, where the repository was asked for, or an address that it had before', async () => {
    const { at, origin, token } = await openLiar((url) => url.replace('/repos/ada/other', '/repos/ada/engine'));
    const { client } = open(origin, { token, name: 'other' });
    await expect(client.readRepository()).rejects.toMatchObject({ message: expect.stringMatching(/it is the repository ada\/engine/) });
    expect(await client.isSameRepository('https://github.test/ada/other', at.facts)).toBe(false);
    expect(await client.isSameRepository('https://github.test/ada/motor', at.facts)).toBe(true);
  });

  test('another person, whatever their order', async () => {
    const list = ['mei', 'ada'].map((login) => ({ login, type: 'User', commits: 3, nodeId: `id-${login}` }));
    const liar = await serve((request, response) => {
      request.resume();
      const nodes = [
        { id: 'id-ada', login: 'ada', name: 'Ada' },
        { id: 'id-mei', login: 'mei', name: 'Mei' },
      ];
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data: { nodes } }));
    });
    const { client } = open(liar.origin);
    await expect(client.readProfiles(list)).rejects.toMatchObject({ message: expect.stringMatching(/for mei it tells of ada/) });
  });
});

test('bytes that are not those of the id that GitHub tells are none, and a link is believed', async () => {
  const { client, server } = await stage({ tree, releases: [{ tag: 'v1' }] });
  const { commit } = await client.readRelease({ tag: 'v1' }, await client.readRepository());
  await client.listFiles(commit);
  expect(String(await client.readFile(commit, 'link'))).toBe('title: Engine');
  const liar = await serve(async (request, response) => {
    const { authorization = '', accept = '' } = request.headers;
    const told = await (await fetch(`${server.origin}${request.url}`, { headers: { authorization, accept } })).json();
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ ...(told as object), content: Buffer.from('title: Wrong').toString('base64') }));
  });
  const asked = open(liar.origin, { token: server.tokens.actions ?? '' }).client.readFile(commit, 'CITATION.cff');
  await expect(asked).rejects.toMatchObject({ message: expect.stringMatching(/its bytes are not those of [0-9a-f]{40}/) });
});

test('the licence of another version of its file is left out, and said so', async () => {
  const { client, server } = await stage({ tree, licence: 'MIT', releases: [{ tag: 'v1' }] });
  const { commit } = await client.readRelease({ tag: 'v1' }, await client.readRepository());
  const liar = await serve(async (request, response) => {
    const { authorization = '', accept = '' } = request.headers;
    const told = (await (await fetch(`${server.origin}${request.url}`, { headers: { authorization, accept } })).json()) as object;
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(Array.isArray(told) ? told : { ...told, sha: 'f'.repeat(40) }));
  });
  const { client: misled, lines } = open(liar.origin, { token: server.tokens.actions ?? '' });
  await misled.listFiles(commit);
  expect(await misled.readLicence(commit)).toBeUndefined();
  expect(lines).toContainEqual(expect.stringContaining('GitHub tells the licence of another LICENSE'));
  expect(await client.readLicence(commit)).toBe('MIT');
});
