/** What is Zenodo's alone: its bugs, its eras, its two hosts, and the ways out. */
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Deposit } from '../../../src/model/deposit.ts';
import type { ArchiveRecord } from '../../../src/model/record.ts';
import { toMarker } from '../../../src/model/release.ts';
import { openRepository } from '../../../src/repositories/index.ts';
import type { Faults } from '../../../src/sandbox/faults.ts';
import { aFile, aRecord, aRelease } from '../../contract/ground.ts';
import { openZenodoGround, type ZenodoGround } from '../../contract/zenodo-ground.ts';
import { failureOf } from '../../failure.ts';

const one = aRelease('v1.0.0');
const two = aRelease('v1.1.0');
const options = () => ({ onProgress: () => {}, signal: new AbortController().signal });

const grounds: ZenodoGround[] = [];
const start = async (switches: Partial<Faults> = {}, archive?: string): Promise<ZenodoGround> => {
  const ground = await openZenodoGround(switches, archive);
  grounds.push(ground);
  return ground;
};
afterEach(async () => {
  await Promise.all(grounds.splice(0).map((ground) => ground.close()));
});

const archiveFirst = async (ground: ZenodoGround, details: Partial<ArchiveRecord> = {}): Promise<Deposit> => {
  const repository = ground.open();
  const draft = await repository.create(aRecord(one, details));
  await repository.upload(draft, aFile('a.txt', 'a'), options());
  await repository.upload(draft, aFile('b.txt', 'b'), options());
  const published = await repository.publish(draft);
  await ground.settle();
  return published;
};

describe('A new version', () => {
  test('is found by the link, where the answer is that of 2021', async () => {
    const ground = await start();
    const first = await archiveFirst(ground);
    ground.faults.docs2021 = true;
    const draft = await ground.open().newVersion(first);
    expect(draft).toMatchObject({ state: 'draft', conceptId: first.conceptId });
    expect(draft.id).not.toBe(first.id);
  });

  test('that is open already, untouched, is adopted and not opened twice', async () => {
    const ground = await start();
    const first = await archiveFirst(ground);
    const draft = await ground.open().newVersion(first);
    expect((await ground.open().newVersion(first)).id).toBe(draft.id);
    expect(ground.requests.filter((request) => request.endsWith('/versions'))).toHaveLength(1);
  });

  describe('of a record that something else made, and that is adopted', () => {
    const adopt = { adopt: true };
    const begin = async () => {
      const ground = await start();
      await ground.hands.archiveByOther?.(one);
      await ground.settle();
      const { before } = await ground.open().observe(two, adopt);
      return { ground, before: before as Deposit };
    };

    test('is gone on with by the run that asked for it, and by the next', async () => {
      const { ground, before } = await begin();
      ground.trouble.loseClaim('new-version', true);
      const draft = await ground.open().newVersion(before);
      await ground.settle();
      expect((await ground.open().observe(two, adopt)).openDraft).toMatchObject({ whose: 'pristine-copy', deposit: { id: draft.id } });
    });

    test('is left to whom it belongs; and that nothing was changed is not said by a run that asked for it', async () => {
      const { ground, before } = await begin();
      await ground.hands.beginVersionByHand?.(before);
      await ground.settle();
      expect((await ground.open().observe(two, adopt)).openDraft?.whose).toBe('foreign');
      const failure = await failureOf(ground.open().newVersion(before));
      expect([failure.code, failure.remedy]).toEqual(['draft-foreign', expect.not.stringContaining('Nothing was changed')]);
    });
  });

  test('is gone on with also while somebody corrects the version before', async () => {
    const ground = await start();
    const first = await archiveFirst(ground);
    await ground.open().newVersion(first);
    await ground.byHand.edit(Number(first.id));
    const open = await ground.byHand.get(Number(first.id));
    await ground.byHand.update(Number(first.id), { ...editable(open.ok ? open.value.metadata : {}), title: 'Better' });
    await ground.settle();
    const { before, openDraft } = await ground.open().observe(two, { concept: first.id });
    expect([before?.isEdit, openDraft?.whose]).toEqual([false, 'pristine-copy']);
  });

  test.each([
    ['foreign', 'foreign'],
    ['untouched', 'pristine-copy'],
  ] as const)('that the server brings along (%s) is told as %s', async (existingDraft, whose) => {
    const ground = await start({ existingDraft });
    await archiveFirst(ground);
    expect((await ground.open().observe(two, {})).openDraft?.whose).toBe(whose);
  });

  test('leads to a stop when its record was deleted', async () => {
    const ground = await start();
    const first = await archiveFirst(ground);
    await ground.deleteRecord(first.id);
    const failure = await failureOf(ground.open().observe(two, { concept: first.id }));
    expect(failure.code).toBe('concept-unclear');
    expect(failure.message).toContain('deleted');
  });
});

