/** The built action, run as the runner runs it, against the local archive; the requests that it sent are the golden file. */
import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test } from '@jest/globals';
import { openStage, type Stage, seed } from './stage.ts';

let stage: Stage;
afterEach(() => stage.close());
const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

/** Golden requests have one order. */
const oneByOne = { inputs: { 'parallel-uploads': '1' } };

describe('a first release', () => {
  test('goes in, and a published record with its DOI comes out', async () => {
    stage = await openStage();
    const { code, outputs, summary, stderr } = await stage.run(oneByOne);
    expect([code, stderr]).toEqual([0, '']);
    const [deposit, ...more] = await stage.deposits();
    expect(more).toEqual([]);
    expect(deposit).toMatchObject({
      state: 'done',
      submitted: true,
      metadata: { version: '1.0.0', publication_date: '2026-10-01', title: 'Tide table: predicts tides' },
    });
    expect(deposit?.files.map(({ filename }) => filename).toSorted()).toEqual([
      'constituents.csv',
      'manual-v1.0.0.pdf',
      'tide-table-v1.0.0.zip',
      'tide-table.whl',
    ]);
    expect(deposit?.files.find(({ filename }) => filename === 'tide-table.whl')?.checksum).toBe(md5('wheel of v1.0.0'));
    expect(outputs).toMatchObject({
      state: 'published',
      doi: `10.5281/zenodo.${deposit?.id}`,
      'doi-url': `https://doi.org/10.5281/zenodo.${deposit?.id}`,
      'concept-doi': `10.5281/zenodo.${deposit?.conceptrecid}`,
      'record-id': String(deposit?.id),
      'record-url': `${stage.sandbox.zenodo.origin}/records/${deposit?.id}`,
      tag: 'v1.0.0',
      version: '1.0.0',
    });
    expect(JSON.parse(outputs.files ?? '').files).toHaveLength(4);
    expect(summary).toContain(`10.5281/zenodo.${deposit?.id}`);
    expect(stage.requests()).toMatchSnapshot();
  });

  test('carries metadata that is merged from both files and the statistics', async () => {
    stage = await openStage();
    await stage.run();
    const [deposit] = await stage.deposits();
    expect(deposit?.metadata).toMatchObject({
      creators: [
        { name: 'Carberry, Josiah', orcid: '0000-0002-1825-0097', affiliation: 'Tidal Lab' },
        { name: 'Okafor, Ada', orcid: '0000-0001-5109-3700', affiliation: 'Harbour University' },
      ],
      contributors: [{ name: 'Mei Lin', type: 'ProjectMember' }],
      keywords: expect.arrayContaining(['tides', 'oceanography', 'harmonics']),
      license: 'mit-license',
      related_identifiers: expect.arrayContaining([
        expect.objectContaining({
          relation: 'isSupplementTo',
          identifier: expect.stringMatching(/\/tidal-lab\/tide-table\/tree\/v1\.0\.0$/),
        }),
        expect.objectContaining({
          relation: 'isDerivedFrom',
          identifier: expect.stringMatching(/\/tidal-lab\/tide-table\/commit\/[0-9a-f]{40}$/),
        }),
      ]),
    });
  });
});

describe('a second run', () => {
  test('of an archived release writes nothing, and gives the same outputs', async () => {
    stage = await openStage();
    const first = await stage.run();
    const second = await stage.run();
    expect(second.code).toBe(0);
    expect(second.outputs.state).toBe('unchanged');
    expect(stage.writes()).toEqual([]);
    for (const name of ['doi', 'concept-doi', 'record-id', 'record-url', 'badge-markdown', 'citation'])
      expect(second.outputs[name]).toBe(first.outputs[name]);
    expect(stage.requests()).toMatchSnapshot();
  });
});

