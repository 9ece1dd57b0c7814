/** Each fault of the wire, at requests to a real InvenioRDM. */

// Of the pauses in which a run lets the search catch up the last are to be longer than the search takes, about a second (facts/inveniordm.md 1.11).
process.env.FAST_TIME ??= '4';
const { faultSuite } = await import('../faults.ts');

const get = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run it by \`npm run test:real -- inveniordm\``);
  return value;
};

faultSuite({
  ...{ archive: 'inveniordm', name: 'InvenioRDM 13.0.0', share: '1/101' },
  real: {
    origin: get('REAL_URL'),
    tokens: { owner: get('REAL_TOKEN_OWNER'), other: get('REAL_TOKEN_OTHER') },
    inputs: {},
    lagMs: 2000,
    takesBig: true,
  },
});