describe('A published record that is as wanted', () => {
  const isAsWanted = (deposit: Deposit): boolean => deposit.version === one.version;

  test('leads to a stop, where it was deleted since the search saw it', async () => {
    const ground = await start({ indexLagMs: 60_000 });
    const { id } = await archiveFirst(ground);
    await ground.clock.wait(60_000);
    expect((await ground.open().observe(one, { isAsWanted })).thisRelease).toMatchObject([{ id }]);
    await ground.deleteRecord(id);
    expect(await ground.byHand.list({ q: `recid:${id}` })).toMatchObject({ ok: true, value: [{ id: Number(id) }] });
    expect((await failureOf(ground.open().observe(one, { isAsWanted }))).message).toContain('deleted');
  });

  test('is read in full, where it has what no public page tells', async () => {
    const ground = await start();
    const { id } = await archiveFirst(ground, { publishing: { journal: { title: 'Annals' } } });
    const before = ground.reads().length;
    await ground.open().observe(one, { isAsWanted });
    expect(ground.reads().slice(before)).toContain(`GET /api/deposit/depositions/${id}`);
  });
});

/** The metadata of a deposition as somebody's browser would send it back: without what is the server's own. */
const editable = ({ doi: _doi, prereserve_doi: _reserved, ...metadata }: Readonly<Record<string, unknown>>) => metadata;

describe('What a person did', () => {
  const changes: readonly (readonly [string, Record<string, unknown>])[] = [
    ['made it restricted', { access_right: 'restricted' }],
    ['put an embargo on it', { access_right: 'embargoed', embargo_date: '2027-06-01' }],
    ['named a grant', { grants: [{ id: '10.13039/501100000780::283595' }] }],
    ['named another publisher', { imprint_publisher: 'My Press' }],
    ['wrote the new version’s number', { version: '9.9' }],
    ['wrote notes', { notes: 'Mind the gap.' }],
    ['named a journal', { journal_title: 'Journal of Journals' }],
    ['told the method', { method: 'By hand, with care.' }],
    [
      'named a subject',
      { subjects: [{ term: 'Astronomy', identifier: 'http://id.loc.gov/authorities/subjects/sh85009003', scheme: 'url' }] },
    ],
  ];

  test.each(changes)('in a new version is theirs: who %s', async (_, change) => {
    const ground = await start();
    const first = await archiveFirst(ground);
    const draft = await ground.byHand.newVersion(Number(first.id));
    if (!draft.ok) throw new Error('no draft');
    const untouched = await ground.byHand.update(draft.value.id, editable(draft.value.metadata));
    await ground.settle();
    expect((await ground.open().observe(two, {})).openDraft?.whose).toBe('pristine-copy');
    if (!untouched.ok) throw new Error('not updated');
    await ground.byHand.update(draft.value.id, { ...editable(untouched.value.metadata), ...change });
    await ground.settle();
    expect((await ground.open().observe(two, {})).openDraft?.whose).toBe('foreign');
  });

  test('in a new version is theirs: who took a file out of it', async () => {
    const ground = await start();
    const first = await archiveFirst(ground);
    const draft = await ground.byHand.newVersion(Number(first.id));
    const [file] = draft.ok ? draft.value.files : [];
    await ground.byHand.deleteFile(draft.ok ? draft.value.id : 0, file?.id ?? '');
    await ground.settle();
    expect((await ground.open().observe(two, {})).openDraft?.whose).toBe('foreign');
  });

  test.each(changes)('in a correction is theirs, and the release is kept as the public says: who %s', async (_, change) => {
    const ground = await start();
    const first = await archiveFirst(ground);
    await ground.byHand.edit(Number(first.id));
    await ground.settle();
    expect((await ground.open().observe(one, {})).openDraft?.whose).toBe('pristine-copy');
    const open = await ground.byHand.get(Number(first.id));
    await ground.byHand.update(Number(first.id), { ...editable(open.ok ? open.value.metadata : {}), ...change });
    await ground.settle();
    const repository = ground.open();
    const { openDraft, thisRelease } = await repository.observe(one, {});
    expect(openDraft?.whose).toBe('foreign');
    expect(thisRelease).toMatchObject([{ id: first.id, state: 'published', isEdit: false }]);
    expect(repository.differences(thisRelease[0] as Deposit, aRecord(one))).toEqual([]);
  });
});

