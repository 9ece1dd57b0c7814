/** The built command line on records of a CKAN, as the page of the BC Data Catalogue means them: what it prints, and what it sends (facts/ckan.md 4, 5). */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type LocalCkan, startCkan } from '../../src/sandbox/ckan/index.ts';
import type { Exchange } from '../../src/sandbox/server.ts';
import { openFaultProxy } from '../faults/proxy.ts';
import { type Ended, runCli } from './run-cli.ts';

/** The catalogue's own words; the rest is the preset's. */
const RECORD = `
title: Tide gauge readings
name: tide-gauge-readings
owner_org: BC Unit
notes: Hourly readings.
tag_string: tides, water level
license_id: 2
purpose: To know when to sail
contacts:
  - name: Ada Okafor
    email: ada@example.org
    role: pointOfContact
`;

let folder: string;
let ckan: LocalCkan;
let exchanges: Exchange[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-release-test-'));
  exchanges = [];
  ckan = await startCkan({ watch: { after: (exchange) => void exchanges.push(exchange) } });
  await put('record.yaml', RECORD);
  await put('readings.csv', 'hour,level\n0,1.2\n');
});
afterEach(async () => {
  await ckan.close();
  await rm(folder, { recursive: true, force: true });
});

const put = (name: string, text: string | Buffer): Promise<void> => writeFile(join(folder, name), text);

const run = (words: readonly string[], { user = 'editor', archive = 'bcdc' } = {}): Promise<Ended> => {
  exchanges.length = 0;
  const env = user === 'nobody' ? {} : { ARCHIVE_TOKEN: ckan.tokens[user] ?? 'no-token' };
  return runCli(['ckan', ...words, '--archive', archive, '--archive-url', ckan.origin], { cwd: folder, env });
};

const requests = (): readonly string[] => exchanges.map(({ method, path, status }) => `${method} ${plain(path)} ${status}`);
const writes = (): readonly string[] => requests().filter((line) => /_(create|patch|update|revise|delete|purge|reorder) /.test(line));

/** Ids, ports, digests of chance and times are not the same twice. */
const plain = (text: string): string =>
  text
    .replaceAll(ckan.origin, 'SERVER')
    .replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, 'ID')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+/g, 'TIME');

const told = ({ code, stdout, stderr }: Ended): string =>
  plain(`${stderr}${stdout}-> ${code}`).replaceAll(new URL(ckan.origin).host, 'HOST');
const jsonOf = async (...words: string[]) => {
  const { stdout, stderr } = await run([...words, '--json']);
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
};

describe('The flows of the BC Data Catalogue', () => {
  const story: { words: string; told: string; sent: readonly string[] }[] = [];
  const step = async (...words: string[]): Promise<void> => {
    const ended = await run(words);
    story.push({ words: plain(words.join(' ')), told: told(ended), sent: requests() });
  };
  beforeEach(() => {
    story.length = 0;
  });

  test('make a record, add a file and a link to it, and list what is there', async () => {
    await step('package', 'create', 'record.yaml');
    await step('resource', 'create', 'tide-gauge-readings', '-f', 'readings.csv', '--field', 'description=Hour by hour');
    await step('resource', 'create', 'tide-gauge-readings', '--field', 'name=Station', '--field', 'url=https://example.org/station.html');
    await step('packages', 'BC Unit');
    await step('resources', 'tide-gauge-readings');
    expect(story).toMatchSnapshot();
  });

  test('change a record, and the file of a resource where it is another', async () => {
    await run(['package', 'create', 'record.yaml']);
    const { resource } = await jsonOf('resource', 'create', 'tide-gauge-readings', '-f', 'readings.csv');
    await step('package', 'patch', 'tide-gauge-readings', '--field', 'notes=Hourly, since 1951', '--field', 'extras.station=7120');
    await put('readings.csv', 'hour,level\n0,1.2\n1,1.4\n');
    await step('resource', 'patch', resource.id, '-f', 'readings.csv');
    await step('resource', 'patch', resource.id, '-f', 'readings.csv');
    expect(story).toMatchSnapshot();
    const unknown = await run(['package', 'patch', 'tide-gauge-readings', '--field', 'colour=red']);
    expect([unknown.code, unknown.stderr, writes()]).toEqual([1, expect.stringContaining('has no field `colour`'), []]);
    expect(unknown.stderr).toContain('[record-refused]');
  });

  test('say it for machines, too', async () => {
    const made = await jsonOf('package', 'create', 'record.yaml');
    const added = await jsonOf('resource', 'create', made.package.id, '-f', 'readings.csv');
    const listed = await jsonOf('packages', 'bc-unit');
    const resources = await jsonOf('resources', `${ckan.origin}/bcdc_dataset/tide-gauge-readings`);
    expect(JSON.parse(plain(JSON.stringify({ made, added, listed, resources })))).toMatchSnapshot();
  });

  test.each([false, true])(
    'fill in what the catalogue requires, and send contacts as it wants them (its own schema: %s)',
    async (ckanBcdc) => {
      ckan.faults.ckanBcdc = ckanBcdc;
      const { package: made, differences } = await jsonOf('package', 'create', 'record.yaml');
      expect(differences).toEqual([]);
      const ask = { headers: { authorization: ckan.tokens.editor ?? '' } };
      const answer = (await (await fetch(`${ckan.origin}/api/3/action/package_show?id=${made.id}`, ask)).json()) as {
        result: { owner_org: string };
      };
      expect(answer.result).toMatchObject({
        ...{ type: 'bcdc_dataset', publish_state: 'DRAFT', security_class: 'PUBLIC', metadata_visibility: 'Public', license_id: '2' },
        contacts: [{ name: 'Ada Okafor', email: 'ada@example.org', role: 'pointOfContact', org: answer.result.owner_org }],
        tags: [{ name: 'tides' }, { name: 'water level' }],
      });
      const added = await jsonOf('resource', 'create', 'tide-gauge-readings', '-f', 'readings.csv');
      expect(added).toMatchObject({ outcome: 'created', differences: [], resource: { format: 'csv' } });
    },
  );
});

