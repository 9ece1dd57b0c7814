/** Which licences Zenodo takes, and by which name it gives them back (facts/zenodo.md 6.1). */
import { licenceAliases, licenceIds } from './licence-ids.ts';

/** Aliases whose target the vocabulary lost: taken as free text, and never echoed. */
const broken = new Set(['fal', 'gfdl']);

/** What the deposit API prints for an id: names of before 2023. */
const printed: Record<string, string> = {
  'apache-2.0': 'apache2.0',
  mit: 'mit-license',
  isc: 'isc-license',
  zlib: 'zlib-license',
  'gpl-2.0-only': 'gpl-2.0',
  'gpl-3.0-only': 'gpl-3.0',
  'lgpl-2.0-only': 'lgpl-2.0',
  'lgpl-2.1-only': 'lgpl-2.1',
  'lgpl-3.0-only': 'lgpl-3.0',
  'agpl-3.0-only': 'apgl-v3',
  'cc0-1.0': 'cc-zero',
  'bsd-1-clause': 'bsd-license',
  'bsd-2-clause': 'bsd-2-clause-netbsd',
  'mpl-1.0': 'mozilla',
  'artistic-2.0': 'artistic-license-2.0',
  'odbl-1.0': 'odc-odbl',
  'bsl-1.0': 'bsl1.0',
  'psf-2.0': 'pythonsoftfoundation',
  'python-2.0': 'pythonpl',
  intel: 'intel-osl',
  ncsa: 'uoi-ncsa',
  'ecl-2.0': 'ecl2',
};

export type Right = { id: string } | { title: string };

/** The vocabulary's entry for a name in any case, free text for a broken alias, or nothing. */
export const findLicence = (name: string): Right | undefined => {
  const key = name.trim().toLowerCase();
  if (broken.has(key)) return { title: key };
  const id = licenceAliases.get(key) ?? key;
  if (licenceIds.has(id)) return { id };
  if (licenceIds.has(`${id}-only`)) return { id: `${id}-only` };
  // `AGPL-3.0+` alone of its kind is refused.
  const later = id.endsWith('+') && !id.startsWith('agpl') ? `${id.slice(0, -1)}-or-later` : '';
  return licenceIds.has(later) ? { id: later } : undefined;
};

export const printedLicence = (id: string): string => printed[id] ?? id;