describe('A draft that was edited in the web form, and that the deposit API cannot print', () => {
  const edit = async (ground: ZenodoGround, id: string, title: string): Promise<void> => {
    const draft = (await ground.ask('GET', `/api/records/${id}/draft`)) as { metadata: object };
    await ground.ask('PUT', `/api/records/${id}/draft`, { ...draft, metadata: { ...draft.metadata, title } });
    await ground.settle();
  };

  test('is known as this release’s, written anew and published', async () => {
    const ground = await start({ webEdits: true });
    const draft = await ground.open().create(aRecord(one));
    await edit(ground, draft.id, 'By the form');
    const repository = ground.open();
    const [found] = (await repository.observe(one, {})).thisRelease;
    expect(found).toMatchObject({ id: draft.id, state: 'draft', version: '1.0.0', marker: toMarker(one) });
    const { deposit } = await repository.describe(found as Deposit, aRecord(one));
    await repository.upload(deposit, aFile('a.txt', 'a'), options());
    expect(repository.differences(await repository.publish(deposit), aRecord(one))).toEqual([]);
  });

  test('is foreign, where it is the next version that somebody began', async () => {
    const ground = await start({ webEdits: true });
    const first = await archiveFirst(ground);
    const draft = await ground.byHand.newVersion(Number(first.id));
    await edit(ground, String(draft.ok ? draft.value.id : 0), 'By the form');
    expect((await ground.open().observe(two, {})).openDraft?.whose).toBe('foreign');
  });
});

describe('Of several records', () => {
  test('a new one is not begun beside one of ours, though `concept: new` says so', async () => {
    const ground = await start();
    const first = await archiveFirst(ground);
    const failure = await failureOf(ground.open().observe(two, { concept: 'new' }));
    expect(failure.code).toBe('concept-unclear');
    expect(failure.message).toContain(first.conceptDoi);
  });

  test('a draft that the loser of a race left behind does not count beside a published one', async () => {
    const ground = await start();
    const first = await archiveFirst(ground);
    await ground.open().create(aRecord(two));
    await ground.settle();
    const { before, openDraft } = await ground.open().observe(aRelease('v1.2.0'), {});
    expect(before?.id).toBe(first.id);
    expect(openDraft).toBeUndefined();
  });

  test('that two releases begin at the same time each sees the other at its last look', async () => {
    const ground = await start();
    const repository = ground.open();
    const [mine, other] = [await repository.create(aRecord(one)), await repository.create(aRecord(two))];
    await ground.settle();
    expect((await repository.observe(one, { lastLookOf: mine })).rivals?.map(({ id }) => id)).toEqual([other.id]);
    expect((await repository.observe(two, { lastLookOf: other })).rivals?.map(({ id }) => id)).toEqual([mine.id]);
    expect((await repository.observe(two, { lastLookOf: other, concept: 'new' })).rivals).toBeUndefined();
  });

  test('a record that another run publishes at this very moment, found as draft no more and as record not yet, is seen, too', async () => {
    const ground = await start({ indexLagMs: 800 });
    const repository = ground.open();
    const [mine, other] = [await repository.create(aRecord(one)), await repository.create(aRecord(two))];
    await repository.upload(other, aFile('a.txt', 'a'), options());
    await ground.settle();
    await ground.byHand.publish(Number(other.id));
    await ground.clock.wait(500);
    expect((await repository.observe(one, { lastLookOf: mine })).rivals?.map(({ id }) => id)).toEqual([other.id]);
  });

  test('the next version that another run opened meanwhile is that run’s', async () => {
    const ground = await start();
    const first = await archiveFirst(ground);
    const other = ground.open();
    await other.describe(await other.newVersion(first), aRecord(two));
    const failure = await failureOf(ground.open().newVersion(first));
    expect(failure).toMatchObject({ code: 'twin-found', message: expect.stringContaining('tree/v1.1.0') });
  });

  test('one that Zenodo’s integration made is known by a tag that it does not encode', async () => {
    const ground = await start();
    const odd = aRelease('core@1.0+a');
    const made = await ground.byHand.create({
      ...{ title: 'octo/demo: odd', upload_type: 'software', creators: [{ name: 'octocat' }], description: 'No description.' },
      related_identifiers: [{ identifier: 'https://github.com/octo/demo/tree/core@1.0+a', relation: 'isSupplementTo' }],
    });
    const draft = await ground.open().observe(odd, { id: String(made.ok ? made.value.id : 0) });
    await ground.open().upload(draft.thisRelease[0] as Deposit, aFile('a.txt', 'a'), options());
    await ground.byHand.publish(made.ok ? made.value.id : 0);
    await ground.settle();
    expect((await ground.open().observe(odd, {})).notices).toEqual([expect.stringContaining('Switch one of the two off')]);
    const named = await ground.open().observe(odd, { concept: draft.thisRelease[0]?.id ?? '' });
    expect(named.thisRelease.map(({ id }) => id)).toEqual([draft.thisRelease[0]?.id]);
  });
});

