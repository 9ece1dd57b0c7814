import { describe, expect, test } from '@jest/globals';
import type { Abilities, Deposit, Observed, RequestStatus, ReviewRequest, StoredFile } from '../../src/model/deposit.ts';
import { toLast } from '../../src/plan/last.ts';
import { type DifferencesOf, plan, toOverwritten } from '../../src/plan/plan.ts';
import { preview } from '../../src/plan/preview.ts';
import { toWaitingState } from '../../src/plan/review.ts';
import type { Step } from '../../src/plan/step.ts';
import type { Wanted } from '../../src/plan/wanted.ts';

const plain: Abilities = {
  ...{
    reservesDois: true,
    versions: true,
    editsPublished: true,
    copiesFiles: false,
    importsFiles: false,
    checksum: 'md5',
    parallelUploads: 4,
  },
  limits: { files: 100, totalBytes: 5e10, fileBytes: 5e10, nameCharacters: 255, emptyFiles: true },
  ...{ seesDrafts: true, asksCommunities: true, linksDmps: true },
};
const curated: Abilities = { ...plain, review: 'curation' };
const marker = { tag: 'https://github.com/o/r/tree/v2', commit: `https://github.com/o/r/commit/${'2'.repeat(40)}` };
const stored: StoredFile = { name: 'a.zip', size: 10, checksum: { algorithm: 'md5', value: 'aa' } };
const request = (status: RequestStatus, changes: Partial<ReviewRequest> = {}): ReviewRequest => ({
  ...{ id: 'r', to: 'curators', names: [], url: 'https://rdm.example.org/requests/r', status, isAnswered: false, words: [] },
  ...changes,
});
const ofCommunity = (status: RequestStatus, changes: Partial<ReviewRequest> = {}): ReviewRequest =>
  request(status, { to: 'community', names: ['coast', 'uuid-1'], ...changes });
const deposit = (changes: Partial<Deposit> = {}): Deposit => ({
  ...{ id: '7', state: 'draft', isEdit: false, createdAt: '2026-11-01T00:00:00Z', url: 'https://rdm.example.org/uploads/7' },
  ...{ marker, files: [stored], echo: {}, isFirst: true },
  ...changes,
});
const published = (changes: Partial<Deposit> = {}): Deposit => deposit({ state: 'published', isFirst: false, ...changes });
const wanted = (changes: Partial<Wanted> = {}): Wanted => ({
  marker,
  files: [{ name: 'a.zip', size: 10, origin: 'asset', md5: 'aa', open: () => Promise.reject(new Error('a plan opens nothing')) }],
  ...{ isSettled: false, publish: true, afterPublish: 'keep', communities: [], proofs: new Map() },
  ...{ isDescribed: false, hasWritten: false, hasPublished: false },
  ...changes,
});
const seen = (own: Deposit, abilities = curated): Observed => ({ abilities, thisRelease: [own], notices: [] });
const alike = () => [];
const differing = () => [{ field: 'title', wanted: 'B', found: 'A' }];
const words = (steps: readonly Step[]): string[] =>
  steps.map((step) => {
    const what =
      step.do === 'stop'
        ? step.code
        : step.do === 'submit'
          ? (step.community ?? step.to)
          : step.do === 'join'
            ? step.community
            : 'file' in step
              ? step.file
              : undefined;
    return [step.do, what].filter(Boolean).join(' ');
  });
const coast = wanted({ communities: ['coast'] });

