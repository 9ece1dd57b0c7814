import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type InvenioStage, minimal, openInvenio } from './invenio-stage.ts';

describe('curation on the local InvenioRDM', () => {
  let stage: InvenioStage;
  let id: string;

  beforeEach(async () => {
    stage = await openInvenio({ faults: { curations: true } });
    id = await stage.draft();
  });
  afterEach(() => stage.invenio.close());

  const create = (as = 'owner') => stage.ask('POST', '/api/curations/', { body: { topic: { record: id } }, as });
  const act = (request: string, action: string, as = 'reviewer') => stage.ask('POST', `/api/requests/${request}/actions/${action}`, { as });
  const accepted = async () => {
    const { body } = await create();
    await act(body.id, 'review');
    await act(body.id, 'accept');
    return body.id as string;
  };
  const publish = () => stage.ask('POST', `/api/records/${id}/draft/actions/publish`);
  const statusOf = async (request: string) => (await stage.ask('GET', `/api/requests/${request}`)).body.status;
  const notYet = { status: 400, body: { message: '', errors: [{ field: 'metadata.title', messages: ['.'] }] } };

  test('is not there where the instance has none, and nothing waits for it', async () => {
    stage.invenio.faults.curations = false;
    expect((await create()).status).toBe(404);
    expect((await publish()).status).toBe(202);
  });

  test('nothing is published before it was accepted', async () => {
    expect(await publish()).toMatchObject(notYet);
    await accepted();
    expect((await publish()).status).toBe(202);
  });

  test('the curator reads a draft once asked, and cannot write it', async () => {
    const read = () => stage.ask('GET', `/api/records/${id}/draft`, { as: 'reviewer' });
    expect((await read()).status).toBe(403);
    await create();
    expect((await read()).status).toBe(200);
    expect((await stage.ask('PUT', `/api/records/${id}/draft`, { as: 'reviewer', body: { metadata: minimal } })).status).toBe(403);
  });

  test('a second request is refused with an empty message, but made within the lag of the search', async () => {
    stage.invenio.faults.indexLagMs = 800;
    expect((await create()).status).toBe(201);
    expect((await create()).status).toBe(201);
    stage.clock.atMs += 1000;
    expect(await create()).toMatchObject({ status: 400, body: { message: '' } });
  });

  test('anybody may ask for a foreign draft, whose owner then cannot, and everybody finds it', async () => {
    expect((await create('other')).status).toBe(201);
    expect((await create()).status).toBe(400);
    const { body } = await stage.ask('GET', `/api/curations/?q=topic.record:"${id}"`);
    expect(body.hits.hits.map(({ created_by }: { created_by: object }) => created_by)).toEqual([{ user: '2' }]);
    expect((await stage.ask('GET', `/api/requests/${body.hits.hits[0].id}`)).status).toBe(403);
  });

  test('a change after the acceptance must be looked at again, the same draft written again need not', async () => {
    const request = await accepted();
    const write = (title: string) =>
      stage.ask('PUT', `/api/records/${id}/draft`, { body: { metadata: { ...minimal, title }, files: { enabled: true } } });
    await write('A tool');
    expect(await statusOf(request)).toBe('accepted');
    await write('Another tool');
    expect(await statusOf(request)).toBe('pending_resubmission');
    expect(await publish()).toMatchObject(notYet);
    await act(request, 'resubmit', 'owner');
    expect(await statusOf(request)).toBe('resubmitted');
  });

  test('a file that is added after the acceptance goes unnoticed', async () => {
    const request = await accepted();
    const files = `/api/records/${id}/draft/files`;
    await stage.ask('POST', files, { body: [{ key: 'late.txt' }] });
    await stage.ask('PUT', `${files}/late.txt/content`, { body: Buffer.from('x') });
    await stage.ask('POST', `${files}/late.txt/commit`);
    expect(await statusOf(request)).toBe('accepted');
    expect((await publish()).status).toBe(202);
  });

  test('the request goes with the draft', async () => {
    const { body } = await create();
    await stage.ask('DELETE', `/api/records/${id}/draft`);
    expect((await stage.ask('GET', `/api/requests/${body.id}`)).status).toBe(404);
  });
});

describe('data management plans on the local InvenioRDM', () => {
  let stage: InvenioStage;

  beforeEach(async () => {
    stage = await openInvenio({ faults: { damap: 'on' } });
  });
  afterEach(() => stage.invenio.close());

  const plans = '/api/invenio_damap/damap/dmp';

  test('are a person’s own, and take a record of theirs', async () => {
    const { body } = await stage.ask('GET', `${plans}?size=1`);
    const [{ id: plan }] = body.hits.hits;
    const record = await stage.record();
    expect((await stage.ask('POST', `${plans}/${plan}/dataset/${record}`)).body.datasets).toMatchObject([
      { title: record, datasetId: { identifier: `${stage.invenio.origin}/records/${record}` } },
    ]);
    expect((await stage.ask('POST', `${plans}/${plan}/dataset/${record}`, { as: 'other' })).status).toBe(404);
  });

  test.each([
    ['refuses', 400],
    ['down', 500],
    ['off', 404],
  ] as const)('that cannot be had (%s) leave the record as it is: %d', async (damap, status) => {
    const record = await stage.record();
    stage.invenio.faults.damap = damap;
    expect((await stage.ask('POST', `${plans}/11/dataset/${record}`)).status).toBe(status);
    expect((await stage.ask('GET', `/api/records/${record}`)).status).toBe(200);
  });
});