test('A run that is cancelled while it waits for a publish to show sends nothing any more', async () => {
  const ground = await start();
  const draft = await ground.open().create(aRecord(one));
  await ground.open().upload(draft, aFile('a.txt', 'a'), options());
  ground.faults.publishTimeout = 'notApplied';
  const stopping = new AbortController();
  const wait = async (milliseconds: number, signal?: AbortSignal): Promise<void> => {
    if (ground.requests.some((request) => request.endsWith('/publish'))) stopping.abort();
    await ground.clock.wait(milliseconds, signal);
  };
  const repository = openRepository(
    'zenodo',
    { url: ground.origin, token: ground.ownerToken },
    { log: ground.log, clock: { now: ground.clock.now, wait }, userAgent: 'test/0', signal: stopping.signal },
  );
  await expect(repository.publish(draft)).rejects.toThrow();
  expect(ground.requests.at(-1)).toMatch(/^POST .*publish$/);
  await expect(repository.publish(draft)).rejects.toMatchObject({ code: 'cancelled' });
  expect(ground.requests.filter((request) => request.endsWith('/publish'))).toHaveLength(1);
});

describe('A file', () => {
  test.each(['v25.2.5', 'fixed'] as const)('that was imported twice is removed all the same (%s)', async (era) => {
    const ground = await start({ era });
    const first = await archiveFirst(ground);
    const repository = ground.open();
    const draft = await repository.newVersion(first);
    for (const file of draft.files) await repository.removeFile(draft, file);
    // Somebody asks for a new version again: the trap of facts/zenodo.md 4.6.
    await ground.byHand.newVersion(Number(first.id));
    const again = (await repository.observe(two, { id: draft.id })).thisRelease[0] as Deposit;
    expect(again.files).toHaveLength(2);
    for (const file of again.files) await repository.removeFile(again, file);
    expect((await repository.observe(two, { id: draft.id })).thisRelease[0]?.files).toEqual([]);
  });

  test.each(['v25.2.5', 'fixed'] as const)('with a slash in its name, as Zenodo’s integration makes them, is removed (%s)', async (era) => {
    const ground = await start({ era });
    const repository = ground.open();
    const draft = await repository.create(aRecord(one));
    const files = `/api/records/${draft.id}/draft/files`;
    await ground.ask('POST', files, [{ key: 'octo/demo-v1.zip' }]);
    await ground.ask('PUT', `${files}/octo%2Fdemo-v1.zip/content`, Buffer.from('zip'));
    await ground.ask('POST', `${files}/octo%2Fdemo-v1.zip/commit`);
    const [found] = (await repository.observe(one, { id: draft.id })).thisRelease;
    expect(found?.files.map(({ name }) => name)).toEqual(['octo/demo-v1.zip']);
    for (const file of found?.files ?? []) await repository.removeFile(found as Deposit, file);
    expect((await repository.observe(one, { id: draft.id })).thisRelease[0]?.files).toEqual([]);
  });

  test('that is refused now and then, without a reason, is sent and removed all the same', async () => {
    const ground = await start();
    const repository = ground.open();
    const draft = await repository.create(aRecord(one));
    ground.faults.spurious403 = 2;
    await repository.upload(draft, aFile('a.txt', 'a'), options());
    const { thisRelease } = await repository.observe(one, { id: draft.id });
    ground.faults.spurious403 = 2;
    await repository.removeFile(draft, thisRelease[0]?.files[0] ?? { name: 'missing', size: 0 });
    expect((await repository.observe(one, { id: draft.id })).thisRelease[0]?.files).toEqual([]);
  });

  test('that is refused every time is given up, with the reason', async () => {
    const ground = await start({ spurious403: 1000 });
    const repository = ground.open();
    const draft = await repository.create(aRecord(one));
    const failure = await failureOf(repository.upload(draft, aFile('a.txt', 'a'), options()));
    expect(failure).toMatchObject({ code: 'archive-refused', message: expect.stringContaining('Permission denied') });
  });

  test('that arrived though the answer was lost is not sent again', async () => {
    const ground = await start();
    const repository = ground.open();
    const draft = await repository.create(aRecord(one));
    ground.faults.cutAfterRequest = 1;
    const file = aFile('a.txt', 'a');
    expect((await repository.upload(draft, file, options())).size).toBe(1);
    expect(file.opened()).toBe(1);
  });

  test('of a record that is published meanwhile is refused, without sending it again', async () => {
    const ground = await start();
    const first = await archiveFirst(ground);
    const failure = await failureOf(ground.open().upload(first, aFile('c.txt', 'c'), options()));
    expect(failure.code).toBe('archive-refused');
  });
});

