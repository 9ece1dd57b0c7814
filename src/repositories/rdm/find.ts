/** The record that somebody means: by an id, a DOI or an address, of a version or of a concept (facts/inveniordm.md 1.2, 1.12; facts/zenodo.md 5). */
import { ArchiveError } from '../../errors.ts';
import { isSuccess } from '../../http/answer.ts';
import type { Entry } from '../catalogue.ts';
import { readEntry } from './entry.ts';
import { readHits } from './json.ts';
import { quote, type Server } from './server.ts';

const DOI = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}(?:\/|%2F)\S+)$/i;
/** `7x685-jnp91`; Zenodo counts. */
const ID = /^(?:[0-9a-z]{5}-[0-9a-z]{5}|\d+)$/;

export const toNotFound = (server: Pick<Server, 'name'>, what: string, remedy: string): ArchiveError =>
  new ArchiveError('record-not-found', `${server.name} ${what}.`, { remedy });

const parseDoi = (text: string): string | undefined => DOI.exec(text)?.[1]?.replace(/%2F/i, '/').toLowerCase();

/** What was written, without asking anybody. Throws `record-not-found` for another host's record, and for what is no name of one. */
export const parseWritten = (written: string, server: Pick<Server, 'base' | 'name'>): { id: string } | { doi: string } => {
  const text = written.trim();
  const doi = parseDoi(text);
  if (doi !== undefined) return { doi };
  if (ID.test(text.toLowerCase())) return { id: text.toLowerCase() };
  const { host } = new URL(server.base);
  if (/^https?:/i.test(text) && URL.canParse(text)) {
    const url = new URL(text);
    if (url.host !== host)
      throw toNotFound(server, `is at ${host}, and ${text} is at ${url.host}`, 'Name the archive of the record: --archive, --archive-url.');
    const inPath = parseDoi(/\/(?:doi|badge\/doi)\/(.+?)(?:\.svg)?$/i.exec(url.pathname)?.[1] ?? '');
    if (inPath !== undefined) return { doi: inPath };
    const id = /\/(?:records?|uploads|deposit(?:\/depositions)?)\/([^/]+)(?:\/|$)/.exec(url.pathname)?.[1];
    if (id !== undefined && ID.test(id.toLowerCase())) return { id: id.toLowerCase() };
  }
  throw toNotFound(server, `has no record «${text}»`, 'Write an id, a DOI, or the address of the record.');
};

/** The draft where only a draft is there; undefined where there is neither, or it is not for this account. */
const readById = async (server: Server, id: string): Promise<Entry | undefined> => {
  const answers = [await server.ask(`records/${id}`)];
  const [record] = answers;
  if (record !== undefined && [403, 404].includes(record.status) && server.token !== undefined) {
    answers.push(await server.ask(`records/${id}/draft`));
  }
  for (const answer of answers) {
    const entry = isSuccess(answer) ? readEntry(answer.json, server.base) : undefined;
    if (entry !== undefined) return entry;
    if (answer.status === 410)
      throw toNotFound(server, `has deleted the record ${id}`, 'There is nothing left of it but its tombstone page.');
    if (![403, 404].includes(answer.status)) throw await server.refuse(answer, { task: `read the record ${id}` });
  }
  const forbidden = answers.find(({ status }) => status === 403);
  if (forbidden !== undefined && answers.every(({ status }) => status === 403))
    throw await server.refuse(forbidden, { task: `read the record ${id}` });
  return undefined;
};

const hasDoi = (entry: Entry, doi: string): boolean => [entry.doi, entry.conceptDoi].some((own) => own?.toLowerCase() === doi);

/** A DOI that a server gave ends in the id, most of the time; a search is slower, and lags. */
const readByDoi = async (server: Server, doi: string): Promise<Entry | undefined> => {
  const id = /(?:^|[./])([0-9a-z]{5}-[0-9a-z]{5}|\d+)$/.exec(doi)?.[1];
  const guessed = id === undefined ? undefined : await readById(server, id);
  if (guessed !== undefined && hasDoi(guessed, doi)) return guessed;
  const q = `pids.doi.identifier:${quote(doi)} OR parent.pids.doi.identifier:${quote(doi)}`;
  const { hits } = await server.get('records', readHits, { task: `search for ${doi}`, query: { q, size: 1, sort: 'newest' } });
  return hits.flatMap((hit) => readEntry(hit, server.base) ?? [])[0];
};

/** See the port. */
export const find = async (server: Server, written: string): Promise<Entry> => {
  const parsed = parseWritten(written, server);
  const entry = 'id' in parsed ? await readById(server, parsed.id) : await readByDoi(server, parsed.doi);
  if (entry !== undefined) return entry;
  const remedy =
    server.token === undefined
      ? 'A draft is seen with a token of its owner only. Is it the right archive?'
      : 'Is it the right archive (test and production count their records alike), and is it a record of this account?';
  throw toNotFound(server, `has no record «${written.trim()}»`, remedy);
};
