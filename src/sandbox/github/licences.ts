/** How GitHub tells a licence: it compares the licence file with the texts it knows, and says `NOASSERTION` for one that it does not know. */
import type { Entry } from './git/objects.ts';
import { entriesOf, type GitTree } from './git/objects.ts';

export interface Licence {
  key: string;
  name: string;
  spdx_id: string;
  /** Words that only this licence's text holds, all of them. */
  words: readonly string[];
}

/** GitHub reports the bare old ids of the GNU family: it cannot tell "only" from "or later" (facts/github.md 2.6). More specific ones stand first. */
const known: readonly Licence[] = [
  {
    key: 'mit',
    name: 'MIT License',
    spdx_id: 'MIT',
    words: ['permission is hereby granted, free of charge', 'the above copyright notice'],
  },
  { key: 'apache-2.0', name: 'Apache License 2.0', spdx_id: 'Apache-2.0', words: ['apache license', 'version 2.0'] },
  {
    key: 'agpl-3.0',
    name: 'GNU Affero General Public License v3.0',
    spdx_id: 'AGPL-3.0',
    words: ['gnu affero general public license', 'version 3'],
  },
  {
    key: 'lgpl-3.0',
    name: 'GNU Lesser General Public License v3.0',
    spdx_id: 'LGPL-3.0',
    words: ['gnu lesser general public license', 'version 3'],
  },
  { key: 'gpl-3.0', name: 'GNU General Public License v3.0', spdx_id: 'GPL-3.0', words: ['gnu general public license', 'version 3'] },
  { key: 'gpl-2.0', name: 'GNU General Public License v2.0', spdx_id: 'GPL-2.0', words: ['gnu general public license', 'version 2'] },
  {
    key: 'bsd-3-clause',
    name: 'BSD 3-Clause "New" or "Revised" License',
    spdx_id: 'BSD-3-Clause',
    words: ['redistribution and use in source and binary forms', 'neither the name'],
  },
  {
    key: 'bsd-2-clause',
    name: 'BSD 2-Clause "Simplified" License',
    spdx_id: 'BSD-2-Clause',
    words: ['redistribution and use in source and binary forms'],
  },
  { key: 'mpl-2.0', name: 'Mozilla Public License 2.0', spdx_id: 'MPL-2.0', words: ['mozilla public license', 'version 2.0'] },
  { key: 'cc0-1.0', name: 'Creative Commons Zero v1.0 Universal', spdx_id: 'CC0-1.0', words: ['cc0 1.0 universal'] },
];

const other: Licence = { key: 'other', name: 'Other', spdx_id: 'NOASSERTION', words: [] };

/** The licence of a seed that names it by SPDX id. */
export const licenceOf = (spdxId: string): Licence => known.find((licence) => licence.spdx_id === spdxId) ?? { ...other, spdx_id: spdxId };

export const findLicenceFile = (tree: GitTree): Entry | undefined =>
  entriesOf(tree).find((entry) => /^(licen[cs]e|copying)([.-][^/]*)?$/i.test(entry.path));

export const detectLicence = (text: string): Licence => {
  const words = text.toLowerCase().replace(/\s+/g, ' ');
  return known.find((licence) => licence.words.every((word) => words.includes(word))) ?? other;
};
