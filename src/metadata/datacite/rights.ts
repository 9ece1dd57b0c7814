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

/** The id by what names it best: the identifier, else the address, else the title, where it is a licence's name. */
const readOne = (one: Written, { notes, path, book }: { notes: Notebook; path: DataPath; book: LicenceBook }): Rights | undefined => {
  const [id, title, url, scheme] = [one.rightsIdentifier, one.rights, one.rightsUri ?? one.rightsURI, one.rightsIdentifierScheme].map(
    (text) => toLine(text ?? ''),
  );
  const schemeUrl = toLine(one.schemeUri ?? one.schemeURI ?? '');
  const language = toLine(one.lang ?? '');
  const isForeign = Boolean(scheme) && !/^spdx$/i.test(scheme ?? '');
  const [key, written] = id ? ['rightsIdentifier', id] : url ? ['rightsUri', url] : ['rights', title ?? ''];
  const reading = isForeign && id ? { rights: { id } } : book.read(written, { wantsSpdx: key === 'rightsIdentifier' });
  const named = reading.rights?.id === undefined && title ? book.read(title, { wantsSpdx: true }).rights?.id : undefined;
  const known = reading.rights?.id ?? (named !== undefined && named !== title ? named : undefined);
  if ('problem' in reading && reading.problem !== undefined && key === 'rightsIdentifier')
    notes.tell(reading.problem.severity, reading.problem.code, { message: reading.problem.message, path: [...path, key] });
  const link = toUrl(url ?? '');
  if (url && link === undefined)
    notes.tell('warning', 'invalid-url', {
      message: `\`${url.slice(0, 80)}\` is not a web address; it is left out.`,
      path: [...path, 'rightsUri'],
    });
  const rights = {
    ...(known === undefined ? {} : { id: known }),
    ...(title ? { title } : {}),
    ...(link === undefined ? {} : { url: link }),
    ...(isForeign && scheme ? { scheme } : {}),
    ...(isForeign && schemeUrl !== '' ? { schemeUrl } : {}),
    ...(language === '' ? {} : { language }),
  };
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
  const until = toDate(access.embargo?.until ?? '')?.date;
  if (access.record === 'restricted') notes.put('access', { right: 'closed' }, path);
  else if (access.embargo?.active === true && until !== undefined) notes.put('access', { right: 'embargoed', embargoUntil: until }, path);
  else {
    const isClosed = access.files === 'restricted' || access.embargo?.active === true;
    notes.put('access', { right: isClosed ? 'restricted' : 'open' }, path);
  }
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