describe('a plan, where curators look at everything', () => {
  const none: StoredFile[] = [];
  const moved = { ...marker, commit: `https://github.com/o/r/commit/${'1'.repeat(40)}` };
  test.each<[string, Wanted, Deposit, () => readonly { field: string; wanted: unknown; found: unknown }[], string[]]>([
    ['asks them once everything is there', wanted(), deposit(), alike, ['look-for-twin', 'submit curators']],
    ['asks nobody while something is missing', wanted(), deposit({ files: none }), alike, ['declare', 'upload a.zip']],
    ['asks nobody for a draft', wanted({ publish: false }), deposit(), alike, []],
    ['does nothing while they look', wanted(), deposit({ state: 'in-curation', request: request('open') }), differing, []],
    ['publishes what they accepted', wanted(), deposit({ request: request('accepted') }), alike, ['look-for-twin', 'publish']],
    ['publishes it as they accepted it', wanted(), deposit({ request: request('accepted') }), differing, ['look-for-twin', 'publish']],
    ['leaves what they accepted, as a draft', wanted({ publish: false }), deposit({ request: request('accepted') }), alike, []],
    [
      'takes their yes back before it sends files that the release gained meanwhile',
      wanted(),
      deposit({ request: request('accepted'), files: none }),
      alike,
      ['reopen', 'declare', 'upload a.zip'],
    ],
    [
      'and before it takes over the files of the version before',
      wanted(),
      deposit({ request: request('accepted'), files: none, importable: [stored] }),
      alike,
      ['reopen', 'import'],
    ],
    ['and before it removes one', wanted({ files: [] }), deposit({ request: request('accepted') }), alike, ['reopen', 'remove a.zip']],
    [
      'goes on where it broke off after that',
      wanted(),
      deposit({ request: request('changed'), files: none }),
      alike,
      ['declare', 'upload a.zip'],
    ],
    ['and hands that back to them', wanted(), deposit({ request: request('changed') }), alike, ['look-for-twin', 'submit curators']],
    [
      'publishes by no yes that this run has outdated',
      wanted({ hasWritten: true }),
      deposit({ request: request('accepted') }),
      alike,
      ['look-for-twin', 'submit curators'],
    ],
    [
      'hands back what was changed after they accepted it',
      wanted(),
      deposit({ request: request('changed') }),
      differing,
      ['look-for-twin', 'submit curators'],
    ],
    ['does nothing while their critique has no answer', wanted(), deposit({ request: request('critiqued') }), alike, []],
    ['answers it with what the files say now', wanted(), deposit({ request: request('critiqued') }), differing, ['describe']],
    [
      'answers it with other files, and lets the metadata show that before',
      wanted(),
      deposit({ request: request('critiqued'), files: none }),
      alike,
      ['describe', 'declare', 'upload a.zip'],
    ],
    ['and with fewer', wanted({ files: [] }), deposit({ request: request('critiqued') }), alike, ['describe', 'remove a.zip']],
    [
      'lets it show once',
      wanted(),
      deposit({ request: request('critiqued'), files: none }),
      differing,
      ['describe', 'declare', 'upload a.zip'],
    ],
    [
      'and not again where a run broke off after that',
      wanted(),
      deposit({ request: request('critiqued', { isAnswered: true }), files: none }),
      alike,
      ['declare', 'upload a.zip'],
    ],
    [
      'and hands that back',
      wanted({ hasWritten: true }),
      deposit({ request: request('critiqued') }),
      alike,
      ['look-for-twin', 'submit curators'],
    ],
    [
      'hands back what was changed in answer, and does not write it anew',
      wanted(),
      deposit({ request: request('critiqued', { isAnswered: true }) }),
      differing,
      ['look-for-twin', 'submit curators'],
    ],
    [
      'takes a yes back that was to another commit: the tag was moved',
      wanted(),
      deposit({ request: request('accepted'), files: none, marker: moved }),
      differing,
      ['reopen', 'describe', 'declare', 'upload a.zip'],
    ],
    [
      'and writes what was changed in answer about another commit',
      wanted(),
      deposit({ request: request('critiqued', { isAnswered: true }), marker: moved }),
      differing,
      ['describe'],
    ],
    ['does not ask again after a cancelled request', wanted(), deposit({ request: request('cancelled') }), alike, []],
    ['leaves a published record alone', wanted(), published({ request: request('accepted') }), alike, []],
    [
      'asks for a correction, too',
      wanted({ afterPublish: 'correct', isDescribed: true }),
      published({ isEdit: true, request: request('changed') }),
      alike,
      ['submit curators'],
    ],
    ['waits with a correction', wanted({ afterPublish: 'correct' }), published({ isEdit: true, request: request('open') }), differing, []],
    [
      'publishes an accepted correction',
      wanted({ afterPublish: 'correct' }),
      published({ isEdit: true, request: request('accepted') }),
      alike,
      ['publish'],
    ],
  ])('%s', (_, what, own, differences, steps) => {
    expect(words(plan(what, seen(own), differences))).toEqual(steps);
  });

  const edit = (status: RequestStatus, changes: Partial<ReviewRequest> = {}): Deposit =>
    published({ isEdit: true, version: 'corrected', request: request(status, changes) });
  const both = differing;
  const onlyRecord = ({ isEdit }: Deposit) => (isEdit ? [] : differing());
  const more = ({ isEdit }: Deposit) => [...differing(), ...(isEdit ? [{ field: 'description', wanted: 'B', found: 'A' }] : [])];
  test.each<[string, Deposit, DifferencesOf, string[]]>([
    ['is not touched while they look', edit('open'), both, []],
    ['is not asked about again while nothing has changed', edit('critiqued'), onlyRecord, []],
    ['is written as it is wanted by now', edit('critiqued'), both, ['describe']],
    ['is handed back as somebody changed it in answer', edit('critiqued', { isAnswered: true }), both, ['submit curators']],
    ['is handed back as a run changed it that broke off', edit('critiqued', { isAnswered: true }), onlyRecord, ['submit curators']],
    ['is written anew after a no', edit('declined'), both, ['describe']],
    ['is left to whoever changed more in it than the record has wrong', edit('critiqued'), more, ['stop draft-foreign']],
    ['is handed back as they changed that in answer', edit('critiqued', { isAnswered: true }), more, ['submit curators']],
    ['is published once they accept', edit('accepted'), onlyRecord, ['publish']],
    ['is published as they accepted it', edit('accepted'), both, ['publish']],
    ['is left alone where somebody changes it without asking them', edit('changed'), both, ['stop draft-foreign']],
  ])('A correction that they were asked about %s', (_, open, differencesOf, steps) => {
    const observed: Observed = { ...seen(published()), openDraft: { deposit: open, whose: 'foreign' } };
    expect(words(plan(wanted({ afterPublish: 'correct' }), observed, differencesOf))).toEqual(steps);
    expect(plan(wanted(), observed, differencesOf)).toEqual([]);
  });

  test('reads nothing again while their critique has no answer', () => {
    const [file] = wanted().files;
    const what = wanted({ files: file === undefined ? [] : [{ name: file.name, size: file.size, origin: 'asset', open: file.open }] });
    expect(plan(what, seen(deposit({ request: request('critiqued') })), alike)).toEqual([]);
    expect(words(plan({ ...what, hasWritten: true }, seen(deposit({ request: request('critiqued') })), alike))).toEqual(['prove a.zip']);
  });
});