describe('Metadata', () => {
  test('with a grant that Zenodo does not know is taken without it, and the grant told in the notes', async () => {
    const ground = await start();
    const repository = ground.open();
    const record = aRecord(one, { funding: [{ id: '10.13039/501100000780::283595' }, { id: '10.13039/501100000780::999999' }] });
    const draft = await repository.create(record);
    expect(JSON.stringify(draft.echo)).toContain('Funding: 10.13039/501100000780::999999');
    const { notices, thisRelease } = await repository.observe(one, { id: draft.id });
    expect(notices).toEqual([expect.stringContaining('00k4n6c32::999999')]);
    // The notes say it: no run has anything to correct there, not even one that has asked nothing yet.
    for (const run of [repository, ground.open()]) expect(run.differences(thisRelease[0] as Deposit, record)).toEqual([]);
    expect((await repository.preflight(record, [aFile('a', 'a')])).map(({ code }) => code)).toEqual(['unknown-grant']);
    expect((await repository.describe(draft, record)).dropped).toEqual([]);
  });

  test('with a language or a vocabulary’s word that Zenodo does not know is taken without it', async () => {
    const ground = await start();
    const repository = ground.open();
    const record = aRecord(one, {
      languages: ['xxq'],
      custom: { 'code:programmingLanguage': [{ id: 'python' }, { id: 'nonsense-lang' }], 'code:codeRepository': 'https://github.com/o/r' },
    });
    const draft = await repository.create(record);
    expect(JSON.stringify(draft.echo)).toContain('"python"');
    expect(repository.differences(draft, record)).toEqual([]);
    // Another run sees a difference, until it has asked what the server knows.
    const later = ground.open();
    const fields = later.differences(draft, record).map(({ field }) => field);
    expect(fields.toSorted()).toEqual(['custom', 'languages']);
    const problems = await later.preflight(record, undefined);
    expect(problems.map(({ code }) => code)).toEqual(['unknown-language', 'unknown-value']);
    expect(later.differences(draft, record)).toEqual([]);
  });

  test('goes without a community that is not there, once that was asked', async () => {
    const ground = await start();
    const repository = ground.open();
    const record = aRecord(one, { communities: ['nowhere'] });
    await repository.preflight(record, undefined);
    const draft = await repository.create(record);
    expect(JSON.stringify(draft.echo)).not.toContain('nowhere');
    expect(repository.differences(draft, record)).toEqual([]);
  });

  test('whose embargo is over is no difference of a public record, whether the server has opened it since or not', async () => {
    const ground = await start();
    const record = aRecord(one, { access: { right: 'embargoed', embargoUntil: '2026-12-01' } });
    const first = await archiveFirst(ground, { access: record.access });
    const repository = ground.open();
    const open = await repository.create(aRecord(one));
    expect(repository.differences(open, record).map(({ field }) => field)).toContain('access');
    await ground.clock.wait(40 * 24 * 3600 * 1000);
    expect(repository.differences(first, record)).toEqual([]);
    expect(repository.differences(open, record)).toEqual([]);
  });

  test.each([
    ['a draft', { state: 'draft' }, ['access', 'access']],
    ['a correction', { state: 'published', isEdit: true }, ['access', 'access']],
    ['a public record', { state: 'published' }, []],
  ] as const)('whose embargo is over in %s', async (_what, state, fields) => {
    const ground = await start();
    const repository = ground.open();
    const draft = await repository.create(aRecord(one, { access: { right: 'embargoed', embargoUntil: '2026-12-01' } }));
    await ground.clock.wait(40 * 24 * 3600 * 1000);
    expect(repository.differences({ ...draft, ...state }, aRecord(one)).map(({ field }) => field)).toEqual(fields);
  });

  test('that Zenodo refuses is told in Zenodo’s words', async () => {
    const ground = await start();
    const repository = ground.open();
    const draft = await repository.create(aRecord(one));
    const failure = await failureOf(repository.describe(draft, aRecord(one, { communities: [undefined as unknown as string] })));
    expect(failure.code).toBe('record-refused');
    expect(failure.message).toContain('communities');
  });

  test('of which Zenodo drops what a record needs is refused', async () => {
    const ground = await start();
    const repository = ground.open();
    const draft = await repository.create(aRecord(one));
    const failure = await failureOf(repository.describe(draft, aRecord(one, { publicationDate: 'last week' })));
    expect(failure).toMatchObject({ code: 'record-refused', message: expect.stringContaining('publicationDate') });
  });

  test('names a community that is not there before anything is created: no answer of Zenodo would', async () => {
    const ground = await start();
    const problems = await ground.open().preflight(aRecord(one, { communities: ['no-such-community'] }), [aFile('a', 'a')]);
    expect(problems).toMatchObject([
      { severity: 'warning', code: 'unknown-community', message: expect.stringContaining('no-such-community') },
    ]);
  });

  test('with an embargo that is over is stopped beforehand', async () => {
    const ground = await start();
    const record = aRecord(one, { access: { right: 'embargoed', embargoUntil: '2026-11-02' } });
    expect(await ground.open().preflight(record, [aFile('a', 'a')])).toMatchObject([{ severity: 'error', code: 'embargo-past' }]);
  });
});

