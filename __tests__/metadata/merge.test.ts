/** Who wins, what is united, and the trail of it. */
import { describe, expect, test } from '@jest/globals';
import { merge } from '../../src/metadata/merge.ts';
import { GITHUB, METADATA_INPUT } from '../../src/metadata/source.ts';
import { weigh } from '../../src/metadata/weigh.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Finding } from '../../src/model/provenance.ts';
import type { Agent, PartialRecord } from '../../src/model/record.ts';
import { toRelease } from './harbour.ts';

const finding = (source: string, fields: PartialRecord, others: Partial<Finding> = {}): Finding => ({
  source,
  fields,
  at: Object.fromEntries(Object.keys(fields).map((field, index) => [field, { file: source, line: index + 1, column: 1 }])),
  problems: [],
  ...others,
});
const person = (family: string, parts: Partial<Agent> & { orcid?: string } = {}): Agent => {
  const { orcid, ...others } = parts;
  return {
    kind: 'person',
    family,
    identifiers: orcid === undefined ? [] : [{ scheme: 'orcid', value: orcid }],
    affiliations: [],
    ...others,
  };
};
const wishes = { contributors: 'auto', releaseFacts: 'release' } as const;
const run = (findings: readonly Finding[], others: Partial<Parameters<typeof merge>[2]> = {}) =>
  merge(findings, toRelease(), { ...wishes, ...others });
const ours = [
  { identifier: 'https://github.com/harbour/tides/tree/v1.2.0', scheme: 'url', relation: 'isSupplementTo', resourceType: 'software' },
  {
    identifier: 'https://github.com/harbour/tides/commit/0123456789abcdef0123456789abcdef01234567',
    scheme: 'url',
    relation: 'isDerivedFrom',
    resourceType: 'software',
  },
];

describe('a field that one source gives', () => {
  test('is of the highest that says it, and the trail tells over whom it won', () => {
    const { fields, trail } = run([finding('a', {}), finding('b', { title: 'B' }), finding('c', { title: 'C' })]);
    expect(fields.title).toBe('B');
    expect(trail.title).toEqual({
      from: [{ source: 'b', at: { file: 'b', line: 1, column: 1 } }],
      how: 'replaced',
      over: [{ source: 'c', at: { file: 'c', line: 1, column: 1 }, value: 'C' }],
    });
  });

  test('is not said by an empty list', () => {
    expect(run([finding('a', { communities: [] }), finding('b', { communities: ['x'] })]).fields.communities).toEqual(['x']);
  });
});

describe('what goes with a field', () => {
  test('is of the source that gave the field, or of none', () => {
    const title = finding('a', { title: 'A' });
    const whole = finding('b', { title: 'B', titleLanguage: 'en', publisher: 'P', publisherDetails: { language: 'en' } });
    expect(run([title, whole]).fields).toMatchObject({ title: 'A', publisher: 'P', publisherDetails: { language: 'en' } });
    expect(run([title, whole]).fields).not.toHaveProperty('titleLanguage');
    expect(run([whole, title]).trail.titleLanguage?.from[0]?.source).toBe('b');
  });
});

describe('lists', () => {
  test('of descriptions keep several of a kind from one source, and take none of that kind from a lower one', () => {
    const other = (html: string) => ({ type: 'other', html }) as const;
    const { fields } = run([
      finding('a', { additionalDescriptions: [other('one'), other('two')] }),
      finding('b', { additionalDescriptions: [other('three'), { type: 'methods', html: 'four' }] }),
    ]);
    expect(fields.additionalDescriptions?.map(({ html }) => html)).toEqual(['one', 'two', 'four']);
  });

  test('of keywords are united without regard to case, in the spelling of the highest', () => {
    const { fields, trail } = run([
      finding('a', { keywords: ['Sea'] }),
      finding('b', { keywords: ['SEA', 'tides'] }),
      finding('c', { keywords: ['sea'] }),
    ]);
    expect(fields.keywords).toEqual(['Sea', 'tides']);
    expect(trail.keywords).toMatchObject({ from: [{ source: 'a' }, { source: 'b' }], how: 'united' });
    expect(trail['keywords[1]']).toMatchObject({ from: [{ source: 'b' }] });
  });

  test('of related identifiers are united by identifier and relation, however the identifier is spelled', () => {
    const { fields } = run([
      finding('a', { related: [{ identifier: '10.1000/ABC', relation: 'cites' }] }),
      finding('b', {
        related: [
          { identifier: 'https://doi.org/10.1000/abc', relation: 'cites' },
          { identifier: '10.1000/abc', relation: 'isCitedBy' },
        ],
      }),
    ]);
    expect(fields.related?.slice(2)).toEqual([
      { identifier: '10.1000/ABC', relation: 'cites' },
      { identifier: '10.1000/abc', relation: 'isCitedBy' },
    ]);
  });

  test('of descriptions hold one of each type', () => {
    const { fields } = run([
      finding('a', { additionalDescriptions: [{ type: 'notes', html: 'a' }] }),
      finding('b', {
        additionalDescriptions: [
          { type: 'notes', html: 'b' },
          { type: 'methods', html: 'b' },
        ],
      }),
    ]);
    expect(fields.additionalDescriptions).toEqual([
      { type: 'notes', html: 'a' },
      { type: 'methods', html: 'b' },
    ]);
  });

  test('of custom fields are united key by key', () => {
    const { fields, trail } = run([finding('a', { custom: { 'x:y': 1 } }), finding('b', { custom: { 'x:y': 2, 'x:z': 3 } })]);
    expect(fields.custom).toEqual({ 'x:y': 1, 'x:z': 3 });
    expect(trail['custom.x:y']).toMatchObject({ from: [{ source: 'a' }], over: [{ source: 'b', value: 2 }] });
  });
});

