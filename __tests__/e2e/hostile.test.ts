/** Hostile texts at every place of a release, on every archive, through the built bundle: they stay words. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openFaultProxy } from '../faults/proxy.ts';
import { PLACES, poisoned, TEXTS, toComplaints, withFiles } from './hostile.ts';
import { runCli } from './run-cli.ts';
import { openStage, type Stage, type StageArchive, seed } from './stage.ts';

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

const secretsOf = (stage: Stage, archive: StageArchive): string[] => [
  stage.sandbox[archive].tokens.owner ?? '',
  stage.sandbox.github.tokens.actions ?? '',
  `${stage.sandbox.github.blobs}/`,
];

/** What a browser would do with the page: run something, fetch something, follow a link that is none. */
const ACTIVE = /<script>alert|<img[^>]*src=x|href="javascript:/i;

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
    'a tag that is written like a query finds just itself',
    async () => {
      const tags = ['v1.0.0', '"v1.0.0"', 'v1"OR"v2||!v3&&(v4', "-v1]{$}'%22"];
      const [first] = seed().releases ?? [];
      if (first === undefined) throw new Error('the seed has no release');
      const releases = tags.map((tag, at) => ({ ...first, tag, name: `Release ${at}`, publishedAt: `2026-10-0${at + 1}T10:00:00Z` }));
      await onStage(archive, seed({ releases }), async (stage) => {
        for (const tag of tags) {
          const { code, stdout, outputs } = await stage.run({ tag });
          expect({ tag, state: outputs.state, said: code === 0 || stdout }).toEqual({ tag, state: 'published', said: true });
        }
        expect(await stage.kept()).toHaveLength(tags.length);
        for (const tag of tags.slice(2)) {
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