describe('Nothing is written', () => {
  test.each([
    [
      'of a record that the schema refuses',
      ['package', 'create', 'record.yaml', '--field', 'security_class=Secret', '--field', 'notes=', '--field', 'colour=red'],
    ],
    ['for an organisation that is not there', ['package', 'create', 'record.yaml', '--field', 'owner_org=BC Unti']],
    ['for one where the token may not write', ['package', 'create', 'record.yaml', '--field', 'owner_org=other-org']],
    ['for a package that is not there', ['package', 'patch', 'no-such', '--field', 'notes=x']],
    ['for a resource that is not there', ['resource', 'patch', 'no-such', '--field', 'notes=x']],
    ['without a field', ['package', 'patch', 'tide-gauge-readings']],
    ['for fields that are none', ['package', 'create', 'record.yaml', '--field', 'notes', '--field', 'x:={']],
    ['from a file that is not there', ['package', 'create', 'none.yaml']],
    ['from a file that is no YAML', ['package', 'create', 'broken.yaml']],
    ['from a file that is a list', ['package', 'create', 'list.json']],
    ['of a file that is not there', ['resource', 'create', 'tide-gauge-readings', '-f', 'none.csv']],
    ['of a folder', ['resource', 'create', 'tide-gauge-readings', '-f', '.']],
    ['by a word that is none', ['package', 'creat']],
  ])('%s', async (_, words) => {
    await put('broken.yaml', 'title: "open\nname: x');
    await put('list.json', '["title"]');
    const ended = await run(words);
    expect(writes()).toEqual([]);
    expect(ended.code).not.toBe(0);
    expect(told(ended)).toMatchSnapshot();
  });

  test.each(['nobody', 'stranger', 'member', 'outsider'])('by %s', async (user) => {
    expect(told(await run(['package', 'create', 'record.yaml'], { user }))).toMatchSnapshot();
    expect(writes()).toEqual([]);
  });

  test('of a resource whose name is there', async () => {
    await run(['package', 'create', 'record.yaml']);
    await run(['resource', 'create', 'tide-gauge-readings', '-f', 'readings.csv']);
    const ended = await run(['resource', 'create', 'tide-gauge-readings', '-f', 'readings.csv']);
    expect([ended.code, writes()]).toEqual([2, []]);
    expect(plain(ended.stderr)).toBe(
      'tide-gauge-readings has a resource called readings.csv already.\nChange that one: `archive-release ckan resource patch ID`; or give another `name`. Nothing was written. [bad-input]\n',
    );
  });

  test('to an archive of another kind', async () => {
    const { code, stderr } = await run(['organisations'], { archive: 'zenodo' });
    expect([code, stderr]).toEqual([
      2,
      '`--archive` is `zenodo`, but must be one of: ckan, bcdc, bcdc-test.\nSee `archive-release --help`. [bad-input]\n',
    ]);
  });
});

