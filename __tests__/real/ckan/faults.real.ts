/** Each fault of the wire, at requests to a real CKAN; with `CKAN_MAX_MB=64` big uploads, too. */
import { openReal } from './place.ts';

// A write is found at once (facts/ckan.md 1.9), and no answer takes seconds: clocks may run.
process.env.FAST_TIME ??= '20';
const { faultSuite } = await import('../faults.ts');

const { origin, tokens, version } = await openReal();

faultSuite({
  ...{ archive: 'ckan', name: `CKAN ${version}`, share: '1/61' },
  real: {
    origin,
    tokens: { owner: tokens.editor ?? '', other: tokens.orgadmin ?? '' },
    inputs: {},
    lagMs: 0,
    takesBig: Number(process.env.CKAN_MAX_MB ?? 10) >= 64,
  },
});
