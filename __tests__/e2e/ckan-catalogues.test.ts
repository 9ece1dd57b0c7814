/** The built action against catalogues that want more than CKAN does: a schema, a ladder of states, a dataset for each release. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { openStage, type Stage, seed } from './stage.ts';

let stage: Stage;
afterEach(() => stage.close());

// biome-ignore lint/suspicious/noExplicitAny: a test reads a field and compares it, and fails where there is none
type Shown = any;

const ask = async (action: string, data: object, user = 'owner'): Promise<Shown> => {
  const { origin, tokens } = stage.sandbox.ckan;
  const answer = await fetch(`${origin}/api/3/action/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: tokens[user] ?? '' },
    body: JSON.stringify(data),
  });
  return ((await answer.json()) as Shown).result;
};
const show = (name = 'tidal-lab-tide-table'): Promise<Shown> => ask('package_show', { id: name });

describe('the BC Data Catalogue', () => {
  const contacts = 'contacts:\n  - name: Jo Tide\n    email: jo@example.org\n';
  const inputs = { archive: 'bcdc', organisation: 'BC Unit', 'ckan-fields': contacts };
  const open = (faults = {}) => openStage({ archive: 'ckan', faults: { ckanBcdc: true, ...faults }, users: ['admin'] });
  /** Until an administrator has let the record in, nothing of it is corrected. */
  const letIn = async (): Promise<Shown> => ask('package_patch', { id: (await show()).id, publish_state: 'PUBLISHED' }, 'admin');

  test('gets a record with all that it requires; an editor brings it as far as an editor may, and a person goes on', async () => {
    stage = await open();
    const { code, outputs, stdout } = await stage.run({ inputs });
    expect([code, outputs.state]).toEqual([0, 'pending-publish']);
    expect(stdout).toContain('waits for an administrator of the organisation to publish it');
    const record = await show();
    expect(record).toMatchObject({
      ...{ type: 'bcdc_dataset', publish_state: 'PENDING PUBLISH', security_class: 'PUBLIC', version: '1.0.0', private: false },
      contacts: [{ name: 'Jo Tide', email: 'jo@example.org', role: 'pointOfContact', org: record.owner_org }],
    });
    expect(record.resources.map(({ format, bcdc_type: type }: Shown) => [format, type])).toEqual([
      ...[
        ['other', 'document'],
        ['csv', 'document'],
        ['pdf', 'document'],
        ['zip', 'document'],
      ],
      ['json', 'document'],
    ]);
    const again = await stage.run({ inputs });
    expect([again.outputs.state, stage.writes()]).toEqual(['pending-publish', []]);
    await ask('package_patch', { id: record.id, publish_state: 'PUBLISHED' }, 'admin');
    expect((await stage.run({ inputs })).outputs.state).toBe('unchanged');
    expect((await stage.run({ tag: 'v1.1.0', inputs })).outputs.state).toBe('published');
    expect(await show()).toMatchObject({ publish_state: 'PUBLISHED', version: '1.1.0' });
  });

  test.each(['v1.0.0', 'v1.1.0'])(
    'has its contacts changed with %s where other ones are said, and keeps what a person made of them',
    async (tag) => {
      stage = await open();
      await stage.run({ inputs });
      await letIn();
      const next = { tag, inputs: { ...inputs, 'ckan-fields': contacts.replaceAll('Jo', 'Mo'), 'after-publish': 'correct' } };
      const { stdout } = await stage.run(next);
      const record = await show();
      expect([record.contacts[0].name, stdout]).toEqual(['Mo Tide', expect.not.stringContaining('Somebody changed')]);
      await ask('package_patch', { id: record.id, contacts: [{ ...record.contacts[0], email: 'mo@example.org' }] }, 'admin');
      const last = await stage.run({ tag: 'v1.2.0', inputs });
      expect([(await show()).contacts[0].email, last.stdout]).toEqual([
        'mo@example.org',
        expect.stringContaining('Somebody changed `contacts`'),
      ]);
    },
  );

  test('takes the contact that CITATION.cff names with an address, before who else is named there', async () => {
    const plain = seed();
    const citation = `${plain.tree?.['CITATION.cff']}contact:
  - family-names: Tide
    given-names: Jo
  - name: Tidal Lab
    email: lab@example.org
`;
    stage = await openStage({
      archive: 'ckan',
      faults: { ckanBcdc: true },
      seeds: [seed({ tree: { ...plain.tree, 'CITATION.cff': citation } })],
    });
    const { code, outputs } = await stage.run({ inputs: { archive: 'bcdc', organisation: 'BC Unit' } });
    expect([code, outputs.state]).toEqual([0, 'pending-publish']);
    const record = await show();
    expect(record.contacts).toMatchObject([{ name: 'Tidal Lab', email: 'lab@example.org', role: 'pointOfContact', org: record.owner_org }]);
  });

  test('keeps a release that waits, and a scheduled run finds it again, until it is public', async () => {
    stage = await open();
    expect((await stage.run({ tag: 'waiting', inputs })).outputs.state).toBe('skipped');
    await stage.run({ inputs });
    const idle = await stage.run({ tag: 'waiting', inputs });
    expect([idle.outputs.state, idle.outputs.tag, stage.writes()]).toEqual(['pending-publish', 'v1.0.0', []]);
    // Turned back by a person: it is theirs until there is something new.
    const { id } = await show();
    await ask('package_patch', { id, publish_state: 'DRAFT' }, 'admin');
    const turned = await stage.run({ tag: 'waiting', inputs });
    expect([turned.outputs.state, stage.writes()]).toEqual(['pending-publish', []]);
    // A release that is not finished comes before one that waits for somebody else.
    expect((await stage.run({ tag: 'v1.1.0', inputs: { ...inputs, publish: 'false' } })).outputs.state).toBe('draft');
    expect((await show()).publish_state).toBe('DRAFT');
    expect((await stage.run({ tag: 'waiting', inputs })).outputs).toMatchObject({ state: 'pending-publish', tag: 'v1.1.0' });
    expect((await show()).publish_state).toBe('PENDING PUBLISH');
    // Who may publish it does.
    const admin = { ...inputs, token: stage.sandbox.ckan.tokens.admin ?? '' };
    const published = await stage.run({ tag: 'waiting', inputs: admin });
    expect([published.outputs.state, published.outputs.tag]).toEqual(['published', 'v1.0.0']);
    expect(await show()).toMatchObject({ publish_state: 'PUBLISHED', version: '1.1.0' });
    expect((await stage.run({ tag: 'waiting', inputs })).outputs.state).toBe('skipped');
  });

  test('whose token is none is no catalogue in which nothing waits', async () => {
    stage = await open();
    const { code, stdout } = await stage.run({ tag: 'waiting', inputs: { ...inputs, token: 'nonsense' } });
    expect([code, stdout]).toEqual([1, expect.stringContaining('[token-refused]')]);
  });

  test('has a list taken away from files of which it is not said any more', async () => {
    stage = await open();
    const extents = async (): Promise<readonly unknown[]> => (await show()).resources.map(({ temporal_extent: extent }: Shown) => extent);
    const said = `${contacts}resources:\n  temporal_extent:\n    - beginning_date: 2026-01-01\n`;
    await stage.run({ inputs: { ...inputs, 'ckan-fields': said } });
    expect(await extents()).toEqual(Array(5).fill([expect.objectContaining({ beginning_date: '2026-01-01' })]));
    await letIn();
    expect((await stage.run({ inputs: { ...inputs, 'after-publish': 'correct' } })).outputs.state).toBe('published');
    expect((await extents()).flat().filter(Boolean)).toEqual([]);
    expect([(await stage.run({ inputs })).outputs.state, stage.writes()]).toEqual(['unchanged', []]);
  });

  test('has its own value where another one is not said any more, and takes the next one that is said', async () => {
    stage = await open();
    await stage.run({ inputs });
    await letIn();
    for (const said of ['PROTECTED A', undefined, 'PROTECTED B']) {
      const fields = said === undefined ? contacts : `${contacts}security_class: ${said}\n`;
      const { stdout } = await stage.run({ inputs: { ...inputs, 'ckan-fields': fields, 'after-publish': 'correct' } });
      expect([(await show()).security_class, stdout]).toEqual([said ?? 'PUBLIC', expect.not.stringContaining('Somebody changed')]);
    }
  });

  test('says of links what it says of links, where another word is not said any more', async () => {
    stage = await open({ ckanStorage: false });
    const places = async (): Promise<ReadonlySet<unknown>> =>
      new Set((await show()).resources.map(({ resource_storage_location: place }: Shown) => place));
    const linked = { ...inputs, 'too-large': 'link' };
    await stage.run({ inputs: { ...linked, 'ckan-fields': `${contacts}resources:\n  resource_storage_location: file system\n` } });
    expect(await places()).toEqual(new Set(['file system']));
    await letIn();
    await stage.run({ inputs: { ...linked, 'after-publish': 'correct' } });
    expect(await places()).toEqual(new Set(['external']));
  });

  test('is not held against what an older release says, which does not speak for it', async () => {
    stage = await open();
    const obsolete = { ...inputs, 'ckan-fields': `${contacts}resource_status: obsolete\nreplacement_record: another\n` };
    expect((await stage.run({ tag: 'v1.1.0', inputs: obsolete })).code).toBe(0);
    const fewer = { ...inputs, 'ckan-fields': `${contacts}resource_status: obsolete\n` };
    const next = await stage.run({ tag: 'v1.2.0', inputs: fewer });
    expect([next.code, next.stdout]).toEqual([1, expect.stringContaining('title=field-missing')]);
    expect((await stage.run({ inputs: fewer })).code).toBe(0);
    expect(await show()).toMatchObject({ replacement_record: 'another', version: '1.1.0' });
  });

  test('is told what is missing, and what may stand there, before anything is written', async () => {
    stage = await open();
    const { code, stdout } = await stage.run({ inputs: { ...inputs, 'ckan-fields': `${contacts}resource_status: gone\n` } });
    expect([code, stdout]).toEqual([1, expect.stringContaining('`resource_status` cannot be "gone" here. One of `planned`')]);
    expect(stdout).toContain('ckan-fields input:4:1');
    expect(stage.writes()).toEqual([]);
  });
});

