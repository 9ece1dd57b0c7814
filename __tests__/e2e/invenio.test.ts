/** The built action against the local archive's InvenioRDM side; the requests that it sent are the golden file. */
import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test } from '@jest/globals';
import { openStage, type Stage, seed } from './stage.ts';

let stage: Stage;
afterEach(() => stage.close());

/** Golden requests have one order. */
const oneByOne = { inputs: { 'parallel-uploads': '1' } };
const md5 = (text: string): string => `md5:${createHash('md5').update(text).digest('hex')}`;

interface Shown {
  id: string;
  parent: { id: string };
  pids: { doi?: { identifier: string; provider: string } };
  metadata: Record<string, unknown>;
  custom_fields: Record<string, unknown>;
  access: Record<string, unknown>;
  files: { enabled: boolean; entries: Record<string, { checksum: string }> };
}

/** The record as the owner sees it. */
const show = async (id: string | undefined, part = ''): Promise<Shown> => {
  const { origin, tokens } = stage.sandbox.inveniordm;
  const answer = await fetch(`${origin}/api/records/${id}${part}`, { headers: { authorization: `Bearer ${tokens.owner}` } });
  return (await answer.json()) as Shown;
};

describe('a release to InvenioRDM', () => {
  test('goes in, and a published record with its DOI comes out', async () => {
    stage = await openStage({ archive: 'inveniordm' });
    const { code, outputs, stderr } = await stage.run(oneByOne);
    expect([code, stderr, outputs.state]).toEqual([0, '', 'published']);
    const requests = stage.requests();
    const record = await show(outputs['record-id']);
    expect(outputs).toMatchObject({
      doi: `10.1234/${record.id}`,
      'concept-doi': `10.1234/${record.parent.id}`,
      'record-url': `${stage.sandbox.inveniordm.origin}/records/${record.id}`,
      version: '1.0.0',
    });
    expect(record.metadata).toMatchObject({
      title: 'Tide table: predicts tides',
      version: '1.0.0',
      publication_date: '2026-10-01',
      resource_type: { id: 'software' },
      rights: [{ id: 'mit' }],
      creators: [
        { person_or_org: { name: 'Carberry, Josiah', identifiers: [{ scheme: 'orcid', identifier: '0000-0002-1825-0097' }] } },
        { person_or_org: { name: 'Okafor, Ada' }, affiliations: [{ name: 'Harbour University' }] },
      ],
      contributors: [{ role: { id: 'projectmember' } }],
    });
    expect(record.files.entries['tide-table.whl']?.checksum).toBe(md5('wheel of v1.0.0'));
    expect(requests).toMatchSnapshot();
  });

  test('is run again, and nothing is written', async () => {
    stage = await openStage({ archive: 'inveniordm' });
    const first = await stage.run();
    const second = await stage.run();
    expect([second.code, second.outputs.state, stage.writes()]).toEqual([0, 'unchanged', []]);
    for (const name of ['doi', 'concept-doi', 'record-id', 'record-url', 'citation'])
      expect(second.outputs[name]).toBe(first.outputs[name]);
    expect(stage.requests()).toMatchSnapshot();
  });

  test('becomes the next version: what is the same is taken over, what is not is sent', async () => {
    stage = await openStage({ archive: 'inveniordm' });
    const first = await stage.run();
    const { code, outputs } = await stage.run({ tag: 'v1.1.0', ...oneByOne });
    expect([code, outputs.state, outputs['concept-doi']]).toEqual([0, 'published', first.outputs['concept-doi']]);
    const requests = stage.requests();
    expect((await stage.kept()).map(({ told }) => told)).toEqual(['published 1.0.0', 'published 1.1.0']);
    const record = await show(outputs['record-id']);
    expect(Object.keys(record.files.entries).toSorted()).toEqual([
      'constituents.csv',
      'manual-v1.1.0.pdf',
      'tide-table-v1.1.0.zip',
      'tide-table.whl',
    ]);
    expect(record.files.entries['tide-table.whl']?.checksum).toBe(md5('wheel of v1.1.0'));
    expect(requests).toMatchSnapshot();
  });

  test('is left as a complete draft, and published by a later run that sends nothing again', async () => {
    stage = await openStage({ archive: 'inveniordm' });
    const draft = await stage.run({ inputs: { publish: 'false' } });
    expect([draft.code, draft.outputs.state, draft.outputs.doi]).toEqual([0, 'draft', '']);
    const { outputs } = await stage.run();
    expect(outputs).toMatchObject({ state: 'published', doi: draft.outputs['reserved-doi'], 'record-id': draft.outputs['record-id'] });
    expect(stage.writes()).toEqual(['POST /api/records/ID/draft/actions/publish -> 202']);
  });

  test('is corrected in place, once', async () => {
    stage = await openStage({ archive: 'inveniordm' });
    await stage.run();
    const correct = { inputs: { metadata: 'title: Tide table, corrected', 'after-publish': 'correct' } };
    expect((await stage.run(correct)).outputs.state).toBe('published');
    expect(stage.writes()).toMatchSnapshot();
    expect((await stage.run(correct)).outputs.state).toBe('unchanged');
    expect(stage.writes()).toEqual([]);
    expect((await stage.kept()).map(({ told, title }) => [told, title])).toEqual([['published 1.0.0', 'Tide table, corrected']]);
  });
});

