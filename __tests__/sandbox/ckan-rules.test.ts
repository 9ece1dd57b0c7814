import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type CkanFaults, startCkan } from '../../src/sandbox/ckan/index.ts';
import { openStage, type Stage } from './ckan-stage.ts';

const open: Stage[] = [];
const newStage = async (faults: Partial<CkanFaults> = {}): Promise<Stage> => {
  const stage = await openStage({ faults });
  open.push(stage);
  return stage;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ ckan }) => ckan.close()));
});

const record = {
  type: 'bcdc_dataset',
  title: 'Widget',
  owner_org: 'bc-unit',
  publish_state: 'DRAFT',
  notes: 'n',
  license_id: '2',
  security_class: 'PUBLIC',
  view_audience: 'Public',
  download_audience: 'Public',
  metadata_visibility: 'Public',
  resource_status: 'completed',
  tag_string: 'software',
};
const required = {
  bcdc_type: 'document',
  resource_update_cycle: 'asNeeded',
  format: 'zip',
  resource_storage_location: 'catalogue data store',
  resource_type: 'data',
  resource_access_method: 'direct access',
};

describe('a dataset', () => {
  test.each([
    [{ tags: [{ name: 'हिन्दी' }] }, 'tags'],
    [{ tags: [{ name: 'データ' }] }, undefined],
    [{ author_email: 'a..b@example.org' }, 'author_email'],
    [{ author_email: '.a@example.org' }, 'author_email'],
    [{ author_email: 'a.@example.org' }, undefined],
  ])('with %j is refused for: %s', async (more, field) => {
    const stage = await newStage();
    const { error = {} } = await stage.dataset('w1', more);
    expect(Object.keys(error).filter((name) => name !== '__type')).toEqual(field === undefined ? [] : [field]);
  });
});

describe('the BC Data Catalogue', () => {
  const own = { ...record, name: 'bc-1' };

  test.each([
    [{ title: 'W' }, { title: ['Title "W" length is less than minimum 2'] }],
    [{ title: 'W'.repeat(101) }, { title: [`Title "${'W'.repeat(101)}" length is more than maximum 100`] }],
    [{ resource_status: 'obsolete' }, { replacement_record: ["Required when ('resource_status',) is set to obsolete"] }],
    [{ contacts: [{ name: 'A', email: 'a@example.org', role: 'custodian' }] }, { contacts: [{ org: ['Missing value'] }] }],
  ])('refuses %j', async (more, error) => {
    const stage = await newStage({ ckanBcdc: true });
    expect((await stage.call('package_create', { ...own, ...more })).error).toMatchObject(error);
  });

  test('has a title once, also that of a deleted record; a record keeps its own', async () => {
    const stage = await newStage({ ckanBcdc: true });
    await stage.call('package_create', own);
    expect((await stage.call('package_patch', { id: 'bc-1', notes: 'm' })).status).toBe(200);
    await stage.call('package_delete', { id: 'bc-1' });
    const { error } = await stage.call('package_create', { ...own, name: 'bc-2' });
    expect(error).toMatchObject({ title: ['That Title is already in use.'] });
  });

  test('falls over without a title', async () => {
    const stage = await newStage({ ckanBcdc: true });
    const { title: _, ...untitled } = own;
    expect((await stage.call('package_create', untitled)).status).toBe(500);
  });

  test('has its own licences', async () => {
    const stage = await newStage({ ckanBcdc: true });
    expect((await stage.call('license_list')).result.map(({ id }: { id: string }) => id)).toContain('22');
    expect((await stage.call('package_create', own)).result.license_title).toBe('Open Government Licence - British Columbia');
  });
});

