/** Releases at the edge of what GitHub and the archives take, through the built action: all of it arrives, or it is said what to do before anything is written. */
import { describe, expect, test } from '@jest/globals';
import { openStage, REPOSITORY, type Stage, type StageArchive, seed } from './stage.ts';

/** Each of these is a few runs of the action. */
const LIMIT_MS = 300_000;
const ARCHIVES: readonly StageArchive[] = ['zenodo', 'inveniordm', 'ckan'];

type Seeded = ReturnType<typeof seed>;
type Asset = { name: string; content: string };

const onStage = async (archive: StageArchive, seeded: Seeded, play: (stage: Stage) => Promise<void>): Promise<void> => {
  const stage = await openStage({ archive, seeds: [seeded] });
  try {
    await play(stage);
  } finally {
    await stage.close();
  }
};

const withRelease = (changes: { assets?: readonly Asset[]; notes?: string }, rest: Partial<Seeded> = {}): Seeded => {
  const [first] = seed().releases ?? [];
  if (first === undefined) throw new Error('the seed has no release');
  return seed({ ...rest, releases: [{ ...first, ...changes, assets: [...(changes.assets ?? first.assets ?? [])] }] });
};

const withMetadata = (fields: Record<string, unknown>): Seeded => {
  const zenodoJson = {
    title: 'Tide table',
    upload_type: 'software',
    license: 'MIT',
    description: 'Predicts tides.',
    creators: [{ name: 'Okafor, Ada' }],
  };
  return seed({ tree: { '.zenodo.json': JSON.stringify({ ...zenodoJson, ...fields }, null, 1) } });
};

/** The record as its archive tells it; a CKAN has a file for what a dataset has no place for. */
const read = async ({ sandbox }: Stage, archive: StageArchive, id: string): Promise<string> => {
  const { origin, tokens } = sandbox[archive];
  const paths = { zenodo: `/api/deposit/depositions/${id}`, inveniordm: `/api/records/${id}`, ckan: `/api/3/action/package_show?id=${id}` };
  const headers = { authorization: `${archive === 'ckan' ? '' : 'Bearer '}${tokens.owner}` };
  const get = async (url: string): Promise<string> => (await fetch(url, { headers })).text();
  const record = await get(`${origin}${paths[archive]}`);
  const beside = archive === 'ckan' ? /http:[^"]*\/metadata-[^"]*\.json/.exec(record)?.[0] : undefined;
  return beside === undefined ? record : `${record}\n${await get(beside)}`;
};

/** Archived, and the run after it finds nothing to do: nothing was cut, or turned into something else. */
const archiveTwice = async (
  stage: Stage,
  archive: StageArchive,
  inputs: Record<string, string> = {},
): Promise<{ record: string; stdout: string }> => {
  const { code, outputs, stdout } = await stage.run({ inputs });
  expect({ state: outputs.state, said: code === 0 || stdout }).toEqual({ state: 'published', said: true });
  const again = await stage.run({ inputs });
  expect([again.outputs.state, stage.writes()]).toEqual(['unchanged', []]);
  return { record: await read(stage, archive, outputs['record-id'] ?? ''), stdout };
};

/** Refused, and nothing was written. @returns what was said */
const refuse = async (stage: Stage, inputs: Record<string, string> = {}): Promise<string> => {
  const { code, outputs, stdout, stderr } = await stage.run({ inputs });
  expect([code, outputs.state, stderr, stage.writes()]).toEqual([1, 'failed', '', []]);
  return /^::error::.*$/m.exec(stdout)?.[0] ?? '';
};

const countOf = (text: string, pattern: RegExp): number => new Set(text.match(pattern)).size;
const many = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
const longName = (letter: string): string => `${letter.repeat(251)}.bin`;

describe.each(ARCHIVES)('%s', (archive) => {
  test(
    '300 authors',
    () =>
      onStage(
        archive,
        withMetadata({ creators: many(300, (at) => ({ name: `Family${at}, Given${at}`, affiliation: `University ${at}` })) }),
        async (stage) => {
          const { record } = await archiveTwice(stage, archive);
          expect(countOf(record, /Family\d+, ?Given\d+/g)).toBe(300);
          expect(stage.requests().length).toBeLessThan(10);
        },
      ),
    LIMIT_MS,
  );

  test(
    '100 related identifiers',
    () =>
      onStage(
        archive,
        withMetadata({ related_identifiers: many(100, (at) => ({ identifier: `10.1234/tide.${at}`, relation: 'cites' })) }),
        async (stage) => {
          const { record } = await archiveTwice(stage, archive);
          expect(countOf(record, /10\.1234\/tide\.\d+/g)).toBe(100);
        },
      ),
    LIMIT_MS,
  );

  test(
    'a release body of 125,000 characters',
    () => {
      const notes = many(4_000, (at) => `- Line *${at}* of the [notes](https://example.org/${at})\n`)
        .join('')
        .slice(0, 125_000);
      return onStage(archive, withRelease({ notes }, withMetadata({ description: undefined })), async (stage) => {
        const { record } = await archiveTwice(stage, archive);
        expect(countOf(record, /(?<=Line (?:<em>|\*))\d+/g)).toBe(countOf(notes, /(?<=Line \*)\d+/g));
      });
    },
    LIMIT_MS,
  );

  test(
    'an empty asset',
    () =>
      onStage(
        archive,
        withRelease({
          assets: [
            { name: 'empty.txt', content: '' },
            { name: 'full.txt', content: 'tides' },
          ],
        }),
        async (stage) => {
          const { stdout } = await archiveTwice(stage, archive, { source: 'none' });
          const isTold = /^::warning.*empty\.txt is left out: it is empty/m.test(stdout);
          expect([(await stage.kept())[0]?.files, isTold]).toEqual(
            archive === 'zenodo' ? [['full.txt'], true] : [['empty.txt', 'full.txt'], false],
          );
        },
      ),
    LIMIT_MS,
  );

  test(
    'names of 255 characters, of one, two and four bytes each',
    () => {
      const assets = ['a', 'ü', '😀'].map((letter) => ({ name: longName(letter), content: `of ${letter}` }));
      return onStage(archive, withRelease({ assets }), async (stage) => {
        await archiveTwice(stage, archive, { source: 'none' });
        expect((await stage.kept())[0]?.files).toEqual(assets.map(({ name }) => name).toSorted());
      });
    },
    LIMIT_MS,
  );

  test(
    '1,000 assets',
    () => {
      const assets = many(1_000, (at) => ({ name: `part-${at}.bin`, content: `part ${at}` }));
      return onStage(archive, withRelease({ assets }), async (stage) => {
        expect(await refuse(stage)).toMatch(/\b1001\b.*`files`.*\[file-refused\]$/);
        expect(stage.exchanges.filter(({ path }) => /\/assets\?/.test(path)).length).toBeLessThanOrEqual(11);
      });
    },
    LIMIT_MS,
  );
});

