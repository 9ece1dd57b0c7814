import { describe, expect, test } from '@jest/globals';
import type { Deposit, Difference, Observed, StoredFile } from '../../src/model/deposit.ts';
import type { ReleaseFile } from '../../src/model/release.ts';
import { type DifferencesOf, plan } from '../../src/plan/plan.ts';
import { preview } from '../../src/plan/preview.ts';
import type { Step } from '../../src/plan/step.ts';
import type { Wanted } from '../../src/plan/wanted.ts';
import { abilities } from './notes.ts';

const marker = { tag: 'https://github.com/o/r/tree/v2', commit: `https://github.com/o/r/commit/${'2'.repeat(40)}` };
const other = { tag: 'https://github.com/o/r/tree/v3', commit: `https://github.com/o/r/commit/${'3'.repeat(40)}` };
const file = (name: string, size = 10, md5?: string): ReleaseFile => ({
  name,
  size,
  origin: 'asset',
  open: () => Promise.reject(new Error('a plan opens nothing')),
  ...(md5 === undefined ? {} : { md5 }),
});
const stored = (name: string, size = 10, md5 = 'aa'): StoredFile => ({
  id: `id-${name}`,
  name,
  size,
  checksum: { algorithm: 'md5', value: md5 },
});
const deposit = (changes: Partial<Deposit> = {}): Deposit => ({
  id: '7',
  state: 'draft',
  isEdit: false,
  createdAt: '2026-11-01T00:00:00Z',
  url: 'https://zenodo.org/deposit/7',
  marker,
  files: [],
  echo: {},
  ...changes,
});
const observed = (changes: Partial<Observed> = {}): Observed => ({ abilities, thisRelease: [], notices: [], ...changes });
const wanted = (changes: Partial<Wanted> = {}): Wanted => ({
  marker,
  files: [file('a.zip', 10, 'aa')],
  isSettled: false,
  publish: true,
  afterPublish: 'keep',
  proofs: new Map(),
  isDescribed: false,
  communities: [],
  hasWritten: false,
  hasPublished: false,
  ...changes,
});
const alike = (): readonly Difference[] => [];
const differing = (): readonly Difference[] => [{ field: 'title', wanted: 'B', found: 'A' }];
/** A step in two words: `upload a.zip`, `new-version 5`. */
const words = (steps: readonly Step[]): string[] =>
  steps.map((step) => {
    if (step.do === 'stop') return `stop ${step.code}`;
    return [step.do, 'file' in step ? step.file : 'of' in step ? step.of : undefined].filter(Boolean).join(' ');
  });