describe('ckan-fields', () => {
  test('win over the metadata, and a change of them is one of the release', async () => {
    stage = await openStage({ archive: 'ckan' });
    const inputs = { 'ckan-fields': 'name: tides\ntitle: By hand\nmaintainer: The port\ntags: [harbour]\nextras:\n  region: north\n' };
    expect((await stage.run({ inputs })).outputs.state).toBe('published');
    const dataset = await show('tides');
    expect(dataset).toMatchObject({ title: 'By hand', maintainer: 'The port' });
    expect(dataset.tags.map(({ name }: Shown) => name)).toContain('harbour');
    expect(dataset.extras).toContainEqual({ key: 'region', value: 'north' });
    const otherwise = { 'ckan-fields': inputs['ckan-fields'].replace('The port', 'The quay') };
    expect((await stage.run({ inputs: otherwise })).stdout).toMatch(/input ckan-fields: wanted .*The quay/s);
    const changed = { 'ckan-fields': inputs['ckan-fields'].replace('The port', 'The harbour'), 'after-publish': 'correct' };
    expect((await stage.run({ inputs: changed })).outputs.state).toBe('published');
    expect((await show('tides')).maintainer).toBe('The harbour');
    expect((await stage.run({ inputs: changed })).outputs.state).toBe('unchanged');
    expect(stage.writes()).toEqual([]);
  });

  test('go from the dataset with a correction that does not say them any more; what a person wrote stays', async () => {
    stage = await openStage({ archive: 'ckan' });
    const said = 'maintainer_email: port@example.org\nauthor_email: us@example.org\nextras:\n  sector: Tides\n  region: north\n';
    await stage.run({ inputs: { 'ckan-fields': said } });
    const { id } = await show();
    await ask('package_patch', { id, author_email: 'by-hand@example.org' });
    const inputs = { 'ckan-fields': 'extras:\n  region: north\n', 'after-publish': 'correct' };
    expect((await stage.run({ inputs })).outputs.state).toBe('published');
    const { maintainer_email: maintainer, author_email: author, extras } = await show();
    expect([maintainer, author]).toEqual(['', 'by-hand@example.org']);
    expect(extras.map(({ key }: Shown) => key).filter((key: string) => /sector|region/.test(key))).toEqual(['region']);
    expect([(await stage.run({ inputs })).outputs.state, stage.writes()]).toEqual(['unchanged', []]);
  });

  test('go from the resources, where the catalogue spells a format in its own way, too', async () => {
    stage = await openStage({ archive: 'ckan' });
    const formats = async (): Promise<readonly unknown[]> => (await show()).resources.map(({ format }: Shown) => format);
    await stage.run({ inputs: { 'ckan-fields': 'resources:\n  format: csv\n' } });
    expect(await formats()).toEqual(Array(5).fill('CSV'));
    expect((await stage.run({ inputs: { 'after-publish': 'correct' } })).outputs.state).toBe('published');
    expect(await formats()).toEqual(['WHL', 'CSV', 'PDF', 'ZIP', 'JSON']);
  });

  test.each([
    ['private: true', 'publish: false'],
    ['owner_org: sw-team', 'the input `organisation`'],
  ])('refuse what another input says, before anything is written: %s', async (said, word) => {
    stage = await openStage({ archive: 'ckan' });
    const refused = await stage.run({ inputs: { 'ckan-fields': `title: By hand\n${said}\n` } });
    expect([refused.code, refused.stdout, stage.writes()]).toEqual([1, expect.stringContaining(word), []]);
    expect(refused.stdout).toContain('ckan-fields input:2:1');
  });

  test('tell of a name that a dataset which is there does not get', async () => {
    stage = await openStage({ archive: 'ckan' });
    const inputs = { 'ckan-fields': 'private: false\n' };
    expect((await stage.run({ inputs })).outputs.state).toBe('published');
    const named = await stage.run({ tag: 'v1.1.0', inputs: { 'ckan-fields': 'name: tides\n' } });
    expect([named.outputs.state, named.stdout]).toEqual(['published', expect.stringContaining('stays tidal-lab-tide-table')]);
  });

  describe('may be lists, which no form carries', () => {
    const list = (...themes: readonly string[]) => ({ 'ckan-fields': `resources:\n  themes: [${themes.join(', ')}]\n` });
    const said = async (): Promise<readonly unknown[]> => (await show()).resources.map(({ themes }: Shown) => themes);
    const isAsSaid = async (): Promise<boolean> => !/"isAsSaid": false|and it holds/.test(await stage.whole());
    /** At its n-th change of a resource: the metadata file, its words, those of the first file, … */
    const runTo = async (at: number, inputs: Record<string, string>): Promise<void> => {
      let patches = 0;
      stage.gate = ({ path }, child) => {
        patches += /resource_patch$/.test(path) ? 1 : 0;
        if (patches !== at) return undefined;
        child?.kill('SIGKILL');
        return 'drop';
      };
      expect((await stage.run({ inputs })).signal).toBe('SIGKILL');
      stage.gate = () => undefined;
    };

    test('a run that is killed before it says them leaves files that the next one describes', async () => {
      stage = await openStage({ archive: 'ckan' });
      await runTo(3, list('tide'));
      expect((await said()).filter((themes) => themes === undefined)).toHaveLength(1);
      // And between the metadata file and its words.
      const wanted = { ...list('tide', 'coast'), metadata: 'title: Another title' };
      await runTo(2, wanted);
      expect((await stage.run({ inputs: wanted })).outputs.state).toBe('published');
      expect([new Set((await said()).map(String)), await isAsSaid()]).toEqual([new Set(['tide,coast']), true]);
      expect([(await stage.run({ inputs: wanted })).outputs.state, stage.writes()]).toEqual(['unchanged', []]);
    });

    test('a correction that broke off, and is taken back, leaves the right file', async () => {
      stage = await openStage({ archive: 'ckan' });
      const { faults } = stage.sandbox.ckan;
      const wanted = { ...list('tide'), 'after-publish': 'correct' };
      expect((await stage.run({ inputs: wanted })).outputs.state).toBe('published');
      faults.corruptUpload = 100;
      expect((await stage.run({ inputs: { ...wanted, metadata: 'title: Another title' } })).stdout).toContain('[upload-unproved]');
      faults.corruptUpload = 0;
      expect([(await stage.run({ inputs: wanted })).outputs.state, await isAsSaid()]).toEqual(['published', true]);
    });
  });
});