describe('a plan, where a community is asked', () => {
  test('accepts nothing that was handed in with other words than are wanted', () => {
    const own = deposit({ state: 'in-review', request: ofCommunity('open', { mayAccept: true }) });
    expect(plan(coast, seen(own, plain), differing)).toEqual([]);
  });

  test.each<[string, Wanted, Deposit, string[]]>([
    ['submits the first version to it', coast, deposit(), ['look-for-twin', 'submit coast']],
    ['publishes where no community is wanted', wanted(), deposit(), ['look-for-twin', 'publish']],
    ['publishes a later version', coast, deposit({ isFirst: false }), ['look-for-twin', 'publish']],
    ['waits for its reviewers', coast, deposit({ state: 'in-review', request: ofCommunity('open') }), []],
    [
      'accepts what its account handed in, and may accept itself',
      coast,
      deposit({ state: 'in-review', request: ofCommunity('open', { mayAccept: true }) }),
      ['look-for-twin', 'submit coast'],
    ],
    [
      'leaves that to the reviewers where another file was handed in than is wanted',
      coast,
      deposit({ state: 'in-review', request: ofCommunity('open', { mayAccept: true }), files: [{ ...stored, size: 11 }] }),
      [],
    ],
    [
      'accepts nothing where nothing is to be public',
      wanted({ ...coast, publish: false }),
      deposit({ state: 'in-review', request: ofCommunity('open', { mayAccept: true }) }),
      [],
    ],
    ['does not ask again what was declined', coast, deposit({ request: ofCommunity('declined') }), []],
    [
      'lets the metadata show that other files come after it was declined',
      coast,
      deposit({ request: ofCommunity('declined'), files: [] }),
      ['describe', 'declare', 'upload a.zip'],
    ],
    ['knows it by its id, too', wanted({ communities: ['uuid-1'] }), deposit({ request: ofCommunity('declined') }), []],
    [
      'asks again once something was changed',
      coast,
      deposit({ request: ofCommunity('declined', { isAnswered: true }) }),
      ['look-for-twin', 'submit coast'],
    ],
    [
      'asks another one after a decline',
      wanted({ communities: ['sea'] }),
      deposit({ request: ofCommunity('declined') }),
      ['look-for-twin', 'submit sea'],
    ],
    ['publishes without it after a decline', wanted(), deposit({ request: ofCommunity('declined') }), ['look-for-twin', 'publish']],
    ['asks no more after an expired request', coast, deposit({ request: ofCommunity('expired') }), []],
    [
      'asks for a public record what it does not belong to',
      wanted({ communities: ['coast', 'sea'] }),
      published({ communities: ['coast', 'uuid-1'] }),
      ['join sea'],
    ],
    ['and nothing of it as a draft', wanted({ communities: ['coast'], publish: false }), published(), []],
    ['links a public record to a plan', wanted({ dmp: '12' }), published({ dmps: ['3'] }), ['link-dmp']],
    ['links it once', wanted({ dmp: '12' }), published({ dmps: ['12'] }), []],
    ['lets the files of what it has outlived go', wanted(), published({ outlived: ['v0', 'v1'] }), ['let-go']],
    ['but not as a draft', wanted({ publish: false }), published({ outlived: ['v0'] }), []],
    ['sends no files where none are kept', wanted(), deposit({ isLetGo: true, files: [] }), ['look-for-twin', 'publish']],
    ['and takes away what an earlier run has sent', wanted(), deposit({ isLetGo: true }), ['remove a.zip']],
  ])('%s', (_, what, own, steps) => {
    expect(words(plan(what, seen(own, plain), alike))).toEqual(steps);
  });

  test('asks nobody where the archive has neither', () => {
    const { asksCommunities: _, linksDmps: __, ...others } = plain;
    const what = wanted({ communities: ['coast'], dmp: '12' });
    expect(words(plan(what, seen(deposit(), others), alike))).toEqual(['look-for-twin', 'publish']);
    expect(plan(what, seen(published(), others), alike)).toEqual([]);
  });

  test('corrects nothing in what this run has published, and does what follows', () => {
    const what = wanted({ communities: ['sea'], afterPublish: 'correct', hasPublished: true });
    expect(words(plan(what, seen(published(), plain), differing))).toEqual(['join sea']);
  });
});

