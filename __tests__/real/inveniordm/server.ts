/** The real InvenioRDM as the matrix of faults wants it. */
import type { RealArchive } from '../faults.ts';

const get = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run it by \`npm run test:real -- inveniordm\``);
  return value;
};

export const SERVER: RealArchive = {
  archive: 'inveniordm',
  name: 'InvenioRDM 13.0.0',
  real: {
    origin: get('REAL_URL'),
    tokens: { owner: get('REAL_TOKEN_OWNER'), other: get('REAL_TOKEN_OTHER') },
    inputs: {},
    lagMs: 2000,
    takesBig: true,
  },
};
