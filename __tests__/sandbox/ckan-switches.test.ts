import { afterEach, describe, expect, test } from '@jest/globals';
import type { CkanFaults } from '../../src/sandbox/ckan/index.ts';
import { formType, openStage, type Stage, toForm } from './ckan-stage.ts';

const open: Stage[] = [];
const stageWith = async (faults: Partial<CkanFaults> = {}): Promise<Stage> => {
  const stage = await openStage({ faults });
  open.push(stage);
  return stage;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ ckan }) => ckan.close()));
});

describe('a local CKAN 2.12', () => {
  const on212 = (): Promise<Stage> => stageWith({ ckanVersion: '2.12' });

  test('says so, and puts a colon where 2.11 has a dash', async () => {
    const stage = await on212();
    expect((await stage.call('status_show')).result.ckan_version).toMatch(/^2\.12/);
    expect((await stage.call('nope')).body).toBe('Bad request: Action name not known: nope');
  });

  test('leaves no trace of a write that changes nothing, and tells what one changed', async () => {
    const stage = await on212();
    const { result: before } = await stage.dataset('quiet', { notes: 'n' });
    const { result: after } = await stage.call('package_patch', { id: 'quiet', notes: 'n' });
    expect(after.metadata_modified).toBe(before.metadata_modified);
    expect((await stage.call('package_activity_list', { id: 'quiet' })).result).toHaveLength(1);
    const same = await stage.call('package_update', before);
    expect(same.body.changed_entities).toBeUndefined();
    const changed = await stage.call('package_update', { ...before, notes: 'other' });
    expect(changed.body.changed_entities).toEqual({ packages: [before.id] });
  });

  test('keeps resources and groups that an update does not name', async () => {
    const stage = await on212();
    await stage.dataset('kept', { resources: [{ name: 'r', url: 'http://example.org/r' }] });
    const { result } = await stage.call('package_update', { name: 'kept', owner_org: 'sw-team' });
    expect(result.resources.map(({ name }: { name: string }) => name)).toEqual(['r']);
  });

  test('takes values of extras that are no texts', async () => {
    const stage = await on212();
    const { result } = await stage.dataset('extras', {
      extras: [
        { key: 'a', value: null },
        { key: 'b', value: { c: 1 } },
      ],
    });
    expect(result.extras).toEqual([
      { key: 'a', value: '' },
      { key: 'b', value: '{"c": 1}' },
    ]);
  });

  test('counts the bytes of a file itself, and drops what it does not know', async () => {
    const stage = await on212();
    await stage.dataset('files');
    const { result } = await stage.form('resource_create', { package_id: 'files', name: 'a', size: '99', upload: Buffer.from('12345') });
    expect(result.size).toBe(5);
    expect((await stage.call('package_patch', { id: 'files', foo: [{ a: 1 }] })).status).toBe(200);
  });

  test('breaks a dataset that is sent one resource id twice', async () => {
    const stage = await on212();
    const names = ['one', 'two', 'three'];
    const { result } = await stage.dataset('broken', { resources: names.map((name) => ({ name, url: `http://example.org/${name}` })) });
    const id = result.resources[1].id;
    expect((await stage.call('resource_create', { package_id: 'broken', id, name: 'two', url: 'http://example.org/two' })).status).toBe(
      200,
    );
    expect((await stage.call('package_patch', { id: 'broken', notes: 'n' })).status).toBe(500);
    expect((await stage.call('resource_delete', { id })).status).toBe(200);
    const { result: after } = await stage.call('package_show', { id: 'broken' });
    expect(after.resources).toHaveLength(2);
    expect(after.resources.map((resource: { id: string }) => resource.id)).toContain(id);
  });
});