describe('a dataset of a scheming type', () => {
  test('has a schema that can be read', async () => {
    const stage = await newStage();
    expect((await stage.call('scheming_dataset_schema_list')).result).toEqual(['bcdc_dataset']);
    const { result } = await stage.call('scheming_dataset_schema_show', { type: 'bcdc_dataset' });
    const state = result.dataset_fields.find((field: { field_name: string }) => field.field_name === 'publish_state');
    expect(state.choices.map(({ value }: { value: string }) => value)).toContain('PENDING PUBLISH');
    expect((await stage.call('scheming_dataset_schema_show', { type: 'none' })).status).toBe(404);
  });

  test('is refused with every field that is missing', async () => {
    const stage = await newStage();
    const { status, error } = await stage.call('package_create', { type: 'bcdc_dataset', name: 'bc-1', owner_org: 'bc-unit' });
    const fields =
      'download_audience license_id metadata_visibility notes publish_state resource_status security_class view_audience'.split(' ');
    expect(status).toBe(409);
    expect(error).toEqual({ ...Object.fromEntries(fields.map((field) => [field, ['Missing value']])), __type: 'Validation Error' });
  });

  test('keeps its fields, its lists and free extras, and has its type in its addresses', async () => {
    const stage = await newStage();
    const contacts = [{ name: 'A', email: 'a@example.org', role: 'pointOfContact' }];
    const extras = [{ key: 'github_repository', value: 'acme/bc' }];
    const { result } = await stage.call('package_create', { ...record, name: 'bc-2', contacts, extras });
    expect([result.publish_state, result.contacts, result.extras]).toEqual(['DRAFT', contacts, extras]);
    const file = await stage.form('resource_create', {
      package_id: 'bc-2',
      name: 'w.zip',
      ...required,
      'upload:w.zip': Buffer.from('zip'),
    });
    expect(new URL(file.result.url).pathname).toBe(`/bcdc_dataset/${result.id}/resource/${file.result.id}/download/w.zip`);
    expect((await stage.ask('GET', new URL(file.result.url).pathname, { as: '' })).text).toBe('zip');
    const found = await stage.call('package_search', { fq: 'github_repository:"acme/bc"', fl: 'name' });
    expect(found.result.results).toEqual([{ name: 'bc-2' }]);
  });

  test.each([
    [
      { security_class: 'Public' },
      409,
      { security_class: ["Value must be one of ['PUBLIC', 'PROTECTED A', 'PROTECTED B', 'PROTECTED C']"] },
    ],
    [{ contacts: [{ name: 'A' }] }, 409, { contacts: [{ email: ['Missing value'] }] }],
    [
      { contacts: '[{"name": "A"}]' },
      400,
      { message: "Only lists of dicts can be placed against subschema ('contacts',), not <class 'str'>" },
    ],
  ])('says what is wrong with %j', async (more, status, error) => {
    const stage = await newStage();
    const answer = await stage.call('package_create', { ...record, name: 'bc-3', ...more });
    expect(answer.status).toBe(status);
    expect(answer.error).toMatchObject(error);
  });

  test('takes the flat keys of a form for a list', async () => {
    const stage = await newStage();
    const flat = {
      'contacts-0-name': 'A',
      'contacts-0-email': 'a@example.org',
      'contacts-1-name': 'B',
      'contacts-1-email': 'b@example.org',
    };
    const { result } = await stage.form('package_create', { ...record, name: 'bc-4', ...flat });
    expect(result.contacts.map(({ name }: { name: string }) => name)).toEqual(['A', 'B']);
  });

  test('wants the fields of a resource, and a format in small letters', async () => {
    const stage = await newStage();
    await stage.call('package_create', { ...record, name: 'bc-5' });
    const missing = await stage.call('resource_create', { package_id: 'bc-5', name: 'r', url: 'http://example.org/r.zip' });
    expect(Object.keys(missing.error).toSorted()).toEqual(['__type', ...Object.keys(required)].toSorted());
    const loud = await stage.call('resource_create', { package_id: 'bc-5', name: 'r', ...required, format: 'ZIP' });
    expect(loud.error.format[0]).toMatch(/^Value must be one of/);
  });
});