describe('a dataset for each release', () => {
  test('has the tag in its name, also where another name is said', async () => {
    stage = await openStage({ archive: 'ckan' });
    const inputs = { 'ckan-layout': 'release', 'ckan-fields': 'name: tides\n' };
    for (const tag of ['v1.0.0', 'v1.1.0']) {
      const { outputs } = await stage.run({ tag, inputs });
      expect([outputs.state, outputs['record-url']]).toEqual([
        'published',
        expect.stringMatching(new RegExp(`/tides-${tag.replaceAll('.', '-')}$`)),
      ]);
      expect([(await stage.run({ tag, inputs })).outputs.state, stage.writes()]).toEqual(['unchanged', []]);
    }
  });

  test('is made, found again, and left alone by the next one', async () => {
    stage = await openStage({ archive: 'ckan' });
    const inputs = { 'ckan-layout': 'release' };
    const first = await stage.run({ inputs });
    const second = await stage.run({ tag: 'v1.1.0', inputs });
    expect([first.outputs.state, second.outputs.state]).toEqual(['published', 'published']);
    expect(second.outputs['record-url']).toMatch(/\/dataset\/tidal-lab-tide-table-v1-1-0$/);
    expect((await stage.kept()).map(({ told, files }) => [told, files.length])).toEqual([
      ['published 1.0.0', 4],
      ['published 1.1.0', 4],
    ]);
    expect((await show('tidal-lab-tide-table-v1-0-0')).version).toBe('1.0.0');
    for (const tag of ['v1.0.0', 'v1.1.0']) {
      expect((await stage.run({ tag, inputs })).outputs.state).toBe('unchanged');
      expect(stage.writes()).toEqual([]);
    }
  });
});