describe('The DOI', () => {
  test('on the sandbox has the sandbox’s prefix, whatever the server says beforehand', async () => {
    const ground = await start({ sandbox: true }, 'zenodo-sandbox');
    const draft = await ground.open().create(aRecord(one));
    expect(draft.reservedDoi).toBe(`10.5072/zenodo.${draft.id}`);
  });

  test('of a host whose prefix nobody knew is learned from what it registered', async () => {
    const ground = await start({ sandbox: true });
    const first = await archiveFirst(ground);
    expect(first.doi).toBe(`10.5072/zenodo.${first.id}`);
    const repository = ground.open();
    const { before } = await repository.observe(two, {});
    const draft = await repository.newVersion(before as Deposit);
    expect(draft.reservedDoi).toBe(`10.5072/zenodo.${draft.id}`);
  });

  test('of a draft is no DOI yet; of a record it comes with a badge', async () => {
    const ground = await start();
    const draft = await ground.open().create(aRecord(one));
    expect(draft.doi).toBeUndefined();
    expect(draft.badgeUrl).toBeUndefined();
    const first = await archiveFirst(ground);
    expect(first.badgeUrl).toBe(`${ground.origin}/badge/DOI/${first.conceptDoi}.svg`);
  });
});

describe('A request that was carried out, though its connection broke, is not carried out twice', () => {
  test.each([0, 1, 2, 3, 4, 5])('whichever of them it was (%s)', async (which) => {
    const ground = await start();
    const first = await archiveFirst(ground);
    const repository = ground.open();
    let step = 0;
    const strike = async <T>(action: () => Promise<T>): Promise<T> => {
      if (step === which) ground.faults.cutAfterRequest = 1;
      step += 1;
      return action();
    };
    const draft = await strike(() => repository.newVersion(first));
    await strike(() => repository.describe(draft, aRecord(two)));
    const [a] = (await repository.observe(two, { id: draft.id })).thisRelease[0]?.files ?? [];
    if (a === undefined) throw new Error('nothing was inherited');
    await strike(() => repository.removeFile(draft, a));
    await strike(() => repository.upload(draft, aFile('c.txt', 'c'), options()));
    const published = await strike(() => repository.publish(draft));
    const edited = await strike(() => repository.edit(published));
    expect(edited).toMatchObject({ id: draft.id, isEdit: true });
    expect(published.files.map(({ name }) => name).toSorted()).toEqual([a.name === 'a.txt' ? 'b.txt' : 'a.txt', 'c.txt']);
    await ground.settle();
    const listed = await ground.byHand.list({ q: `conceptrecid:${first.conceptId}`, all_versions: true });
    expect(listed.ok && listed.value.map(({ id }) => String(id)).toSorted()).toEqual([first.id, draft.id].toSorted());
  });
});

