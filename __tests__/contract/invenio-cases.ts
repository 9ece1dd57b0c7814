/** What InvenioRDM's adapter promises beside the contract: DOIs of one's own, and drafts in which others write. On the local archive and on a real server. */
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Deposit } from '../../src/model/deposit.ts';
import type { ArchiveRecord } from '../../src/model/record.ts';
import { failureOf } from '../failure.ts';
import { aFile, aRecord, aRelease, md5Of } from './ground.ts';
import type { InvenioGround } from './invenio-ground.ts';

/** The prefix that both servers manage. */
const MANAGED = '10.1234';

/** A community of the owner's own, which reviews whatever comes: the owner answers, too (facts/inveniordm.md 1.9). */
export const ownCommunity = (name: string, openGround: () => Promise<InvenioGround>): void => {
  describe(`${name}: a submission to a community of one's own`, () => {
    let ground: InvenioGround;
    beforeEach(async () => {
      ground = await openGround();
    });
    afterEach(() => ground.close());

    const release = () => aRelease('v1.0.0', { url: `https://github.com/${ground.owner}/demo` });
    const openCommunity = async (): Promise<string> => {
      const slug = `own-${randomBytes(6).toString('hex')}`;
      const access = { visibility: 'public', member_policy: 'open', record_submission_policy: 'open', review_policy: 'closed' };
      await ground.ask('POST', '/communities', { slug, access, metadata: { title: slug, type: { id: 'project' } } });
      return slug;
    };
    const create = () => ground.open().create(aRecord(release(), { isMetadataOnly: true }));
    /** As a run does that is killed before it accepts: what nobody has to see, it asks for. */
    const submitOnly = async (community: string): Promise<Deposit> => {
      const draft = await create();
      const { id } = await ground.ask('GET', `/communities/${community}`);
      await ground.ask('PUT', `/records/${draft.id}/draft/review`, { receiver: { community: id }, type: 'community-submission' });
      await ground.ask('POST', `/records/${draft.id}/draft/actions/submit-review`, {});
      return draft;
    };
    const observe = async (community: string): Promise<Deposit | undefined> => {
      const repository = ground.open();
      await repository.checkCommunities?.([community]);
      return (await repository.observe(release(), { communities: [community] })).thisRelease[0];
    };

    test('is accepted, though its answer was lost', async () => {
      const community = await openCommunity();
      const draft = await create();
      ground.relay.rules.push({ of: /\/submit-review$/, mishap: 'lose-after', times: 1 });
      expect(await ground.open().submit?.(draft, { to: 'community', community })).toMatchObject({ id: draft.id, state: 'published' });
    });

    test('that a run left open is known as such, and accepted by the next one', async () => {
      const community = await openCommunity();
      const draft = await submitOnly(community);
      await ground.settle();
      const found = await observe(community);
      expect(found).toMatchObject({ id: draft.id, state: 'in-review', request: { status: 'open', mayAccept: true } });
      const accepted = await ground.open().submit?.(found ?? draft, { to: 'community', community });
      expect(accepted).toMatchObject({ id: draft.id, state: 'published' });
    });

    test('is left to the reviewers where another community is wanted', async () => {
      const [community, other] = [await openCommunity(), await openCommunity()];
      await submitOnly(community);
      await ground.settle();
      expect((await observe(other))?.request).toMatchObject({ status: 'open' });
      expect((await observe(other))?.request?.mayAccept).toBeUndefined();
    });

    test('that the server offers to accept, and then does not let be accepted, waits', async () => {
      const community = await openCommunity();
      ground.relay.rules.push({
        ...{ of: /\/actions\/accept$/, times: 1 },
        mishap: { status: 403, type: 'application/json', text: '{"status":403,"message":"Permission denied."}' },
      });
      const repository = ground.open();
      const asked = await repository.submit?.(await create(), { to: 'community', community });
      expect(asked).toMatchObject({ state: 'in-review', request: { status: 'open' } });
      expect(asked?.request?.mayAccept).toBeUndefined();
    });
  });
};

