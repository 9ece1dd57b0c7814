/** The real CKAN as the matrix of faults wants it. */
import type { RealArchive } from '../faults.ts';
import { openReal } from './place.ts';

const { origin, tokens, version } = await openReal();

export const SERVER: RealArchive = {
  archive: 'ckan',
  name: `CKAN ${version}`,
  real: {
    origin,
    tokens: { owner: tokens.editor ?? '', other: tokens.orgadmin ?? '' },
    inputs: {},
    lagMs: 0,
    takesBig: Number(process.env.CKAN_MAX_MB ?? 10) >= 64,
  },
};