describe('a local CKAN with settings of its own', () => {
  test('refuses a file over its limit at the exact byte, and keeps nothing of it', async () => {
    const stage = await stageWith({ maxResourceSizeMb: 1 });
    await stage.dataset('limit');
    const full = await stage.form('resource_create', { package_id: 'limit', upload: Buffer.alloc(1_048_576) });
    const over = await stage.form('resource_create', { package_id: 'limit', upload: Buffer.alloc(1_048_577) });
    expect([full.status, over.status, over.error.upload]).toEqual([200, 409, ['File upload too large']]);
    expect((await stage.call('package_show', { id: 'limit' })).result.num_resources).toBe(1);
  });

  test('has a proxy that refuses a body as a page, to anybody', async () => {
    const stage = await stageWith({ proxyBodyLimit: 1000 });
    const answer = await stage.form('resource_create', { package_id: 'x', upload: Buffer.alloc(2000) }, '');
    expect([answer.status, answer.headers['content-type']]).toEqual([413, 'text/html; charset=utf-8']);
  });

  test('refuses a text of more than 500 kB in a form as a page', async () => {
    const stage = await stageWith();
    const answer = await stage.form('resource_create', { package_id: 'x', description: 'd'.repeat(500_001) });
    expect([answer.status, answer.headers['content-type']]).toEqual([413, 'text/html; charset=utf-8']);
  });

  test('answers 500 to a file where there is no place for files, and takes links', async () => {
    const stage = await stageWith({ ckanStorage: false });
    await stage.dataset('links');
    expect((await stage.form('resource_create', { package_id: 'links', upload: Buffer.from('1') })).status).toBe(500);
    expect((await stage.call('resource_create', { package_id: 'links', url: 'http://example.org/a.zip' })).status).toBe(200);
  });

  test('rolls a write back when the search is down, and goes on reading', async () => {
    const stage = await stageWith();
    await stage.dataset('before', { notes: 'old' });
    stage.ckan.faults.ckanSearch = 'down';
    const refused = await stage.dataset('lost');
    expect([refused.status, refused.error.__type]).toEqual([500, 'Search Index Error']);
    expect((await stage.call('package_patch', { id: 'before', notes: 'new' })).status).toBe(500);
    expect((await stage.call('package_show', { id: 'before' })).result.notes).toBe('old');
    expect((await stage.call('package_search')).error.__type).toBe('Search Connection Error');
    stage.ckan.faults.ckanSearch = 'up';
    expect((await stage.dataset('lost')).status).toBe(200);
  });

  test('finds what was written late only once the search has caught up', async () => {
    const stage = await stageWith({ ckanSearch: 'late' });
    await stage.dataset('later');
    const count = async (): Promise<number> => (await stage.call('package_search', { fq: 'name:later' })).result.count;
    expect([await count(), (await stage.call('package_show', { id: 'later' })).status]).toEqual([0, 200]);
    stage.ckan.faults.ckanSearch = 'up';
    expect(await count()).toBe(1);
  });

  test('reads the token from another header where it is told to', async () => {
    const stage = await stageWith({ ckanHeader: 'X-Api-Token' });
    expect((await stage.call('user_show')).status).toBe(404);
    const headers = { 'content-type': 'application/json', 'x-api-token': stage.ckan.tokens.editor ?? '' };
    expect((await stage.ask('POST', '/api/3/action/user_show', { body: '{}', headers, as: '' })).result.name).toBe('editor');
  });

  test('knows no dataset types where scheming is off', async () => {
    const stage = await stageWith({ ckanSchemas: false });
    expect((await stage.call('status_show')).result.extensions).not.toContain('scheming_datasets');
    expect((await stage.call('scheming_dataset_schema_list')).body).toBe(
      'Bad request - Action name not known: scheming_dataset_schema_list',
    );
  });
});