describe('rights in a local CKAN', () => {
  test.each([
    ['member', 403],
    ['outsider', 403],
    ['editor', 200],
    ['orgadmin', 200],
    ['admin', 200],
    ['', 403],
  ])('%s creates a dataset: %i', async (as, status) => {
    const stage = await newStage();
    expect((await stage.call('package_create', { name: 'mine', owner_org: 'sw-team' }, as)).status).toBe(status);
  });

  test('members read what is private, others learn only its id', async () => {
    const stage = await newStage();
    const { result } = await stage.dataset('hidden', { private: true });
    expect((await stage.call('package_show', { id: 'hidden' }, 'member')).status).toBe(200);
    const refused = await stage.call('package_show', { id: 'hidden' }, 'outsider');
    expect(refused.error.message).toBe(`Access denied: User outsider not authorized to read package ${result.id}`);
  });

  test('a name without a role of its own is an editor, with the token that it is given', async () => {
    const ckan = await startCkan({ users: { owner: 'a-token' } });
    const headers = { authorization: 'a-token', 'content-type': 'application/json' };
    const answer = await fetch(`${ckan.origin}/api/3/action/organization_list_for_user?permission=create_dataset`, { headers });
    const { result } = (await answer.json()) as { result: { name: string; capacity: string }[] };
    await ckan.close();
    expect(result.map(({ name, capacity }) => `${name}: ${capacity}`)).toEqual(['bc-unit: editor', 'sw-team: editor']);
  });
});

describe('what a local CKAN loses without a word', () => {
  test('a file with an empty name, or sent as a text', async () => {
    const stage = await newStage();
    await stage.dataset('silent');
    const nameless = await stage.form('resource_create', { package_id: 'silent', 'upload:': Buffer.from('bytes') });
    const asText = await stage.form('resource_create', { package_id: 'silent', upload: 'bytes' });
    for (const { status, result } of [nameless, asText]) expect([status, result.url_type, result.url]).toEqual([200, null, '']);
  });

  test('unknown keys of a dataset, and a draft that an editor asks for', async () => {
    const stage = await newStage();
    const { status, result } = await stage.dataset('dropped', { nonsense: 'x', state: 'draft' });
    expect([status, result.nonsense, result.state]).toEqual([200, undefined, 'active']);
  });

  test('relationships, at any later write', async () => {
    const stage = await newStage();
    await stage.dataset('child');
    await stage.dataset('parent');
    await stage.call('package_relationship_create', { subject: 'child', object: 'parent', type: 'child_of' });
    expect((await stage.call('package_relationships_list', { id: 'parent' })).result).toHaveLength(1);
    await stage.call('package_patch', { id: 'child', notes: 'n' });
    expect((await stage.call('package_relationships_list', { id: 'parent' })).result).toEqual([]);
  });
});

describe('a write that the search refuses', () => {
  const longest = 'a'.repeat(32_766);

  test('is one with an extra of 32,767 bytes: nothing of it stays', async () => {
    const stage = await newStage();
    expect((await stage.dataset('fits', { extras: [{ key: 'big', value: longest }] })).status).toBe(200);
    const { status, error } = await stage.dataset('too-big', { extras: [{ key: 'big', value: `${longest}a` }] });
    expect([status, error.__type]).toEqual([500, 'Search Index Error']);
    expect(error.message).toContain('bytes can be at most 32766 in length; got 32767');
    expect((await stage.dataset('too-big')).status).toBe(200);
  });

  test('counts bytes, not letters, and takes long descriptions', async () => {
    const stage = await newStage();
    expect((await stage.dataset('umlauts', { extras: [{ key: 'big', value: 'ü'.repeat(16_384) }] })).status).toBe(500);
    expect((await stage.dataset('long', { notes: 'n'.repeat(200_000) })).status).toBe(200);
  });
});

