/** Which scheme an identifier is of, and how it is written down (facts/zenodo.md 6.4). Detected, never believed. */

interface Scheme {
  name: string;
  /** The identifier without its prefix, or nothing if it is none of this scheme. */
  read(text: string): string | undefined;
}

const byPattern = (name: string, pattern: RegExp, keep: 'match' | 'group' = 'match'): Scheme => ({
  name,
  read: (text) => {
    const found = pattern.exec(text);
    return found ? (keep === 'group' ? found[1] : text) : undefined;
  },
});

const digitsOf = (text: string): string => text.replace(/[\s-]/g, '').toUpperCase();
const value = (digit: string): number => (digit === 'X' ? 10 : Number(digit));

/** ISO 7064 mod 11-2, the check digit of ORCID and ISNI. */
const mod11x2 = (digits: string): boolean => {
  if (!/^\d{15}[\dX]$/.test(digits)) return false;
  const total = [...digits.slice(0, 15)].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  return (12 - (total % 11)) % 11 === value(digits.slice(15));
};
const ean13 = (digits: string): boolean =>
  /^\d{13}$/.test(digits) && [...digits].reduce((sum, digit, at) => sum + Number(digit) * (at % 2 ? 3 : 1), 0) % 10 === 0;
const isbn10 = (digits: string): boolean =>
  /^\d{9}[\dX]$/.test(digits) && [...digits].reduce((sum, digit, at) => sum + value(digit) * (10 - at), 0) % 11 === 0;
const issn = (digits: string): boolean =>
  /^\d{7}[\dX]$/.test(digits) && [...digits].reduce((sum, digit, at) => sum + value(digit) * (8 - at), 0) % 11 === 0;

const checked = (name: string, prefix: RegExp, good: (digits: string) => boolean): Scheme => ({
  name,
  read: (text) => {
    const rest = text.replace(prefix, '');
    return good(digitsOf(rest)) ? rest : undefined;
  },
});

const doi = byPattern('doi', /^(?:doi:\s*|(?:https?:\/\/)?(?:(?:dx|www)\.)?doi\.org\/)?(10\.\d+(?:\.\d+)*\/\S+)$/i, 'group');

/** In the order in which they are tried; what could be two things is the first. */
const schemes: readonly Scheme[] = [
  byPattern('arxiv', /^(?:arxiv:|https?:\/\/arxiv\.org\/(?:abs|pdf)\/)(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?$/i),
  doi,
  byPattern('ark', /^(?:https?:\/\/[^/]+\/)?ark:\/?\d{5,9}\/.+$/i),
  byPattern('handle', /^(?:hdl:\s*|(?:https?:\/\/)?hdl\.handle\.net\/)(.+\/.+)$/i, 'group'),
  byPattern('purl', /^https?:\/\/(?:purl\.(?:oclc\.)?org|purl\.net|purl\.com)\/.+$/i),
  byPattern('w3id', /^https?:\/\/w3id\.org\/.+$/i),
  byPattern('lsid', /^urn:lsid:[^:]+(?::[^:]+){2,3}$/i),
  byPattern('urn', /^urn:[a-z0-9][a-z0-9-]+:.+$/i),
  byPattern('url', /^[a-z][a-z0-9+.-]*:\/\/\S.*$/i),
  byPattern('rrid', /^RRID:[A-Za-z]+_?.+$/),
  byPattern('pmid', /^pmid:(\d+)$/i, 'group'),
  byPattern('ads', /^(?:ads:|http:\/\/adsabs\.harvard\.edu\/abs\/)?(\d{4}[A-Za-z]\S{13}[A-Za-z.:])$/, 'group'),
  checked('isbn', /^isbn[:\s]*/i, (digits) => isbn10(digits) || (/^97[89]/.test(digits) && ean13(digits))),
  checked('issn', /^issn[:\s]*/i, issn),
  checked('isni', /^isni[:\s]*/i, mod11x2),
  checked('ean13', /^ean[:\s]*/i, ean13),
  byPattern('wikidata', /^Q\d+$/),
  byPattern('pmid', /^\d+$/),
  byPattern('handle', /^[^/.]+(?:\.[^/.]+)*\/.*$/),
];

export const detect = (text: string): { scheme: string; identifier: string } | undefined => {
  const trimmed = text.trim();
  for (const { name, read } of schemes) {
    const identifier = read(trimmed);
    if (identifier !== undefined) return { scheme: name, identifier };
  }
  return undefined;
};

/** A DOI without `doi:` or `https://doi.org/`, or the text as it is. */
export const plainDoi = (text: string): string => doi.read(text.trim()) ?? text.trim();
export const isDoi = (text: string): boolean => doi.read(text) === text;
export const isIsbn = (text: string): boolean => isbn10(digitsOf(text)) || ean13(digitsOf(text));
export const isUrl = (text: string): boolean => URL.canParse(text) && /^(https?|ftp):\/\/[^/]*\.[^/]/i.test(text);

/** Four groups of four of whatever is there: `abc` becomes `abc---`, as the real one writes it. */
export const writtenOrcid = (text: string): string => {
  const bare = text
    .trim()
    .replace(/^(?:orcid:\s*|https?:\/\/orcid\.org\/)/i, '')
    .replaceAll('-', '');
  return [0, 4, 8, 12].map((at) => bare.slice(at, at + 4)).join('-');
};
export const isOrcid = (text: string): boolean => /^\d{4}(-\d{4}){2}-\d{3}[\dX]$/.test(text) && mod11x2(digitsOf(text));

const gnd = /^(?:gnd:|https?:\/\/d-nb\.info\/gnd\/)?(1[01]?\d{7}[0-9X]|[47]\d{6}-\d|[1-9]\d{0,7}-[0-9X]|3\d{7}[0-9X])$/i;
/** The number of the German authority file, or nothing. */
export const readGnd = (text: string): string | undefined => gnd.exec(text.trim())?.[1];
