import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type InvenioStage, minimal, openInvenio } from './invenio-stage.ts';

let stage: InvenioStage;
beforeEach(async () => {
  stage = await openInvenio();
});
afterEach(() => stage.invenio.close());

const marked = (tag: string) => ({
  metadata: {
    ...minimal,
    related_identifiers: [{ identifier: `https://github.com/o/r/tree/${tag}`, scheme: 'url', relation_type: { id: 'issupplementto' } }],
  },
});
const byTag = (tag: string): string =>
  `q=${encodeURIComponent(`metadata.related_identifiers.identifier:"https://github.com/o/r/tree/${tag}"`)}&allversions=true`;

describe('the dangers of the API', () => {
  test('deleting all files burns their names: neither announced nor imported again, while others are', async () => {
    const id = await stage.create();
    const files = `/api/records/${id}/draft/files`;
    await stage.upload(id, 'a.txt');
    expect((await stage.ask('DELETE', files)).status).toBe(204);
    expect((await stage.ask('POST', files, { body: [{ key: 'a.txt' }] })).status).toBe(500);
    expect((await stage.ask('POST', files, { body: [{ key: 'b.txt' }] })).status).toBe(201);
  });

  test('deleting all files of a new version makes an import of them impossible', async () => {
    const id = await stage.record();
    const next = (await stage.ask('POST', `/api/records/${id}/versions`)).body.id;
    const importing = () => stage.ask('POST', `/api/records/${next}/draft/actions/files-import`);
    expect((await importing()).status).toBe(201);
    await stage.ask('DELETE', `/api/records/${next}/draft/files/a.txt`);
    expect((await importing()).status).toBe(201);
    await stage.ask('DELETE', `/api/records/${next}/draft/files`);
    expect((await importing()).status).toBe(500);
  });

  test('empty pids take the DOI away for good, until it is put back', async () => {
    const id = await stage.create();
    await stage.upload(id, 'a.txt');
    const { doi } = (await stage.ask('POST', `/api/records/${id}/draft/pids/doi`)).body.pids;
    await stage.ask('PUT', `/api/records/${id}/draft`, { body: { metadata: minimal, pids: {} } });
    expect((await stage.publish(id)).body).toEqual({ status: 400, message: 'The persistent identifier is already registered.' });
    await stage.ask('PUT', `/api/records/${id}/draft`, { body: { metadata: minimal, pids: { doi } } });
    expect((await stage.publish(id)).body.pids.doi).toEqual(doi);
  });

  test('a DOI that the client brought can’t be discarded; the server’s own may be put over it', async () => {
    const doi = { identifier: '10.5555/elsewhere', provider: 'external' };
    const id = await stage.create({ pids: { doi } });
    const gone = await stage.ask('DELETE', `/api/records/${id}/draft/pids/doi`);
    expect([gone.status, gone.body.message]).toEqual([404, 'The persistent identifier does not exist.']);
    const own = { identifier: `10.1234/${id}`, provider: 'datacite', client: 'datacite' };
    await stage.ask('PUT', `/api/records/${id}/draft`, { body: { metadata: minimal, pids: { doi: own } } });
    await stage.upload(id, 'a.txt');
    expect((await stage.publish(id)).body.pids.doi).toEqual(own);
  });

  describe('more than one place that is drawn', () => {
    const point = { type: 'Point', coordinates: [16, 48] };
    const body = (title: string, count: number) => ({
      metadata: { ...minimal, title, locations: { features: [...Array(count).fill({ geometry: point }), { place: 'Vienna' }] } },
      files: { enabled: false },
    });
    const broken = { status: 500, message: 'Misconfigured search.' };
    const titles = async () =>
      (await stage.ask('GET', '/api/user/records?allversions=true')).body.hits.hits.map(
        ({ metadata }: { metadata: { title: string } }) => metadata.title,
      );
    /** A draft that got there. */
    const spoil = async (): Promise<string> => {
      const { id } = (await stage.ask('POST', '/api/records', { body: body('one', 1) })).body;
      expect((await stage.ask('PUT', `/api/records/${id}/draft`, { body: body('two', 2) })).body).toEqual(broken);
      return id;
    };

    test('is a 500 although it is kept, and the search finds the draft as it was', async () => {
      const id = await spoil();
      expect((await stage.ask('GET', `/api/records/${id}/draft`)).body.metadata.title).toBe('two');
      expect(await titles()).toEqual(['one']);
      expect((await stage.ask('POST', '/api/records', { body: body('lost', 2) })).body).toEqual(broken);
      expect(await titles()).toEqual(['one']);
    });

    test('is a 500 wherever the draft moves, but can be published, and then be found', async () => {
      const id = await spoil();
      expect((await stage.ask('POST', `/api/records/${id}/draft/pids/doi`)).body).toEqual(broken);
      expect((await stage.publish(id)).status).toBe(202);
      expect(await titles()).toEqual(['two']);
      const versions = () => stage.ask('POST', `/api/records/${id}/versions`);
      expect([(await versions()).status, (await versions()).status]).toEqual([500, 201]);
      const edit = () => stage.ask('POST', `/api/records/${id}/draft`);
      expect([(await edit()).status, (await edit()).status]).toEqual([500, 201]);
    });

    test('goes with one of them', async () => {
      const id = await spoil();
      expect((await stage.ask('PUT', `/api/records/${id}/draft`, { body: body('three', 1) })).status).toBe(200);
      expect(await titles()).toEqual(['three']);
    });
  });

  test('content after a commit destroys the file, with a 200; the version before keeps its own', async () => {
    const id = await stage.record();
    const next = (await stage.ask('POST', `/api/records/${id}/versions`)).body.id;
    await stage.ask('POST', `/api/records/${next}/draft/actions/files-import`);
    const again = await stage.ask('PUT', `/api/records/${next}/draft/files/a.txt/content`, { body: Buffer.from('x') });
    expect([again.status, again.body.errors]).toEqual([200, 'File upload transfer failed.']);
    expect((await stage.ask('GET', `/api/records/${next}/draft/files`)).body.entries).toEqual([]);
    expect((await stage.ask('GET', `/api/records/${id}/files/a.txt/content`)).text).toBe('hello\n');
  });

  test('what is declared of a file is believed until its commit, and then forgotten', async () => {
    const id = await stage.create();
    const files = `/api/records/${id}/draft/files`;
    const announced = await stage.ask('POST', files, { body: [{ key: 'a.txt', size: 5, checksum: 'md5:wrong' }] });
    expect(announced.body.entries[0]).toMatchObject({ size: 5, checksum: 'md5:wrong', status: 'pending' });
    await stage.ask('PUT', `${files}/a.txt/content`, { body: Buffer.from('hello\n') });
    const { body } = await stage.ask('POST', `${files}/a.txt/commit`);
    expect(body).toMatchObject({ size: 6, checksum: 'md5:b1946ac92492d2347c6235b4d2611184', status: 'completed' });
  });

  test('a file announced in the edit of a published record is in the way of publishing until it is deleted', async () => {
    const id = await stage.record();
    await stage.ask('POST', `/api/records/${id}/draft`);
    expect((await stage.ask('POST', `/api/records/${id}/draft/files`, { body: [{ key: 'b.txt' }] })).status).toBe(201);
    expect((await stage.publish(id)).status).toBe(400);
    expect((await stage.ask('DELETE', `/api/records/${id}/draft/files/b.txt`)).status).toBe(204);
    expect((await stage.publish(id)).status).toBe(202);
  });

  test('a multipart file with a part missing is committed, zero-filled and without a checksum', async () => {
    const id = await stage.create();
    const files = `/api/records/${id}/draft/files`;
    await stage.ask('POST', files, { body: [{ key: 'm', size: 8, transfer: { type: 'M', parts: 2, part_size: 4 } }] });
    await stage.ask('PUT', `${files}/m/content/2`, { body: Buffer.from('wxyz') });
    expect((await stage.ask('POST', `${files}/m/commit`)).body).toMatchObject({ status: 'completed', size: 8, checksum: null });
    expect((await stage.ask('GET', `${files}/m/content`)).text).toBe('\0\0\0\0wxyz');
  });
});