describe('a preview', () => {
  test('takes an acceptance back before the files, and ends where it is handed back', () => {
    const own = deposit({ request: request('accepted'), files: [] });
    expect(words(preview(wanted(), seen(own), alike))).toEqual(['reopen', 'declare', 'upload a.zip', 'look-for-twin', 'submit curators']);
  });

  const nothing = (abilities: Abilities): Observed => ({ abilities, thisRelease: [], notices: [] });
  test('ends where somebody else has a say', () => {
    const steps = ['create', 'declare', 'upload a.zip', 'look-for-twin'];
    expect(words(preview(wanted(), nothing(curated), alike))).toEqual([...steps, 'submit curators']);
    expect(words(preview(coast, nothing(plain), alike))).toEqual([...steps, 'submit coast']);
  });

  test('tells which files go once it is complete', () => {
    const steps = preview(wanted(), { ...nothing(plain), foreseen: { outlived: ['v1'] } }, alike);
    expect(words(steps)).toEqual(['create', 'declare', 'upload a.zip', 'look-for-twin', 'publish', 'let-go']);
  });

  test('tells what follows a publication', () => {
    const before = published({ id: '5', marker: {} });
    expect(words(preview(wanted({ communities: ['sea'], dmp: '12' }), { ...nothing(plain), before }, alike))).toEqual([
      ...['new-version', 'declare', 'upload a.zip', 'look-for-twin', 'publish', 'join sea', 'link-dmp'],
    ]);
  });
});

