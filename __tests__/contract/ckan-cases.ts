/** What CKAN's adapter promises beyond the contract: for a dataset is common property, and its server forgets and repeats (facts/ckan.md 1.5 to 1.10). */
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Deposit } from '../../src/model/deposit.ts';
import type { Repository } from '../../src/repositories/repository.ts';
import { failureOf } from '../failure.ts';
import { type CkanGround, UPLOAD } from './ckan-ground.ts';
import { aFile, aRecord, aRelease, type TestFile } from './ground.ts';

const options = () => ({ onProgress: () => {}, signal: new AbortController().signal });

export const ckanCases = (name: string, openGround: () => Promise<CkanGround>): void => {
  describe(`${name}, a catalogue that others write to, too`, () => {
    let ground: CkanGround;
    beforeEach(async () => {
      ground = await openGround();
    });
    afterEach(() => ground.close());

    const releaseOf = (tag: string) => aRelease(tag, { url: `https://github.com/${ground.owner}/demo` });
    const nameOf = () => `${ground.owner}-demo`;
    const show = () => ground.ask('package_show', { id: nameOf() });
    const archive = async (repository: Repository, tag: string): Promise<Deposit> => {
      const release = releaseOf(tag);
      const { before } = await repository.observe(release, {});
      const draft =
        before === undefined
          ? await repository.create(aRecord(release))
          : (await repository.describe(await repository.newVersion(before), aRecord(release))).deposit;
      await repository.upload(draft, aFile('a.bin', `bytes of ${tag}`), options());
      return repository.publish(draft);
    };

    test('a name that a dataset has which nobody may read stops the run, and says so', async () => {
      await ground.open().create(aRecord(releaseOf('v1.0.0')));
      const failure = await failureOf(ground.open('other').observe(releaseOf('v1.0.0'), {}));
      expect([failure.code, failure.message]).toEqual(['concept-unclear', expect.stringContaining('the name is taken')]);
    });

    test('a dataset that was deleted is not written to: its server would take everything, and show nothing', async () => {
      const { conceptId } = await archive(ground.open(), 'v1.0.0');
      await ground.ask('package_delete', { id: conceptId });
      const before = ground.writes().length;
      const failure = await failureOf(ground.open().observe(releaseOf('v1.1.0'), {}));
      expect([failure.code, failure.message]).toEqual(['concept-unclear', expect.stringContaining('was deleted')]);
      expect(ground.writes()).toHaveLength(before);
    });

    test.each(['lose-after', 'lose-before'] as const)(
      'an upload whose answer is lost (%s) leaves one resource, under its own id',
      async (mishap) => {
        const repository = ground.open();
        const draft = await repository.create(aRecord(releaseOf('v1.0.0')));
        const before = ground.writes().length;
        ground.relay.rules.push({ of: UPLOAD, mishap, times: 1 });
        const stored = await repository.upload(draft, aFile('a.bin', 'bytes'), options());
        const files = (await show()).resources.filter((resource: { release_asset?: string }) => resource.release_asset === 'a.bin');
        expect(files.map(({ id, size }: { id: string; size: number }) => [id, size])).toEqual([[stored.id, 5]]);
        const sent = ground.writes().slice(before);
        expect(sent.filter((write) => write.endsWith('/package_revise'))).toHaveLength(mishap === 'lose-after' ? 1 : 2);
      },
    );

    test('a repository that was renamed is known by its number', async () => {
      const { conceptId } = await archive(ground.open(), 'v1.0.0');
      const { repository, ...release } = releaseOf('v1.1.0');
      const renamed = { ...repository, url: `https://github.com/${ground.owner}/renamed` };
      await ground.settle();
      expect((await ground.open().observe({ ...release, repository: renamed }, {})).before?.conceptId).toBe(conceptId);
    });

    test('a dataset that somebody took out of sight stays there, and its releases are complete', async () => {
      const { id, conceptId } = await archive(ground.open(), 'v1.0.0');
      await ground.ask('package_patch', { id: conceptId, private: true });
      expect((await ground.open().observe(releaseOf('v1.0.0'), {})).thisRelease).toMatchObject([{ id, state: 'published' }]);
      await archive(ground.open(), 'v1.1.0');
      expect((await show()).private).toBe(true);
    });

    test('a private dataset that is adopted stays private', async () => {
      const [organisation] = await ground.ask('organization_list_for_user', { permission: 'create_dataset' });
      await ground.ask('package_create', { name: nameOf(), owner_org: organisation.id, private: true });
      const repository = ground.open();
      const { before } = await repository.observe(releaseOf('v1.0.0'), { adopt: true });
      const { deposit } = await repository.describe(await repository.newVersion(before as Deposit), aRecord(releaseOf('v1.0.0')));
      expect(await repository.publish(deposit)).toMatchObject({ state: 'published' });
      expect(await show()).toMatchObject({ private: true, version: '1.0.0', title: 'octo/demo: v1.0.0' });
    });

    test('of two runs that make the dataset at the same time both go on in one', async () => {
      const drafts = await Promise.all(['v1.0.0', 'v1.1.0'].map((tag) => ground.open().create(aRecord(releaseOf(tag)))));
      expect(new Set(drafts.map(({ conceptId }) => conceptId)).size).toBe(1);
      for (const [at, tag] of ['v1.0.0', 'v1.1.0'].entries()) {
        const { thisRelease } = await ground.open().observe(releaseOf(tag), {});
        expect(thisRelease.map(({ id }) => id)).toEqual([drafts[at]?.id]);
      }
    });

    test('of two releases that are described one after the other, and completed later, the newer one gives the dataset its words', async () => {
      const words = async (tag: string): Promise<{ repository: Repository; draft: Deposit }> => {
        const repository = ground.open();
        const { before, thisRelease } = await repository.observe(releaseOf(tag), {});
        expect([before, thisRelease]).toEqual([expect.anything(), []]);
        const { deposit } = await repository.describe(await repository.newVersion(before as Deposit), aRecord(releaseOf(tag)));
        return { repository, draft: deposit };
      };
      await archive(ground.open(), 'v1.0.0');
      const [newer, older] = [await words('v1.2.0'), await words('v1.1.0')];
      // What is not complete says nothing of the dataset.
      expect(await show()).toMatchObject({ title: 'octo/demo: v1.0.0' });
      for (const { repository, draft } of [newer, older]) await repository.publish(draft);
      const { title, version, extras } = await show();
      expect([title, version]).toEqual(['octo/demo: v1.2.0', '1.2.0']);
      expect(extras.find(({ key }: { key: string }) => key === 'citation').value).toContain('(1.2.0)');
    });

    test('a file that two runs send at the same time is there once, and the dataset can be gone on with', async () => {
      const [one, other] = [ground.open(), ground.open()];
      const release = releaseOf('v1.0.0');
      const draft = await one.create(aRecord(release));
      const found = (await other.observe(release, {})).thisRelease[0] as Deposit;
      // Both have read the dataset before either writes.
      const both = Promise.withResolvers<void>();
      let open = 0;
      const meeting = (): TestFile =>
        aFile('a.bin', 'bytes', {
          open: () =>
            Readable.from(
              (async function* () {
                open += 1;
                if (open >= 2) both.resolve();
                await both.promise;
                yield Buffer.from('bytes');
              })(),
              { objectMode: false },
            ),
        });
      const sent = await Promise.all([one.upload(draft, meeting(), options()), other.upload(found, meeting(), options())]);
      expect(sent.map(({ id }) => id)).toEqual([sent[0]?.id, sent[0]?.id]);
      const files = (await show()).resources.filter((resource: { release_asset?: string }) => resource.release_asset === 'a.bin');
      expect(files).toHaveLength(1);
      expect((await one.publish(draft)).state).toBe('published');
    });

    test('a file that was taken out of the release goes with a correction, where that is wanted; others’ stay', async () => {
      const first = await archive(ground.open(), 'v1.0.0');
      await ground.ask('resource_create', {
        package_id: first.conceptId,
        name: 'theirs',
        url: 'https://example.org',
        release_tag: 'v1.0.0',
      });
      const release = releaseOf('v1.0.0');
      const record = aRecord(release);
      for (const [prunes, fields] of [
        [false, []],
        [true, ['files']],
      ] as const) {
        const repository = ground.openWith({ prunes });
        const [held] = (await repository.observe(release, {})).thisRelease;
        expect(repository.differences(held as Deposit, record).map(({ field }) => field)).toEqual(fields);
        if (prunes) await repository.publish((await repository.describe(await repository.edit(held as Deposit), record)).deposit);
      }
      expect((await show()).resources.map(({ name: resource }: { name: string }) => resource)).toEqual(['metadata-v1.0.0.json', 'theirs']);
      const again = ground.openWith({ prunes: true });
      const { thisRelease } = await again.observe(release, {});
      expect(again.differences(thisRelease[0] as Deposit, record)).toEqual([]);
    });

    test('a release is told by its own facts, too; one that was archived before they were said beside the others is as it was', async () => {
      const release = releaseOf('v1.0.0');
      await archive(ground.open(), 'v1.0.0');
      const fieldsOf = async (one: typeof release): Promise<readonly string[]> => {
        const repository = ground.open();
        const [held] = (await repository.observe(one, {})).thisRelease;
        return repository.differences(held as Deposit, aRecord(one)).map(({ field }) => field);
      };
      const early = { ...release, isPrerelease: true, publishedAt: '2026-01-02T03:04:05Z' };
      expect([await fieldsOf(release), await fieldsOf(early)]).toEqual([[], ['release date', 'release prerelease']]);
      const snapshot = (await show()).resources.find((one: { release_fields?: string }) => one.release_fields !== undefined);
      const said = Object.entries(JSON.parse(snapshot.release_fields)).filter(([field]) => !field.startsWith('release '));
      await ground.ask('resource_patch', { id: snapshot.id, release_fields: JSON.stringify(Object.fromEntries(said)) });
      expect([await fieldsOf(release), await fieldsOf(early)]).toEqual([[], ['release date', 'release prerelease']]);
    });

    test('files that are not kept are let go, and not missed: what a run has left of them the next one takes away', async () => {
      await archive(ground.open(), 'v1.0.0');
      const look = async (tag: string, settings: { keep?: number } = { keep: 1 }): Promise<{ repository: Repository; held: Deposit }> => {
        const repository = ground.openWith(settings);
        return { repository, held: (await repository.observe(releaseOf(tag), {})).thisRelease[0] as Deposit };
      };
      expect((await look('v1.0.0')).held.outlived).toBeUndefined();
      await archive(ground.open(), 'v1.1.0');
      const { repository, held } = await look('v1.1.0');
      expect([held.outlived, held.isLetGo]).toEqual([['v1.0.0'], undefined]);
      ground.relay.rules.push({ of: /\/resource_delete$/, mishap: { status: 502, type: 'text/html', text: '<html>Bad gateway</html>' } });
      await failureOf(repository.letGo?.(held) ?? Promise.resolve());
      ground.relay.rules.length = 0;
      expect((await look('v1.0.0', {})).held).toMatchObject({ isLetGo: true, files: [{ name: 'a.bin' }] });
      const again = await look('v1.0.0');
      expect(again.held.outlived).toEqual(['v1.0.0']);
      await again.repository.letGo?.(again.held);
      const after = await look('v1.0.0');
      expect([after.held.isLetGo, after.held.files, after.held.outlived]).toEqual([true, [], undefined]);
      expect(after.repository.differences(after.held, aRecord(releaseOf('v1.0.0')))).toEqual([]);
    });

    test('an older release whose files are not kept is begun without them, and complete without them', async () => {
      await archive(ground.open(), 'v1.1.0');
      const release = releaseOf('v1.0.0');
      const repository = ground.openWith({ keep: 1 });
      const { before } = await repository.observe(release, {});
      const { id } = await repository.newVersion(before as Deposit);
      const [begun] = (await repository.observe(release, { id })).thisRelease;
      expect([begun?.isLetGo, (await ground.openWith({ keep: 2 }).observe(release, { id })).thisRelease[0]?.isLetGo]).toEqual([
        true,
        undefined,
      ]);
      await repository.publish((await repository.describe(begun as Deposit, aRecord(release))).deposit);
      expect((await ground.open().observe(release, {})).thisRelease).toMatchObject([{ state: 'published', isLetGo: true, files: [] }]);
    });

    test('what people say of a release reaches its files with a correction, and goes with one; their own words stay', async () => {
      const release = releaseOf('v1.0.0');
      const { files } = await archive(ground.open(), 'v1.0.0');
      await ground.ask('resource_patch', { id: files[0]?.id, description: 'By hand' });
      const correct = async (settings: { doi?: string; fields?: string }): Promise<readonly unknown[]> => {
        const repository = ground.openWith(settings);
        const [held] = (await repository.observe(release, {})).thisRelease;
        const written = await repository.describe(await repository.edit(held as Deposit), aRecord(release));
        expect(written.dropped).toEqual([]);
        await repository.publish(written.deposit);
        const { extras, resources } = await show();
        return [
          extras.find(({ key }: { key: string }) => key === 'doi')?.value,
          ...resources.map((one: { doi?: string; origin?: string }) => [one.doi, one.origin]),
        ];
      };
      const doi = '10.5281/zenodo.12';
      expect(await correct({ doi, fields: 'resources:\n  origin: quay\n' })).toEqual([doi, [doi, 'quay'], [doi, 'quay']]);
      expect(await correct({ fields: 'resources:\n  origin: port\n' })).toEqual([undefined, ['', 'port'], ['', 'port']]);
      expect((await show()).resources.find(({ id }: { id: string }) => id === files[0]?.id).description).toBe('By hand');
    });

    test('what people do not say of the files any more goes from them, but not what somebody has changed; our own words come back', async () => {
      const release = releaseOf('v1.0.0');
      const { files } = await archive(ground.open(), 'v1.0.0');
      const correct = async (fields?: string): Promise<readonly unknown[]> => {
        const repository = ground.openWith(fields === undefined ? {} : { fields });
        const [held] = (await repository.observe(release, {})).thisRelease;
        await repository.publish((await repository.describe(await repository.edit(held as Deposit), aRecord(release))).deposit);
        const { resources } = await show();
        return resources.map((one: Record<string, unknown>) => [one.origin, one.theme, one.description]);
      };
      const [before] = [(await show()).resources.map(({ description }: { description: string }) => description)];
      const said = ['quay', 'tide', 'All'];
      expect(await correct('resources:\n  origin: quay\n  theme: tide\n  description: All\n')).toEqual([said, said]);
      await ground.ask('resource_patch', { id: files[0]?.id, theme: 'by hand' });
      expect(await correct('resources:\n  origin: quay\n')).toEqual([
        ['quay', 'by hand', before[0]],
        ['quay', '', before[1]],
      ]);
      expect(await correct()).toEqual([
        ['', 'by hand', before[0]],
        ['', '', before[1]],
      ]);
      const { resources } = await show();
      expect(resources.map((one: Record<string, unknown>) => one.release_said)).toEqual(['', '']);
    });

    test('a run that ends between taking a file away and sending it with other bytes is gone on with: under the same id, once', async () => {
      const release = releaseOf('v1.0.0');
      const draft = await ground.open().create(aRecord(release));
      const stored = await ground.open().upload(draft, aFile('a.bin', 'old bytes'), options());
      await ground.open().removeFile(draft, stored);
      const repository = ground.open();
      const [left] = (await repository.observe(release, {})).thisRelease;
      expect(left).toMatchObject({ id: draft.id, state: 'draft', files: [] });
      expect(await repository.upload(left as Deposit, aFile('a.bin', 'new bytes!'), options())).toMatchObject({ id: stored.id, size: 10 });
      expect(await repository.publish(left as Deposit)).toMatchObject({ state: 'published', files: [{ name: 'a.bin', size: 10 }] });
    });

    test('a file that is not there any more is removed without a complaint; of others’ files none is ever named', async () => {
      const repository = ground.open();
      const draft = await repository.create(aRecord(releaseOf('v1.0.0')));
      const stored = await repository.upload(draft, aFile('a.bin', 'bytes'), options());
      await ground.ask('resource_create', {
        package_id: draft.conceptId,
        name: 'theirs',
        url: 'https://example.org',
        release_tag: 'v1.0.0',
      });
      const { thisRelease } = await ground.open().observe(releaseOf('v1.0.0'), {});
      expect(thisRelease[0]?.files.map(({ name: file }) => file)).toEqual(['a.bin']);
      await repository.removeFile(draft, stored);
      await repository.removeFile(draft, stored);
      expect((await show()).resources.map(({ name: resource }: { name: string }) => resource)).toEqual(['metadata-v1.0.0.json', 'theirs']);
    });
  });
};
