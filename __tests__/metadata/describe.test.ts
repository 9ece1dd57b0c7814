/** The room's door: what is asked of whom, and what is there when nobody says anything. */
import { describe, expect, test } from '@jest/globals';
import { ArchiveError } from '../../src/errors.ts';
import type { Contribution, GitHub } from '../../src/github/github.ts';
import { silentLog } from '../../src/log.ts';
import { describeOffline, describe as describeRelease, type Wishes } from '../../src/metadata/describe.ts';
import { openLicenceBook } from '../../src/metadata/licences.ts';
import { openSources } from '../../src/metadata/sources/index.ts';
import type { Release } from '../../src/model/release.ts';
import { filesOf, githubWith, toRelease, wishes } from './harbour.ts';

const run = (options: { files?: Record<string, string>; github?: GitHub; release?: Release; wishes?: Partial<Wishes> } = {}) =>
  describeRelease(options.release ?? toRelease(), {
    files: filesOf(options.files ?? {}),
    github: options.github ?? githubWith({}),
    wishes: { ...wishes, ...options.wishes },
    log: silentLog,
  });
const people = (...list: Partial<Contribution>[]) =>
  githubWith({ licence: 'MIT', contributions: { counted: 'weeks', list: list.map((one) => ({ type: 'User', commits: 1, ...one })) } });
const codes = ({ problems }: { problems: readonly { severity: string; code: string }[] }) =>
  problems.map(({ severity, code }) => `${severity} ${code}`);

describe('a release of which nobody says anything', () => {
  test('has its title, date, version, owner and links, and its licence is missed', async () => {
    const found = await run();
    expect(found.record).toMatchObject({
      type: { general: 'software' },
      title: 'tides: v1.2.0',
      version: '1.2.0',
      publicationDate: '2026-05-04',
      description: '<p>Predicts the sea &amp; the harbour.</p>',
      creators: [{ kind: 'organisation', family: 'harbour' }],
      rights: [],
    });
    expect(codes(found)).toEqual(['warning creators-owner', 'warning no-licence']);
  });

  test.each(['none', 'contributors'] as const)('is refused with `contributors: %s`, as it would have no creators', async (contributors) => {
    expect(codes(await run({ wishes: { contributors }, github: people({ login: 'ada' }) }))).toEqual(['error no-creators']);
  });
});

describe('the title', () => {
  test.each([
    ['Spring tide', 'tides: Spring tide'],
    ['Tides 1.2: spring', 'Tides 1.2: spring'],
    ['', 'tides: v1.2.0'],
  ])('of a release called %j is %j', async (title, expected) => {
    expect((await run({ release: toRelease({ title }) })).record.title).toBe(expected);
  });
});

describe('an archive with fields for code', () => {
  const isCodeWanted = { isCodeWanted: true };
  const custom = async (language: string | undefined, files: Record<string, string> = {}) =>
    (await run({ release: toRelease({}, language === undefined ? {} : { language }), files, wishes: isCodeWanted })).record.custom;

  test.each([
    ['Python', 'python'],
    ['C++', 'c++'],
    ['C#', 'c#'],
    ['Jupyter Notebook', 'jupyter_notebook'],
    ['Modula-2', 'modula_2'],
    ['Visual Basic 6.0', 'visual_basic_6.0'],
    ["Cap'n Proto", "cap'n_proto"],
  ])('is told the repository, and %s as %s', async (language, id) => {
    expect(await custom(language)).toEqual({
      'code:codeRepository': 'https://github.com/harbour/tides',
      'code:programmingLanguage': [{ id }],
    });
  });

  test('is told no language where GitHub knows none', async () => {
    expect(await custom(undefined)).toEqual({ 'code:codeRepository': 'https://github.com/harbour/tides' });
  });

  test('is told what a file says of it first', async () => {
    const codemeta = {
      '@context': 'https://w3id.org/codemeta/3.0',
      codeRepository: 'https://git.example.org/tides',
      developmentStatus: 'active',
    };
    expect(await custom('Rust', { 'codemeta.json': JSON.stringify(codemeta) })).toEqual({
      'code:codeRepository': 'https://git.example.org/tides',
      'code:programmingLanguage': [{ id: 'rust' }],
      'code:developmentStatus': { id: 'active' },
    });
  });

  test('is the only one that is told', async () => {
    expect((await run({ release: toRelease({}, { language: 'Python' }) })).record.custom).toEqual({});
  });
});

