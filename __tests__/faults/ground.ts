/** What each archive is asked, behind the proxy, to tell whether all is right in the end. A new archive has its entry here. */
import { ask, type StageArchive } from '../e2e/kept.ts';
import type { Home } from './home.ts';

/** A version in full, in words that are the same on every stage. */
export interface Whole {
  /** MD5 by name, where the archive tells it. */
  files: Readonly<Record<string, string>>;
  metadata: unknown;
}

interface Ground {
  /** A draft by hand. `mark`: another one in each scene, where they stand before one server. */
  make(mark: string): { path: string; body: unknown };
  /** Whose. Default: the owner's and a stranger's. */
  hands?: readonly string[];
  /** Its path by the answer. */
  pathOf(answer: { id: string | number; result?: { id: string } }): string;
  /** By what the server lists. */
  read(listed: readonly unknown[]): readonly Whole[];
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
const PASSING =
  /^(id|package_id|owner_org|organization|creator_user_id|created|last_modified|metadata_(created|modified)|position|release_fields)$/;

const lasting = (fields: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !PASSING.test(name)));

const GROUNDS: Readonly<Record<StageArchive, Ground>> = {
  zenodo: {
    make: () => ({
      path: '/api/deposit/depositions',
      body: { metadata: { title: BY_HAND, upload_type: 'dataset', creators: [{ name: 'Hand, A.' }] } },
    }),
    pathOf: ({ id }) => `/api/deposit/depositions/${id}`,
    read: (listed) =>
      (listed as Deposition[]).map(({ metadata, files }) => ({
        metadata,
        files: byName(files.map(({ filename, checksum }) => [filename, checksum])),
      })),
  },
  inveniordm: {
    make: () => ({
      path: '/api/records',
      body: {
        metadata: {
          title: BY_HAND,
          resource_type: { id: 'dataset' },
          publication_date: '2026-01-01',
          creators: [{ person_or_org: { type: 'personal', family_name: 'Hand', given_name: 'A.' } }],
        },
      },
    }),
    pathOf: ({ id }) => `/api/records/${id}/draft`,
    read: (listed) =>
      (listed as Rdm[]).map(({ metadata, custom_fields: custom, access, files }) => ({
        metadata: { ...metadata, custom, access },
        files: byName(Object.entries(files.entries).map(([name, { checksum }]) => [name, checksum])),
      })),
  },
  ckan: {
    make: (mark) => ({
      path: '/api/3/action/package_create',
      body: { name: `by-hand${mark}`, title: BY_HAND, owner_org: 'sw-team', private: true },
    }),
    hands: ['owner'], // nobody else may write into an organisation
    pathOf: ({ result }) => `/api/3/action/package_show?id=${result?.id}`,
    read: (listed) =>
      (listed as Dataset[]).map(({ resources, extras, ...fields }) => ({
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
export const keepGround = async (home: Home, known?: readonly ByHand[]): Promise<GroundKeeper> => {
  const { archive, origin, tokens, mark } = home;
  const { make, hands = ['owner', 'other'], pathOf, read } = GROUNDS[archive];
  const askAs = (who: string, what: { path: string; body?: unknown }): Promise<unknown> =>
    ask(archive, { origin, token: tokens[who] ?? '' }, what);
  const drafts: ByHand[] = [...(known ?? [])];
  for (const who of known === undefined ? hands : []) drafts.push({ who, path: pathOf((await askAs(who, make(mark))) as { id: string }) });
  const look = async (): Promise<string> => JSON.stringify(await Promise.all(drafts.map(({ who, path }) => askAs(who, { path }))));
  const before = await look();
  return {
    drafts,
    read: async () => {
      const all = read(await home.list());
      return home.plain(plain(all.filter(({ metadata }) => (metadata as { title?: string }).title !== BY_HAND)));
    },
    foreign: async () => ({ before, now: await look() }),
  };
};
