/** ORCID, ROR, DOI and URL as people write them, brought to one form. All answer undefined where it is none. */
import type { RelatedIdentifier } from '../model/record.ts';
import { toLine, withoutEnd } from './text.ts';

/** ISO 7064 MOD 11-2 over the first 15 digits (facts/github.md 5.6). */
const hasOrcidChecksum = (digits: string): boolean => {
  let total = 0;
  for (const digit of digits.slice(0, 15)) total = (total + Number(digit)) * 2;
  const check = (12 - (total % 11)) % 11;
  return digits.at(-1) === (check === 10 ? 'X' : String(check));
};

/** @returns `0000-0002-1825-0097`, from any URL form, with or without dashes. */
export const toOrcid = (written: string): string | undefined => {
  const bare = written.trim().replace(/^(https?:\/\/)?(www\.|sandbox\.)?orcid\.org\/|^orcid:\s*/i, '');
  const digits = bare.replace(/[-\s]/g, '').replace(/\/$/, '').toUpperCase();
  if (!/^\d{15}[\dX]$/.test(digits) || !hasOrcidChecksum(digits)) return undefined;
  return digits.replace(/(.{4})(?=.)/g, '$1-');
};

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';

/** @returns `https://ror.org/…`, from the bare id as well; its checksum proved (facts/github.md 5.6). */
export const toRor = (written: string): string | undefined => {
  const id = written
    .trim()
    .replace(/^(https?:\/\/)?(www\.)?ror\.org\//i, '')
    .replace(/\/$/, '')
    .toLowerCase();
  if (!/^0[a-hj-km-np-tv-z0-9]{6}\d{2}$/.test(id)) return undefined;
  let number = 0;
  for (const letter of id.slice(0, 7)) number = number * 32 + CROCKFORD.indexOf(letter);
  const check = 98 - ((number * 100) % 97);
  return Number(id.slice(7)) === check ? `https://ror.org/${id}` : undefined;
};

/** @returns the bare DOI in its own spelling, from any URL form. */
export const toDoi = (written: string): string | undefined => {
  const bare = written.trim().replace(/^(https?:\/\/)?((dx|www)\.)?doi\.org\/|^doi:\s*/i, '');
  return /^10\.\d{4,9}(\.\d+)*\/\S+$/.test(bare) ? bare : undefined;
};

/** DOIs that Zenodo (or its sandbox) gives: in a metadata file they are a claim about this very software. */
export const isZenodoDoi = (doi: string): boolean => /^10\.(5281|5072)\/zenodo\.\d+$/i.test(doi);

/** @returns the URL as it was written, where a browser would understand it. */
export const toUrl = (written: string): string | undefined => {
  const text = written.trim();
  if (!/^(https?|s?ftp):\/\/[^\s/]/i.test(text) || /[\s<>"]/.test(text)) return undefined;
  return URL.canParse(text) ? text : undefined;
};

/** `git@host:o/r.git` and `github.com/o/r`, which archives take for a handle (facts/zenodo.md 6.4), as a URL. */
export const repairUrl = (written: string): string | undefined => {
  const text = written.trim();
  const ssh = /^(?:ssh:\/\/)?git@([\w.-]+)[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(text);
  if (ssh !== null) return `https://${ssh[1]}/${ssh[2]}`;
  return /^(www\.|github\.com\/|gitlab\.com\/|codeberg\.org\/|bitbucket\.org\/)[\w.-]+/i.test(text) ? toUrl(`https://${text}`) : undefined;
};

/** One identifier in its own form, and its scheme where that is sure. DOIs lose their address, SSH and bare forms of forges become URLs. */
export const toIdentifier = (written: string, scheme?: string): Pick<RelatedIdentifier, 'identifier' | 'scheme'> => {
  const text = toLine(written);
  const doi = toDoi(text);
  if (doi !== undefined) return { identifier: doi, scheme: 'doi' };
  const url = toUrl(text) ?? repairUrl(text);
  if (url !== undefined) return { identifier: url, scheme: 'url' };
  if (/^swh:1:(snp|rel|rev|dir|cnt):[0-9a-f]{40}(;.*)?$/i.test(text)) return { identifier: text, scheme: 'swh' };
  const named = scheme?.trim().toLowerCase();
  return named === undefined || named === '' || named === 'url' || named === 'doi'
    ? { identifier: text }
    : { identifier: text, scheme: named };
};

/** The key by which two spellings of one identifier are the same. */
export const toIdentifierKey = (identifier: string): string => {
  const doi = toDoi(identifier);
  if (doi !== undefined) return `doi:${doi.toLowerCase()}`;
  if (toUrl(identifier) === undefined) return identifier.trim();
  const address = identifier
    .trim()
    .replace(/^http:/i, 'https:')
    .replace(/#$/, '')
    .toLowerCase();
  return withoutEnd(withoutEnd(address, '/'), '.git');
};
