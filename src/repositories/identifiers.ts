/** Identifiers whose form can be proved without asking anybody. */

/** `0000-0002-1825-0097` from any of its spellings, or undefined where the check digit (ISO 7064, 11-2) is wrong: a server may lose the whole name over that. */
export const toOrcid = (written: string): string | undefined => {
  const digits = written
    .trim()
    .replace(/^https?:\/\/(www\.)?orcid\.org\//i, '')
    .replace(/[\s-]/g, '')
    .toUpperCase();
  if (!/^\d{15}[\dX]$/.test(digits)) return undefined;
  const total = [...digits.slice(0, 15)].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  const check = (12 - (total % 11)) % 11;
  return digits.endsWith(check === 10 ? 'X' : String(check)) ? digits.replace(/(.{4})(?=.)/g, '$1-') : undefined;
};

/** Malformed ones make a server fail (facts/zenodo.md 7): only what has the form of one is sent. */
export const toGnd = (written: string): string | undefined => {
  const value = written.trim().replace(/^(https?:\/\/d-nb\.info\/gnd\/|gnd:)/i, '');
  return /^(1[012]?\d{7}[\dX]|[47]\d{6}-\d|[1-9]\d{0,7}-[\dX]|3\d{7}[\dX])$/.test(value) ? value : undefined;
};

const digitsOf = (text: string): string => text.replace(/[\s-]/g, '');

export const isIsbn = (text: string): boolean => {
  const digits = digitsOf(text).toUpperCase();
  const sum = (weights: (index: number) => number): number =>
    [...digits].reduce((total, digit, index) => total + (digit === 'X' ? 10 : Number(digit)) * weights(index), 0);
  if (/^\d{9}[\dX]$/.test(digits)) return sum((index) => 10 - index) % 11 === 0;
  return /^97[89]\d{10}$/.test(digits) && sum((index) => (index % 2 === 0 ? 1 : 3)) % 10 === 0;
};

export const isIssn = (text: string): boolean => {
  const digits = digitsOf(text).toUpperCase();
  if (!/^\d{7}[\dX]$/.test(digits) || !/^\d{4}-?\d{3}[\dxX]$/.test(text.trim())) return false;
  return [...digits].reduce((total, digit, index) => total + (digit === 'X' ? 10 : Number(digit)) * (8 - index), 0) % 11 === 0;
};