describe.each(['zenodo', 'inveniordm'] as const)('%s', (archive) => {
  test(
    'a name of 256 characters',
    () =>
      onStage(archive, withRelease({ assets: [{ name: `a${longName('ü')}`, content: 'a' }] }), async (stage) => {
        expect(await refuse(stage)).toMatch(/more than 255 characters.*rename the file, or leave it out.*\[file-refused\]$/);
      }),
    LIMIT_MS,
  );

  test(
    '100 files, the most that it takes',
    () => {
      const assets = many(100, (at) => ({ name: `part-${at}.bin`, content: `part ${at}` }));
      return onStage(archive, withRelease({ assets }), async (stage) => {
        expect(await refuse(stage)).toMatch(/takes 100 files a record, and here are 101/);
        await archiveTwice(stage, archive, { source: 'none' });
        expect((await stage.kept())[0]?.files).toHaveLength(100);
      });
    },
    LIMIT_MS,
  );
});

describe("more assets than the hour of a job's token at GitHub has requests left", () => {
  const sixty = { assets: many(60, (at) => ({ name: `part-${at}.bin`, content: `part ${at}` })) };
  const inputs = { source: 'none' };

  const useUp = async (stage: Stage): Promise<void> => {
    const { origin, tokens } = stage.sandbox.github;
    const headers = { authorization: `Bearer ${tokens.actions}` };
    for (let left = 1000; left > 40; ) {
      const answer = await fetch(`${origin}/repos/${REPOSITORY}`, { headers });
      await answer.arrayBuffer();
      left = Number(answer.headers.get('x-ratelimit-remaining'));
    }
  };

  test(
    'are loaded from their public addresses, and leave requests for others',
    () =>
      onStage('zenodo', withRelease(sixty), async (stage) => {
        await useUp(stage);
        const { outputs, stdout } = await stage.run({ inputs });
        expect(outputs.state).toBe('published');
        expect(stdout).toMatch(
          /^::notice::GitHub's limit of requests is all but used up until .*: assets are loaded from their public addresses/m,
        );
        expect((await stage.kept())[0]?.files).toHaveLength(60);
        expect((await stage.run({ inputs })).outputs.state).toBe('unchanged');
      }),
    LIMIT_MS,
  );

  test(
    "of a private repository: what is sent stays, and a run with a person's token finishes it",
    () =>
      onStage('zenodo', { ...withRelease(sixty), private: true }, async (stage) => {
        await useUp(stage);
        const own = { ...inputs, 'allow-private': 'true' };
        const { code, outputs, stdout } = await stage.run({ inputs: own });
        expect([code, outputs.state]).toEqual([1, 'failed']);
        expect(stdout).toMatch(/^::error::GitHub's limit of requests is used up until .*Run the job again after .*\[github-refused\]$/m);
        const sent = (await stage.kept())[0]?.files.length ?? 0;
        expect(sent).toBeGreaterThan(10);
        const again = await stage.run({ inputs: { ...own, 'github-token': stage.sandbox.github.tokens.maintainer ?? '' } });
        expect(again.outputs.state).toBe('published');
        expect(stage.writes().filter((line) => line.startsWith('PUT /api/files/'))).toHaveLength(60 - sent);
        expect((await stage.kept())[0]?.files).toHaveLength(60);
      }),
    LIMIT_MS,
  );
});

describe('a metadata file of 11 MB', () => {
  test(
    'stops the run at its place, before anything is written',
    () =>
      onStage('zenodo', seed({ tree: { 'CITATION.cff': `title: ${'x'.repeat(11 * 2 ** 20)}\n` } }), async (stage) => {
        expect(await refuse(stage)).toMatch(
          /CITATION\.cff:1:1: CITATION\.cff has more than 500000 characters.*remove it.*\[metadata-invalid\]$/,
        );
      }),
    LIMIT_MS,
  );

  test(
    'is a warning where a file above it says title and creators',
    () => {
      const tree = { ...withMetadata({}).tree, 'CITATION.cff': `title: ${'x'.repeat(11 * 2 ** 20)}\n` };
      return onStage('zenodo', seed({ tree }), async (stage) => {
        const { stdout } = await archiveTwice(stage, 'zenodo');
        expect(stdout).toMatch(/^::warning .*file=CITATION\.cff,line=1.*more than 500000 characters/m);
      });
    },
    LIMIT_MS,
  );
});