export const dois = (name: string, openGround: () => Promise<InvenioGround>): void => {
  describe(`${name}`, () => {
    let ground: InvenioGround;
    let own: string;
    beforeEach(async () => {
      ground = await openGround();
      own = randomBytes(5).toString('hex');
    });
    afterEach(() => ground.close());

    const recordOf = (tag: string, details: Partial<ArchiveRecord> = {}): ArchiveRecord =>
      aRecord(aRelease(tag, { url: `https://github.com/${ground.owner}/demo` }), { isMetadataOnly: true, ...details });
    const publishFirst = async (details: Partial<ArchiveRecord>): Promise<Deposit> => {
      const repository = ground.open();
      return repository.publish(await repository.create(recordOf('v1.0.0', details)));
    };
    const doiOf = async ({ id }: Deposit) => (await ground.ask('GET', `/records/${id}`)).pids.doi;

    test('shows a DOI from elsewhere, through corrections', async () => {
      const doi = `10.5555/${own}`;
      const published = await publishFirst({ doi });
      expect(published.doi).toBe(doi);
      expect(await doiOf(published)).toEqual({ identifier: doi, provider: 'external' });
      const repository = ground.open();
      const corrected = recordOf('v1.0.0', { title: 'Another title' });
      await repository.describe(await repository.edit(published), corrected);
      expect(await repository.publish(published)).toMatchObject({ doi, isEdit: false });
      expect(await doiOf(published)).toEqual({ identifier: doi, provider: 'external' });
    });

    test('has the server register a DOI of its own prefix, which it learns from the server', async () => {
      const doi = `${MANAGED}/${own}`;
      const published = await publishFirst({ doi });
      expect(await doiOf(published)).toEqual({ identifier: doi, provider: 'datacite', client: 'datacite' });
    });

    test('gives the next version a DOI of its own, where the files still name the one before', async () => {
      const doi = `${MANAGED}/${own}`;
      const first = await publishFirst({ doi });
      await ground.settle();
      const repository = ground.open();
      const draft = await repository.newVersion(first);
      const { deposit } = await repository.describe(draft, recordOf('v1.1.0', { doi }));
      const second = await repository.publish(deposit);
      expect(second.doi).toBe(`${MANAGED}/${second.id}`);
      expect(second.conceptDoi).toBe(first.conceptDoi);
    });

    test('takes a DOI from elsewhere off an open draft, once the metadata name it no more', async () => {
      await publishFirst({}); // the server's prefix shows by it
      await ground.settle();
      const repository = ground.open();
      const doi = `10.5555/${own}`;
      const draft = await repository.create(recordOf('v2.0.0', { doi }));
      expect(draft.reservedDoi).toBe(doi);
      const without = recordOf('v2.0.0');
      expect(repository.differences(draft, without)).toEqual([{ field: 'doi', wanted: undefined, found: doi }]);
      const { deposit, dropped } = await repository.describe(draft, without);
      expect([deposit.reservedDoi, dropped, repository.differences(deposit, without)]).toEqual([`${MANAGED}/${draft.id}`, [], []]);
      expect((await repository.publish(deposit)).doi).toBe(`${MANAGED}/${draft.id}`);
      expect(await doiOf(draft)).toEqual({ identifier: `${MANAGED}/${draft.id}`, provider: 'datacite', client: 'datacite' });
    });

    const RESERVE = /^POST \S+\/pids\/doi$/;
    const failing = (status: number) => ({
      status,
      type: 'application/json',
      text: JSON.stringify({ status, message: 'Internal server error' }),
    });
    const withFiles = () => recordOf('v3.0.0', { isMetadataOnly: false });
    const find = async (tag: string): Promise<Deposit> => {
      const release = aRelease(tag, { url: `https://github.com/${ground.owner}/demo` });
      return (await ground.open().observe(release, {})).thisRelease[0] as Deposit;
    };

    test.each([
      ['one 500', failing(500)],
      ['an answer that is lost', 'lose-after' as const],
      ['a request that is lost', 'lose-before' as const],
    ])('reserves its DOI, whatever %s says', async (_what, mishap) => {
      ground.relay.rules.push({ of: RESERVE, mishap, times: 1 });
      const draft = await ground.open().create(withFiles());
      expect(draft.reservedDoi).toBe(`${MANAGED}/${draft.id}`);
    });

    test('goes on without one where the server says 500 again, and has settled it', async () => {
      ground.relay.rules.push({ of: RESERVE, mishap: failing(500) });
      const repository = ground.open();
      const draft = await repository.create(withFiles());
      expect([draft.reservedDoi, repository.differences(draft, withFiles())]).toEqual([undefined, []]);
    });

    test('ends where nothing is learned, and the next run misses the DOI', async () => {
      ground.relay.rules.push({ of: RESERVE, mishap: failing(503), times: 2 });
      await failureOf(ground.open().create(withFiles()));
      await ground.settle();
      const found = await find('v3.0.0');
      const repository = ground.open();
      expect(repository.differences(found, withFiles())).toEqual([
        { field: 'doi', wanted: undefined, found: undefined, isUnsettled: true },
      ]);
      const { deposit } = await repository.describe(found, withFiles());
      expect([deposit.reservedDoi, repository.differences(deposit, withFiles())]).toEqual([`${MANAGED}/${found.id}`, []]);
    });

    test('learns from a refusal to publish that the server registers the DOI itself', async () => {
      const doi = `${MANAGED}/${own}`;
      const record = recordOf('v4.0.0', { doi });
      const repository = ground.open();
      await ground.ask('POST', '/records', repository.crosswalk(record).body);
      await ground.settle();
      const found = await find('v4.0.0');
      expect(await repository.publish(found)).toMatchObject({ id: found.id, state: 'draft' });
      expect(repository.differences(found, record)).toEqual([{ field: 'doi', wanted: doi, found: doi }]);
      expect((await failureOf(repository.publish(found))).code).toBe('record-refused');
      const { deposit } = await repository.describe(found, record);
      expect(await repository.publish(deposit)).toMatchObject({ state: 'published', doi });
    });

    test('refuses a DOI that another record has, in the words of the server', async () => {
      const doi = `10.5555/${own}`;
      await publishFirst({ doi });
      await ground.settle();
      const failure = await failureOf(ground.open().create(recordOf('v9.0.0', { doi })));
      expect(failure.code).toBe('record-refused');
      expect(failure.message).toContain(`${doi} already exists`);
    });

    test('writes over nothing that somebody else wrote meanwhile', async () => {
      const repository = ground.open();
      const draft = await repository.create(recordOf('v1.0.0'));
      const body = await ground.ask('GET', `/records/${draft.id}/draft`);
      const metadata = { title: 'By hand', resource_type: { id: 'software' }, publication_date: '2026-01-01' };
      await ground.ask('PUT', `/records/${draft.id}/draft`, { metadata, access: body.access, files: { enabled: false } });
      const failure = await failureOf(repository.describe(draft, recordOf('v1.0.0', { title: 'By the run' })));
      expect(failure.code).toBe('draft-foreign');
      expect((await ground.ask('GET', `/records/${draft.id}/draft`)).metadata.title).toBe('By hand');
    });

    test('takes away no draft in which somebody else wrote meanwhile', async () => {
      const repository = ground.open();
      const draft = await repository.create(recordOf('v1.0.0'));
      const body = await ground.ask('GET', `/records/${draft.id}/draft`);
      const metadata = { title: 'By hand', resource_type: { id: 'software' }, publication_date: '2026-01-01' };
      await ground.ask('PUT', `/records/${draft.id}/draft`, { metadata, access: body.access, files: { enabled: false } });
      expect((await failureOf(repository.discard?.(draft) ?? Promise.resolve())).message).toContain(draft.url);
      expect((await ground.ask('GET', `/records/${draft.id}/draft`)).metadata.title).toBe('By hand');
    });

    test('knows its own write again whose answer was lost', async () => {
      const repository = ground.open();
      const draft = await repository.create(recordOf('v1.0.0'));
      ground.relay.rules.push({ of: /^PUT \S+\/draft$/, mishap: 'lose-after', times: 1 });
      const { deposit } = await repository.describe(draft, recordOf('v1.0.0', { title: 'By the run' }));
      expect(repository.differences(deposit, recordOf('v1.0.0', { title: 'By the run' }))).toEqual([]);
    });
  });
};

