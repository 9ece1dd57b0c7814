/** What may be done with it, and who may read it: `rightsList` holds both. */
import type { Access, Rights } from '../../model/record.ts';
import { toDate } from '../dates.ts';
import type { DataPath } from '../documents/document.ts';
import { itemsOf } from '../documents/prune.ts';
import { toUrl } from '../identifiers.ts';
import type { LicenceBook } from '../licences.ts';
import type { Notebook } from '../notebook.ts';
import type { DataciteJson } from '../schemas/datacite-json-types.ts';
import { toLine } from '../text.ts';

type Written = NonNullable<DataciteJson['rightsList']>[number];

/** OpenAIRE's words for who may read it stand among the licences of many records. */
const ACCESS = /^info:eu-repo\/semantics\/(open|embargoed|restricted|closed)Access$/i;

type Read = ReturnType<LicenceBook['read']>;

/** What names it best counts: the identifier, else the address, else the title, where it is a licence's name. */
const toReading = (
  { id, url, title, isForeign }: Record<'id' | 'url' | 'title', string> & { isForeign: boolean },
  book: LicenceBook,
): Read => {
  if (id !== '') return isForeign ? { rights: { id } } : book.read(id, { wantsSpdx: true });
  const known = [url, title]
    .map((written) => book.read(written, { wantsSpdx: true }))
    .filter(({ problem }) => problem?.code !== 'licence-not-spdx');
  const rights = known.find((one) => one.rights?.id !== undefined)?.rights;
  return rights === undefined ? {} : { rights };
};

const readOne = (one: Written, { notes, path, book }: { notes: Notebook; path: DataPath; book: LicenceBook }): Rights | undefined => {
  const [id = '', title = '', written = ''] = [one.rightsIdentifier, one.rights, one.rightsUri ?? one.rightsURI].map((text) =>
    toLine(text ?? ''),
  );
  const [scheme = '', schemeUrl = '', language = ''] = [one.rightsIdentifierScheme, one.schemeUri ?? one.schemeURI, one.lang].map((text) =>
    toLine(text ?? ''),
  );
  const url = toUrl(written) ?? '';
  if (url !== written) {
    const message = `\`${written.slice(0, 80)}\` is not a web address; it is left out.`;
    notes.tell('warning', 'invalid-url', { message, path: [...path, one.rightsUri === undefined ? 'rightsURI' : 'rightsUri'] });
  }
  const isForeign = scheme !== '' && !/^spdx$/i.test(scheme);
  const { rights: known, problem } = toReading({ id, url, title, isForeign }, book);
  if (problem !== undefined) notes.tell(problem.severity, problem.code, { message: problem.message, path: [...path, 'rightsIdentifier'] });
  const parts = {
    id: known?.id,
    title: title || known?.title,
    url,
    ...(isForeign ? { scheme, schemeUrl } : {}),
    language,
  };
  const rights: Rights = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined && value !== ''));
  return rights.id === undefined && rights.title === undefined && rights.url === undefined ? undefined : rights;
};

/** An embargo needs its end, which kernel 4 has as the date `Available`. Without it, nothing becomes public by mistake. */
const toAccess = (right: Access['right'], data: DataciteJson, tools: { notes: Notebook; path: DataPath }): Access => {
  if (right !== 'embargoed') return { right };
  const available = itemsOf(data.dates).find(([, { dateType }]) => /^available$/i.test(dateType ?? ''))?.[1].date;
  const until = toDate(String(available ?? ''))?.date;
  if (until !== undefined && until.length === 10) return { right, embargoUntil: until };
  const message =
    'The rights say that it is under embargo, so there must be a date of the type `Available` with the day of its end (YYYY-MM-DD).';
  tools.notes.tell('error', 'embargo-without-date', { message, path: tools.path });
  return { right: 'restricted' };
};

/** Caltech's tools take InvenioRDM's own form along. */
const readInvenioAccess = ({ access }: DataciteJson, notes: Notebook): void => {
  if (access === undefined) return;
  const path = ['access'];
  notes.tell('notice', 'access-understood', { message: '`access` is no part of DataCite; it is understood as InvenioRDM has it.', path });
  const { active, until: written = '', reason } = access.embargo ?? {};
  const until = toDate(written)?.date;
  const isHidden = access.record === 'restricted';
  if (active === true && until?.length === 10) {
    const conditions = toLine(reason ?? '');
    const more = { ...(isHidden ? { hidesRecord: true } : {}), ...(conditions === '' ? {} : { conditions }) };
    notes.put('access', { right: 'embargoed', embargoUntil: until, ...more }, path);
    return;
  }
  if (active === true) {
    const message = `\`access\`: the embargo needs the day of its end in \`until\` (YYYY-MM-DD), and has \`${written.slice(0, 60)}\`.`;
    notes.tell('error', 'embargo-without-date', { message, path: [...path, 'embargo'] });
  }
  const isClosed = access.files === 'restricted' || active === true;
  notes.put('access', { right: isHidden ? 'closed' : isClosed ? 'restricted' : 'open' }, path);
};

export const readRights = (data: DataciteJson, notes: Notebook, book: LicenceBook): void => {
  const rights: Rights[] = [];
  for (const [index, one] of itemsOf(data.rightsList)) {
    const path = ['rightsList', index];
    const word = ACCESS.exec(toLine(one.rightsUri ?? one.rightsURI ?? '')) ?? ACCESS.exec(toLine(one.rights ?? ''));
    const right = word?.[1]?.toLowerCase() as Access['right'] | undefined;
    const access = right === undefined ? undefined : toAccess(right, data, { notes, path });
    if (access !== undefined) notes.put('access', access, path);
    const read = right === undefined ? readOne(one, { notes, path, book }) : undefined;
    if (read === undefined) continue;
    notes.point(`rights[${rights.length}]`, path);
    rights.push(read);
  }
  if (rights.length > 0) notes.put('rights', rights, ['rightsList']);
  readInvenioAccess(data, notes);
};
