/** What is there by hand, behind the proxy, and must stay as it is. A new archive has its entry here. */
import { ask, type StageArchive } from '../e2e/kept.ts';
import { toWhole } from '../e2e/whole.ts';
import type { Home } from './home.ts';

/** `draft`: of nobody's; `marked`: of another repository, as a run of ours leaves it; `published`: of nobody's. */
type What = 'draft' | 'marked' | 'published';

interface Maker {
  home: Home;
  what: What;
  who: string;
  ask(what: { path: string; body?: unknown }): Promise<unknown>;
  token: string;
}

/** @returns its path */
type Make = (maker: Maker) => Promise<string>;

export const BY_HAND = 'Written by hand';

/** The links that mark it: another repository than the one that is archived. */
const toLinks = ({ what }: Maker): readonly (readonly [relation: string, link: string])[] => {
  const url = 'https://github.com/tidal-lab/sea-level';
  return what === 'marked'
    ? [['isSupplementTo', `${url}/tree/v1.0.0`] as const, ['isDerivedFrom', `${url}/commit/${'5'.repeat(40)}`] as const]
    : [];
};

const MAKERS: Readonly<Record<StageArchive, Make>> = {
  zenodo: async (maker) => {
    const related = toLinks(maker).map(([relation, identifier]) => ({ relation, identifier, scheme: 'url' }));
    const metadata = {
      title: BY_HAND,
      description: BY_HAND,
      upload_type: 'dataset',
      creators: [{ name: 'Hand, A.' }],
      related_identifiers: related,
    };
    const made = (await maker.ask({ path: '/api/deposit/depositions', body: { metadata } })) as { id: number; links: { bucket: string } };
    const path = `/api/deposit/depositions/${made.id}`;
    if (maker.what !== 'published') return path;
    const headers = { authorization: `Bearer ${maker.token}`, 'content-type': 'application/octet-stream' };
    await fetch(`${made.links.bucket}/hand.txt`, { method: 'PUT', headers, body: 'by hand' });
    await maker.ask({ path: `${path}/actions/publish`, body: {} });
    return path;
  },
  inveniordm: async (maker) => {
    const related = toLinks(maker).map(([relation, identifier]) => ({
      ...{ identifier, scheme: 'url' },
      ...{ relation_type: { id: relation.toLowerCase() }, resource_type: { id: 'software' } },
    }));
    const metadata = {
      ...{ title: BY_HAND, publisher: 'A. Hand', publication_date: '2026-01-01', resource_type: { id: 'dataset' } },
      creators: [{ person_or_org: { type: 'personal', family_name: 'Hand', given_name: 'A.' } }],
      related_identifiers: related,
    };
    const { id } = (await maker.ask({ path: '/api/records', body: { metadata, files: { enabled: false } } })) as { id: string };
    const path = `/api/records/${id}`;
    if (maker.what !== 'published') return `${path}/draft`;
    await maker.ask({ path: `${path}/draft/actions/publish`, body: {} });
    return path;
  },
  ckan: async (maker) => {
    const { home, what, who } = maker;
    const extras = toLinks(maker).length > 0 ? [{ key: 'github_repository', value: 'tidal-lab/sea-level' }] : [];
    const body = {
      name: `by-hand-${what}-${who}${home.mark}`,
      title: BY_HAND,
      owner_org: 'sw-team',
      private: what !== 'published',
      extras,
    };
    const { result } = (await maker.ask({ path: '/api/3/action/package_create', body })) as { result: { id: string } };
    return `/api/3/action/package_show?id=${result.id}`;
  },
};

/** Whose, and where the archive tells it. */
export interface ByHand {
  who: string;
  path: string;
}

export interface GroundKeeper {
  byHand: readonly ByHand[];
  /** The versions as one text, those by hand left out. */
  read(): Promise<string>;
  /** What somebody wrote by hand before, and what has become of it. */
  foreign(): Promise<{ before: string; now: string }>;
}

/** Writes drafts and a record by hand, and watches over them. @param known those that are there already */
export const keepGround = async (home: Home, known?: readonly ByHand[]): Promise<GroundKeeper> => {
  const { archive, origin, tokens } = home;
  const make = MAKERS[archive];
  const askAs = (who: string, what: { path: string; body?: unknown }): Promise<unknown> =>
    ask(archive, { origin, token: tokens[who] ?? '' }, what);
  const byHand: ByHand[] = [...(known ?? [])];
  const wanted = [
    ...['owner', 'other'].map((who) => ({ who, what: 'draft' as const })),
    ...(['marked', 'published'] as const).map((what) => ({ who: 'owner', what })),
  ];
  for (const { who, what } of known === undefined ? wanted : [])
    byHand.push({ who, path: await make({ home, what, who, ask: (question) => askAs(who, question), token: tokens[who] ?? '' }) });
  const look = async (): Promise<string> => JSON.stringify(await Promise.all(byHand.map(({ who, path }) => askAs(who, { path }))));
  const before = await look();
  return {
    byHand,
    read: async () => home.plain(toWhole(await home.list(), { archive, without: BY_HAND })),
    foreign: async () => ({ before, now: await look() }),
  };
};