test('A run under a narrow rate limit goes on, more slowly', async () => {
  const ground = await start({ rateLimit: 6 });
  const before = ground.clock.now().getTime();
  expect((await archiveFirst(ground)).state).toBe('published');
  expect((await ground.open().observe(one, {})).thisRelease).toHaveLength(1);
  expect(ground.clock.now().getTime() - before).toBeGreaterThan(30_000);
});

test.each(['500', '500-error-id', '502'] as const)(
  'A server that fails for good (%s) is told as such, and a create leaves no second draft',
  async (fail5xxAs) => {
    const ground = await start({ fail5xx: 1000, fail5xxAs });
    const failure = await failureOf(ground.open().create(aRecord(one)));
    expect(['archive-failed', 'record-refused']).toContain(failure.code);
    ground.faults.fail5xx = 0;
    await ground.settle();
    expect((await ground.open().observe(one, {})).thisRelease).toEqual([]);
  },
);

test('A record that links to older tags of its repository is not taken for their release', async () => {
  const ground = await start();
  const older = { identifier: toMarker(one).tag, relation: 'isSupplementTo' };
  const repository = ground.open();
  const draft = await repository.create(aRecord(two, { related: [older] }));
  expect(draft.marker.commit).toBe(toMarker(two).commit);
  await ground.settle();
  expect((await ground.open().observe(one, {})).thisRelease).toEqual([]);
  expect((await ground.open().observe(two, {})).thisRelease).toMatchObject([{ id: draft.id, marker: toMarker(two) }]);
});

test('A retry gives the search its time', async () => {
  const ground = await start();
  const draft = await ground.open().create(aRecord(one));
  expect((await ground.open().observe(one, {})).thisRelease).toEqual([]);
  expect((await ground.open().observe(one, { asOf: ground.clock.now() })).thisRelease.map(({ id }) => id)).toEqual([draft.id]);
});

test('What a run costs in requests', async () => {
  const ground = await start();
  const repository = ground.open();
  const count = async (action: () => Promise<unknown>): Promise<number> => {
    const before = ground.requests.length;
    await action();
    return ground.requests.length - before;
  };
  const first = await count(async () => {
    await repository.observe(one, {});
    await archiveFirst(ground);
  });
  const again = await count(() => ground.open().observe(one, {}));
  const next = await count(() => ground.open().observe(two, {}));
  expect({ first, again, next }).toEqual({ first: 7, again: 3, next: 5 });
});

test('A DOI of another host is no record here, though a record of the same number is', async () => {
  const ground = await start();
  const first = await archiveFirst(ground);
  const elsewhere = `10.5072/zenodo.${first.id}`;
  const failure = await failureOf(ground.open().observe(two, { concept: elsewhere }));
  expect(failure).toMatchObject({ code: 'concept-unclear', message: expect.stringContaining(elsewhere) });
  const fork = aRelease('v2.0.0', { url: 'https://github.com/someone/fork' });
  const observed = await ground.open().observe(fork, { claimedDois: [elsewhere], formerUrls: [one.repository.url] });
  expect(observed.before?.id).toBe(first.id); // by its former address, not by the claim
  expect((await ground.open().observe(fork, { claimedDois: [elsewhere] })).before).toBeUndefined();
});

test('A record that was deleted is no record of the release any more, though its owner can still read it', async () => {
  const ground = await start();
  const first = await archiveFirst(ground);
  await ground.deleteRecord(first.id);
  expect((await ground.byHand.get(Number(first.id))).ok).toBe(true);
  const failure = await failureOf(ground.open().observe(one, {}));
  expect(failure).toMatchObject({ code: 'concept-unclear', message: expect.stringContaining('deleted') });
});