describe('two jobs of one release', () => {
  test('that follow each other closer than a search can see make one record', async () => {
    stage = await openStage({ faults: { indexLagMs: 800 } });
    expect((await stage.run()).outputs.state).toBe('published');
    // For a moment a search sees neither the draft nor the record: then the second job stops before it publishes.
    expect((await stage.run()).stdout).toMatch(/Nothing was written|\[twin-found\]/);
    expect((await stage.deposits()).filter(({ state }) => state === 'done')).toHaveLength(1);
  });

  test.each(['zenodo', 'inveniordm'] as const)('at the same time publish one record, and leave no second draft: %s', async (archive) => {
    stage = await openStage({ archive, faults: { indexLagMs: 800 } });
    const runs = await Promise.all([stage.run(), stage.run()]);
    expect(runs.map(({ outputs }) => outputs.state).toSorted()).toEqual(['failed', 'published']);
    const loser = runs.find(({ code }) => code === 1);
    expect(loser?.stdout).toMatch(/The draft that this run had made is discarded[\s\S]*\[twin-found\]/);
    expect([loser?.outputs['record-id'], loser?.outputs['record-url']]).toEqual(['', '']);
    expect((await stage.kept()).map(({ told }) => told)).toEqual(['published 1.0.0']);
  });

  test('of two first releases at the same time begin one record: a run that would publish a second one says so', async () => {
    stage = await openStage({ faults: { indexLagMs: 800 } });
    const runs = await Promise.all([stage.run(), stage.run({ tag: 'v1.1.0' })]);
    // On a slow day the one is done before the other looks, which gets the next version; or is half done, and its draft is told.
    const isTold = /would make a second one[\s\S]*\[twin-found\]|of another release [\s\S]* is open[\s\S]*\[draft-foreign\]/;
    for (const { stdout, code } of runs) if (code !== 0) expect(stdout).toMatch(isTold);
    const kept = await stage.deposits();
    expect(kept.map(({ state }) => state)).toEqual(runs.filter(({ code }) => code === 0).map(() => 'done'));
    expect(new Set(kept.map(({ conceptrecid }) => conceptrecid)).size).toBe(1);
  });

  test('of two accounts: the second is told, and opens no second record', async () => {
    stage = await openStage();
    await stage.run();
    const { code, stdout } = await stage.run({ tag: 'v1.1.0', inputs: { token: stage.sandbox.zenodo.tokens.other ?? '' } });
    expect([code, stdout]).toEqual([1, expect.stringContaining('[concept-unclear]')]);
    expect(stage.writes()).toEqual([]);
  });
});

describe('a repository that was renamed', () => {
  test('goes on with its record, and finds what it archived under its old name', async () => {
    stage = await openStage();
    const first = await stage.run();
    const [repository] = stage.sandbox.github.repositories;
    if (repository) Object.assign(repository, { name: 'tide-chart', formerNames: ['tidal-lab/tide-table'] });
    const again = await stage.run({ repository: 'tidal-lab/tide-chart' });
    expect([again.code, again.outputs.doi, stage.writes()]).toEqual([0, first.outputs.doi, []]);
    const next = await stage.run({ repository: 'tidal-lab/tide-chart', tag: 'v1.1.0' });
    expect(next.outputs).toMatchObject({ state: 'published', 'concept-doi': first.outputs['concept-doi'] });
    expect(await stage.deposits()).toHaveLength(2);
  });
});

describe('a second version', () => {
  test.each(['v25.2.5', 'fixed'] as const)('joins the concept, without the old files (era %s)', async (era) => {
    stage = await openStage({ faults: { era } });
    const first = await stage.run();
    const second = await stage.run({ tag: 'v1.1.0', ...oneByOne });
    expect([second.code, second.outputs.state]).toEqual([0, 'published']);
    expect(second.outputs['concept-doi']).toBe(first.outputs['concept-doi']);
    expect(second.outputs.doi).not.toBe(first.outputs.doi);
    const deposits = await stage.deposits();
    expect(deposits.map(({ state, metadata }) => `${state} ${metadata.version}`)).toEqual(['done 1.0.0', 'done 1.1.0']);
    expect(deposits[1]?.files.map(({ filename }) => filename).toSorted()).toEqual([
      'constituents.csv',
      'manual-v1.1.0.pdf',
      'tide-table-v1.1.0.zip',
      'tide-table.whl',
    ]);
    expect(deposits[1]?.files.find(({ filename }) => filename === 'tide-table.whl')?.checksum).toBe(md5('wheel of v1.1.0'));
    expect(stage.requests()).toMatchSnapshot();
  });

  test('survives the answers that the document of 2021 tells of', async () => {
    stage = await openStage();
    await stage.run();
    stage.sandbox.zenodo.faults.docs2021 = true;
    const second = await stage.run({ tag: 'v1.1.0' });
    expect([second.code, second.outputs.state]).toEqual([0, 'published']);
    expect((await stage.deposits()).map(({ state }) => state)).toEqual(['done', 'done']);
  });
});

