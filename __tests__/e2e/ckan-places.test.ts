/** The built action against the local archive's CKAN side: bytes go where they belong, whatever a person, a passing failure or a disk has done to what stands there. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { type Fault, openFaultProxy } from '../faults/proxy.ts';
import { openStage, type RunOptions, type Stage } from './stage.ts';

let stage: Stage;
afterEach(() => stage.close());

// biome-ignore lint/suspicious/noExplicitAny: a test reads a field and compares it, and fails where there is none
type Shown = any;

const post = async (action: string, body: FormData | object): Promise<Shown> => {
  const { origin, tokens } = stage.sandbox.ckan;
  const isForm = body instanceof FormData;
  const headers = { authorization: tokens.owner ?? '', ...(isForm ? {} : { 'content-type': 'application/json' }) };
  const answer = await fetch(`${origin}/api/3/action/${action}`, { method: 'POST', headers, body: isForm ? body : JSON.stringify(body) });
  expect([action, answer.status]).toEqual([action, 200]);
  return ((await answer.json()) as Shown).result;
};
const show = (): Promise<Shown> => post('package_show', { id: 'tidal-lab-tide-table' });
const find = async (test: (resource: Shown) => unknown): Promise<Shown> => (await show()).resources.find(test);
const isSnapshotOf =
  (tag: string) =>
  ({ name }: Shown): boolean =>
    name === `metadata-${tag}.json`;

/** What each resource holds, by its name and release. */
const bytesOf = async (): Promise<Record<string, string>> => {
  const { resources } = await show();
  const headers = { authorization: stage.sandbox.ckan.tokens.owner ?? '' };
  const read = async ({ name, id, url }: Shown) => [`${id} ${name}`, await (await fetch(url, { headers })).text()] as const;
  return Object.fromEntries(await Promise.all(resources.map(read)));
};

/** As a form of CKAN's, and many a script, saves a resource: what it does not know of is gone (facts/ckan.md 1.8). */
const editByForm = ({ id, name, url, url_type, format }: Shown): Promise<Shown> =>
  post('resource_update', { id, name, url, url_type, format, description: 'By hand' });

describe('A resource of ours that somebody edited by a form, and that lost its keys by it', () => {
  test('is the metadata file of a public release: it is written again, and the file of a curator that stands last stays', async () => {
    stage = await openStage({ archive: 'ckan' });
    await stage.run();
    const form = new FormData();
    form.set('package_id', 'tidal-lab-tide-table');
    form.set('name', 'own.csv');
    form.set('upload', new Blob(['a,b\n1,2\n']), 'own.csv');
    await post('resource_create', form);
    await editByForm(await find(isSnapshotOf('v1.0.0')));
    const before = await bytesOf();
    expect((await stage.run()).outputs.state).toBe('published');
    expect(await bytesOf()).toEqual(before);
    expect(await find(isSnapshotOf('v1.0.0'))).toMatchObject({ release_tag: 'v1.0.0', release_complete: 'true' });
    expect((await stage.run()).outputs.state).toBe('unchanged');
  });

  test('is a file of a draft: it is sent again onto its own, and the other release keeps its metadata file', async () => {
    stage = await openStage({ archive: 'ckan' });
    await stage.run();
    await stage.run({ tag: 'v1.1.0', inputs: { publish: 'false' } });
    const { resources } = await show();
    const snapshot = resources.find(isSnapshotOf('v1.0.0'));
    await post('package_resource_reorder', {
      id: 'tidal-lab-tide-table',
      order: resources.map(({ id }: Shown) => id).filter((id: string) => id !== snapshot.id),
    });
    await editByForm(await find(({ name, release_tag: tag }: Shown) => name === 'tide-table.whl' && tag === 'v1.1.0'));
    const before = await bytesOf();
    expect((await stage.run({ tag: 'v1.1.0' })).outputs.state).toBe('published');
    expect(await bytesOf()).toEqual(before);
    expect((await show()).resources).toHaveLength(resources.length);
  });

  test('is a link: it is there once', async () => {
    stage = await openStage({ archive: 'ckan', faults: { ckanStorage: false } });
    const draft = { 'too-large': 'link', publish: 'false' };
    await stage.run({ inputs: draft });
    await editByForm(await find(({ name }: Shown) => name === 'tide-table.whl'));
    const { resources } = await show();
    expect((await stage.run({ inputs: { ...draft, publish: 'true' } })).outputs.state).toBe('published');
    expect((await show()).resources).toHaveLength(resources.length);
    expect(await find(({ name }: Shown) => name === 'tide-table.whl')).toMatchObject({ release_tag: 'v1.0.0' });
  });
});