/** Two runs of one release at the same time: the second finds what the first one made. */
export const sharedDraft = (name: string, openGround: () => Promise<InvenioGround>): void => {
  describe(`${name}: a draft in which another run is sending`, () => {
    let ground: InvenioGround;
    beforeEach(async () => {
      ground = await openGround();
    });
    afterEach(() => ground.close());

    const contentsSent = () => ground.writes().filter((write) => write.endsWith('/content'));

    test('has its whole file left alone, that was waiting a moment ago', async () => {
      const release = aRelease('v1.0.0', { url: `https://github.com/${ground.owner}/demo` });
      const options = { onProgress: () => {}, signal: new AbortController().signal };
      const [first, second] = [ground.open(), ground.open()];
      const file = aFile('tool.tar.gz', 'the bytes');
      const draft = await first.create(aRecord(release));
      await first.declareFiles(draft, [file]);
      await ground.settle();
      const found = (await second.observe(release, {})).thisRelease[0] as Deposit;
      expect(found).toMatchObject({ id: draft.id, files: [{ name: file.name, isPending: true }] });
      await second.declareFiles(found, [file]);
      await first.upload(draft, file, options);
      const failure = await failureOf(second.upload(found, file, options));
      expect([failure.code, failure.message]).toEqual(['draft-foreign', expect.stringContaining('tool.tar.gz has just become whole')]);
      expect(failure.remedy).toContain('concurrency');
      expect(contentsSent()).toHaveLength(1);
      const listed = await ground.ask('GET', `/records/${draft.id}/draft/files`);
      expect(listed.entries).toMatchObject([{ key: file.name, status: 'completed', checksum: `md5:${md5Of('the bytes')}` }]);
    });
  });
};
