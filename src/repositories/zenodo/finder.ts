/** How Zenodo is searched and read (facts/zenodo.md 4.1, 4.3, 4.8). */
import type { Deposit } from '../../model/deposit.ts';
import { type Finder, GLANCE, type Hit, type Sign } from '../discovery/finder.ts';
import { toAbilities } from './abilities.ts';
import type { ListQuery, Reply } from './client.ts';
import { findLatest, findOwn, parseConcept, parseDoi } from './concept.ts';
import { readEcho } from './deposits.ts';
import type { Desk } from './desk.ts';
import { isToldInPublic } from './differences.ts';
import { readMarks, toMarkQuery, toPrefixQuery } from './markers.ts';
import { compareEdit, isAsPublic, isPristine } from './pristine.ts';
import type { WireDeposition } from './wire.ts';

const MOST_PAGES = 20;
/** An account may ask for so many at once; the public for fewer. */
const [OWN_PAGE, PUBLIC_PAGE] = [100, 25];

const toQuery = (sign: Sign): string => ('exactly' in sign ? toMarkQuery(sign.exactly) : toPrefixQuery(sign.beginning));

export const openFinder = (desk: Desk): Finder => {
  const { client, hasToken } = desk;

  /** Records that were just read as the public sees them: they are not deleted. */
  const seen = new Set<string>();

  const toHit = (wire: WireDeposition): Hit => ({
    id: String(wire.id),
    ...(wire.conceptId === undefined ? {} : { conceptId: wire.conceptId }),
    isPublished: wire.submitted,
    ...(typeof wire.metadata.version === 'string' ? { version: wire.metadata.version } : {}),
    ...(wire.doi === undefined ? {} : { doi: wire.doi }),
    ...(wire.conceptDoi === undefined ? {} : { conceptDoi: wire.conceptDoi }),
    marks: readMarks(wire.metadata),
    toPublic: (wanted) => desk.take(wire, { isPublicForm: true, ...(wanted === undefined ? {} : { wanted }) }),
    // A correction that says something else shows in the listing as `inprogress`; one that says the same is of no account (facts/zenodo.md 4.1).
    ...(hasToken && wire.state === 'done'
      ? {
          settle: async (wanted, isAsWanted) => {
            const listed = desk.take(wire, { wanted });
            if (!isAsWanted(listed) || !isToldInPublic(wire.metadata)) return undefined;
            const reply = await client.readRecord(wire.id);
            if (!reply.ok || reply.value.id !== wire.id) return undefined;
            seen.add(listed.id);
            return isAsPublic(listed, reply.value) ? listed : undefined;
          },
        }
      : {}),
  });

  const ask = async (asked: Promise<Reply<readonly WireDeposition[]>>, task: string): Promise<readonly WireDeposition[]> => {
    const reply = await asked;
    if (reply.ok) return reply.value;
    throw await desk.refuse(reply.answer, { task });
  };

  /** A page of the account's own, or of the public's; `isLast` where no other follows. */
  const askPage = async (q: string, { size, page = 1 }: { size: number; page?: number }) => {
    // Without all_versions an open draft hides the published versions (facts/zenodo.md 4.1).
    const query: ListQuery = { q, all_versions: true, size, page };
    const wires = await ask(hasToken ? client.list(query) : client.searchRecords(query), 'search for the deposits of this repository');
    return { wires, isLast: wires.length < size };
  };

  const searchAll = async (q: string): Promise<readonly WireDeposition[]> => {
    const size = hasToken ? OWN_PAGE : PUBLIC_PAGE;
    const found = new Map<number, WireDeposition>();
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const { wires, isLast } = await askPage(q, { size, page });
      for (const wire of wires) found.set(wire.id, wire);
      if (isLast) break;
    }
    return [...found.values()];
  };

  const searchPublic = async (q: string, task: string): Promise<readonly Hit[]> =>
    (await ask(client.searchRecords({ q, all_versions: true, size: PUBLIC_PAGE }), task)).map(toHit);

  const find = async (named: { id: number | string; doi?: string | undefined }): Promise<Hit | undefined> => {
    const latest = await findLatest(desk, named);
    if (latest === undefined) return undefined;
    seen.add(String(latest.id));
    return toHit(latest);
  };

  return {
    name: desk.settings.name,
    hasToken,
    log: desk.log,
    clock: desk.clock,
    abilities: () => toAbilities(desk),
    notices: desk.unheld.notices,
    search: async (sign) => (await searchAll(toQuery(sign))).map(toHit),
    glance: async (sign) => {
      const { wires, isLast } = await askPage(toQuery(sign), { size: GLANCE });
      return isLast ? wires.map(toHit) : undefined;
    },
    searchPublic: (sign) => searchPublic(toQuery(sign), 'search the public records of this repository'),
    listVersions: (conceptId) => searchPublic(`conceptrecid:${conceptId}`, `search the versions of ${conceptId}`),
    listDrafts: async (conceptId) => {
      const query = { q: `conceptrecid:${conceptId} AND is_published:false`, all_versions: true, size: OWN_PAGE };
      const drafts: Deposit[] = [];
      for (const { id, submitted } of await ask(client.list(query), `search for open drafts of ${conceptId}`)) {
        if (submitted) continue;
        // A listing leaves out the files of drafts.
        const reply = await desk.get(id);
        if (!reply.ok && reply.answer.status === 404) continue;
        if (!reply.ok) throw await desk.refuse(reply.answer, { task: `read the draft ${id}` });
        if (!reply.value.submitted) drafts.push(desk.take(reply.value));
      }
      return drafts;
    },
    findLatest: (id) => find({ id }),
    findNamed: (written) => find(parseConcept(written, desk.settings)),
    findByDoi: async (doi) => {
      const parsed = parseDoi(doi);
      return parsed === undefined ? undefined : find(parsed);
    },
    read: (id, wanted) => desk.read(id, wanted),
    findOwn: (id, wanted) => findOwn(desk, Number(id), { isPublic: seen.has(id), ...(wanted === undefined ? {} : { wanted }) }),
    marksOf: (deposit) => readMarks(readEcho(deposit).metadata),
    isPristine: (draft, before) => isPristine(draft, before, desk.clock.now()),
    compareEdit: (edit) => compareEdit(desk, edit),
  };
};