describe('what can go wrong on the way to a local CKAN', () => {
  test('a write whose answer is cut off is done', async () => {
    const stage = await stageWith({ cutAfterRequest: 1 });
    await expect(stage.dataset('cut')).rejects.toThrow();
    expect((await stage.call('package_show', { id: 'cut' })).status).toBe(200);
  });

  test.each([
    ['crashAfterWrite', 500, 'application/json;charset=utf-8'],
    ['badGatewayAfterWrite', 502, 'text/html; charset=utf-8'],
  ] as const)('a write under %s is done, and answers %i', async (name, status, type) => {
    const stage = await stageWith({ [name]: 1 });
    const answer = await stage.dataset('done');
    expect([answer.status, answer.headers['content-type']]).toEqual([status, type]);
    expect((await stage.call('package_show', { id: 'done' })).status).toBe(200);
  });

  test('a server that is too busy says when to come again, and does nothing', async () => {
    const stage = await stageWith({ tooBusy: 1 });
    const answer = await stage.dataset('busy');
    expect([answer.status, answer.headers['retry-after']]).toEqual([429, '1']);
    expect((await stage.call('package_show', { id: 'busy' })).status).toBe(404);
  });

  test('a redirect to https is not followed by anything', async () => {
    const stage = await stageWith({ redirectToHttps: true });
    const answer = await stage.call('status_show');
    expect(answer.status).toBe(301);
    expect(answer.headers.location).toMatch(/^https:.*\/api\/3\/action\/status_show$/);
  });

  test('an upload whose connection is reset leaves nothing', async () => {
    const stage = await stageWith();
    await stage.dataset('reset');
    stage.ckan.faults.dropConnectionAfter = 1000;
    await expect(stage.form('resource_create', { package_id: 'reset', upload: Buffer.alloc(200_000) })).rejects.toThrow();
    expect((await stage.call('package_show', { id: 'reset' })).result.resources).toEqual([]);
  });

  test('a form without its last boundary has no fields', async () => {
    const stage = await stageWith();
    await stage.dataset('torn');
    const whole = toForm({ package_id: 'torn', upload: Buffer.from('bytes') });
    const body = whole.subarray(0, whole.length - 8);
    const answer = await stage.ask('POST', '/api/3/action/resource_create', { body, headers: { 'content-type': formType } });
    expect([answer.status, answer.error.package_id]).toEqual([409, ['Missing value']]);
  });

  test('a file under corruptUpload is stored with one bit turned over', async () => {
    const stage = await stageWith();
    await stage.dataset('bit');
    stage.ckan.faults.corruptUpload = 1;
    const { result } = await stage.form('resource_create', { package_id: 'bit', upload: Buffer.from('bytes') });
    expect(result.size).toBe(5);
    expect((await stage.ask('GET', new URL(result.url).pathname)).text).toBe('cytes');
  });
});

describe('a local CKAN 2.8', () => {
  test('does not know `package_revise`, and reads its own header for keys', async () => {
    const stage = await stageWith({ ckanVersion: '2.8' });
    await stage.dataset('old');
    const answer = await stage.call('package_revise', { match: { name: 'old' } });
    expect([answer.status, answer.body]).toEqual([400, 'Bad request - Action name not known: package_revise']);
    const headers = { 'content-type': 'application/json', 'x-ckan-api-key': stage.ckan.tokens.editor ?? '' };
    const query = { body: '{}', headers, as: '' };
    expect((await stage.ask('POST', '/api/3/action/organization_list_for_user', query)).result).not.toEqual([]);
    // Nobody is told who they are.
    expect((await stage.ask('POST', '/api/3/action/user_show', query)).status).toBe(404);
  });
});

describe('a local CKAN', () => {
  test('gives as many datasets at once as its owner set', async () => {
    const stage = await stageWith({ searchRowsMax: 2 });
    for (const name of ['a1', 'a2', 'a3']) await stage.dataset(name);
    const { result } = await stage.call('package_search', { rows: 1000 });
    expect([result.count, result.results.length]).toEqual([3, 2]);
  });

  test('refuses a revision of a dataset in a group of others, unless it goes without; a patch is let through (tried on 2.11.5 and 2.12.0)', async () => {
    const stage = await stageWith();
    await stage.call('group_create', { name: 'theirs' }, 'admin');
    await stage.call('group_create', { name: 'mine' });
    await stage.call('package_create', { name: 'both', owner_org: 'sw-team', groups: [{ name: 'theirs' }, { name: 'mine' }] }, 'admin');
    const names = async (): Promise<string[]> =>
      (await stage.call('package_show', { id: 'both' })).result.groups.map(({ name }: { name: string }) => name);
    const refused = await stage.call('package_revise', { match: { name: 'both' }, update: { notes: 'n' } });
    expect([refused.status, refused.error.message]).toEqual([403, 'Access denied: User editor not authorized to edit these groups']);
    expect((await stage.call('package_patch', { id: 'both', notes: 'n' })).status).toBe(200);
    expect((await stage.call('group_list_authz')).result.map(({ name }: { name: string }) => name)).toEqual(['mine']);
    const update = { notes: 'o', groups: [{ name: 'mine' }] };
    expect((await stage.call('package_revise', { match: { name: 'both' }, filter: ['-groups'], update })).status).toBe(200);
    expect(await names()).toEqual(['mine', 'theirs']);
    await stage.call('package_revise', { match: { name: 'both' }, filter: ['-groups'], update: { notes: 'p' } });
    expect(await names()).toEqual(['theirs']);
  });
});