describe('an account', () => {
  test('that may write nowhere, and an organisation that is not there, are told before anything is written', async () => {
    stage = await openStage({ archive: 'ckan', users: ['member'] });
    const member = await stage.run({ inputs: { token: stage.sandbox.ckan.tokens.member ?? '' } });
    expect([member.code, member.stdout]).toEqual([1, expect.stringContaining('[token-refused]')]);
    const unknown = await stage.run({ inputs: { organisation: 'sw-taem' } });
    expect([unknown.code, unknown.stdout]).toEqual([1, expect.stringContaining('Did you mean `sw-team`')]);
    const wrong = await stage.run({ inputs: { token: 'wrong' } });
    expect([wrong.code, wrong.stdout]).toEqual([1, expect.stringContaining('[token-refused]')]);
    expect(stage.exchanges.filter(({ path }) => /package_create/.test(path))).toEqual([]);
  });

  test('can put the DOI of another archive on dataset and resources', async () => {
    stage = await openStage({ archive: 'ckan' });
    const { outputs } = await stage.run({ inputs: { doi: 'https://doi.org/10.5281/zenodo.12' } });
    expect([outputs.state, outputs.doi]).toEqual(['published', '10.5281/zenodo.12']);
    const dataset = await show();
    expect(dataset.extras).toContainEqual({ key: 'doi', value: '10.5281/zenodo.12' });
    expect(new Set(dataset.resources.map(({ doi }: Shown) => doi))).toEqual(new Set(['10.5281/zenodo.12']));
  });
});