describe('what the server has beside metadata and files', () => {
  test('a DOI from elsewhere is registered as external, and kept by a correction', async () => {
    stage = await openStage({ archive: 'inveniordm' });
    const inputs = { metadata: 'doi: 10.5555/tide-table.1' };
    const { outputs } = await stage.run({ inputs });
    expect([outputs.state, outputs.doi]).toEqual(['published', '10.5555/tide-table.1']);
    expect((await show(outputs['record-id'])).pids.doi).toMatchObject({ identifier: '10.5555/tide-table.1', provider: 'external' });
    const corrected = await stage.run({ inputs: { metadata: `${inputs.metadata}\ntitle: Corrected`, 'after-publish': 'correct' } });
    expect([corrected.outputs.state, corrected.outputs.doi]).toEqual(['published', '10.5555/tide-table.1']);
    expect(corrected.stdout).not.toContain('keeps its DOI');
    const other = await stage.run({ inputs: { metadata: 'doi: 10.5555/another\ntitle: Corrected' } });
    expect([other.outputs.state, other.outputs.doi]).toEqual(['unchanged', '10.5555/tide-table.1']);
    expect(other.stdout).toMatch(
      /^::warning [^\n]*keeps its DOI 10\.5555\/tide-table\.1, as all that is published: 10\.5555\/another is left out/m,
    );
  });

  test.each(['10.5555/tide-table.1', '10.1234/tide-table.1'])(
    'the DOI of an earlier version (%s), which the files name for good, makes no run write the next draft again',
    async (doi) => {
      stage = await openStage({ archive: 'inveniordm' });
      const inputs = { metadata: `doi: ${doi}` };
      expect((await stage.run({ inputs })).outputs.doi).toBe(doi);
      const next = { tag: 'v1.1.0', inputs: { ...inputs, publish: 'false' } };
      const { outputs, stdout } = await stage.run(next);
      expect([outputs.state, stdout]).toEqual(['draft', expect.stringContaining(`${doi} is the DOI of an earlier version`)]);
      const again = await stage.run(next);
      expect([again.outputs.state, again.stdout]).toEqual(['draft', expect.stringContaining(`${doi} is the DOI of an earlier version`)]);
      expect(again.summary).not.toMatch(/says something else|Differs from what is wanted/);
      expect(stage.writes()).toEqual([]);
      // One that no version has is another matter.
      const { outputs: planned } = await stage.run({ ...next, inputs: { metadata: 'doi: 10.5555/another', mode: 'plan' } });
      expect(JSON.parse(planned.plan ?? '').steps).toContainEqual(expect.objectContaining({ do: 'describe', fields: ['doi'] }));
      const published = await stage.run({ tag: 'v1.1.0', inputs });
      expect(published.outputs).toMatchObject({ state: 'published', doi: expect.stringMatching(/^10\.1234\//) });
    },
  );

  test('files can be closed until a day', async () => {
    stage = await openStage({ archive: 'inveniordm' });
    const { outputs } = await stage.run({ inputs: { metadata: 'access_right: embargoed\nembargo_date: 2099-01-01' } });
    expect(outputs.state).toBe('published');
    expect((await show(outputs['record-id'])).access).toMatchObject({
      record: 'public',
      files: 'restricted',
      embargo: { active: true, until: '2099-01-01' },
    });
    const { origin } = stage.sandbox.inveniordm;
    expect((await fetch(`${origin}/api/records/${outputs['record-id']}/files/tide-table.whl/content`)).status).toBe(403);
  });

  test('a record can be closed altogether', async () => {
    stage = await openStage({ archive: 'inveniordm' });
    const { outputs, code } = await stage.run({ inputs: { metadata: 'access_right: closed' } });
    expect([code, outputs.state]).toEqual([0, 'published']);
    const { origin } = stage.sandbox.inveniordm;
    expect((await fetch(`${origin}/api/records/${outputs['record-id']}`)).status).toBe(403);
    expect((await stage.run({ inputs: { metadata: 'access_right: closed' } })).outputs.state).toBe('unchanged');
  });

  test('the fields for code are filled by GitHub, where no file does', async () => {
    stage = await openStage({ archive: 'inveniordm', seeds: [seed({ languages: { Python: 9000, C: 10 } })] });
    const inputs = { metadata: 'custom: {"code:developmentStatus": "active"}' };
    const { code, outputs } = await stage.run({ inputs });
    expect([code, outputs.state]).toEqual([0, 'published']);
    expect((await show(outputs['record-id'])).custom_fields).toMatchObject({
      'code:codeRepository': `${stage.sandbox.github.serverUrl}/tidal-lab/tide-table`,
      'code:programmingLanguage': [{ id: 'python' }],
      'code:developmentStatus': { id: 'active' },
    });
    expect((await stage.run({ inputs })).outputs.state).toBe('unchanged');
  });

  test('the fields for code are left out where they are switched off, and neither a difference nor a correction', async () => {
    stage = await openStage({ archive: 'inveniordm', faults: { customFields: false }, seeds: [seed({ languages: { Python: 9000 } })] });
    const inputs = { 'after-publish': 'correct' };
    for (const tag of ['v1.0.0', 'v1.1.0']) {
      const { code, outputs, stdout } = await stage.run({ tag, inputs });
      expect([code, outputs.state]).toEqual([0, 'published']);
      expect(stdout).toContain('keeps no «custom.code:codeRepository», «custom.code:programmingLanguage»: left out.');
      expect(stdout).not.toContain('did not take');
      expect(stage.writes().filter((write) => write.startsWith('PUT') && write.includes('/draft ')).length).toBeLessThanOrEqual(1);
      expect((await stage.run({ tag, inputs })).outputs.state).toBe('unchanged');
      expect(stage.writes()).toEqual([]);
    }
  });

  test("a field of the server's own that is switched off there is told, and does not make every run a correction", async () => {
    stage = await openStage({ archive: 'inveniordm', faults: { customFields: false } });
    const inputs = { metadata: 'custom: {"code:codeRepository": "https://example.org/tide-table"}', 'after-publish': 'correct' };
    const { outputs, stdout } = await stage.run({ inputs });
    expect([outputs.state, stdout]).toEqual(['published', expect.stringContaining('custom.code:codeRepository')]);
    expect((await stage.run({ inputs })).outputs.state).toBe('unchanged');
    expect(stage.writes()).toEqual([]);
  });

  test('a record can do without files', async () => {
    stage = await openStage({ archive: 'inveniordm' });
    const { outputs, code } = await stage.run({ inputs: { files: 'none' } });
    expect([code, outputs.state]).toEqual([0, 'published']);
    expect((await show(outputs['record-id'])).files.enabled).toBe(false);
  });
});

describe('what is no right server, token or draft', () => {
  test('a token that is wrong is told as such, and nothing is written', async () => {
    stage = await openStage({ archive: 'inveniordm' });
    const { code, stdout } = await stage.run({ inputs: { token: 'wrong' } });
    expect([code, stdout]).toEqual([1, expect.stringContaining('[token-refused]')]);
    expect(stage.writes()).toEqual([]);
  });

  test("a person's draft of the next version stops the run", async () => {
    stage = await openStage({ archive: 'inveniordm' });
    const first = await stage.run();
    const { origin, tokens } = stage.sandbox.inveniordm;
    const headers = { authorization: `Bearer ${tokens.owner}`, 'content-type': 'application/json' };
    const opened = await fetch(`${origin}/api/records/${first.outputs['record-id']}/versions`, { method: 'POST', headers });
    const { id } = (await opened.json()) as Shown;
    const before = await show(first.outputs['record-id']);
    const title = 'A title by hand';
    await stage.put(`/api/records/${id}/draft`, {
      metadata: { title, resource_type: { id: 'software' }, creators: [{ person_or_org: { type: 'personal', family_name: 'Doe' } }] },
    });
    const { code, stdout } = await stage.run({ tag: 'v1.1.0' });
    expect([code, stdout]).toEqual([1, expect.stringContaining('[draft-foreign]')]);
    expect(stage.writes()).toEqual([]);
    expect((await show(id, '/draft')).metadata.title).toBe(title);
    expect(await show(first.outputs['record-id'])).toMatchObject({ metadata: before.metadata });
  });

  test('a site that is none is told, and nothing is written', async () => {
    stage = await openStage({ archive: 'inveniordm' });
    const { code, stdout } = await stage.run({ inputs: { 'archive-url': stage.sandbox.github.serverUrl } });
    expect([code, stdout]).toEqual([1, expect.stringMatching(/\[archive-(failed|blocked|refused)\]/)]);
    expect(stage.exchanges.filter(({ method, path }) => method !== 'GET' && !path.includes('graphql'))).toEqual([]);
  });
});
