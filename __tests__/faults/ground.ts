/** What each archive is asked, behind the proxy, to tell whether all is right in the end. A new archive has its entry here. */
import type { Stage, StageArchive } from '../e2e/stage.ts';

/** A version in full, in words that are the same on every stage. */
export interface Whole {
  /** MD5 by name, where the archive tells it. */
  files: Readonly<Record<string, string>>;
  metadata: unknown;
}

interface Ground {
  /** A draft by hand. */
  make: { path: string; body: unknown };
  /** Its path by the answer. */
  pathOf(answer: { id: string | number }): string;
  /** The owner's versions, oldest first, with those by hand. */
  read(get: (path: string) => Promise<unknown>): Promise<readonly Whole[]>;
}

export const BY_HAND = 'Written by hand';

interface Deposition {
  id: number;
  metadata: Record<string, unknown>;
  files: { filename: string; checksum: string }[];
}

interface Rdm {
  metadata: Record<string, unknown>;
  custom_fields?: unknown;
  access?: unknown;
  files: { entries: Record<string, { checksum: string }> };
}

const byName = (entries: readonly (readonly [string, string])[]): Record<string, string> =>
  Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)));

/** The archives that the matrix attacks. */
export type Attacked = Exclude<StageArchive, 'ckan'>;

const GROUNDS: Readonly<Record<Attacked, Ground>> = {
  zenodo: {
    make: {
      path: '/api/deposit/depositions',
      body: { metadata: { title: BY_HAND, upload_type: 'dataset', creators: [{ name: 'Hand, A.' }] } },
    },
    pathOf: ({ id }) => `/api/deposit/depositions/${id}`,
    read: async (get) => {
      const list = (await get('/api/deposit/depositions?all_versions=true&size=100&sort=oldest')) as Deposition[];
      const whole = (await Promise.all(list.map(({ id }) => get(`/api/deposit/depositions/${id}`)))) as Deposition[];
      return whole.map(({ metadata, files }) => ({
        metadata,
        files: byName(files.map(({ filename, checksum }) => [filename, checksum])),
      }));
    },
  },
  inveniordm: {
    make: {
      path: '/api/records',
      body: {
        metadata: {
          title: BY_HAND,
          resource_type: { id: 'dataset' },
          publication_date: '2026-01-01',
          creators: [{ person_or_org: { type: 'personal', family_name: 'Hand', given_name: 'A.' } }],
        },
      },
    },
    pathOf: ({ id }) => `/api/records/${id}/draft`,
    read: async (get) => {
      const { hits } = (await get('/api/user/records?allversions=true&size=100&sort=oldest')) as { hits: { hits: Rdm[] } };
      return hits.hits.map(({ metadata, custom_fields: custom, access, files }) => ({
        metadata: { ...metadata, custom, access },
        files: byName(Object.entries(files.entries).map(([name, { checksum }]) => [name, checksum])),
      }));
    },
  },
};

/** Ids and ports are other ones on every stage. */
const plain = (whole: readonly Whole[]): string =>
  JSON.stringify(whole, undefined, 1)
    .replace(/127\.0\.0\.1:\d+/g, 'SERVER')
    .replace(/zenodo\.\d+/g, 'zenodo.ID')
    .replace(/"recid": "?\d+"?/g, '"recid": ID');

export interface GroundKeeper {
  /** The versions as one text, those by hand left out. */
  read(): Promise<string>;
  /** What somebody wrote by hand before, and what has become of it. */
  foreign(): Promise<{ before: string; now: string }>;
}

/** Writes drafts by hand, the owner's and a stranger's, and watches over them. */
export const keepGround = async (stage: Stage, archive: Attacked): Promise<GroundKeeper> => {
  const { origin, tokens } = stage.sandbox[archive];
  const { make, pathOf, read } = GROUNDS[archive];
  const ask = async (path: string, who: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${origin}${path}`, {
      headers: { authorization: `Bearer ${tokens[who]}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const drafts: { who: string; path: string }[] = [];
  for (const who of ['owner', 'other']) drafts.push({ who, path: pathOf((await ask(make.path, who, make.body)) as { id: string }) });
  const look = async (): Promise<string> => JSON.stringify(await Promise.all(drafts.map(({ who, path }) => ask(path, who))));
  const before = await look();
  return {
    read: async () => {
      await stage.kept(); // the search catches up
      const all = await read((path) => ask(path, 'owner'));
      return plain(all.filter(({ metadata }) => (metadata as { title?: string }).title !== BY_HAND));
    },
    foreign: async () => ({ before, now: await look() }),
  };
};
