/** Every endpoint that the client has, asked of the local archive. */
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Reply } from '../../../src/repositories/zenodo/client.ts';
import { openZenodoGround, type ZenodoGround } from '../../contract/zenodo-ground.ts';

let ground: ZenodoGround;
beforeEach(async () => {
  ground = await openZenodoGround();
});
afterEach(() => ground.close());

const get = <T>(reply: Reply<T>): T => {
  if (!reply.ok) throw new Error(`${reply.answer.method} ${reply.answer.url}: ${reply.answer.status} ${JSON.stringify(reply.answer.json)}`);
  return reply.value;
};
const metadata = (title: string) => ({
  title,
  upload_type: 'software',
  creators: [{ name: 'Doe, Jane' }],
  license: 'mit',
  access_right: 'open',
});
const put = async (bucket: string, name: string, text: string) =>
  get(
    await ground.byHand.putObject(bucket, name, {
      pieces: Readable.from([Buffer.from(text)], { objectMode: false }),
      length: text.length,
      signal: new AbortController().signal,
    }),
  );

const publish = async (title: string): Promise<{ id: number; conceptId: string }> => {
  const { byHand } = ground;
  const { id, conceptId = '', bucket = '' } = get(await byHand.create(metadata(title)));
  await put(bucket, 'a.txt', 'a');
  get(await byHand.publish(id));
  await ground.settle();
  return { id, conceptId };
};

describe('Drafts', () => {
  test('are created, read, updated and deleted', async () => {
    const { byHand } = ground;
    const { id, state, submitted } = get(await byHand.create(metadata('One')));
    expect([state, submitted]).toEqual(['unsubmitted', false]);
    expect(get(await byHand.update(id, metadata('Two'))).metadata.title).toBe('Two');
    expect(get(await byHand.get(id)).metadata.title).toBe('Two');
    expect((await byHand.delete(id)).ok).toBe(true);
    expect((await byHand.get(id)).answer.status).toBe(404);
    expect((await byHand.delete(id)).answer.status).toBe(404);
  });

  test('are listed by query, sorted and by page, all versions of them', async () => {
    const { byHand } = ground;
    for (const title of ['Alpha', 'Beta', 'Gamma']) {
      await byHand.create(metadata(title));
      await ground.clock.wait(1000);
    }
    await ground.settle();
    const titles = async (query: Parameters<typeof byHand.list>[0]) => get(await byHand.list(query)).map((wire) => wire.metadata.title);
    expect(await titles({ sort: 'oldest', size: 2, page: 1 })).toEqual(['Alpha', 'Beta']);
    expect(await titles({ sort: 'oldest', size: 2, page: 2 })).toEqual(['Gamma']);
    expect(await titles({ q: 'title:Beta', all_versions: true, status: 'draft' })).toEqual(['Beta']);
    expect((await byHand.list({ size: 101 })).answer.status).toBe(400);
  });

  test('have files, listed and deleted by id, put and deleted by name', async () => {
    const { byHand } = ground;
    const { id, bucket = '' } = get(await byHand.create(metadata('One')));
    expect(await put(bucket, 'a b.txt', 'abc')).toEqual({ key: 'a b.txt', size: 3, md5: '900150983cd24fb0d6963f7d28e17f72' });
    await put(bucket, 'c.txt', 'c');
    const files = get(await byHand.listFiles(id));
    expect(files.map(({ name, size }) => [name, size])).toEqual([
      ['a b.txt', 3],
      ['c.txt', 1],
    ]);
    expect((await byHand.deleteFile(id, files[0]?.id ?? '')).ok).toBe(true);
    ground.faults.era = 'fixed';
    expect((await byHand.deleteObject(bucket, 'c.txt')).ok).toBe(true);
    expect(get(await byHand.listFiles(id))).toEqual([]);
  });
});

describe('Records', () => {
  test('are edited, and the edit discarded', async () => {
    const { byHand } = ground;
    const { id } = await publish('One');
    expect(get(await byHand.edit(id)).state).toBe('inprogress');
    expect(get(await byHand.update(id, metadata('Two'))).metadata.title).toBe('Two');
    expect((await byHand.discard(id)).ok).toBe(true);
    expect(get(await byHand.get(id))).toMatchObject({ state: 'done', metadata: { title: 'One' } });
  });

  test('are read by number, by concept, and as the latest of their versions', async () => {
    const { byHand } = ground;
    const { id, conceptId } = await publish('One');
    const draft = get(await byHand.newVersion(id));
    expect(get(await byHand.openVersion(id))).toBe(draft.id);
    get(await byHand.update(draft.id, { ...metadata('Two'), publication_date: '2026-11-03' }));
    get(await byHand.publish(draft.id));
    await ground.settle();
    expect(get(await byHand.readRecord(id)).id).toBe(id);
    expect(get(await byHand.readRecord(conceptId)).id).toBe(draft.id);
    expect(get(await byHand.readLatest(id)).id).toBe(draft.id);
    expect(get(await byHand.readLatest(conceptId)).id).toBe(draft.id);
    expect(
      get(await byHand.searchRecords({ q: `conceptrecid:${conceptId}`, all_versions: true }))
        .map((wire) => wire.id)
        .toSorted(),
    ).toEqual([id, draft.id]);
  });

  test('are told in a deposition’s words', async () => {
    const { id } = await publish('One');
    expect(get(await ground.byHand.readRecord(id))).toMatchObject({
      state: 'done',
      submitted: true,
      metadata: { upload_type: 'software', license: 'mit-license' },
      files: [{ name: 'a.txt', size: 1, checksum: { algorithm: 'md5' } }],
    });
  });
});

test('Licences are searched where the server has moved them to, and looked up by their ids', async () => {
  const { byHand } = ground;
  expect(get(await byHand.searchLicences({ q: 'mit', size: 100 }))).toContain('mit');
  expect((await byHand.lookUp('licenses', 'mit')).status).toBe(200);
  expect((await byHand.lookUp('licenses', 'no-such')).status).toBe(404);
});