describe('files of a local CKAN', () => {
  test('stay in their slot: another file under the same resource, at the same address', async () => {
    const stage = await newStage();
    await stage.dataset('slot');
    const first = await stage.form('resource_create', { package_id: 'slot', 'upload:v1.txt': Buffer.from('one') });
    const path = new URL(first.result.url).pathname;
    await stage.form('resource_patch', { id: first.result.id, 'upload:v2.txt': Buffer.from('two') });
    expect((await stage.ask('GET', path)).text).toBe('two');
  });

  test('come in parts, and by HEAD only as a length', async () => {
    const stage = await newStage();
    await stage.dataset('parts');
    const { result } = await stage.form('resource_create', { package_id: 'parts', upload: Buffer.from('0123456789') });
    const path = new URL(result.url).pathname;
    const part = await stage.ask('GET', path, { headers: { range: 'bytes=2-4' } });
    expect([part.status, part.text, part.headers['content-range']]).toEqual([206, '234', 'bytes 2-4/10']);
    const head = await stage.ask('HEAD', path);
    expect([head.status, head.headers['content-length'], head.text]).toEqual([200, '10', '']);
  });

  test('of a private dataset are for its members only', async () => {
    const stage = await newStage();
    await stage.dataset('closed', { private: true });
    const { result } = await stage.form('resource_create', { package_id: 'closed', upload: Buffer.from('secret') });
    const path = new URL(result.url).pathname;
    expect((await stage.ask('GET', path, { as: '' })).status).toBe(403);
    expect((await stage.ask('GET', path, { as: 'member' })).text).toBe('secret');
  });
});

describe('pages of a local CKAN', () => {
  test('list datasets and show each with its resources, everything escaped', async () => {
    const stage = await newStage();
    const extras = [{ key: 'release', value: '<b>1</b>' }];
    await stage.dataset('seen', { title: 'A <widget>', notes: '<script>x</script>', extras });
    const { result } = await stage.form('resource_create', { package_id: 'seen', name: 'w.zip', 'upload:w.zip': Buffer.alloc(1500) });
    const list = await stage.ask('GET', '/', { as: '' });
    expect(list.text).toContain('<a href="/dataset/seen">A &lt;widget&gt;</a>, 1 resource');
    const page = await stage.ask('GET', '/dataset/seen', { as: '' });
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    for (const text of ['A &lt;widget&gt;', '&lt;script&gt;', '&lt;b&gt;1&lt;/b&gt;', 'Software team', result.url, '1.5 kB']) {
      expect(page.text).toContain(text);
    }
    expect(page.text).not.toContain('<script');
  });

  test('are HTML where there is nothing', async () => {
    const stage = await newStage();
    for (const path of ['/dataset/none', '/api/9/action/status_show', '/nowhere/at/all']) {
      const { status, headers } = await stage.ask('GET', path);
      expect([status, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    }
    const written = await stage.ask('POST', '/nowhere/at/all', { body: '{}' });
    expect([written.status, written.headers['content-type']]).toEqual([405, 'text/html; charset=utf-8']);
  });
});

describe('a local CKAN in a folder', () => {
  test('has its datasets, files, tokens and searches again after a restart', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'local-ckan-'));
    try {
      const first = await openStage({ dir });
      await first.dataset('lasting');
      const { result } = await first.form('resource_create', { package_id: 'lasting', upload: Buffer.from('bytes') });
      const { tokens } = first.ckan;
      await first.ckan.close();
      const second = await openStage({ dir });
      open.push(second);
      expect(second.ckan.tokens).toEqual(tokens);
      expect((await second.ask('GET', new URL(result.url).pathname)).text).toBe('bytes');
      expect((await second.call('package_search', { fq: 'name:lasting' })).result.count).toBe(1);
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  });

  test('keeps the file of before when the disk does not take what comes after', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'local-ckan-'));
    try {
      const stage = await openStage({ dir });
      open.push(stage);
      await stage.dataset('full', { notes: 'before' });
      const { result } = await stage.form('resource_create', { package_id: 'full', upload: Buffer.from('before') });
      mkdirSync(join(dir, 'state.json.new')); // the next state cannot be written there
      const upload = await stage.form('resource_patch', { id: result.id, upload: Buffer.from('after') });
      const patch = await stage.call('package_patch', { id: 'full', notes: 'after' });
      expect([upload.status, patch.status]).toEqual([500, 500]);
      expect((await stage.ask('GET', new URL(result.url).pathname)).text).toBe('before');
      const found = await stage.call('package_search', { fq: 'name:full' });
      expect(found.result.results[0].notes).toBe('before');
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  });

  test('refuses a folder that holds something else', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'local-ckan-'));
    try {
      writeFileSync(join(dir, 'state.json'), '{}');
      await expect(startCkan({ dir })).rejects.toThrow(/Give another --dir/);
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  });
});
