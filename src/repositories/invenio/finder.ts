/** How InvenioRDM is searched and read (facts/inveniordm.md 1.2, 1.11, 1.12). */
import type { Deposit } from '../../model/deposit.ts';
import type { Marker } from '../../model/release.ts';
import { type Finder, GLANCE, type Hit, type Sign } from '../discovery/finder.ts';
import { toAbilities } from './abilities.ts';
import type { Reply, SearchQuery } from './client.ts';
import { findByDoi, findLatest, findNamed } from './concept.ts';
import { readEcho, readMarks } from './deposits.ts';
import type { Desk } from './desk.ts';
import { isUntouchedCopy, saysTheSame } from './differences.ts';
import { toExactQuery, toPrefixQuery } from './search.ts';
import type { WireRecord } from './wire.ts';

const PAGE = 100;
/** Further than 10 000 hits no search goes. */
const MOST_PAGES = 20;
/** A write shows in the search after about a second (1.11). */
const LAG_MS = 2000;
const RELATED = 'metadata.related_identifiers.identifier';

const toQuery = (sign: Sign): string => ('exactly' in sign ? toExactQuery(RELATED, sign.exactly) : toPrefixQuery(RELATED, sign.beginning));

/** All files, or none: who took some of them out had a reason. */
const hasFilesOf = (draft: Deposit, before: Deposit): boolean => {
  const old = new Map(before.files.map((file) => [file.name, file.checksum?.value]));
  return (
    draft.files.length === 0 ||
    (draft.files.length === before.files.length &&
      draft.files.every(({ name, checksum }) => old.has(name) && old.get(name) === checksum?.value))
  );
};

/** Unchanged but for what a new version changes by itself. */
export const isPristine = (desk: Desk, draft: Deposit, before: Deposit): boolean =>
  hasFilesOf(draft, before) && isUntouchedCopy(readEcho(draft), readEcho(before), desk.today());