/** As CKAN crashes, and as it answers where no place for files is set up. */
const crash: Fault = async ({ asked, answer }) => {
  asked.resume();
  await new Promise((resolve) => asked.once('end', resolve));
  const body = JSON.stringify({ success: false, error: { __type: 'Internal Server Error', message: 'Internal Server Error' } });
  answer.writeHead(500, { 'content-type': 'application/json;charset=utf-8', 'content-length': Buffer.byteLength(body) }).end(body);
};

/** Uploads crash, so many of them; those before `first` go well. */
const runCrashing = async (times: number, { first = 1, ...options }: RunOptions & { first?: number } = {}): ReturnType<Stage['run']> => {
  const { ckan, github } = stage.sandbox;
  const proxy = await openFaultProxy({ github: github.origin, blobs: github.blobs, archive: ckan.origin });
  let at = 0;
  proxy.choose = ({ path, head }) => {
    if (!/\/(package_revise|resource_patch|resource_create)$/.test(path) || !/multipart/.test(head)) return undefined;
    at += 1;
    return at >= first && at < first + times ? crash : undefined;
  };
  try {
    return await stage.run({ ...options, inputs: { ...options.inputs, 'archive-url': proxy.origins.archive } });
  } finally {
    await proxy.close();
  }
};
const link = { 'too-large': 'link' };
const typesOf = async (): Promise<string[]> => [...new Set<string>((await show()).resources.map(({ url_type: type }: Shown) => type))];

describe('A catalogue that crashes now and then', () => {
  test.each([2, 4])(
    'at first (%i times) is taken for one without a place for files, until it keeps one: then all are sent',
    async (times) => {
      stage = await openStage({ archive: 'ckan' });
      const { code, outputs, stdout } = await runCrashing(times, { inputs: link });
      expect([code, outputs.state, await typesOf()]).toEqual([0, 'published', ['upload']]);
      expect(stdout).toContain('did not take metadata-v1.0.0.json, as if it had no place for files');
      expect((await show()).resources.map(({ release_linked_for: why }: Shown) => why ?? '')).toEqual(Array(5).fill(''));
      expect((await stage.run({ inputs: link })).outputs.state).toBe('unchanged');
    },
  );

  test('later is not: the run ends, and the next one goes on with files, not with links', async () => {
    stage = await openStage({ archive: 'ckan' });
    const { code, stdout } = await runCrashing(100, { first: 3, inputs: link });
    expect([code, stdout]).toEqual([1, expect.stringMatching(/could not upload .*it failed \(500\).*\[archive-failed\]/)]);
    expect(await typesOf()).toEqual(['upload']);
    expect((await stage.run({ inputs: link })).outputs.state).toBe('published');
    expect(await typesOf()).toEqual(['upload']);
  });

  test('has other releases of the repository: none of its files becomes a link', async () => {
    stage = await openStage({ archive: 'ckan' });
    await stage.run();
    expect((await runCrashing(100, { tag: 'v1.1.0', inputs: link })).code).toBe(1);
    expect((await runCrashing(3, { tag: 'v1.1.0', inputs: link })).outputs.state).toBe('published');
    expect(await typesOf()).toEqual(['upload']);
  });
});