describe('the search', () => {
  test('finds what was written only when its lag has passed', async () => {
    stage.invenio.faults.indexLagMs = 800;
    const id = await stage.create(marked('v1'));
    const total = async () => (await stage.ask('GET', `/api/user/records?${byTag('v1')}`)).body.hits.total;
    expect(await total()).toBe(0);
    stage.clock.atMs += 800;
    expect(await total()).toBe(1);
    await stage.ask('DELETE', `/api/records/${id}/draft`);
    expect(await total()).toBe(1);
    stage.clock.atMs += 800;
    expect(await total()).toBe(0);
  });

  test('hides a record behind its open edit, but not from everybody', async () => {
    const id = await stage.record(marked('v1').metadata);
    await stage.ask('POST', `/api/records/${id}/draft`);
    await stage.ask('PUT', `/api/records/${id}/draft`, { body: marked('v1x') });
    expect((await stage.ask('GET', `/api/user/records?${byTag('v1')}`)).body.hits.total).toBe(0);
    expect((await stage.ask('GET', `/api/records?${byTag('v1')}`)).body.hits.total).toBe(1);
  });

  test('shows a superuser the drafts of others, and nobody else', async () => {
    await stage.create(marked('v1'));
    const totalFor = async (as: string) => (await stage.ask('GET', `/api/user/records?${byTag('v1')}`, { as })).body.hits.total;
    expect([await totalFor('owner'), await totalFor('other'), await totalFor('curator')]).toEqual([1, 0, 1]);
    const own = await stage.ask('GET', `/api/user/records?${byTag('v1')}&shared_with_me=false`, { as: 'curator' });
    expect(own.body.hits.total).toBe(0);
  });
});

describe('an account', () => {
  test('is told who it is; nobody is told that a token is needed', async () => {
    expect((await stage.ask('GET', '/api/me')).body).toMatchObject({ id: 1, email: 'owner@example.org', roles: [] });
    expect((await stage.ask('GET', '/api/me', { as: 'curator' })).body).toMatchObject({ id: 3, roles: [{ id: 'admin' }] });
    expect((await stage.ask('GET', '/api/me', { as: 'nobody' })).status).toBe(401);
  });
});

describe('an administrator', () => {
  test('deletes a record: it is gone with a tombstone, or not there at all where that is hidden', async () => {
    const [seen, hidden] = [await stage.record(), await stage.record()];
    const remove = (id: string, body: object) => stage.ask('DELETE', `/api/records/${id}/delete`, { as: 'curator', body });
    await remove(seen, { removal_reason: { id: 'spam' }, note: 'no' });
    await remove(hidden, { removal_reason: { id: 'spam' }, is_visible: false });
    expect((await stage.ask('GET', `/api/records/${seen}`)).status).toBe(410);
    expect((await stage.ask('GET', `/api/records/${hidden}`)).status).toBe(404);
  });
});