describe('a plan', () => {
  test.each<[string, Wanted, Observed, DifferencesOf, string[]]>([
    ['creates where nothing is', wanted(), observed(), alike, ['create']],
    [
      'opens a new version after the one before',
      wanted(),
      observed({ before: deposit({ id: '5', state: 'published' }) }),
      alike,
      ['new-version 5'],
    ],
    [
      'creates where the archive has no versions',
      wanted(),
      observed({ before: deposit({ id: '5', state: 'published' }), abilities: { ...abilities, versions: false } }),
      alike,
      ['create'],
    ],
    [
      'sends what is missing, and does not publish in the same breath',
      wanted(),
      observed({ thisRelease: [deposit()] }),
      alike,
      ['declare', 'upload a.zip'],
    ],
    ['describes what differs', wanted(), observed({ thisRelease: [deposit()] }), differing, ['describe', 'declare', 'upload a.zip']],
    [
      'publishes only where nothing else is left',
      wanted(),
      observed({ thisRelease: [deposit({ files: [stored('a.zip')] })] }),
      alike,
      ['look-for-twin', 'publish'],
    ],
    [
      'does not describe twice what the server does not take',
      wanted({ isDescribed: true }),
      observed({ thisRelease: [deposit({ files: [stored('a.zip')] })] }),
      differing,
      ['look-for-twin', 'publish'],
    ],
    [
      'stops where another run has described the draft for another release since',
      wanted({ isDescribed: true }),
      observed({ thisRelease: [deposit({ marker: other, files: [stored('a.zip')] })] }),
      differing,
      ['stop draft-foreign'],
    ],
    [
      'stops where another run has described the draft that this one claimed, before it did',
      wanted(),
      observed({ thisRelease: [deposit({ marker: other, version: '3' })] }),
      differing,
      ['stop draft-foreign'],
    ],
    [
      'describes the copy that a new version begins as: it has the markers of the version before',
      wanted(),
      observed({ thisRelease: [deposit({ marker: other, files: [stored('a.zip')] })] }),
      differing,
      ['describe'],
    ],
    [
      'describes a draft of its tag anew that was made from another commit',
      wanted(),
      observed({ thisRelease: [deposit({ marker: { ...marker, commit: other.commit }, version: '2', files: [stored('a.zip')] })] }),
      differing,
      ['describe'],
    ],
    [
      'leaves a complete draft when it must not publish',
      wanted({ publish: false }),
      observed({ thisRelease: [deposit({ files: [stored('a.zip')] })] }),
      alike,
      [],
    ],
    [
      'removes inherited files, and sends again what has other bytes',
      wanted(),
      observed({ thisRelease: [deposit({ files: [stored('old.zip'), stored('a.zip', 10, 'bb')] })] }),
      alike,
      ['remove old.zip', 'remove a.zip', 'declare', 'upload a.zip'],
    ],
    [
      'proves what it cannot tell apart before it removes or sends anything',
      wanted({ files: [file('a.zip'), file('b.zip', 5)] }),
      observed({ thisRelease: [deposit({ files: [stored('a.zip'), stored('old.zip')] })] }),
      alike,
      ['prove a.zip'],
    ],
    [
      'believes a proof',
      wanted({ files: [file('a.zip')], proofs: new Map([['a.zip', { algorithm: 'md5', value: 'aa' }]]) }),
      observed({ thisRelease: [deposit({ files: [stored('a.zip')] })] }),
      alike,
      ['look-for-twin', 'publish'],
    ],
    [
      'sends again what a proof refutes',
      wanted({ files: [file('a.zip')], proofs: new Map([['a.zip', { algorithm: 'md5', value: 'cc' }]]) }),
      observed({ thisRelease: [deposit({ files: [stored('a.zip')] })] }),
      alike,
      ['remove a.zip', 'declare', 'upload a.zip'],
    ],
    ['is empty for a published record', wanted(), observed({ thisRelease: [deposit({ state: 'published' })] }), differing, []],
    [
      'corrects a published record where that is wished',
      wanted({ afterPublish: 'correct' }),
      observed({ thisRelease: [deposit({ state: 'published' })] }),
      differing,
      ['edit 7'],
    ],
    [
      'corrects nothing that is right',
      wanted({ afterPublish: 'correct' }),
      observed({ thisRelease: [deposit({ state: 'published' })] }),
      alike,
      [],
    ],
    [
      'writes an open correction, then publishes it',
      wanted({ afterPublish: 'correct' }),
      observed({ thisRelease: [deposit({ state: 'published', isEdit: true })] }),
      differing,
      ['describe'],
    ],
    [
      "stops at somebody's open correction",
      wanted({ afterPublish: 'correct' }),
      observed({
        thisRelease: [deposit({ state: 'published', isEdit: true })],
        openDraft: { deposit: deposit({ state: 'published', isEdit: true }), whose: 'foreign' },
      }),
      differing,
      ['stop draft-foreign'],
    ],
    [
      "leaves somebody's correction alone where the record is as wanted",
      wanted({ afterPublish: 'correct' }),
      observed({
        thisRelease: [deposit({ state: 'published' })],
        openDraft: { deposit: deposit({ state: 'published', isEdit: true, version: 'another' }), whose: 'foreign' },
      }),
      ({ version }) => (version === 'another' ? differing() : []),
      [],
    ],
    [
      'and one in which they have changed nothing yet',
      wanted({ afterPublish: 'correct' }),
      observed({
        thisRelease: [deposit({ state: 'published', isEdit: true })],
        openDraft: { deposit: deposit({ state: 'published', isEdit: true }), whose: 'pristine-copy' },
      }),
      alike,
      [],
    ],
    [
      'publishes an open correction that says what is wanted',
      wanted({ afterPublish: 'correct' }),
      observed({ thisRelease: [deposit({ state: 'published', isEdit: true })] }),
      alike,
      ['publish'],
    ],
    [
      'stops at a tag that was moved',
      wanted(),
      observed({ thisRelease: [deposit({ state: 'published', marker: { ...marker, commit: 'https://github.com/o/r/commit/1' } })] }),
      alike,
      ['stop tag-moved'],
    ],
    [
      'adopts an untouched copy of the version before',
      wanted(),
      observed({ openDraft: { deposit: deposit({ files: [stored('old.zip')] }), whose: 'pristine-copy' } }),
      differing,
      ['describe', 'remove old.zip', 'declare', 'upload a.zip'],
    ],
    [
      'takes the files out before it says that there are to be none',
      wanted({ files: [] }),
      observed({ thisRelease: [deposit({ files: [stored('old.zip')] })] }),
      () => [{ field: 'isMetadataOnly', wanted: true, found: false }],
      ['remove old.zip', 'describe'],
    ],
    [
      'says that there are to be files again before it sends them',
      wanted(),
      observed({ thisRelease: [deposit()] }),
      () => [{ field: 'isMetadataOnly', wanted: false, found: true }],
      ['describe', 'declare', 'upload a.zip'],
    ],
    [
      "stops at somebody's draft",
      wanted(),
      observed({ openDraft: { deposit: deposit(), whose: 'foreign' } }),
      alike,
      ['stop draft-foreign'],
    ],
    [
      "stops at another release's draft",
      wanted(),
      observed({ openDraft: { deposit: deposit(), whose: 'other-release' } }),
      alike,
      ['stop draft-foreign'],
    ],
    ['waits while somebody looks at it', wanted(), observed({ thisRelease: [deposit({ state: 'in-review' })] }), differing, []],
    [
      'goes on with the older of two drafts',
      wanted(),
      observed({
        thisRelease: [deposit({ id: '9', createdAt: '2026-11-02' }), deposit({ id: '8', createdAt: '2026-11-01', files: [stored('x')] })],
      }),
      alike,
      ['remove x', 'declare', 'upload a.zip'],
    ],
    [
      'leaves a draft alone when another deposit of the release is published',
      wanted(),
      observed({
        thisRelease: [deposit({ id: '8', createdAt: '2026-11-01' }), deposit({ id: '9', createdAt: '2026-11-02', state: 'published' })],
      }),
      alike,
      [],
    ],
  ])('%s', (_, what, seen, differences, steps) => {
    expect(words(plan(what, seen, differences))).toEqual(steps);
  });

  test('is the same for the same observation', () => {
    const seen = observed({ thisRelease: [deposit({ files: [stored('old.zip')] })] });
    expect(plan(wanted(), seen, differing)).toEqual(plan(wanted(), seen, differing));
  });
});