test('What was accepted, or changed by hand in answer, is not said to be written anew', () => {
  expect(toOverwritten(wanted(), seen(deposit({ request: request('accepted') })), differing)).toEqual([]);
  expect(toOverwritten(wanted(), seen(deposit({ request: request('critiqued', { isAnswered: true }) })), differing)).toEqual([]);
  expect(toOverwritten(wanted(), seen(deposit({ request: request('critiqued') })), differing)).toHaveLength(1);
});

test.each<[string | undefined, Wanted, Deposit]>([
  ['in-curation', wanted(), deposit({ state: 'in-curation', request: request('open') })],
  ['in-curation', wanted(), deposit({ request: request('critiqued') })],
  ['in-review', wanted(), deposit({ state: 'in-review', request: ofCommunity('open') })],
  ['declined', wanted(), deposit({ request: ofCommunity('cancelled') })],
  [undefined, wanted(), deposit({ request: request('accepted') })],
  [undefined, wanted(), published({ request: ofCommunity('open') })],
  ['in-curation', wanted({ afterPublish: 'correct' }), published({ isEdit: true, request: request('open') })],
  [undefined, wanted(), published({ isEdit: true, request: request('open') })],
])('A run ends %s', (state, what, own) => {
  expect(toWaitingState(what, own)).toBe(state);
});

describe('What came of a release whose correction stands open', () => {
  const edit = (changes: Partial<Deposit> = {}): Deposit => published({ isEdit: true, request: request('open'), ...changes });
  const unasked = published({ isEdit: true });
  const correct = wanted({ afterPublish: 'correct' });
  const onlyRecord = ({ isEdit }: Deposit) => (isEdit ? [] : differing());
  const onlyCorrection = ({ isEdit }: Deposit) => (isEdit ? differing() : []);
  test.each<[string, 'correction' | 'record', Wanted, Deposit, DifferencesOf]>([
    ['what waits for curators', 'correction', correct, edit(), onlyRecord],
    ['what they criticise', 'correction', correct, edit({ request: request('critiqued') }), onlyRecord],
    ['what they declined', 'correction', correct, edit({ request: request('declined') }), onlyRecord],
    ['what waits before what is wanted', 'correction', correct, edit(), differing],
    ['the record, where that is as wanted', 'record', correct, edit(), onlyCorrection],
    ['the record, where somebody is changing it', 'record', correct, edit({ request: request('changed') }), differing],
    ['the record, where nobody was asked', 'record', correct, unasked, onlyRecord],
    ['the record, where no correction is wanted', 'record', wanted(), edit(), onlyRecord],
    [
      'the record, where the draft is that of another version',
      'record',
      correct,
      deposit({ id: '8', request: request('open') }),
      onlyRecord,
    ],
  ])('is %s', (_what, which, what, open, differencesOf) => {
    const observed: Observed = { ...seen(published()), openDraft: { deposit: open, whose: 'foreign' } };
    expect(toLast(observed, what, differencesOf)).toEqual(which === 'correction' ? open : published());
  });
});

test('What an earlier run had not settled is written once more, and nobody improved it by hand', () => {
  const unsettled = () => [{ field: 'doi', wanted: undefined, found: undefined, isUnsettled: true as const }];
  expect(toOverwritten(wanted(), seen(deposit({})), unsettled)).toEqual([]);
});
