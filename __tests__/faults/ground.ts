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
  /** Whose. Default: the owner's and a stranger's. */
  hands?: readonly string[];
  /** Its path by the answer. */
  pathOf(answer: { id: string | number; result?: { id: string } }): string;
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

/** Files have the same names in other releases; a snapshot has its release's. */
const byKey = (one: Record<string, unknown>, other: Record<string, unknown>): number => {
  const key = ({ name, release_tag: tag }: Record<string, unknown>): string => `${tag} ${name}`;
  return key(one) < key(other) ? -1 : 1;
};

interface Dataset {
  title: string;
  extras: { key: string; value: string }[];
  resources: Record<string, unknown>[];
}

/** What follows from ids, the clock and the servers' ports, digests of them among it. */
const PASSING = /^(id|package_id|owner_org|organization|creator_user_id|created|last_modified|metadata_(created|modified)|release_fields)$/;

const lasting = (fields: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !PASSING.test(name)));

const GROUNDS: Readonly<Record<StageArchive, Ground>> = {
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
  ckan: {
    make: { path: '/api/3/action/package_create', body: { name: 'by-hand', title: BY_HAND, owner_org: 'sw-team', private: true } },
    hands: ['owner'], // nobody else may write into an organisation
    pathOf: ({ result }) => `/api/3/action/package_show?id=${result?.id}`,
    read: async (get) => {
      const { result } = (await get('/api/3/action/package_search?include_private=true&include_drafts=true&rows=100')) as {
        result: { results: Dataset[] };
      };
      return Promise.all(
        result.results.map(async ({ resources, extras, ...fields }) => ({
          metadata: {
            ...lasting(fields),
            extras: extras.filter(({ key }) => key !== 'archived_fields'),
            // Their order is for the eye, and a warning where it could not be had.
            resources: resources.toSorted(byKey).map(({ hash: _, size: __, release_asset_sha256: ___, ...resource }) => lasting(resource)),
          },
          files: byName(
            resources.flatMap(({ name, release_tag: tag, release_asset: asset, hash }) =>
              asset === undefined ? [] : [[`${tag} ${name}`, String(hash)] as const],
            ),
          ),
        })),
      );
    },
  },
};

/** Ids and ports are other ones on every stage. */
const plain = (whole: readonly Whole[]): string =>
  JSON.stringify(whole, undefined, 1)
    .replace(/127\.0\.0\.1:\d+/g, 'SERVER')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'UUID')
    .replace(/zenodo\.\d+/g, 'zenodo.ID')
    .replace(/"recid": "?\d+"?/g, '"recid": ID');

/** Whose, and where the archive tells it. */
export interface ByHand {
  who: string;
  path: string;
}

export interface GroundKeeper {
  drafts: readonly ByHand[];
  /** The versions as one text, those by hand left out. */
  read(): Promise<string>;
  /** What somebody wrote by hand before, and what has become of it. */
  foreign(): Promise<{ before: string; now: string }>;
}

/** Writes drafts by hand, the owner's and a stranger's, and watches over them. @param known those that are there already */
export const keepGround = async (stage: Stage, archive: StageArchive, known?: readonly ByHand[]): Promise<GroundKeeper> => {
  const { origin, tokens } = stage.sandbox[archive];
  const { make, hands = ['owner', 'other'], pathOf, read } = GROUNDS[archive];
  const ask = async (path: string, who: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${origin}${path}`, {
      headers: { authorization: `${archive === 'ckan' ? '' : 'Bearer '}${tokens[who]}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const drafts: ByHand[] = [...(known ?? [])];
  for (const who of known === undefined ? hands : [])
    drafts.push({ who, path: pathOf((await ask(make.path, who, make.body)) as { id: string }) });
  const look = async (): Promise<string> => JSON.stringify(await Promise.all(drafts.map(({ who, path }) => ask(path, who))));
  const before = await look();
  return {
    drafts,
    read: async () => {
      await stage.kept(); // the search catches up
      const all = await read((path) => ask(path, 'owner'));
      return plain(all.filter(({ metadata }) => (metadata as { title?: string }).title !== BY_HAND));
    },
    foreign: async () => ({ before, now: await look() }),
  };
};
