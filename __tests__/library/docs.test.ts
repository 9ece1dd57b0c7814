/** The TypeScript of docs/library.md, as one program in a process of its own, against the local archive. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { startSandbox } from '../../src/sandbox/index.ts';

const root = join(import.meta.dirname, '../..');

let folder: string;
let sandbox: Awaited<ReturnType<typeof startSandbox>>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-release-test-'));
  sandbox = await startSandbox({ users: ['owner', 'other', 'admin'], faults: { indexLagMs: 0, latestLagMs: 0 } });
});
afterEach(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
});

/** A record that somebody has there already, for what is edited and got. */
const PREPARED = `
import { writeFile as write } from 'node:fs/promises';
const prepared = await archive.write({ metadata: 'datacite.json', files: ['readings.csv', 'old.csv'], publish: true });
await write('readings.csv', 'hour,level\\n0,1.5\\n');
const admin = ckan.openCatalogue({ url: process.env.CKAN_URL ?? '', token: process.env.CKAN_ADMIN_TOKEN });
await admin.groups.create({ fields: { name: 'water', title: 'Water' } });
const resources = ['a', 'b'].map((name) => ({ name, url: 'https://example.org/' + name }));
const rivered = await admin.datasets.create({ fields: { name: 'rivers', title: 'Rivers', owner_org: 'sw-team' }, add: resources.map((fields) => ({ fields })) });
const [resourceId, otherResourceId] = rivered.dataset.resources.map(({ id }) => id);
const levels = Buffer.from('1.2\\n');
const file = { name: 'levels.csv', size: levels.length, open: async () => ({ pieces: (async function* () { yield levels; })(), signal: new AbortController().signal }) };
`;

/** What a reader puts in the place of their own. Each must be there. */
const STANDING_IN: readonly (readonly [string, string])[] = [
  ["from 'archive-release'", `from '${pathToFileURL(join(root, 'src/index.ts'))}'`],
  ["{ archive: 'caltechdata-test', token", '{ url: process.env.ARCHIVE_URL, token'],
  ["base: 'https://data.caltechlibrary.dev'", "base: process.env.ARCHIVE_URL ?? ''"],
  [
    "{ url: 'https://catalogue.example.org', token: process.env.ARCHIVE_TOKEN }",
    "{ url: process.env.CKAN_URL ?? '', token: process.env.CKAN_ADMIN_TOKEN }",
  ],
  ["'10.22002/abcde-12345'", "prepared.doi ?? ''"],
  ["'abcde-12345'", 'prepared.id'],
];

const readProgram = async (): Promise<string> => {
  const text = await readFile(join(root, 'docs/library.md'), 'utf8');
  const [first = '', ...others] = [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);
  let program = [first, PREPARED, ...others].join('\n');
  for (const [words, instead] of STANDING_IN) {
    expect(program).toContain(words);
    program = program.replaceAll(words, instead);
  }
  return `${program}\nconsole.log(JSON.stringify({ draft, record, entry, text, files, versions, requests, reply: reply.ok, rivers, outcome, differences }));\n`;
};

test('docs/library.md runs as it stands, from the first line to the last', async () => {
  const { origin, tokens } = sandbox.inveniordm;
  const headers = { authorization: `Bearer ${tokens.other}`, 'content-type': 'application/json' };
  const community = {
    ...{ slug: 'caltech-library', metadata: { title: 'Caltech Library', type: { id: 'organization' } } },
    access: { visibility: 'public', member_policy: 'open', record_submission_policy: 'open', review_policy: 'closed' },
  };
  const made = await fetch(`${origin}/api/communities`, { method: 'POST', headers, body: JSON.stringify(community) });
  expect(made.status).toBe(201);
  const datacite = {
    titles: [{ title: 'Readings of a tide gauge' }],
    creators: [{ name: 'Okafor, Ada', nameType: 'Personal' }],
    publicationYear: '2026',
    types: { resourceTypeGeneral: 'Dataset' },
  };
  await writeFile(join(folder, 'datacite.json'), JSON.stringify(datacite));
  await writeFile(join(folder, 'readings.csv'), 'hour,level\n0,1.2\n');
  await writeFile(join(folder, 'old.csv'), 'hour,level\n');
  await writeFile(join(folder, 'program.mts'), await readProgram());

  const child = spawn(process.execPath, ['program.mts'], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      ARCHIVE_URL: origin,
      ARCHIVE_TOKEN: tokens.owner,
      CKAN_URL: sandbox.ckan.origin,
      CKAN_ADMIN_TOKEN: sandbox.ckan.tokens.admin,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr] = await Promise.all([child.stdout, child.stderr].map(async (stream) => (await stream.toArray()).join('')));
  const [code] = child.exitCode === null ? ((await once(child, 'exit')) as [number]) : [child.exitCode];
  expect([code, stderr]).toEqual([0, '']);
  const said = JSON.parse(stdout?.trim().split('\n').at(-1) ?? '');
  expect(said).toMatchObject({
    draft: { state: 'draft', reservedDoi: expect.stringMatching(/^10\.1234\//) },
    record: { state: 'in-review', request: { url: expect.stringContaining('/requests/') } },
    entry: { state: 'published', title: 'A better title' },
    text: expect.stringContaining('A better title'),
    reply: true,
    ...{ rivers: { name: 'rivers' }, outcome: 'updated', differences: [] },
  });
  expect(said.files.map(({ name }: { name: string }) => name).toSorted()).toEqual(['old.csv', 'readings.csv']);
  expect(said.versions).toHaveLength(2);
  // A version's DOI brings that version.
  expect(await readFile(join(folder, 'there', 'readings.csv'), 'utf8')).toBe('hour,level\n0,1.2\n');
});
