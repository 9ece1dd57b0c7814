/** Hostile texts at every place of a release, on every archive, through the built bundle: they stay words. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type FaultProxy, openFaultProxy, type Reply, type Seen } from '../faults/proxy.ts';
import { EVERYWHERE, forEach } from './break-off.ts';
import { envenom, keysOf, PLACES, poisoned, secretsOf, TEXTS, toComplaints, withFiles } from './hostile.ts';
import { runCli } from './run-cli.ts';
import { openStage, plain, type Stage, type StageArchive, seed } from './stage.ts';

/** Each of these is a few runs of the action. */
const LIMIT_MS = 300_000;
const ARCHIVES: readonly StageArchive[] = ['zenodo', 'inveniordm', 'ckan'];

/** Each for itself on one archive, all together on the others: what the texts do to the rooms above the archives is the same everywhere. */
const textsFor = (archive: StageArchive): readonly (readonly [string, string])[] =>
  archive === 'zenodo' ? Object.entries(TEXTS) : [['all of them together', Object.values(TEXTS).join(' ')]];

const onStage = async <T>(archive: StageArchive, seeded: ReturnType<typeof seed>, play: (stage: Stage) => Promise<T>): Promise<T> => {
  const stage = await openStage({ archive, seeds: [seeded] });
  try {
    return await play(stage);
  } finally {
    await stage.close();
  }
};

/** What a browser would do with the page: run something, fetch something, follow a link that is none. */
const ACTIVE = /<script>alert|<img[^>]*src=x|href="javascript:/i;

