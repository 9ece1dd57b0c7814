/** What an InvenioRDM can't or won't take, and what somebody else is at work on: by the built action and command line, and what is at the server afterwards. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Ended, runCli } from './run-cli.ts';
import { openStage, type Stage, seed } from './stage.ts';

const METADATA = {
  title: 'Tide gauge readings',
  upload_type: 'dataset',
  description: '<p>Hourly readings.</p>',
  creators: [{ name: 'Carberry, Josiah' }],
  license: 'cc-by-4.0',
  publication_date: '2026-10-01',
  version: '1',
};

let stage: Stage;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-release-test-'));
  await put('metadata.json', JSON.stringify(METADATA));
  await put('readings.csv', 'hour,level\n0,1.2\n');
});
afterEach(async () => {
  await stage.close();
  await rm(folder, { recursive: true, force: true });
});

const put = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);
const open = async (options: Omit<Parameters<typeof openStage>[0] & {}, 'archive'> = {}): Promise<void> => {
  stage = await openStage({ archive: 'inveniordm', ...options });
};
const command = async (words: readonly string[], token = stage.sandbox.inveniordm.tokens.owner): Promise<Ended> => {
  stage.exchanges.length = 0;
  const options = { cwd: folder, env: { ARCHIVE_TOKEN: token ?? '' } };
  return runCli([...words, '--archive', 'inveniordm', '--archive-url', stage.sandbox.inveniordm.origin], options);
};
const kept = async (): Promise<readonly string[]> => (await stage.kept()).map(({ told }) => told);

// biome-ignore lint/suspicious/noExplicitAny: a test reads a field and compares it, and fails where there is none
const ask = async (method: string, path: string, body?: unknown): Promise<any> => {
  const { origin, tokens } = stage.sandbox.inveniordm;
  const headers = { authorization: `Bearer ${tokens.owner}`, 'content-type': 'application/json' };
  const answer = await fetch(`${origin}/api${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
  return answer.json();
};

/** What somebody writes into a draft in the web form. @param related what they leave of the related works */
const byHand = (related: readonly unknown[] = []) => ({
  metadata: {
    ...{ title: 'Improved by hand', resource_type: { id: 'software' }, publication_date: '2026-01-01', publisher: 'x' },
    creators: [{ person_or_org: { type: 'personal', family_name: 'Doe' } }],
    related_identifiers: related,
  },
  ...{ access: { record: 'public', files: 'public' }, files: { enabled: true } },
});