describe('A catalogue without a place for files', () => {
  test('gets links, is told of each, and is asked nothing more', async () => {
    stage = await openStage({ archive: 'ckan', faults: { ckanStorage: false } });
    const { stdout } = await stage.run({ inputs: link });
    for (const name of ['metadata-v1.0.0.json', 'tide-table.whl'])
      expect(stdout).toContain(`did not take ${name}, as if it had no place for files: a link to`);
    expect((await stage.run({ inputs: link })).outputs.state).toBe('unchanged');
    expect(stage.writes()).toEqual([]);
  });

  test('gets the metadata file of an older release once it has one, where that is wanted', async () => {
    stage = await openStage({ archive: 'ckan', faults: { ckanStorage: false } });
    await stage.run({ inputs: link });
    stage.sandbox.ckan.faults.ckanStorage = true;
    await stage.run({ tag: 'v1.1.0', inputs: link });
    expect((await stage.run({ inputs: link })).outputs.state).toBe('drifted');
    const correct = { ...link, 'after-publish': 'correct' };
    expect((await stage.run({ inputs: correct })).outputs.state).toBe('published');
    expect(await find(isSnapshotOf('v1.0.0'))).toMatchObject({ url_type: 'upload', release_linked_for: '' });
    expect((await stage.run({ inputs: correct })).outputs.state).toBe('unchanged');
    expect(stage.writes()).toEqual([]);
  });
});

/** Downloads of the wheel answer so, until it is sent in this run; or from then on. */
const runWithout = async (status: number, { isSentFirst = false } = {}): ReturnType<Stage['run']> => {
  const { ckan, github } = stage.sandbox;
  const proxy = await openFaultProxy({ github: github.origin, blobs: github.blobs, archive: ckan.origin });
  let isSent = false;
  proxy.choose = ({ path, head }) => {
    isSent ||= /multipart/.test(head);
    if (isSent !== isSentFirst || !path.endsWith('/download/tide-table.whl')) return undefined;
    return async ({ answer }) => void answer.writeHead(status, { 'content-type': 'text/html' }).end('<html>It is not to be had</html>');
  };
  try {
    return await stage.run({ inputs: { 'archive-url': proxy.origins.archive } });
  } finally {
    await proxy.close();
  }
};

describe('A file of a draft that the catalogue has lost', () => {
  test.each([500, 404])('(%i) is sent again, and the release is complete', async (status) => {
    stage = await openStage({ archive: 'ckan' });
    await stage.run({ inputs: { publish: 'false' } });
    const before = await bytesOf();
    const { outputs, stdout } = await runWithout(status);
    expect([outputs.state, stdout]).toEqual(['published', expect.stringContaining('tide-table.whl: 15 B sent and proved')]);
    expect(await bytesOf()).toEqual(before);
  });

  test('(403) is withheld from this account: it is proved by its size, and that is told', async () => {
    stage = await openStage({ archive: 'ckan' });
    await stage.run({ inputs: { publish: 'false' } });
    const { outputs, stdout } = await runWithout(403);
    expect([outputs.state, stdout]).toEqual(['published', expect.stringContaining('tide-table.whl is proved by its size alone')]);
    expect(stage.writes().filter((line) => /resource_patch|resource_create/.test(line))).toEqual([]);
  });
});

describe('A file that was just sent, and is not given back', () => {
  test('for a failure (500) ends the run, and the next one goes on', async () => {
    stage = await openStage({ archive: 'ckan' });
    const { code, stdout } = await runWithout(500, { isSentFirst: true });
    expect([code, stdout]).toEqual([1, expect.stringMatching(/could not read tide-table.whl back; it failed \(500\).*\[archive-failed\]/)]);
    expect((await stage.run()).outputs.state).toBe('published');
  });

  test.each([403, 404])('to this account (%i) is proved by its size, and that is told', async (status) => {
    stage = await openStage({ archive: 'ckan' });
    const { outputs, stdout } = await runWithout(status, { isSentFirst: true });
    expect([outputs.state, stdout]).toEqual(['published', expect.stringContaining('tide-table.whl is proved by its size alone')]);
  });
});
