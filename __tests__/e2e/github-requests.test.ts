/** What the built action asks of GitHub, whatever the archive: each thing once, as an hour's requests belong to all jobs of a repository. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { openStage, plain, REPOSITORY, type Stage, type StageArchive } from './stage.ts';

let stage: Stage;
afterEach(() => stage.close());

const ARCHIVES: readonly StageArchive[] = ['zenodo', 'inveniordm', 'ckan'];
const TAGS = ['v1.0.0', 'v1.1.0'];

const ask = async (path: string): Promise<unknown> => {
  const { origin, tokens } = stage.sandbox.github;
  return (await fetch(`${origin}/repos/${REPOSITORY}${path}`, { headers: { authorization: `Bearer ${tokens.actions}` } })).json();
};

/** The numbers of both releases, and what each stands for. */
const readNames = async (): Promise<ReadonlyMap<string, string>> => {
  const names = new Map<string, string>();
  for (const tag of TAGS) {
    const release = (await ask(`/releases/tags/${tag}`)) as { id: number; assets: { id: number; name: string }[] };
    const { object } = (await ask(`/git/ref/tags/${tag}`)) as { object: { sha: string } };
    names.set(String(release.id), `(${tag})`).set(object.sha, `(commit of ${tag})`);
    for (const { id, name } of release.assets) names.set(String(id), `(${name} of ${tag})`);
  }
  return names;
};

/** GitHub's lines of one run, sorted: several are underway at the same time. Numbers have names, and a signed address is told without its query. */
const runAndTell = async (options: Parameters<Stage['run']>[0]): Promise<{ state: string | undefined; asked: string[] }> => {
  const names = await readNames();
  const { outputs } = await stage.run(options);
  const asked = stage.exchanges
    .filter(({ side }) => side.startsWith('github'))
    .map(({ side, method, path, status }) => {
      const address = plain(side === 'github-blobs' ? (path.split('?')[0] ?? '') : path);
      const words = [...names].reduce((text, [number, name]) => text.replaceAll(number, name), address);
      return `${side} ${method} ${words.replace(/(release-asset)\/\d+/, '$1/REPOSITORY').replace(`/${REPOSITORY}`, '/IT')} -> ${status}`;
    });
  return { state: outputs.state, asked: asked.toSorted() };
};

/** Those that are there more than once. */
const twice = (lines: readonly string[]): readonly string[] => [...new Set(lines.filter((line, at) => lines.indexOf(line) !== at))];

/** What a release is, and what is known of it: ten. */
const facts = (tag: string): string[] =>
  [
    '',
    `/releases/tags/${tag}`,
    `/releases/(${tag})/assets?per_page=100&page=1`,
    `/git/ref/tags/${tag}`,
    '/stats/contributors',
    ...['/license', '/contents', '/contents/.zenodo.json', '/contents/CITATION.cff'].map((path) => `${path}?ref=(commit of ${tag})`),
  ]
    .map((path) => `github GET /repos/IT${path} -> 200`)
    .concat('github POST /graphql -> 200');

/** An address that is good for this once, and the bytes. */
const asset = (name: string, tag: string): string[] => [
  `github GET /repos/IT/releases/assets/(${name} of ${tag}) -> 302`,
  `github-blobs GET /github-production-release-asset/REPOSITORY/(${name} of ${tag}) -> 200`,
];

const bytes = (tag: string): string[] => [
  `github GET /repos/IT/zipball/(commit of ${tag}) -> 302`,
  `github-blobs GET /IT/legacy.zip/(commit of ${tag}) -> 200`,
  ...['tide-table.whl', 'constituents.csv', `manual-${tag}.pdf`].flatMap((name) => asset(name, tag)),
];

describe.each(ARCHIVES)('before %s', (archive) => {
  test('GitHub is asked for each thing once, and for no bytes where all is done', async () => {
    stage = await openStage({ archive });
    const first = await runAndTell({ tag: 'v1.0.0' });
    expect(first).toEqual({ state: 'published', asked: [...facts('v1.0.0'), ...bytes('v1.0.0')].toSorted() });
    expect([first.asked.length, twice(first.asked)]).toEqual([18, []]);

    const again = await runAndTell({ tag: 'v1.0.0' });
    expect(again).toEqual({ state: 'unchanged', asked: facts('v1.0.0').toSorted() });
    expect([again.asked.length, twice(again.asked)]).toEqual([10, []]);
  });

  /** Zenodo and InvenioRDM begin with a copy of the last version and tell an MD5, GitHub a SHA-256: whether a file of one name and length has other bytes, only reading it tells. */
  test('a next version reads a file twice only where the copy of the last one has its name and length, and other bytes', async () => {
    stage = await openStage({ archive });
    await stage.run({ tag: 'v1.0.0' });
    const next = await runAndTell({ tag: 'v1.1.0' });
    const again = archive === 'ckan' ? [] : asset('tide-table.whl', 'v1.1.0');
    expect(next).toEqual({ state: 'published', asked: [...facts('v1.1.0'), ...bytes('v1.1.0'), ...again].toSorted() });
    expect(twice(next.asked)).toEqual(again.toSorted());
  });
});