/** The code, what is said of what to do, and no trace of a program. */
const expectTold = (
  { code, stdout, stderr }: { code: number | null; stdout: string; stderr: string },
  error: string,
  words: RegExp,
): void => {
  const said = stdout + stderr;
  expect([code, said]).toEqual([1, expect.stringContaining(`[${error}]`)]);
  expect(said).toMatch(words);
  expect(said).not.toMatch(/^\s+at .*\(|node:internal|TypeError/m);
};

describe.each(['v12', 'v14'] as const)('a server of %s', (release) => {
  test('takes both releases, each with its own files', async () => {
    await open({ faults: { release } });
    for (const tag of ['v1.0.0', 'v1.1.0']) expect((await stage.run({ tag })).outputs.state).toBe('published');
    expect((await stage.kept()).map(({ told, files }) => [told, files.length])).toEqual([
      ['published 1.0.0', 4],
      ['published 1.1.0', 4],
    ]);
  });
});

describe('a token without the right to deposit', () => {
  const words = /The token itself is good[\s\S]*for the right to upload/;

  test('is told as that, and nothing is made', async () => {
    await open({ faults: { deposits: false } });
    expectTold(await stage.run(), 'archive-refused', words);
    expectTold(await command(['write', 'metadata.json', '-f', 'readings.csv']), 'archive-refused', words);
    expect(await kept()).toEqual([]);
  });

  test('that is no token at all is another matter', async () => {
    await open();
    expectTold(await stage.run({ inputs: { token: 'nope' } }), 'token-refused', /Make a new token at/);
    expectTold(await command(['write', 'metadata.json'], 'nope'), 'token-refused', /Make a new token at/);
    expect(await kept()).toEqual([]);
  });
});

test.each([
  ['license: apache-2', /no licence «apache-2» in its list: it is sent as a title\. The nearest that it has: apache-2\.0/],
  [
    'custom: {"code:programmingLanguage": [{id: pythn}]}',
    /no «pythn» for code:programmingLanguage: it is left out\. The nearest that it has: python/,
  ],
])('a word that its vocabularies lack (%s) is told with the nearest that they have', async (metadata, words) => {
  await open();
  const planned = await stage.run({ inputs: { metadata, mode: 'plan' } });
  expect([planned.code, planned.stdout]).toEqual([0, expect.stringMatching(words)]);
  expect(stage.writes()).toEqual([]);
});

test('a server that publishes only into communities says so, and goes on with the draft once one is named', async () => {
  await open({ faults: { communityRequired: true } });
  expectTold(await stage.run(), 'archive-refused', /name one in the input `community`\. The draft is kept/);
  expect(await kept()).toEqual(['draft 1.0.0']);
  await ask('POST', '/communities', {
    slug: 'coast',
    access: { visibility: 'public' },
    metadata: { title: 'Coast', type: { id: 'project' } },
  });
  expect((await stage.run({ inputs: { community: 'coast' } })).outputs.state).toBe('published');
  expect(await kept()).toEqual(['published 1.0.0']);
});

test('a DOI that another record has is told at once, each time, and leaves no draft', async () => {
  await open({ seeds: [seed(), seed({ name: 'other' })] });
  const inputs = { metadata: 'doi: 10.5555/taken' };
  await stage.run({ inputs });
  for (const _ of [1, 2]) {
    const refused = await stage.run({ repository: 'tidal-lab/other', inputs });
    expectTold(
      refused,
      'record-refused',
      /10\.5555\/taken already exists[\s\S]*Mend the field that is named[\s\S]*The draft is discarded again/,
    );
    expect(stage.writes()).toEqual(['POST /api/records -> 201', 'DELETE /api/records/ID/draft -> 204']);
  }
  await put('metadata.json', JSON.stringify({ ...METADATA, doi: '10.5555/taken' }));
  expectTold(
    await command(['write', 'metadata.json', '--files', 'none', '--publish']),
    'record-refused',
    /already exists[\s\S]*discarded again/,
  );
  expect(await kept()).toEqual(['published 1.0.0']);
  expect((await stage.run({ repository: 'tidal-lab/other' })).outputs.state).toBe('published');
});

describe('where somebody else is at work', () => {
  test('in a correction of the record, it is left alone: a run of the release changes nothing, and a correction says where it is', async () => {
    await open();
    const { outputs } = await stage.run();
    const id = outputs['record-id'];
    const { metadata } = await ask('POST', `/records/${id}/draft`);
    const related = metadata.related_identifiers.map((one: Record<string, { id: string }>) => ({
      ...one,
      relation_type: { id: one.relation_type?.id },
      resource_type: { id: one.resource_type?.id },
    }));
    await ask('PUT', `/records/${id}/draft`, byHand(related));
    expect((await stage.run()).outputs).toMatchObject({ state: expect.stringMatching(/^(unchanged|drifted)$/) });
    const correct = { 'after-publish': 'correct', metadata: 'title: Another title' };
    expectTold(await stage.run({ inputs: correct }), 'draft-foreign', /open for a correction that is not this one/);
    expect(stage.writes()).toEqual([]);
    expect((await ask('GET', `/records/${id}/draft`)).metadata.title).toBe('Improved by hand');
  });

  test('in a correction that leaves out the links to the repository, that is told, and no second record begun', async () => {
    await open();
    const { outputs } = await stage.run();
    await ask('POST', `/records/${outputs['record-id']}/draft`);
    await ask('PUT', `/records/${outputs['record-id']}/draft`, byHand());
    for (const tag of ['v1.0.0', 'v1.1.0']) {
      expectTold(await stage.run({ tag }), 'draft-foreign', /leaves out its links to the repository[\s\S]*Put the related works back/);
      expect(stage.writes()).toEqual([]);
    }
  });

  test('in the next version, it is left alone, by the action and by hand', async () => {
    await open();
    const { outputs } = await stage.run();
    const id = outputs['record-id'] ?? '';
    const next = await ask('POST', `/records/${id}/versions`);
    await ask('PUT', `/records/${next.id}/draft`, byHand());
    expectTold(await stage.run({ tag: 'v1.1.0' }), 'draft-foreign', /Publish or discard that draft by hand/);
    // That a correction says the same makes the draft no copy of the record.
    await ask('POST', `/records/${id}/draft`);
    await ask('PUT', `/records/${id}/draft`, byHand());
    expectTold(await command(['edit', id, 'metadata.json', '-f', 'readings.csv']), 'draft-foreign', /edit it by its own id/);
    expect(stage.writes()).toEqual([]);
    expect((await ask('GET', `/records/${next.id}/draft`)).metadata.title).toBe('Improved by hand');
  });
});

test('a file name that it can’t keep is told before anything is made', async () => {
  await open({ seeds: [] });
  await put('two\nlines.txt', 'x');
  expectTold(
    await command(['write', 'metadata.json', '-f', 'two\nlines.txt']),
    'file-refused',
    /holds a control character[\s\S]*rename the file/,
  );
  expect(stage.writes()).toEqual([]);
});