describe('A plain catalogue', () => {
  const plainCkan = { archive: 'ckan' };

  test('takes fields by word alone, and JSON from the command line', async () => {
    const fields = ['name=gauge', 'owner_org=sw-team', 'version=1.10', 'tags:=["a b","c-d"]', 'extras:={"depth":"3"}', 'private:=true'];
    const made = await run(['package', 'create', ...fields.flatMap((one) => ['--field', one]), '--json'], plainCkan);
    expect(JSON.parse(made.stdout)).toMatchObject({ outcome: 'created', package: { name: 'gauge', private: true }, differences: [] });
    const again = await run(['package', 'patch', 'gauge', ...fields.slice(2).flatMap((one) => ['--field', one])], plainCkan);
    expect([plain(again.stdout), writes()]).toEqual(['Nothing to change: SERVER/dataset/gauge (ID)\n', []]);
    const differs = await run(['package', 'patch', 'gauge', '--field', 'colour=red', '--field', 'notes=n'], plainCkan);
    expect(plain(differs.stdout)).toBe('Changed: SERVER/dataset/gauge (ID)\n  colour: the catalogue has null, not "red".\n');
    const lost = await run(['package', 'patch', 'gauge', '--field', 'colour=red'], plainCkan);
    expect(told(lost)).toBe('Nothing was changed: SERVER/dataset/gauge (ID)\n  colour: the catalogue has null, not "red".\n-> 1');
  });

  test('lists every package of an organisation, however few it gives at once', async () => {
    ckan.faults.searchRowsMax = 2;
    for (const name of ['p-1', 'p-2', 'p-3', 'p-4', 'p-5'])
      await run(['package', 'create', '--field', `name=${name}`, '--field', 'owner_org=sw-team'], plainCkan);
    const { stdout } = await run(['packages', 'software TEAM'], plainCkan);
    expect(stdout).toBe('p-1\np-2\np-3\np-4\np-5\n');
    expect(requests().filter((line) => line.includes('package_search'))).toHaveLength(3);
    expect((await run(['organisations'], { ...plainCkan, user: 'nobody' })).stdout).toBe(
      'bc-unit  BC Unit\nother-org  Other organisation\nsw-team  Software team\n',
    );
    expect((await run(['organisations', '--mine'], plainCkan)).stdout).toBe('bc-unit  BC Unit\nsw-team  Software team\n');
  });

  test('has a file of any size streamed to it, and read back', async () => {
    const bytes = randomBytes(5_000_000);
    await put('big.bin', bytes);
    await run(['package', 'create', '--field', 'name=gauge', '--field', 'owner_org=sw-team'], plainCkan);
    const ended = await run(['resource', 'create', 'gauge', '-f', 'big.bin', '--json'], plainCkan);
    const { resource } = JSON.parse(ended.stdout);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(resource).toMatchObject({ name: 'big.bin', size: 5_000_000, hash: `sha256:${sha256}`, isUpload: true });
    expect(requests().at(-1)).toMatch(/^GET \/dataset\/ID\/resource\/ID\/download\/big.bin 200$/);
  });

  test('that turns over a bit on the way is found out', async () => {
    await run(['package', 'create', '--field', 'name=gauge', '--field', 'owner_org=sw-team'], plainCkan);
    ckan.faults.corruptUpload = 1;
    const { code, stderr } = await run(['resource', 'create', 'gauge', '-f', 'readings.csv'], plainCkan);
    expect([code, plain(stderr)]).toEqual([
      1,
      expect.stringMatching(/^readings.csv: the catalogue holds other bytes[\s\S]*\[upload-unproved\]\n$/),
    ]);
    // Its hash says by now that it is the right one.
    const id = / as resource (\S+)\.$/m.exec(stderr)?.[1] ?? '';
    expect((await run(['resource', 'patch', id, '-f', 'readings.csv'], plainCkan)).stdout).toContain('sent and proved');
    expect((await run(['resource', 'patch', id, '-f', 'readings.csv'], plainCkan)).stdout).toContain('as it was');
  });

  test('that has lost a file is sent it again', async () => {
    await run(['package', 'create', '--field', 'name=gauge', '--field', 'owner_org=sw-team'], plainCkan);
    const { resource } = JSON.parse((await run(['resource', 'create', 'gauge', '-f', 'readings.csv', '--json'], plainCkan)).stdout);
    const proxy = await openFaultProxy({ github: ckan.origin, blobs: ckan.origin, archive: ckan.origin });
    try {
      let isSent = false;
      proxy.choose = ({ head, path }) => {
        isSent ||= head.includes('multipart');
        if (isSent || !path.includes('/download/')) return undefined;
        return async ({ answer }) => void answer.writeHead(404, { 'content-type': 'text/html' }).end('<html>Not found</html>');
      };
      const words = [
        'ckan',
        'resource',
        'patch',
        resource.id,
        '-f',
        'readings.csv',
        '--archive',
        'ckan',
        '--archive-url',
        proxy.origins.archive,
      ];
      const { stdout } = await runCli(words, { cwd: folder, env: { ARCHIVE_TOKEN: ckan.tokens.editor ?? '' } });
      expect(stdout).toContain('sent and proved');
    } finally {
      await proxy.close();
    }
  });

  test('tells a file over its limit', async () => {
    await run(['package', 'create', '--field', 'name=gauge', '--field', 'owner_org=sw-team'], plainCkan);
    ckan.faults.maxResourceSizeMb = 0;
    expect(told(await run(['resource', 'create', 'gauge', '-f', 'readings.csv'], plainCkan))).toMatch(/\[file-refused\]\n-> 1$/);
  });
});
