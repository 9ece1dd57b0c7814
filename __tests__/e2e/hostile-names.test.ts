/** Files that somebody put into our draft, under names that GitHub never gives (it cleans them, facts/github.md 2.2) and an archive takes: the built bundle tells them as words. */
import { expect, test } from '@jest/globals';
import { secretsOf, toComplaints } from './hostile.ts';
import { openStage, type Stage, type StageArchive } from './stage.ts';

/** Without a slash, which Zenodo takes in no name. */
const NAMES = [
  '\u001b[31mred\u001b[2J\u001b]0;title\u0007.csv',
  '\u202egpj.exe\u2066\u200f',
  'a|b|c.csv',
  '@somebody',
  '$(touch evil)`x`.csv',
  '$\u007b{ github.token }}',
  '%0A::error::x',
  '::add-mask::e',
  '##[set-output name=doi;]10.1',
  '![p](javascript:alert(1))',
  '<img src=x onerror=alert(1)>',
];

/** What is asked of an archive for one file: method, path and body, one after the other. */
const PUT: Readonly<Record<StageArchive, (at: string, name: string) => readonly (readonly [string, string, (string | object)?])[]>> = {
  zenodo: (at, name) => [['PUT', `${at}/${encodeURIComponent(name)}`, 'by hand']],
  inveniordm: (at, name) => [
    ['POST', at, [{ key: name }]],
    ['PUT', `${at}/${encodeURIComponent(name)}/content`, 'by hand'],
    ['POST', `${at}/${encodeURIComponent(name)}/commit`],
  ],
  ckan: (at, name) => [['POST', '/api/3/action/resource_create', { package_id: at, name, url: 'https://example.org/by-hand.csv' }]],
};

/** Asks the archive by hand, as its owner. */
const askIn =
  ({ sandbox }: Stage, archive: StageArchive) =>
  async (method: string, path: string, body?: string | object): Promise<unknown> => {
    const { origin, tokens } = sandbox[archive];
    const authorization = archive === 'ckan' ? (tokens.owner ?? '') : `Bearer ${tokens.owner}`;
    const type = typeof body === 'string' ? 'application/octet-stream' : 'application/json';
    const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
    const answer = await fetch(new URL(path, origin), { method, headers: { authorization, 'content-type': type }, ...sent });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };

/** Where the files of a draft are. */
const PLACES: Readonly<Record<StageArchive, (ask: ReturnType<typeof askIn>, id: string) => Promise<string>>> = {
  zenodo: async (ask, id) => ((await ask('GET', `/api/deposit/depositions/${id}`)) as { links: { bucket: string } }).links.bucket,
  inveniordm: async (_, id) => `/api/records/${id}/draft/files`,
  ckan: async (_, id) => id,
};

test.each([
  ['zenodo', 'taken out', NAMES.length],
  ['inveniordm', 'taken out', NAMES.length],
  ['ckan', "left in, as somebody else's resource is", 0],
] as const)(
  '%s: what lies in a draft by hand is %s, and nothing of it is more than words',
  async (archive, _, removed) => {
    const stage = await openStage({ archive });
    try {
      const { outputs } = await stage.run({ inputs: { publish: 'false' } });
      const [before] = await stage.kept();
      const ask = askIn(stage, archive);
      const id = archive === 'ckan' ? (before?.concept ?? '') : (outputs['record-id'] ?? '');
      const at = await PLACES[archive](ask, id);
      for (const name of NAMES) for (const request of PUT[archive](at, name)) await ask(...request);
      for (const [mode, state] of [
        ['plan', 'planned'],
        ['archive', 'published'],
      ] as const) {
        const ended = await stage.run({ inputs: { mode } });
        expect(toComplaints(ended, secretsOf(stage, archive))).toEqual([]);
        expect([mode, ended.outputs.state]).toEqual([mode, state]);
        if (mode === 'archive') expect(ended.stdout.match(/^remove .+ \(not in this release\)$/gm) ?? []).toHaveLength(removed);
      }
      expect(await stage.kept()).toMatchObject([{ told: 'published 1.0.0', files: before?.files }]);
      if (archive !== 'ckan') return;
      const { result } = (await ask('GET', `/api/3/action/package_show?id=${id}`)) as { result: { resources: { name: string }[] } };
      expect(result.resources.map(({ name }) => name)).toEqual(expect.arrayContaining(NAMES));
    } finally {
      await stage.close();
    }
  },
  60_000,
);