describe('GitHub', () => {
  test('is asked for whole weeks up to the release', async () => {
    const asked: string[] = [];
    const github: GitHub = {
      ...people({ login: 'ada' }),
      readContributions: async (until) => {
        asked.push(until);
        return { list: [], counted: 'empty' };
      },
    };
    await run({ github });
    expect(asked).toEqual(['2026-05-04T23:30:00Z']);
  });

  test('is not asked for people who are not wanted', async () => {
    const never = async (): Promise<never> => {
      throw new Error('asked');
    };
    const github = { ...githubWith({ licence: 'MIT' }), readContributions: never, readProfiles: never };
    const files = { 'CITATION.cff': 'cff-version: 1.2.0\nmessage: m\ntitle: T\nauthors: [{family-names: N}]' };
    expect(codes(await run({ github, files, wishes: { contributors: 'none' } }))).toEqual([]);
  });

  test('that fails stops the description: half a list of people would be a wrong one', async () => {
    const failure = new ArchiveError('github-failed', 'GitHub is away.', { remedy: 'Try again later.' });
    const github: GitHub = {
      ...githubWith({}),
      readContributions: async () => {
        throw failure;
      },
    };
    await expect(run({ github })).rejects.toBe(failure);
  });

  test('gives people by commits, then by name, and those with too few are left out', async () => {
    const github = people(
      { login: 'c', commits: 2 },
      { login: 'b', commits: 5 },
      { login: 'a', commits: 2 },
      { login: 'd', commits: 1 },
      { login: 'e', commits: 0 },
    );
    const names = async (contributorsMinCommits: number) =>
      (await run({ github, wishes: { contributorsMinCommits } })).record.creators.map(({ family }) => family);
    expect(await names(1)).toEqual(['b', 'a', 'c', 'd']);
    expect(await names(2)).toEqual(['b', 'a', 'c']);
  });

  test('gives contributors the type that is wished', async () => {
    const files = { '.zenodo.json': '{"creators": [{"name": "Noether, Emmy"}]}' };
    const { record } = await run({ github: people({ login: 'ada' }), files, wishes: { contributorType: 'Researcher' } });
    expect(record.contributors).toMatchObject([{ family: 'ada', type: 'Researcher' }]);
  });

  test('is never believed about a licence that it does not know', async () => {
    expect((await run({ github: githubWith({ licence: 'NOASSERTION' }) })).record.rights).toEqual([]);
  });
});

describe('a file', () => {
  test('with a name that is nearly right is not read, and told', async () => {
    const found = await run({ files: { 'citation.cff': 'title: T', 'zenodo.json': '{}' }, github: people({ login: 'ada' }) });
    expect(codes(found)).toEqual(['warning file-name', 'warning file-name']);
    expect(found.problems[0]?.message).toContain('`zenodo.json` is not read: the file must be called `.zenodo.json`');
  });

  test('that is broken stops the run, but not where a higher one says title and creators', async () => {
    const broken = { 'CITATION.cff': 'a: [' };
    expect(codes(await run({ files: broken, github: people({ login: 'ada' }) }))).toEqual(['error yaml-syntax']);
    const files = { ...broken, '.zenodo.json': '{"title": "T", "creators": [{"name": "A, B"}]}' };
    expect(codes(await run({ files, github: people() }))).toEqual(['warning yaml-syntax']);
    expect(codes(await run({ files: { ...files, 'CITATION.cff': 'title: Gr\udfffe' }, github: people() }))).toEqual(['warning not-utf-8']);
    const overrides = '{"title": "T", "creators": [{"name": "A, B"}]}';
    expect(codes(await run({ files: broken, github: people(), wishes: { overrides } }))).toEqual(['warning yaml-syntax']);
  });

  test.each([['title: T'], ['{"title": "T"}'], ['\n  {"title": "T",} // words']])('may be the input `metadata`: %j', async (overrides) => {
    expect((await run({ wishes: { overrides } })).record.title).toBe('T');
  });
});

describe('the sources', () => {
  test('are read in this order', async () => {
    const sources = openSources(githubWith({}), wishes, await openLicenceBook());
    expect(sources.map(({ name }) => name)).toEqual([
      'inputs',
      'metadata input',
      '.zenodo.json',
      'datacite.json',
      'CITATION.cff',
      'codemeta.json',
      'GitHub',
    ]);
  });
});

describe('without a release', () => {
  const offline = (files: Record<string, string>, others: Partial<Wishes> = {}) =>
    describeOffline(filesOf(files), { wishes: { ...wishes, ...others }, today: '2026-06-01', folderName: 'tides' });

  test('what the release will give is told in one notice, and that no file is there before it', async () => {
    const { record, problems } = await offline({});
    expect(record).toMatchObject({ title: 'tides (title of the release)', publicationDate: '2026-06-01' });
    expect(record.version).toBeUndefined();
    expect(problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['warning no-metadata-files', 'notice stand-in']);
    expect(problems[1]?.message).toMatch(/the title .*the creators .*the version .*the licence .*the links/);
  });

  test('a version and a date in files are not taken for the release’s, unless that is wished; files that differ are told', async () => {
    const files = {
      '.zenodo.json': '{"title":"T","version":"1.0.0","creators":[{"name":"Okafor, Ada"}]}',
      'CITATION.cff': 'cff-version: 1.2.0\nmessage: m\ntitle: T\nversion: 2.0.0\nauthors:\n  - family-names: Okafor\n',
    };
    const usual = await offline(files);
    expect([usual.record.version, usual.record.publicationDate]).toEqual([undefined, '2026-06-01']);
    expect(usual.problems.map(({ message }) => message)).toContain(
      'The version in CITATION.cff:4:10 is 2.0.0, but .zenodo.json:1:24 says 1.0.0.',
    );
    expect((await offline(files, { releaseFacts: 'file' })).record.version).toBe('1.0.0');
  });

  test('nobody counts people, so somebody must be named where counting is off', async () => {
    expect(codes(await offline({}, { contributors: 'none' }))).toContain('error no-creators');
  });
});