/** A real CKAN makes HTML of the notes: Markdown, and the tags that are written in it. */
const notesOf = async (stage: Stage): Promise<string> => {
  const [{ metadata }] = JSON.parse(await stage.whole()) as [{ metadata: { notes: string } }];
  expect(metadata.notes).toContain('evil');
  return metadata.notes;
};
const LIVE_NOTES = /<[a-z/!]|(?<!\\)!\[|(?<!\\)\]\(/i;

/** Names that a file may have, and that mean more than a name somewhere. */
const NAMES = [
  'CON',
  'nul.txt',
  'readme.',
  '.hidden',
  'a:b',
  "quo'te$(x).csv",
  '[t](javascript:alert(1)).md',
  '<b>&amp;.html',
  '::error::x',
  '%0A::x',
  '--all',
];

describe.each(ARCHIVES)('on %s', (archive) => {
  test.each(textsFor(archive))(
    '%s at every place of a release: nothing but words',
    async (_, text) => {
      await onStage(archive, poisoned(text), async (stage) => {
        const ended = await stage.run();
        expect(toComplaints(ended, secretsOf(stage, archive))).toEqual([]);
        expect({ state: ended.outputs.state, said: ended.code === 0 || ended.stdout }).toEqual({ state: 'published', said: true });
        const page = await (await fetch(ended.outputs['record-url'] ?? '')).text();
        expect(page).toContain(PLACES[2]);
        expect(ACTIVE.exec(page)?.[0]).toBeUndefined();
        if (archive === 'ckan') expect(await notesOf(stage)).not.toMatch(LIVE_NOTES);
        // Nothing is cleaned in a way that the archive cleans once more: that would be a difference for ever.
        expect((await stage.run()).outputs.state).toBe('unchanged');
      });
    },
    LIMIT_MS,
  );

  test(
    'files are kept under their names, whatever these are',
    async () => {
      await onStage(archive, withFiles(NAMES), async (stage) => {
        const ended = await stage.run({ inputs: { source: 'none' } });
        expect(toComplaints(ended, secretsOf(stage, archive))).toEqual([]);
        expect({ state: ended.outputs.state, said: ended.code === 0 || ended.stdout }).toEqual({ state: 'published', said: true });
        expect((await stage.kept())[0]?.files).toEqual(NAMES.toSorted());
        expect((await stage.run({ inputs: { source: 'none' } })).outputs.state).toBe('unchanged');
      });
    },
    LIMIT_MS,
  );

  test(
    'what the server says stays words',
    async () => {
      await onStage(archive, seed(), async (stage) => {
        const { github, [archive]: home } = stage.sandbox;
        const proxy = await openFaultProxy({ github: github.origin, blobs: github.blobs, archive: home.origin });
        try {
          for (const text of archive === 'zenodo' ? Object.values(TEXTS) : [Object.values(TEXTS).join(' ')]) {
            const said = { status: 400, message: text, errors: [{ field: text, message: text, messages: [text] }] };
            const body = Buffer.from(JSON.stringify({ ...said, success: false, error: { message: text, __type: text, title: [text] } }));
            proxy.choose = ({ side, method }) =>
              side !== 'archive' || method === 'GET'
                ? undefined
                : async ({ asked, answer }) => {
                    asked.resume();
                    answer.writeHead(400, { 'content-type': 'application/json', 'content-length': String(body.length) }).end(body);
                  };
            const ended = await stage.run({ inputs: { 'archive-url': proxy.origins.archive } });
            expect(ended.code).toBe(1);
            expect(toComplaints(ended, secretsOf(stage, archive))).toEqual([]);
          }
        } finally {
          await proxy.close();
        }
      });
    },
    LIMIT_MS,
  );

  test(
    'a tag that is written like a query, or like more than words, finds just itself and stays words',
    async () => {
      // Git takes each of them (`git check-ref-format`).
      const tags = [
        ...['v1.0.0', '"v1.0.0"', 'v1"OR"v2||!v3&&(v4', "-v1]{$}'%22"],
        'v1<img/src=x>|@somebody%0A`$(x)`](javascript)',
        'v1.\u202e0\u2066',
      ];
      const [first] = seed().releases ?? [];
      if (first === undefined) throw new Error('the seed has no release');
      const releases = tags.map((tag, at) => ({ ...first, tag, name: `Release ${at}`, publishedAt: `2026-10-0${at + 1}T10:00:00Z` }));
      await onStage(archive, seed({ releases }), async (stage) => {
        for (const tag of tags) {
          const ended = await stage.run({ tag });
          const { code, stdout, outputs } = ended;
          expect({ tag, state: outputs.state, said: code === 0 || stdout }).toEqual({ tag, state: 'published', said: true });
          // The output `tag` is the tag, letter by letter: that is looked at below.
          expect({ tag, said: toComplaints({ ...ended, outputs: { ...outputs, tag: '' } }, secretsOf(stage, archive)) }).toEqual({
            tag,
            said: [],
          });
        }
        expect(await stage.kept()).toHaveLength(tags.length);
        for (const tag of tags) {
          const { outputs } = await stage.run({ tag });
          const found = { tag, state: outputs.state, found: outputs.tag, writes: stage.writes() };
          expect(found).toEqual({ tag, state: 'unchanged', found: tag, writes: [] });
        }
      });
    },
    LIMIT_MS,
  );
});

test(
  'a tag that git can not hold is no release: nobody is asked for it',
  async () => {
    const tags = [
      'v1\\.0.0',
      '[v1.0.0]',
      'v1.0.0*',
      'v?.0.0',
      '*',
      'v1.0.0 OR *',
      'v1.0.0\n::error::x',
      '../v1.0.0',
      'v1:0',
      '\u001b[31mv1',
    ];
    await onStage('zenodo', seed(), async (stage) => {
      for (const tag of tags) {
        const ended = await stage.run({ tag });
        expect(toComplaints(ended, secretsOf(stage, 'zenodo'))).toEqual([]);
        const told = /^::error::.*cannot be the name of a tag.*\[release-not-found\]$/m.test(ended.stdout);
        expect({ tag, told, asked: stage.exchanges }).toEqual({ tag, told: true, asked: [] });
      }
    });
  },
  LIMIT_MS,
);

/** Keys of what a report may show; `KILLS=all` takes every key there is. */
const SHOWN = new Set(
  'id doi conceptdoi identifier title name version url html html_url self_html state filename key body_html tag_name'.split(' '),
);

describe.each([...ARCHIVES, 'github'] as const)('what %s says', (who) => {
  const archive = who === 'github' ? 'zenodo' : who;
  const side = who === 'github' ? 'github' : 'archive';
  const venom = Object.values(TEXTS).join(' ');

  /** One run, with what that server says in other words. */
  const runWith = (choose: FaultProxy['choose']) =>
    onStage(archive, seed(), async (stage) => {
      const { github, [archive]: home } = stage.sandbox;
      const proxy = await openFaultProxy({ github: github.origin, blobs: github.blobs, archive: home.origin });
      try {
        proxy.choose = (seen) => (seen.side === side ? choose(seen) : undefined);
        const env = { GITHUB_API_URL: proxy.origins.github, GITHUB_GRAPHQL_URL: `${proxy.origins.github}/graphql` };
        const ended = await stage.run({ inputs: { 'archive-url': proxy.origins.archive }, env });
        const complaints = toComplaints(ended, [...secretsOf(stage, archive), `${proxy.origins.blobs}/`]);
        const { state, doi } = ended.outputs;
        const isUnsaid =
          archive !== 'ckan' && state === 'published' && doi === '' && !ended.stdout.includes('that is not written like one');
        if (isUnsaid) complaints.push('no DOI, and nothing says why');
        return { state, complaints, seen: proxy.seen.filter((one) => one.side === side) };
      } finally {
        await proxy.close();
      }
    });

  const parse = ({ headers, body }: Reply): unknown =>
    /json/.test(headers['content-type'] ?? '') ? JSON.parse(body.toString()) : undefined;
  const isSuccess = ({ reply }: Seen): boolean => reply !== undefined && reply.status < 300;
  const toRoute = ({ method, path }: Seen): string => `${method} ${plain(path.split('?')[0] ?? '')}`;

  test(
    'stays words, in a success and in a refusal',
    async () => {
      const { state, seen } = await runWith(() => undefined);
      expect(state).toBe('published');
      const told = new Set(seen.filter(isSuccess).flatMap(({ reply }) => (reply === undefined ? [] : keysOf(parse(reply)))));
      const keys = [...told].filter((key) => EVERYWHERE || SHOWN.has(key));
      const routes = [...new Set(seen.map(toRoute))];
      const wrong: unknown[] = [];
      const states = new Set<string | undefined>();
      await forEach(keys.length, async (at) => {
        const key = keys[at - 1] ?? '';
        const ended = await runWith(() => async ({ forward, answer }) => {
          const { status, headers, body } = await forward();
          const data = parse({ status, headers, body });
          const said = data === undefined ? body : Buffer.from(JSON.stringify(envenom(data, key, venom)));
          answer.writeHead(status, { ...headers, ...(status === 204 ? {} : { 'content-length': said.length }) }).end(said);
        });
        states.add(ended.state);
        if (ended.complaints.length > 0) wrong.push({ key, complaints: ended.complaints });
      });
      await forEach(routes.length, async (at) => {
        const route = routes[at - 1] ?? '';
        const said = Buffer.from(JSON.stringify({ message: venom, errors: [{ field: venom, message: venom }], error: { message: venom } }));
        const ended = await runWith((asked) =>
          toRoute(asked) !== route
            ? undefined
            : async ({ asked, answer }) => {
                asked.resume();
                answer.writeHead(422, { 'content-type': 'application/json', 'content-length': said.length }).end(said);
              },
        );
        if (ended.complaints.length > 0) wrong.push({ route, complaints: ended.complaints });
      });
      // What is told gets as far as the report, and some of it stops the run.
      expect({ wrong, states }).toEqual({ wrong: [], states: new Set(['published', 'failed']) });
    },
    LIMIT_MS,
  );
});

test(
  'files that are taken home lie in their folder, whatever they are called',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'archive-release-test-'));
    try {
      await onStage('inveniordm', withFiles(['CON', 'a:b', 'readme.', 'evil.exe']), async (stage) => {
        const { outputs } = await stage.run({ inputs: { source: 'none' } });
        const where = ['-o', join(folder, 'in'), '--archive', 'inveniordm', '--archive-url', stage.sandbox.inveniordm.origin];
        expect(await runCli(['download', outputs['record-id'] ?? '', ...where], { cwd: folder, env: {} })).toMatchObject({ code: 0 });
        expect(await readdir(folder)).toEqual(['in']);
        expect((await readdir(join(folder, 'in'))).toSorted()).toEqual(['_CON', 'a_b', 'evil.exe', 'readme_']);
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
  LIMIT_MS,
);
