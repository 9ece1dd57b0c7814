import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { minimal, openStage, type Stage, send } from './zenodo-stage.ts';

const deposits = '/api/deposit/depositions';
const marked = (url: string) => ({ related_identifiers: [{ identifier: url, relation: 'isSupplementTo' }] });

/** What the recordings do not show, or show only in passing. */
describe('the rules of the local Zenodo', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await openStage();
  });
  afterEach(() => stage.zenodo.close());
  const found = async (q: string, more = '&all_versions=true'): Promise<string[]> =>
    (await stage.ask('GET', `${deposits}?q=${encodeURIComponent(q)}${more}`)).body.map(({ title }: { title: string }) => title).toSorted();

  describe("a search among one's own", () => {
    beforeEach(async () => {
      await stage.draft({ title: 'First tool', version: '1.0.0', ...marked('https://github.com/o/r/tree/v1') });
      await stage.draft({ title: 'Second tool', version: '2.0.0', ...marked('https://github.com/o/r/tree/v2') });
      await stage.publish(
        (await stage.draft({ title: 'Other thing', keywords: ['fish'], ...marked('https://github.com/o/other/tree/v1') })).body.id,
      );
    });

    test.each([
      ['related.identifier:"https://github.com/o/r/tree/v1"', ['First tool']],
      ['related.identifier:"https://github.com/o/r/tree/V1"', []],
      ['related.identifier:"https://github.com/o/r/tree"', []],
      ['related.identifier:https\\:\\/\\/github.com\\/o\\/r\\/tree\\/*', ['First tool', 'Second tool']],
      ['metadata.related_identifiers.identifier:"https://github.com/o/r/tree/v2"', ['Second tool']],
      ['metadata.version:"2.0.0"', ['Second tool']],
      ['version:1', ['Other thing']],
      ['title:tool', ['First tool', 'Second tool']],
      ['title:"second tool"', ['Second tool']],
      ['title:(first OR thing)', ['First tool', 'Other thing']],
      ['tool AND NOT first', ['Second tool']],
      ['is_published:false', ['First tool', 'Second tool']],
      ['is_published:true AND keywords:fish', ['Other thing']],
      ['metadata.version:[1.5 TO *]', ['Second tool']],
      ['_exists_:metadata.subjects', ['Other thing']],
      ['creators.name:doe', ['First tool', 'Other thing', 'Second tool']],
      ['title:sec*', ['Second tool']],
      ['nosuchfield:x', []],
      ['*', ['First tool', 'Other thing', 'Second tool']],
    ])('%s', async (q, titles) => {
      expect(await found(q)).toEqual(titles);
    });

    test('refuses an unquoted URL behind a field', async () => {
      const answer = await stage.ask('GET', `${deposits}?q=related.identifier:https://github.com/o/r`);
      expect(answer).toMatchObject({ status: 400, body: { message: 'Invalid query string syntax.' } });
    });

    test("finds nothing of anybody else's", async () => {
      expect((await stage.ask('GET', `${deposits}?q=tool`, { as: 'other' })).body).toEqual([]);
    });

    test.each([
      ['all_versions=xyz', 'all_versions'],
      ['size=101', 'size'],
      ['page=0', 'page'],
      ['page=101&size=100', '_schema'],
      ['sort=title', '_schema'],
    ])('refuses %s', async (query, field) => {
      expect(await stage.ask('GET', `${deposits}?${query}`)).toMatchObject({ status: 400, body: { errors: [{ field }] } });
    });
  });

  test('an open draft of a next version hides the published ones, unless all versions are asked for', async () => {
    const { id } = (await stage.draft(marked('https://github.com/o/r/tree/v1'))).body;
    await stage.publish(id);
    const { body: next } = await stage.ask('POST', `${deposits}/${id}/actions/newversion`);
    await stage.ask('PUT', `${deposits}/${next.id}`, { body: { metadata: { ...minimal, title: 'Next tool' } } });
    expect(await found('related.identifier:"https://github.com/o/r/tree/v1"', '')).toEqual([]);
    expect(await found('related.identifier:"https://github.com/o/r/tree/v1"')).toEqual(['A tool']);
  });

  test.each(['"4"', '*', 'W/"4"'])('If-Match must be a bare integer: %s is refused', async (etag) => {
    const { id } = (await stage.ask('POST', deposits, { body: {} })).body;
    const answer = await stage.ask('PUT', `${deposits}/${id}`, { body: {}, headers: { 'if-match': etag } });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: 'if_match', messages: ['Not a valid integer.'] }] } });
  });

  test.each(['Bearer', 'bearer'])('%s is a way to say who one is, token is none', async (scheme) => {
    const token = stage.zenodo.tokens.owner;
    const status = async (authorization: string) => (await stage.ask('GET', deposits, { as: '', headers: { authorization } })).status;
    expect([await status(`${scheme} ${token}`), await status(`token ${token}`), await status('Bearer wrong')]).toEqual([200, 403, 403]);
  });

  test('an edit keeps its files locked, and its record readable', async () => {
    const deposit = await stage.draft();
    const { id } = deposit.body;
    await stage.publish(id);
    const edit = await stage.ask('POST', `${deposits}/${id}/actions/edit`);
    expect(edit.body.links.bucket).not.toBe(deposit.body.links.bucket);
    expect(await stage.put(edit, 'new.txt')).toMatchObject({ status: 403, body: { message: 'Bucket is locked for modifications.' } });
    expect((await stage.ask('DELETE', `${deposits}/${id}/files/${edit.body.files[0].id}`)).status).toBe(403);
    expect((await stage.ask('POST', `${deposits}/${id}/actions/edit`)).headers.etag).toBe(edit.headers.etag);
    expect((await stage.ask('GET', `/api/records/${id}`, { as: '' })).body.state).toBe('done');
  });

  test('an edit and a next version can be open together', async () => {
    const { id } = (await stage.draft()).body;
    await stage.publish(id);
    expect((await stage.ask('POST', `${deposits}/${id}/actions/edit`)).status).toBe(201);
    const next = await stage.ask('POST', `${deposits}/${id}/actions/newversion`);
    expect(next).toMatchObject({ status: 201, body: { state: 'unsubmitted' } });
    expect((await stage.publish(id)).body).toMatchObject({ id, state: 'done' });
    expect((await stage.publish(next.body.id)).body.state).toBe('done');
  });

  test('newversion takes any published version, and copies the latest', async () => {
    const { id } = (await stage.draft({ version: '1' })).body;
    await stage.publish(id);
    const second = (await stage.ask('POST', `${deposits}/${id}/actions/newversion`)).body;
    await stage.ask('PUT', `${deposits}/${second.id}`, { body: { metadata: { ...minimal, title: 'Second title', version: '2' } } });
    await stage.publish(second.id);
    const third = (await stage.ask('POST', `${deposits}/${id}/actions/newversion`)).body;
    expect(third).toMatchObject({ title: 'Second title', metadata: { publication_date: '2026-11-22' } });
    expect(third.metadata).not.toHaveProperty('version');
    expect((await stage.ask('GET', `/api/records/${id}/versions/latest`)).headers.location).toBe(
      `${stage.zenodo.origin}/api/records/${second.id}`,
    );
  });

  test("a number of before its time is somebody else's record", async () => {
    expect((await stage.ask('GET', '/api/records/1141')).body).toMatchObject({ id: 1141, conceptrecid: '1140', state: 'done' });
    expect((await stage.ask('GET', '/api/records/1140')).headers.location).toBe('/api/records/1141');
    expect((await stage.ask('GET', `${deposits}/1141`)).status).toBe(403);
    expect((await stage.ask('POST', `${deposits}/1141/actions/newversion`)).status).toBe(403);
    expect((await stage.publish((await stage.draft({ doi: '10.5281/zenodo.1141' })).body.id)).body.errors).toEqual([
      { field: 'pids.doi', messages: ['doi:10.5281/zenodo.1141 already exists.'] },
    ]);
  });

  test('a draft that carries a DOI in use cannot be deleted until it has its own', async () => {
    const { id } = (await stage.draft()).body;
    await stage.publish(id);
    const other = (await stage.draft({ doi: `10.5281/zenodo.${id}` })).body.id;
    const refused = await stage.ask('DELETE', `${deposits}/${other}`);
    expect(refused.body.errors[0].messages).toEqual(['Cannot discard a reserved or registered persistent identifier.']);
    await stage.ask('PUT', `${deposits}/${other}`, { body: { metadata: minimal } });
    expect((await stage.ask('DELETE', `${deposits}/${other}`)).status).toBe(400);
    await stage.ask('PUT', `${deposits}/${other}`, { body: { metadata: { ...minimal, doi: `10.5281/zenodo.${other}` } } });
    expect((await stage.ask('DELETE', `${deposits}/${other}`)).status).toBe(204);
  });

  test('a deleted record can still be read and versioned by its owner, and not be edited', async () => {
    const { id } = (await stage.draft()).body;
    await stage.publish(id);
    await stage.ask('POST', `/api/records/${id}/request-deletion`, { body: { reason: 'test-record' } });
    const statuses = [
      await stage.ask('GET', `${deposits}/${id}`),
      await stage.ask('POST', `${deposits}/${id}/actions/edit`),
      await stage.ask('POST', `${deposits}/${id}/actions/newversion`),
      await stage.ask('GET', `/api/records/${id}`),
    ].map(({ status }) => status);
    expect(statuses).toEqual([200, 403, 201, 410]);
  });

  test.each([
    ['own, with open review', { review_policy: 'open' }, 'owner', true],
    ['own, with closed review', { review_policy: 'closed' }, 'owner', false],
    ["somebody else's", { review_policy: 'open' }, 'other', false],
  ])('a community takes a record in at once only if it is %s', async (kind, access, as, taken) => {
    const slug = kind.replace(/\W+/g, '-');
    await stage.ask('POST', '/api/communities', { as, body: { slug, metadata: { title: slug }, access } });
    const { id } = (await stage.draft({ communities: [{ identifier: slug }, { identifier: 'nobody-knows' }] })).body;
    await stage.publish(id);
    const echoed = (await stage.ask('GET', `${deposits}/${id}`)).body.metadata.communities;
    expect(echoed).toEqual([...(taken ? [{ identifier: slug }] : []), { identifier: 'nobody-knows' }]);
    expect((await stage.ask('GET', `/api/records/${id}/communities`)).body.hits.total).toBe(taken ? 1 : 0);
    expect((await stage.ask('GET', `/api/records/${id}/requests`)).body.hits.total).toBe(1);
  });

  test('links lead to the host that was asked', async () => {
    const { port } = new URL(stage.zenodo.origin);
    const answer = await send(
      `${stage.zenodo.origin}${deposits}`,
      'POST',
      {
        authorization: `Bearer ${stage.zenodo.tokens.owner}`,
        'content-type': 'application/json',
        'content-length': '2',
        host: `localhost:${port}`,
      },
      Buffer.from('{}'),
    );
    expect(answer.body.links.self).toMatch(new RegExp(`^http://localhost:${port}/api/`));
  });

  test.each([
    [true, 'text/html'],
    [false, 'application/json'],
  ])('a form over 100 MiB is refused before it is sent; behind the proxy (%s) as %s', async (proxy, type) => {
    const { id } = (await stage.ask('POST', deposits, { body: {} })).body;
    stage.zenodo.faults.proxy = proxy;
    const refused = await stage.ask('POST', `${deposits}/${id}/files`, { headers: { 'content-length': '111149056' } });
    expect(refused).toMatchObject({ status: 413, headers: { 'content-type': type } });
  });

  test('form names lose marks, slashes and what is left of the world', async () => {
    const { id } = (await stage.ask('POST', deposits, { body: {} })).body;
    const form = (name: string) =>
      Buffer.from(
        `--B\r\nContent-Disposition: form-data; name="name"\r\n\r\n${name}\r\n--B\r\nContent-Disposition: form-data; name="file"; filename="x"\r\n\r\nbytes\r\n--B--\r\n`,
      );
    const { body } = await stage.ask('POST', `${deposits}/${id}/files`, {
      body: form('dir/für 日本 two.txt'),
      headers: { 'content-type': 'multipart/form-data; boundary=B' },
    });
    expect(body).toMatchObject({ filename: 'dir_fur_two.txt', filesize: 5 });
  });
});