export const openFinder = (desk: Desk): Finder => {
  const { client, hasToken } = desk;
  /** Concepts that were seen among the account's own deposits, or shared with it. */
  const own = new Set<string>();

  const toHit = (wire: WireRecord): Hit => ({
    id: wire.id,
    ...(wire.conceptId === undefined ? {} : { conceptId: wire.conceptId }),
    isPublished: wire.isPublished,
    ...(typeof wire.body.metadata.version === 'string' ? { version: wire.body.metadata.version } : {}),
    ...(wire.doi === undefined ? {} : { doi: wire.doi }),
    ...(wire.conceptDoi === undefined ? {} : { conceptDoi: wire.conceptDoi }),
    marks: readMarks(wire.body.metadata),
    toPublic: (wanted) => desk.take(wire, wanted),
    // An open correction hides its record (1.11).
    ...(hasToken && wire.isPublished && !wire.isDraft
      ? {
          settle: async (wanted, isAsWanted) => {
            if (!isAsWanted(desk.take(wire, wanted))) return undefined;
            const reply = await client.readRecord(wire.id);
            const deposit = reply.ok ? desk.take(reply.value, wanted) : undefined;
            return deposit?.id === wire.id && isAsWanted(deposit) ? deposit : undefined;
          },
        }
      : {}),
  });

  const ask = async (asked: Promise<Reply<readonly WireRecord[]>>, task: string): Promise<readonly WireRecord[]> => {
    const reply = await asked;
    if (reply.ok) return reply.value;
    // A search finds nothing with 200: what is not there at all is another kind of server.
    const remedy = 'Is that the address of an InvenioRDM? Correct `archive` or `archive-url`.';
    throw await desk.refuse(reply.answer, { task, ...(reply.answer.status === 404 ? { remedy } : {}) });
  };

  /** A superuser is shown everybody's drafts (1.11): is it another account's, and not shared with this one? Who may not manage it, and sees it, has it shared. */
  const isStrangers = async ({ id: draft, isPublished, owner, grantees }: WireRecord): Promise<boolean> => {
    if (isPublished || desk.looks.opened.has(draft) || owner === undefined || grantees === undefined) return false;
    const me = await desk.whoAmI();
    return me !== undefined && owner !== me && !grantees.some(({ type, id }) => type !== 'user' || id === me);
  };

  const withoutStrangers = async (wires: readonly WireRecord[]): Promise<readonly WireRecord[]> => {
    const kept: WireRecord[] = [];
    for (const wire of wires) if (!(await isStrangers(wire))) kept.push(wire);
    return kept;
  };

  /** A page of the account's own, or of the public's; `isLast` where no other follows. */
  const askPage = async (q: string, { size, page = 1 }: { size: number; page?: number }) => {
    // Without allversions an open draft hides the published versions.
    const query: SearchQuery = { q, allversions: true, size, page };
    const hits = await ask(hasToken ? client.searchOwn(query) : client.searchRecords(query), 'search for the deposits of this repository');
    const wires = await withoutStrangers(hits);
    if (hasToken) for (const { conceptId } of wires) own.add(conceptId ?? '');
    return { wires, isLast: hits.length < size };
  };

  const searchAll = async (q: string): Promise<readonly WireRecord[]> => {
    const found = new Map<string, WireRecord>();
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const { wires, isLast } = await askPage(q, { size: PAGE, page });
      for (const wire of wires) found.set(wire.id, wire);
      if (isLast) break;
    }
    return [...found.values()];
  };

  const searchPublic = async (q: string, task: string): Promise<readonly Hit[]> =>
    (await ask(client.searchRecords({ q, allversions: true, size: 25 }), task)).map(toHit);

  const toFound = async (asked: Promise<WireRecord | undefined>): Promise<Hit | undefined> => {
    const wire = await asked;
    return wire === undefined ? undefined : toHit(wire);
  };

  /** Anybody may read a public record: whose it is, only the account's own list tells. The search is given its time once. */
  const isOwn = async (wire: WireRecord): Promise<boolean> => {
    const { conceptId = '', isDraft } = wire;
    if (await isStrangers(wire)) return false;
    for (const pause of [0, LAG_MS]) {
      if (isDraft || own.has(conceptId)) return true;
      await desk.clock.wait(pause);
      await searchAll(toExactQuery('parent.id', conceptId));
    }
    return own.has(conceptId);
  };

  /** The draft of a new version is empty at first, and may take over what the version before holds (1.2). */
  const take = async (wire: WireRecord, wanted?: Partial<Marker>): Promise<Deposit> => {
    const deposit = desk.take(wire, wanted);
    if (!wire.status.startsWith('new_version_draft') || wire.files.length > 0) return deposit;
    const before = await findLatest(desk, wire.conceptId ?? wire.id);
    return before === undefined ? deposit : { ...deposit, importable: before.files };
  };

  const findOwn: Finder['findOwn'] = async (id, wanted) => {
    const reply = await desk.get(id);
    if (reply.ok) return (await isOwn(reply.value)) ? take(reply.value, wanted) : undefined;
    if (reply.answer.status === 404 || reply.answer.status === 410) return undefined;
    const refusal = await desk.refuse(reply.answer, { task: `read the deposit ${id}` });
    if (reply.answer.status === 403 && refusal.code !== 'archive-blocked' && refusal.code !== 'token-refused') return undefined;
    throw refusal;
  };

  return {
    name: desk.settings.name,
    hasToken,
    log: desk.log,
    clock: desk.clock,
    abilities: () => toAbilities(desk),
    notices: desk.notices,
    search: async (sign) => (await searchAll(toQuery(sign))).map(toHit),
    glance: async (sign) => {
      const { wires, isLast } = await askPage(toQuery(sign), { size: GLANCE });
      return isLast ? wires.map(toHit) : undefined;
    },
    searchPublic: (sign) => searchPublic(toQuery(sign), 'search the public records of this repository'),
    listVersions: (conceptId) => searchPublic(toExactQuery('parent.id', conceptId), `search the versions of ${conceptId}`),
    listDrafts: async (conceptId) => {
      const q = `${toExactQuery('parent.id', conceptId)} AND is_published:false`;
      const hits = await ask(client.searchOwn({ q, allversions: true, size: PAGE }), `search for open drafts of ${conceptId}`);
      const drafts = await Promise.all(hits.map(({ id }) => findOwn(id)));
      return drafts.filter((draft) => draft !== undefined && draft.state !== 'published') as readonly Deposit[];
    },
    findLatest: (id) => toFound(findLatest(desk, id)),
    findNamed: (written) => toFound(findNamed(desk, written)),
    findByDoi: (doi) => toFound(findByDoi(desk, doi)),
    read: async (id, wanted) => {
      const reply = await desk.get(id);
      if (reply.ok) return take(reply.value, wanted);
      throw await desk.refuse(reply.answer, { task: `read the deposit ${id}` });
    },
    findOwn,
    marksOf: (deposit) => readMarks(readEcho(deposit).metadata),
    isPristine: (draft, before) => isPristine(desk, draft, before),
    compareEdit: async (edit) => {
      const reply = await client.readRecord(edit.id);
      if (!reply.ok) throw await desk.refuse(reply.answer, { task: `read the public record ${edit.id}` });
      const isUntouched = saysTheSame(readEcho(edit), reply.value.body, desk.today());
      return { published: desk.take(reply.value, edit.marker), isUntouched };
    },
  };
};
