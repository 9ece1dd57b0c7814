/**
 * Which identifiers Invenio's software recognises: it detects the scheme itself, and one that it does not recognise may fail the whole request (facts/zenodo.md 6.4).
 * So what is written here is either sure to be taken, or turned into an https address, or left out.
 */

import { isIsbn, isIssn } from './identifiers.ts';

const DOI = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i;
const WEB = /^(?:https?|ftp|git):\/\/[^\s/$.?#].\S*$/i;

/** Bare forms that are not taken, and the address of the same thing. */
const ADDRESSES: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/^(swh:1:(?:cnt|dir|rel|rev|snp|ori):[0-9a-f]{40}(?:;\S+)?)$/i, (match) => `https://archive.softwareheritage.org/${match[1]}`],
  [/^git@([\w.-]+):([\w./~-]+?)(?:\.git)?\/?$/, (match) => `https://${match[1]}/${match[2]}`],
  [/^ssh:\/\/git@([\w.-]+)\/([\w./~-]+?)(?:\.git)?\/?$/, (match) => `https://${match[1]}/${match[2]}`],
  [/^((?:www\.)?(?:[\w-]+\.)+(?:com|org|net|io|edu|gov|dev|eu|de|fr|uk|ch|nl|at|it|es)\/\S*)$/i, (match) => `https://${match[1]}`],
  [/^ascl:\s*(\d{4}\.\d{3})$/i, (match) => `https://ascl.net/${match[1]}`],
  [/^(?:pmcid:\s*)?(PMC\d+)$/i, (match) => `https://www.ncbi.nlm.nih.gov/pmc/articles/${(match[1] ?? '').toUpperCase()}`],
  [/^(hal-\d{8}(?:v\d+)?)$/i, (match) => `https://hal.science/${match[1]}`],
  [/^gnd:\s*([\dX-]+)$/i, (match) => `https://d-nb.info/gnd/${match[1]}`],
];

/** Forms that are sure to be taken as they are. */
const TAKEN: readonly RegExp[] = [
  /^urn:[a-z0-9][a-z0-9-]{0,31}:\S+$/i,
  /^arxiv:\s*(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?$/i,
  /^hdl:\s*\d+(?:\.\d+)*\/\S+$/i,
  /^pmid:\s*\d+$/i,
  /^ark:\/?\d{5,9}\/\S+$/i,
  /^RRID:\s*[A-Za-z]+[_:]?\S+$/,
];

/** What may be put before a value whose scheme the source names, so that it is detected as that. */
const PREFIX: Readonly<Record<string, string>> = {
  arxiv: 'arXiv:',
  handle: 'hdl:',
  hdl: 'hdl:',
  pmid: 'pmid:',
  doi: 'doi:',
  swh: '',
  rrid: 'RRID:',
  ascl: 'ascl:',
  gnd: 'gnd:',
};

const recognise = (text: string): string | undefined => {
  const doi = DOI.exec(text)?.[1];
  if (doi !== undefined) return doi;
  if (WEB.test(text) || TAKEN.some((form) => form.test(text)) || isIsbn(text) || isIssn(text)) return text;
  for (const [form, toAddress] of ADDRESSES) {
    const match = form.exec(text);
    if (match) return toAddress(match);
  }
  return undefined;
};

/** The identifier in a form that is recognised, or undefined where there is none. `scheme` is what the source said, if it did. */
export const toRecognised = (identifier: string, scheme?: string): string | undefined => {
  const text = identifier
    .trim()
    .replace(/\s/g, (space) => (WEB.test(identifier.trim().replace(/\s/g, '')) ? encodeURIComponent(space) : space));
  const prefix = PREFIX[scheme?.toLowerCase() ?? ''] ?? '';
  return (
    recognise(text) ?? (prefix === '' || text.toLowerCase().startsWith(prefix.toLowerCase()) ? undefined : recognise(`${prefix}${text}`))
  );
};

/** One spelling of an identifier, whether it was sent or came back: answers strip prefixes (facts/zenodo.md 6.4). */
export const toBareIdentifier = (identifier: string): string => {
  const doi = DOI.exec(identifier.trim())?.[1];
  if (doi !== undefined) return doi.toLowerCase();
  return identifier.trim().replace(/^(?:hdl|pmid|arxiv|ark):\s*/i, (prefix) => (/^(arxiv|ark)/i.test(prefix) ? prefix.toLowerCase() : ''));
};
