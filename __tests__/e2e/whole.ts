/** The versions that an archive keeps, in full and in words that are the same on every stage. A new archive has its entry here. */
import { listWithBytes, type Place, type StageArchive } from './kept.ts';

/** A version in full. */
export interface Whole {
  /** A digest by name: the archive's own, or of what was read back. */
  files: Readonly<Record<string, string>>;
  metadata: unknown;
}

interface Deposition {
  metadata: Record<string, unknown>;
  files: { filename: string; checksum: string }[];
}

interface Rdm {
  metadata: Record<string, unknown>;
  custom_fields?: unknown;
  access?: unknown;
  pids?: Record<string, { provider: string }>;
  parent?: { communities?: { ids?: readonly string[] } };
  files: { entries: Record<string, { checksum: string }> };
}

interface Dataset {
  title: string;
  extras: { key: string; value: string }[];
  resources: Record<string, unknown>[];
}

const byName = (entries: readonly (readonly [string, string])[]): Record<string, string> =>
  Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)));

/** What a resource holds, and that it is not what is said of it. */
const toDigest = ({ hash, holds }: Record<string, unknown>): string =>
  holds === undefined || hash === holds ? String(hash) : `${hash} is said, and it holds ${holds}`;

/** Files have the same names in other releases; a snapshot has its release's. */
const byKey = (one: Record<string, unknown>, other: Record<string, unknown>): number => {
  const key = ({ name, release_tag: tag }: Record<string, unknown>): string => `${tag} ${name}`;
  return key(one) < key(other) ? -1 : 1;
};

/** What follows from ids, the clock and the servers' ports, digests of them among it. */
const PASSING =
  /^(id|package_id|owner_org|organization|creator_user_id|created|last_modified|metadata_(created|modified)|position|release_fields)$/;

const lasting = (fields: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !PASSING.test(name)));

const READERS: Readonly<Record<StageArchive, (listed: readonly unknown[]) => Whole[]>> = {
  zenodo: (listed) =>
    (listed as Deposition[]).map(({ metadata, files }) => ({
      metadata,
      files: byName(files.map(({ filename, checksum }) => [filename, checksum])),
    })),
  inveniordm: (listed) =>
    (listed as Rdm[]).map(({ metadata, custom_fields: custom, access, pids = {}, parent, files }) => ({
      metadata: {
        ...metadata,
        ...{ custom, access, communities: parent?.communities?.ids?.length ?? 0 },
        pids: Object.entries(pids)
          .map(([scheme, { provider }]) => `${scheme} by ${provider}`)
          .toSorted(),
      },
      files: byName(Object.entries(files.entries).map(([name, { checksum }]) => [name, checksum])),
    })),
  ckan: (listed) =>
    (listed as Dataset[]).map(({ resources, extras, ...fields }) => ({
      metadata: {
        ...lasting(fields),
        extras: extras.filter(({ key }) => key !== 'archived_fields'),
        // Their order is for the eye, and a warning where it could not be had.
        resources: resources
          .toSorted(byKey)
          .map(({ hash, holds, size: _, release_asset_sha256: __, ...resource }) => ({ ...lasting(resource), isAsSaid: hash === holds })),
      },
      files: byName(
        resources.flatMap((resource) =>
          resource.release_asset === undefined ? [] : [[`${resource.release_tag} ${resource.name}`, toDigest(resource)] as const],
        ),
      ),
    })),
};

/** Ids and ports are other ones on every stage. */
const plain = (whole: readonly Whole[]): string =>
  JSON.stringify(whole, undefined, 1)
    .replace(/127\.0\.0\.1:\d+/g, 'SERVER')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'UUID')
    .replace(/zenodo\.\d+/g, 'zenodo.ID')
    .replace(/"recid": "?\d+"?/g, '"recid": "ID"');

export interface Wish {
  archive: StageArchive;
  /** A title: what has it is left out. */
  without?: string;
}

/** What was listed, as one text. */
export const toWhole = (listed: readonly unknown[], { archive, without }: Wish): string =>
  plain(READERS[archive](listed).filter(({ metadata }) => without === undefined || (metadata as { title?: string }).title !== without));

/** The owner's versions as one text, oldest first. A search lags: the caller has waited. */
export const readWhole = async (archive: StageArchive, place: Place): Promise<string> =>
  toWhole(await listWithBytes(archive, place), { archive });