describe('looking before leaping', () => {
  test('mode plan reads only, and tells the whole way', async () => {
    stage = await openStage();
    const { code, outputs } = await stage.run({ inputs: { mode: 'plan' } });
    expect([code, outputs.state]).toEqual([0, 'planned']);
    expect(stage.writes()).toEqual([]);
    expect(JSON.parse(outputs.plan ?? '').steps.map((step: { do: string }) => step.do)).toEqual([
      ...['create', 'declare', 'upload', 'upload', 'upload', 'upload', 'look-for-twin', 'publish'],
    ]);
    expect(await stage.deposits()).toEqual([]);
  });

  test('mode plan without a token reads public records, and says that drafts cannot be seen', async () => {
    stage = await openStage();
    const { code, outputs, stdout, summary } = await stage.run({ inputs: { mode: 'plan', token: '' } });
    expect([code, outputs.state]).toEqual([0, 'planned']);
    for (const text of [stdout, summary]) expect(text).toMatch(/drafts can('|&#39;|’)t be seen/);
  });

  test('publish: false leaves a complete draft with the DOI that it will get, and a later run publishes it', async () => {
    stage = await openStage();
    const draft = await stage.run({ inputs: { publish: 'false' } });
    const [deposit] = await stage.deposits();
    expect(deposit).toMatchObject({ state: 'unsubmitted', files: [{}, {}, {}, {}] });
    expect([draft.code, draft.outputs]).toMatchObject([
      0,
      {
        state: 'draft',
        doi: '',
        'doi-url': '',
        'reserved-doi': `10.5281/zenodo.${deposit?.id}`,
        'record-url': `${stage.sandbox.zenodo.origin}/deposit/${deposit?.id}`,
      },
    ]);
    const published = await stage.run();
    expect(published.outputs).toMatchObject({ state: 'published', doi: draft.outputs['reserved-doi'] });
    expect(await stage.deposits()).toHaveLength(1);
  });

  test('a draft that was changed by hand is written anew, and the run says so', async () => {
    stage = await openStage();
    const told = 'says something else than the metadata files (title)';
    expect((await stage.run({ inputs: { publish: 'false' } })).stdout).not.toContain(told);
    const [draft] = await stage.deposits();
    const { doi: _doi, prereserve_doi: _reserved, ...metadata } = draft?.metadata ?? {};
    await stage.put(`/api/deposit/depositions/${draft?.id}`, { metadata: { ...metadata, title: 'Improved by hand' } });
    const { outputs, stdout, summary } = await stage.run();
    expect(outputs.state).toBe('published');
    for (const text of [stdout, summary]) expect(text).toContain(told);
    expect((await stage.deposits())[0]?.metadata.title).toBe('Tide table: predicts tides');
  });

  test('what the archive does not take is told once, and neither a drift nor a correction for the next run', async () => {
    stage = await openStage();
    const odd = {
      grants: [{ id: '10.13039/501100000780::999999' }, { id: '10.13039/501100001659::424242' }],
      language: 'xxq',
      custom: { 'code:programmingLanguage': [{ id: 'python' }, { id: 'nonsense' }], 'code:nothing': 'x', nothing: 'y' },
      communities: [{ identifier: 'nowhere' }],
      locations: [{ place: 'Null Island', lat: 0, lon: 0 }],
    };
    const inputs = { metadata: JSON.stringify(odd) };
    const first = await stage.run({ inputs });
    expect(first.outputs.state).toBe('published');
    for (const word of ['999999', '424242', 'xxq', 'nonsense', 'code:nothing', '«nothing»', 'nowhere', 'Null Island']) {
      expect(first.summary).toContain(word);
    }
    for (const afterPublish of ['keep', 'correct']) {
      const { outputs } = await stage.run({ inputs: { ...inputs, 'after-publish': afterPublish } });
      expect(outputs.state).toBe('unchanged');
      expect(stage.writes()).toEqual([]);
    }
  });

  test('the sandbox host has its own prefix, also for a reserved DOI', async () => {
    stage = await openStage({ faults: { sandbox: true } });
    const draft = await stage.run({ inputs: { archive: 'zenodo-sandbox', publish: 'false' } });
    expect(draft.outputs['reserved-doi']).toMatch(/^10\.5072\/zenodo\.\d+$/);
    const { outputs } = await stage.run({ inputs: { archive: 'zenodo-sandbox' } });
    expect(outputs.doi).toBe(draft.outputs['reserved-doi']);
  });
});

describe('trouble', () => {
  test('a publish that is answered 504 though it happened is not repeated', async () => {
    stage = await openStage({ faults: { publishTimeout: 'applied' } });
    const { code, outputs } = await stage.run();
    expect([code, outputs.state]).toEqual([0, 'published']);
    expect(stage.writes().filter((line) => line.includes('/actions/publish'))).toHaveLength(1);
  });

  test('a token that is wrong is told as such, and nothing is created', async () => {
    stage = await openStage();
    const { code, outputs, stdout, stderr } = await stage.run({ inputs: { token: 'not-a-token-of-this-host' } });
    expect([code, outputs.state, stderr]).toEqual([1, 'failed', '']);
    expect(stdout).toMatch(/::error::.*token-refused/);
    expect(stage.writes()).toEqual([]);
  });

  test('metadata that cannot be used is told at its place, before anything is created', async () => {
    const broken = seed();
    stage = await openStage({
      seeds: [{ ...broken, tree: { ...broken.tree, '.zenodo.json': '{\n  "title": 5,\n  "creators": "Ada"\n}' } }],
    });
    const { code, stdout } = await stage.run();
    expect(code).toBe(1);
    expect(stdout).toMatch(/::error [^:]*file=\.zenodo\.json,line=2,col=\d+/);
    expect(stage.writes()).toEqual([]);
  });

  test('an unknown tag, a draft release and a private repository are refused before any request to the archive', async () => {
    const base = seed();
    stage = await openStage({ seeds: [{ ...base, releases: [...(base.releases ?? []), { tag: 'v2.0.0', draft: true }] }] });
    const refusal = async (tag: string): Promise<string | undefined> =>
      (await stage.run({ tag })).stdout.match(/::error::.*\[([a-z-]+)\]$/m)?.[1];
    expect(await refusal('v9.9.9')).toBe('release-not-found');
    expect(await refusal('v2.0.0')).toMatch(/^release-(not-found|is-draft)$/); // without push access GitHub does not show drafts
    const [repository] = stage.sandbox.github.repositories;
    if (repository) repository.private = true;
    expect(await refusal('v1.0.0')).toBe('repository-private');
    expect(stage.requests()).toEqual([]);
  });

  test('contradicting and unknown inputs are told all at once, and nothing is asked of anybody', async () => {
    stage = await openStage();
    const { code, stdout, summary, outputs } = await stage.run({ inputs: { mode: 'dry', publish: 'maybe' } });
    expect([code, outputs.state]).toEqual([1, 'failed']);
    expect(summary).toMatch(/maybe[\s\S]*bad-input/);
    expect(stdout).toMatch(/`mode` is `dry`.*`publish` is `maybe`/s);
    expect(stage.exchanges).toEqual([]);
  });

  test('no secret shows anywhere but in the commands that mask it', async () => {
    stage = await openStage();
    const secret = stage.sandbox.zenodo.tokens.owner ?? '';
    const { stdout, stderr, summary, outputs } = await stage.run();
    const shown = `${stdout}${stderr}${summary}${JSON.stringify(outputs)}`
      .split('\n')
      .filter((line) => !line.startsWith('::add-mask::'))
      .join('\n');
    expect(secret).not.toBe('');
    expect(shown).not.toContain(secret);
    expect(shown).not.toContain(stage.sandbox.github.tokens.actions);
    expect(shown).not.toMatch(/X-Amz-|sig=|signature=/i);
    expect(stage.sandbox.github.leaked).toEqual([]);
  });
});

test('A job that is cancelled as soon as it has begun says so, and leaves nothing', async () => {
  stage = await openStage();
  const { code, outputs, stdout, summary } = await stage.run({
    onChild: (child) => child.stdout?.once('data', () => child.kill('SIGTERM')),
  });
  expect([code, outputs.state]).toEqual([1, 'failed']);
  expect(stdout).toMatch(/^::error::.*\[cancelled\]$/m);
  expect(summary).toContain('**What to do:**');
  expect(await stage.kept()).toEqual([]);
});