describe('the markers', () => {
  test('are always there, first', () => {
    expect(run([]).fields.related).toEqual(ours);
    expect(run([finding('a', { related: [{ identifier: 'https://x.org', relation: 'cites' }] })]).fields.related).toEqual([
      ...ours,
      { identifier: 'https://x.org', relation: 'cites' },
    ]);
  });

  test('are not written twice, whatever a file says of them', () => {
    const related = [{ identifier: ours[0]?.identifier ?? '', relation: 'isSupplementTo', resourceType: 'dataset' }];
    expect(run([finding('a', { related })]).fields.related).toEqual(ours);
  });

  test.each([
    ['https://github.com/harbour/tides/tree/v1.0.0', 'isSupplementTo'],
    ['http://github.com/Harbour/Tides/tree/main', 'isSupplementTo'],
    ['https://github.com/harbour/tides/commit/ffffffffffffffffffffffffffffffffffffffff', 'isDerivedFrom'],
  ])('of another state (%s %s) are left out and told', (identifier, relation) => {
    const { fields, problems } = run([finding('a', { related: [{ identifier, relation }] })]);
    expect(fields.related).toEqual(ours);
    expect(problems).toEqual([expect.objectContaining({ severity: 'warning', code: 'stale-link', at: { file: 'a', line: 1, column: 1 } })]);
  });

  test.each([
    ['https://github.com/harbour/tides-data/tree/v1.0.0', 'isSupplementTo'],
    ['https://github.com/other/tides/tree/v1.0.0', 'isSupplementTo'],
    ['https://github.com/harbour/tides/tree/v1.0.0', 'cites'],
    ['https://github.com/harbour/tides', 'isSupplementTo'],
    ['https://github.com/upstream/tides', 'isDerivedFrom'],
  ])('are not confused with %s (%s)', (identifier, relation) => {
    expect(run([finding('a', { related: [{ identifier, relation }] })]).fields.related?.[2]).toEqual({ identifier, relation });
  });

  test('of a tag with slashes and signs keep their address whole', () => {
    const { fields } = merge([], toRelease({ tag: 'pkg/v1#2' }), wishes);
    expect(fields.related?.[0]?.identifier).toBe('https://github.com/harbour/tides/tree/pkg/v1%232');
  });
});

