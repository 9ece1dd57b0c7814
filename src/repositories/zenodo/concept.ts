/** Which record a release is a version of: the user's word in any form, or what a metadata file claims (DESIGN.md, rule 12). */
import { ArchiveError } from '../../errors.ts';
import type { Deposit } from '../../model/deposit.ts';
import type { Desk } from './desk.ts';
import { onlyOf, readMarks } from './markers.ts';
import type { WireDeposition } from './wire.ts';

const REMEDY = 'Give the input `concept` the DOI, number or address of a record of this archive that belongs to the account of the token.';

const toUnclear = (message: string, remedy = REMEDY): ArchiveError => new ArchiveError('concept-unclear', message, { remedy });

/** `10.5281/zenodo.123` in any form. */
export const parseDoi = (text: string): { doi: string; id: number } | undefined => {
  const match = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}(?:\/|%2F)zenodo\.(\d+))$/i.exec(text.trim());
  return match ? { doi: (match[1] ?? '').replace(/%2F/i, '/'), id: Number(match[2]) } : undefined;
};

/** What the user wrote, as far as it can be understood without asking: a number, and the DOI that it came in. */
interface Written {
  id: number;
  doi?: string;
}

/** Throws `concept-unclear` for what names no record of this host. */
export const parseConcept = (written: string, settings: Desk['settings']): Written => {
  const text = written.trim();
  const doi = parseDoi(text);
  if (doi !== undefined) return doi;
  if (/^\d+$/.test(text)) return { id: Number(text) };
  const { host } = new URL(settings.base);
  if (URL.canParse(text)) {
    const url = new URL(text);
    const inPath = parseDoi(/\/(?:doi|badge\/doi)\/(.+?)(?:\.svg)?$/i.exec(url.pathname)?.[1] ?? '');
    const id = inPath?.id ?? /\/(?:records?|uploads|deposit|deposit\/depositions)\/(\d+)(?:\/|$)/.exec(url.pathname)?.[1];
    if (id !== undefined && url.host === host) return inPath ?? { id: Number(id) };
    if (id !== undefined) throw toUnclear(`concept: ${text} is a record of ${url.host}, and this run archives at ${host}.`);
  }
  throw toUnclear(`concept: «${text}» is not understood. Write a DOI (10.5281/zenodo.123), a number, or the address of the record.`);
};

/** A DOI is this host's if the record with its number has it, or its concept has: production and sandbox count their records alike. */
const hasDoi = (record: WireDeposition, doi: string | undefined): boolean =>
  doi === undefined || [record.doi, record.conceptDoi].some((own) => own?.toLowerCase() === doi.toLowerCase());

/** The latest published version under a version's or a concept's number. Undefined where there is none, or where it has another DOI; throws where it was deleted. */
export const findLatest = async (
  desk: Desk,
  { id, doi }: { id: number | string; doi?: string | undefined },
): Promise<WireDeposition | undefined> => {
  const reply = await desk.client.readRecord(id);
  if (!reply.ok) {
    if (reply.answer.status === 404) return undefined;
    if (reply.answer.status === 410) {
      throw toUnclear(`${desk.settings.name}: the record ${id} was deleted, so nothing can be a new version of it.`);
    }
    throw await desk.refuse(reply.answer, { task: `read the record ${id}` });
  }
  const { value } = reply;
  if (!hasDoi(value, doi)) return undefined;
  // A concept's number led to its latest version; a version's own number may be an old one.
  const isLatest = value.conceptId === undefined || String(value.id) !== String(id);
  return isLatest ? value : ((await findLatest(desk, { id: value.conceptId ?? '' })) ?? value);
};

/** The account's own view of a version; undefined where it belongs to somebody else. */
export const findOwn = async (desk: Desk, id: number): Promise<Deposit | undefined> => {
  const reply = await desk.get(id);
  if (reply.ok) return desk.take(reply.value);
  if (reply.answer.status === 403 || reply.answer.status === 404) {
    const probe = await desk.refuse(reply.answer, { task: `read the deposit ${id}` });
    if (probe.code === 'archive-blocked' || probe.code === 'token-refused') throw probe;
    return undefined;
  }
  throw await desk.refuse(reply.answer, { task: `read the deposit ${id}` });
};

/** The latest version of the record that the user named. Always one, and always the account's own. */
export const getNamed = async (desk: Desk, written: string): Promise<Deposit> => {
  const latest = await findLatest(desk, parseConcept(written, desk.settings));
  if (latest === undefined) throw toUnclear(`concept: ${desk.settings.name} has no published record ${written}.`);
  if (!desk.hasToken) return desk.take(latest, { isPublicForm: true });
  const own = await findOwn(desk, latest.id);
  if (own !== undefined) return own;
  throw toUnclear(
    `concept: the record ${latest.id} (${written}) belongs to another account, and only its owner can add a version to it.`,
    'Use a token of the account that owns the record, or give `concept` a record of this account.',
  );
};

/** All versions of a concept that the public can see. */
const listPublic = async (desk: Desk, conceptId: string): Promise<readonly WireDeposition[]> => {
  const reply = await desk.client.searchRecords({ q: `conceptrecid:${conceptId}`, all_versions: true, size: 25 });
  if (reply.ok) return reply.value;
  throw await desk.refuse(reply.answer, { task: `search the versions of ${conceptId}` });
};

/** What a DOI in a metadata file leads to, if it is proved: this host's prefix, a marker of this repository in any version, and our own account. */
export const findClaimed = async (
  desk: Desk,
  dois: readonly string[],
  urls: readonly string[],
): Promise<{ found: readonly Deposit[]; notices: readonly string[] }> => {
  const found = new Map<string, Deposit>();
  const notices: string[] = [];
  for (const doi of dois) {
    const parsed = parseDoi(doi);
    if (parsed === undefined) continue;
    const latest = await findLatest(desk, parsed).catch((cause: unknown) => {
      if (cause instanceof ArchiveError && cause.code === 'concept-unclear') return undefined;
      throw cause;
    });
    if (latest === undefined) continue;
    const versions = latest.conceptId === undefined ? [latest] : [latest, ...(await listPublic(desk, latest.conceptId))];
    const isMarked = versions.some(({ metadata }) => {
      const { tags, commits } = onlyOf(readMarks(metadata), urls);
      return tags.length + commits.length > 0;
    });
    if (!isMarked) {
      notices.push(
        `A metadata file names ${doi}, but no version of that record says that it comes from this repository: it is not taken for this software's record. If it is, set \`concept: ${doi}\`.`,
      );
      continue;
    }
    const own = desk.hasToken ? await findOwn(desk, latest.id) : desk.take(latest, { isPublicForm: true });
    if (own === undefined)
      notices.push(`${doi} is a record of this repository, but of another account: no version can be added to it with this token.`);
    else found.set(own.conceptId ?? own.id, own);
  }
  return { found: [...found.values()], notices };
};