describe('a preview', () => {
  test.each<[string, Wanted, Observed, string[]]>([
    ['tells the whole way of a first release', wanted(), observed(), ['create', 'declare', 'upload a.zip', 'look-for-twin', 'publish']],
    [
      'tells what a new version will remove',
      wanted(),
      observed({ before: deposit({ id: '5', state: 'published', files: [stored('old.zip')] }) }),
      ['new-version 5', 'remove old.zip', 'declare', 'upload a.zip', 'look-for-twin', 'publish'],
    ],
    ['ends before publishing where that is wished', wanted({ publish: false }), observed(), ['create', 'declare', 'upload a.zip']],
    ['ends where the plan stops', wanted(), observed({ openDraft: { deposit: deposit(), whose: 'foreign' } }), ['stop draft-foreign']],
    ['is empty where all is done', wanted(), observed({ thisRelease: [deposit({ state: 'published' })] }), []],
  ])('%s', (_, what, seen, steps) => {
    expect(words(preview(what, seen, alike))).toEqual(steps);
  });

  test('tells what a new version will describe, prove, remove and send', () => {
    const before = deposit({ id: '5', state: 'published', files: [stored('old.zip'), stored('same.csv'), stored('a.zip', 10, 'zz')] });
    const what = wanted({ files: [file('a.zip', 10, 'aa'), file('same.csv'), file('new.txt', 3)] });
    expect(words(preview(what, observed({ before }), differing))).toEqual([
      ...['new-version 5', 'describe', 'prove same.csv'],
      ...['remove old.zip', 'remove a.zip', 'declare', 'upload a.zip', 'upload new.txt', 'look-for-twin', 'publish'],
    ]);
  });

  test('tells the whole way of a correction', () => {
    const seen = observed({ thisRelease: [deposit({ state: 'published' })] });
    expect(words(preview(wanted({ afterPublish: 'correct' }), seen, differing))).toEqual(['edit 7', 'describe', 'publish']);
  });
});