describe('version and publication date', () => {
  const github = finding(GITHUB, { version: '1.2.0', publicationDate: '2026-05-04' });
  const file = finding('CITATION.cff', { version: '1.1.0', publicationDate: '2025-01-01' });
  const input = finding(METADATA_INPUT, { version: '9', publicationDate: '2020' });

  test('come from the release, and what a file says otherwise is told with both places', () => {
    const { fields, problems } = run([file, github]);
    expect(fields).toMatchObject({ version: '1.2.0', publicationDate: '2026-05-04' });
    expect(problems.map(({ severity, code, at }) => [severity, code, at?.file])).toEqual([
      ['warning', 'stale-version', 'CITATION.cff'],
      ['warning', 'stale-date', 'CITATION.cff'],
    ]);
    expect(problems[0]?.message).toBe(
      "The version in CITATION.cff:1:1 is 1.1.0, but the release v1.2.0 (https://github.com/harbour/tides/releases/tag/v1.2.0) says 1.2.0; the release's is taken.",
    );
  });

  test('come from the file with `release-facts: file`, and the difference is told as well', () => {
    const { fields, problems } = run([file, github], { releaseFacts: 'file' });
    expect(fields).toMatchObject({ version: '1.1.0', publicationDate: '2025-01-01' });
    expect(problems[0]?.message).toMatch(/the file's is taken\.$/);
  });

  test.each(['release', 'file'] as const)('come from the input before all (release-facts: %s)', (releaseFacts) => {
    expect(run([input, file, github], { releaseFacts }).fields).toMatchObject({ version: '9', publicationDate: '2020' });
  });

  test.each<[PartialRecord]>([
    [{ version: 'v1.2.0' }],
    [{ version: '1.2.0' }],
    [{ publicationDate: '2026-05' }],
    [{ publicationDate: '2026' }],
  ])('that agree (%j) are not told', (fields) => {
    expect(run([finding('a', fields), github]).problems).toEqual([]);
  });

  test('come from the highest file where there is no release', () => {
    expect(run([file, finding('c', { version: '3' })]).fields.version).toBe('1.1.0');
  });
});

describe('licences that differ', () => {
  test('between files are told; between a file and GitHub they are not', () => {
    const files = [finding('a', { rights: [{ id: 'MIT' }] }), finding('b', { rights: [{ id: 'ISC' }] })];
    expect(run(files).problems.map(({ code }) => code)).toEqual(['licence-differs']);
    expect(run([files[0] ?? finding('a', {}), finding(GITHUB, { rights: [{ id: 'ISC' }] }, { isCounted: true })]).problems).toEqual([]);
  });
  test('are not those of which one is among several', () => {
    expect(run([finding('a', { rights: [{ id: 'MIT' }] }), finding('b', { rights: [{ id: 'ISC' }, { id: 'mit' }] })]).problems).toEqual([]);
  });
});

describe('creators', () => {
  test('are of the highest source that names any, filled up from those below', () => {
    const { fields, trail } = run([
      finding('a', { creators: [person('Noether', { given: 'Emmy' })] }),
      finding('b', { creators: [person('Lovelace'), person('Noether', { given: 'Emmy', orcid: '1', affiliations: [{ name: 'B' }] })] }),
      finding('c', { creators: [person('Emmy Noether', { orcid: '1', affiliations: [{ name: 'C' }] })] }),
    ]);
    expect(fields.creators).toEqual([person('Noether', { given: 'Emmy', orcid: '1', affiliations: [{ name: 'B' }] })]);
    expect(trail['creators[0].orcid']).toMatchObject({ from: [{ source: 'b' }], how: 'filled' });
    expect(trail.creators?.over.map(({ source }) => source)).toEqual(['b', 'c']);
  });

  test('are split where another source is sure of it', () => {
    const { fields } = run([
      finding('a', { creators: [person('Ada Lovelace')] }),
      finding('b', { creators: [person('Lovelace', { given: 'Ada' })] }),
    ]);
    expect(fields.creators).toEqual([person('Lovelace', { given: 'Ada' })]);
  });

  test('are not filled from a source where it could be two people', () => {
    const { fields } = run([
      finding('a', { creators: [person('Wang', { given: 'Wei' })] }),
      finding('b', { creators: [person('Wang', { given: 'Wei', orcid: '1' }), person('Wang', { given: 'Wei', orcid: '2' })] }),
    ]);
    expect(fields.creators?.[0]?.identifiers).toEqual([]);
  });

  test('of one name share nothing that belongs to one of them', () => {
    const { fields } = run([
      finding('a', { creators: [person('Wang', { given: 'Wei' }), person('Wang', { given: 'Wei' })] }),
      finding('b', { creators: [person('Wang', { given: 'Wei', orcid: '1' })] }),
    ]);
    expect(fields.creators).toEqual([person('Wang', { given: 'Wei' }), person('Wang', { given: 'Wei' })]);
  });

  test('of one ORCID iD in one file both stay', () => {
    const { fields } = run([finding('a', { creators: [person('A', { orcid: '1' }), person('B', { orcid: '1' })] })]);
    expect(fields.creators).toHaveLength(2);
  });
});

describe('people who were counted', () => {
  const emmy = person('Noether', { given: 'Emmy', alias: 'emmy' });
  const grace = person('Grace Hopper', { login: 'grace' });
  const counted = (...agents: Agent[]) =>
    finding(GITHUB, { creators: agents, contributors: agents.map((agent) => ({ ...agent, type: 'ProjectMember' })) }, { isCounted: true });
  const github = counted(person('emmy', { login: 'emmy' }), grace);
  const names = (agents: readonly Agent[] | undefined) => agents?.map(({ family }) => family) ?? [];

  test.each([
    ['auto', true, ['Noether'], ['Grace Hopper']],
    ['contributors', true, ['Noether'], ['Grace Hopper']],
    ['creators', true, ['Noether', 'Grace Hopper'], []],
    ['none', true, ['Noether'], []],
    ['auto', false, ['emmy', 'Grace Hopper'], []],
    ['creators', false, ['emmy', 'Grace Hopper'], []],
    ['contributors', false, [], ['emmy', 'Grace Hopper']],
    ['none', false, [], []],
  ] as const)(
    'with `contributors: %s` and creators named (%s) are creators %j, contributors %j',
    (contributors, isNamed, creators, others) => {
      const findings = [...(isNamed ? [finding('a', { creators: [emmy] })] : []), ...(contributors === 'none' ? [] : [github])];
      const { fields } = run(findings, { contributors });
      expect(names(fields.creators)).toEqual(creators);
      expect(names(fields.contributors)).toEqual(others);
    },
  );

  test('stand nowhere twice, be they named as creators or as contributors, by ORCID iD, login or name', () => {
    const { fields } = run([
      finding('a', {
        creators: [person('Noether', { orcid: '1' })],
        contributors: [{ ...person('Hopper', { given: 'Grace' }), type: 'DataCurator' }],
      }),
      counted(person('Someone', { orcid: '1' }), grace, person('New Comer', { login: 'new' })),
    ]);
    expect(names(fields.contributors)).toEqual(['Hopper', 'New Comer']);
    expect(fields.contributors?.[0]?.login).toBe('grace');
  });

  test('are matched by what a lower file knows of a creator', () => {
    const { fields } = run([
      finding('a', { creators: [person('Noether', { given: 'Emmy' })] }),
      finding('b', { creators: [person('Noether', { given: 'Emmy', alias: 'en1882' })] }),
      counted(person('E. N.', { login: 'en1882' })),
    ]);
    expect(fields.contributors).toBeUndefined();
  });

  test('give named people what they lack', () => {
    const { fields, trail } = run([
      finding('a', { creators: [emmy] }),
      counted(person('emmy', { login: 'emmy', orcid: '1', affiliations: [{ name: 'G' }] })),
    ]);
    expect(fields.creators).toEqual([
      { ...emmy, login: 'emmy', identifiers: [{ scheme: 'orcid', value: '1' }], affiliations: [{ name: 'G' }] },
    ]);
    expect(trail['creators[0].orcid']).toMatchObject({ from: [{ source: GITHUB }], how: 'filled' });
  });
});

describe('contributors', () => {
  test('are united, once in each role', () => {
    const grace = person('Hopper', { given: 'Grace' });
    const { fields } = run([
      finding('a', { contributors: [{ ...grace, type: 'Editor' }] }),
      finding('b', {
        contributors: [
          { ...grace, type: 'Editor' },
          { ...grace, type: 'ContactPerson' },
        ],
      }),
    ]);
    expect(fields.contributors?.map(({ type }) => type)).toEqual(['Editor', 'ContactPerson']);
  });
});

describe('an error', () => {
  const problem = (path?: string): Problem => ({
    severity: 'error',
    code: 'x',
    message: 'Wrong.',
    ...(path === undefined ? {} : { path }),
  });
  const severities = (...findings: Finding[]) => weigh(findings).map(({ severity }) => severity);

  test('stays one where nobody above says the field', () => {
    expect(
      severities(finding('a', { title: 'T' }), finding('b', {}, { problems: [problem('creators[1].name'), problem('license')] })),
    ).toEqual(['error', 'error']);
  });

  test('is a warning where a higher source says the field, under whichever name', () => {
    const above = finding('a', { creators: [], rights: [], publishing: {} });
    expect(
      severities(above, finding('b', {}, { problems: [problem('authors[0]'), problem('license'), problem('journal_title')] })),
    ).toEqual(['warning', 'warning', 'warning']);
  });

  test('is not made less by a lower source', () => {
    expect(severities(finding('a', {}, { problems: [problem('title')] }), finding('b', { title: 'T' }))).toEqual(['error']);
  });

  test('in a whole file is a warning only where title and creators are said above', () => {
    const broken = finding('b', {}, { problems: [problem()] });
    expect(severities(finding('a', { title: 'T' }), broken)).toEqual(['error']);
    expect(severities(finding('a', { title: 'T', creators: [] }), broken)).toEqual(['warning']);
  });
});
