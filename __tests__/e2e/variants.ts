/** All other kinds of run than a plain release: somebody else has a say, a DOI of one's own, no files, a correction. variants.test.ts breaks them off. */
import type { Switches } from '../../src/sandbox/switches.ts';
import type { Hands, Json } from './hands.ts';
import type { RunOptions, Stage } from './stage.ts';

/**
 * How the n-th write is met. `killed` right after it (a killed job leaves nothing but what the archive holds, so that it stands for the n+1st that never came, too);
 * its answer `lost`; `failed` once, with a 500; and `shut`: from then on nobody is let in.
 */
export type How = 'killed' | 'lost' | 'failed' | 'shut';
export const HOWS: readonly How[] = ['killed', 'lost', 'failed', 'shut'];

export interface Variant {
  archive: 'zenodo' | 'inveniordm';
  faults?: Partial<Switches>;
  /** What stands there before. */
  begin?: (hands: Hands, stage: Stage) => Promise<unknown>;
  /** Then `begin` says the id of the record that it goes on with. */
  namesConcept?: true;
  run: RunOptions;
  /** What happens after it was broken off, and how it is run again then. */
  meanwhile?: (stage: Stage) => void;
  again?: RunOptions;
  ends: string;
  /** Where it once came out otherwise: played by `npm test`, too; all the rest with `KILLS=all`. */
  caught?: readonly [how: How, at: number | RegExp];
}

const correct = { 'after-publish': 'correct', metadata: 'title: Tide table, corrected' };
const asset = (stage: Stage, name: string): Json =>
  stage.sandbox.github.repositories[0]?.releases?.[0]?.assets?.find((one) => one.name === name);

export const VARIANTS: Record<string, Variant> = {
  'a first release for a community of its own': {
    archive: 'inveniordm',
    begin: ({ createCommunity }) => createCommunity('coast', 'owner'),
    run: { inputs: { community: 'coast' } },
    ends: 'published',
  },
  "a first release for somebody's community and one of its own": {
    archive: 'inveniordm',
    begin: async ({ createCommunity }) => {
      await createCommunity('coast', 'other');
      await createCommunity('shore', 'owner');
    },
    run: { inputs: { community: 'coast\nshore' } },
    ends: 'in-review',
    caught: ['killed', 1],
  },
  'a first release for one of its own, and then for another': {
    archive: 'inveniordm',
    begin: async ({ createCommunity }) => {
      await createCommunity('coast', 'other');
      await createCommunity('shore', 'owner');
    },
    run: { inputs: { community: 'shore\ncoast' } },
    ends: 'published',
  },
  'a next release for communities': {
    archive: 'inveniordm',
    begin: async ({ createCommunity, before }) => {
      await createCommunity('coast', 'other');
      await createCommunity('shore', 'owner');
      await before({});
    },
    run: { tag: 'v1.1.0', inputs: { community: 'shore\ncoast' } },
    ends: 'published',
  },
  'a release that was published before, for communities': {
    archive: 'inveniordm',
    begin: async ({ createCommunity, before }) => {
      await createCommunity('coast', 'other');
      await createCommunity('shore', 'owner');
      await before({});
    },
    run: { inputs: { community: 'shore\ncoast' } },
    ends: 'unchanged',
  },
  'a release that a community declined, changed': {
    archive: 'inveniordm',
    begin: async ({ createCommunity, before, act }) => {
      await createCommunity('coast', 'other');
      await act(await before({ inputs: { community: 'coast' } }, 'in-review'), 'other', 'decline');
    },
    run: { inputs: { community: 'coast', metadata: 'keywords: [coast]' } },
    ends: 'in-review',
  },
  'a release that a community declined, with other files': {
    archive: 'inveniordm',
    begin: async ({ createCommunity, before, act }) => {
      await createCommunity('coast', 'other');
      await act(await before({ inputs: { community: 'coast' } }, 'in-review'), 'other', 'decline');
    },
    run: { inputs: { community: 'coast', files: '*.csv\n*.pdf' } },
    ends: 'in-review',
    caught: ['killed', /\/commit\b/],
  },
  'a release that a community declined, for none': {
    archive: 'inveniordm',
    begin: async ({ createCommunity, before, act }) => {
      await createCommunity('coast', 'other');
      await act(await before({ inputs: { community: 'coast' } }, 'in-review'), 'other', 'decline');
    },
    run: {},
    ends: 'published',
  },
  'a first release for curators': {
    archive: 'inveniordm',
    faults: { curations: true },
    run: {},
    ends: 'in-curation',
    caught: ['failed', 2],
  },
  'a first release for curators that the preset knows': {
    archive: 'inveniordm',
    faults: { curations: true },
    run: { inputs: { archive: 'tuwien-test' } },
    ends: 'in-curation',
  },
  'a release that curators accepted': {
    archive: 'inveniordm',
    faults: { curations: true },
    begin: async ({ before, act }) => act(await before({}, 'in-curation'), 'reviewer', 'review', 'accept'),
    run: {},
    ends: 'published',
  },
  'a release that curators accepted, with more files': {
    archive: 'inveniordm',
    faults: { curations: true },
    begin: async ({ before, act }) => act(await before({}, 'in-curation'), 'reviewer', 'review', 'accept'),
    run: { inputs: { files: '*' } },
    ends: 'in-curation',
    caught: ['killed', /\/commit\b/],
  },
  'a release that curators accepted, with fewer files': {
    archive: 'inveniordm',
    faults: { curations: true },
    begin: async ({ before, act }) => act(await before({}, 'in-curation'), 'reviewer', 'review', 'accept'),
    run: { inputs: { files: '*.csv' } },
    ends: 'in-curation',
    caught: ['killed', 2],
  },
  'a release that curators criticised, changed': {
    archive: 'inveniordm',
    faults: { curations: true },
    begin: async ({ before, act }) => act(await before({}, 'in-curation'), 'reviewer', 'review', 'critique'),
    run: { inputs: { metadata: 'keywords: [ebb]' } },
    ends: 'in-curation',
  },
  'a release that curators criticised, with other files': {
    archive: 'inveniordm',
    faults: { curations: true },
    begin: async ({ before, act }) => act(await before({}, 'in-curation'), 'reviewer', 'review', 'critique'),
    run: { inputs: { files: '*.csv\n*.pdf' } },
    ends: 'in-curation',
    caught: ['killed', /\/commit\b/],
  },
  'a release that curators criticised, with fewer files': {
    archive: 'inveniordm',
    faults: { curations: true },
    begin: async ({ before, act }) => act(await before({}, 'in-curation'), 'reviewer', 'review', 'critique'),
    run: { inputs: { files: '*.csv' } },
    ends: 'in-curation',
    caught: ['killed', 2],
  },
  'a correction for curators': {
    archive: 'inveniordm',
    faults: { curations: true },
    begin: async ({ before, act }) => {
      await act(await before({}, 'in-curation'), 'reviewer', 'review', 'accept');
      await before({});
    },
    run: { inputs: correct },
    ends: 'in-curation',
    caught: ['lost', 3],
  },
  'a correction that curators criticised, changed': {
    archive: 'inveniordm',
    faults: { curations: true },
    begin: async ({ before, act }) => {
      await act(await before({}, 'in-curation'), 'reviewer', 'review', 'accept');
      await before({});
      await act(await before({ inputs: correct }, 'in-curation'), 'reviewer', 'review', 'critique');
    },
    run: { inputs: { ...correct, metadata: 'title: Tide table, as they want it' } },
    ends: 'in-curation',
  },
  'a release that curators accepted, whose tag was moved': {
    archive: 'inveniordm',
    faults: { curations: true },
    begin: async ({ before, act }, stage) => {
      await act(await before({}, 'in-curation'), 'reviewer', 'review', 'accept');
      Object.assign(stage.sandbox.github.repositories[0]?.releases?.[0] ?? {}, { committedAt: '2026-10-02T10:00:00Z' });
    },
    run: {},
    ends: 'in-curation',
  },
  'a next release for curators': {
    archive: 'inveniordm',
    faults: { curations: true },
    begin: async ({ before, act }) => {
      await act(await before({}, 'in-curation'), 'reviewer', 'review', 'accept');
      await before({});
    },
    run: { tag: 'v1.1.0' },
    ends: 'in-curation',
  },
  'a correction, on Zenodo': { archive: 'zenodo', begin: ({ before }) => before({}), run: { inputs: correct }, ends: 'published' },
  'a correction, on InvenioRDM': { archive: 'inveniordm', begin: ({ before }) => before({}), run: { inputs: correct }, ends: 'published' },
  'a draft for a person, on Zenodo': { archive: 'zenodo', run: { inputs: { publish: 'false' } }, ends: 'draft' },
  'a draft for a person, on InvenioRDM': {
    archive: 'inveniordm',
    run: { inputs: { publish: 'false' } },
    ends: 'draft',
    caught: ['killed', 1],
  },
  'a draft of a next release for a person': {
    archive: 'inveniordm',
    begin: ({ before }) => before({}),
    run: { tag: 'v1.1.0', inputs: { publish: 'false' } },
    ends: 'draft',
    caught: ['failed', 3],
  },
  'a draft for a person, where there are no DOIs': {
    archive: 'inveniordm',
    faults: { dois: false },
    run: { inputs: { publish: 'false' } },
    ends: 'draft',
  },
  'a draft that was left for a person, described anew and published, on Zenodo': {
    archive: 'zenodo',
    begin: ({ before }) => before({ inputs: { publish: 'false' } }, 'draft'),
    run: { inputs: { metadata: 'title: Tides', files: '*.csv\n*.pdf' } },
    ends: 'published',
  },
  'a draft that was left for a person, described anew and published, on InvenioRDM': {
    archive: 'inveniordm',
    begin: ({ before }) => before({ inputs: { publish: 'false' } }, 'draft'),
    run: { inputs: { metadata: 'title: Tides', files: '*.csv\n*.pdf' } },
    ends: 'published',
  },
  'a DOI from elsewhere, on Zenodo': { archive: 'zenodo', run: { inputs: { metadata: 'doi: 10.5555/tide.1' } }, ends: 'published' },
  'a DOI from elsewhere': { archive: 'inveniordm', run: { inputs: { metadata: 'doi: 10.5555/tide.1' } }, ends: 'published' },
  "a DOI under the server's prefix": {
    archive: 'inveniordm',
    run: { inputs: { metadata: 'doi: 10.1234/tide.1' } },
    ends: 'published',
    caught: ['killed', 1],
  },
  'a DOI that is taken back midway': {
    archive: 'inveniordm',
    begin: ({ publishByHand }) => publishByHand(),
    run: { inputs: { metadata: 'doi: 10.5555/tide.1' } },
    again: {},
    ends: 'published',
  },
  'a DOI that comes midway': {
    archive: 'inveniordm',
    run: {},
    again: { inputs: { metadata: 'doi: 10.5555/tide.1' } },
    ends: 'published',
  },
  'an archive without DOIs': { archive: 'inveniordm', faults: { dois: false }, run: {}, ends: 'published' },
  'a restricted record': { archive: 'inveniordm', run: { inputs: { metadata: 'access_right: closed' } }, ends: 'published' },
  'a restricted record, on Zenodo': {
    archive: 'zenodo',
    run: { inputs: { metadata: 'access_right: restricted\naccess_conditions: Ask.' } },
    ends: 'published',
  },
  'an embargo': {
    archive: 'inveniordm',
    run: { inputs: { metadata: 'access_right: embargoed\nembargo_date: 2099-01-01' } },
    ends: 'published',
  },
  'an embargo, on Zenodo': {
    archive: 'zenodo',
    run: { inputs: { metadata: 'access_right: embargoed\nembargo_date: 2099-01-01' } },
    ends: 'published',
  },
  'no files': { archive: 'inveniordm', run: { inputs: { files: 'none' } }, ends: 'published' },
  'no files, and then some': { archive: 'inveniordm', run: { inputs: { files: 'none' } }, again: {}, ends: 'published' },
  'some files, and then none': {
    archive: 'inveniordm',
    run: {},
    again: { inputs: { files: 'none' } },
    ends: 'published',
    caught: ['killed', /tide-table\.whl\/commit/],
  },
  'no files after some': {
    archive: 'inveniordm',
    begin: ({ before }) => before({}),
    run: { tag: 'v1.1.0', inputs: { files: 'none' } },
    ends: 'published',
  },
  'files after none': {
    archive: 'inveniordm',
    begin: ({ before }) => before({ inputs: { files: 'none' } }),
    run: { tag: 'v1.1.0' },
    ends: 'published',
  },
  'files that are all taken over': {
    archive: 'inveniordm',
    begin: ({ before }) => before({ inputs: { files: '*.csv' } }),
    run: { tag: 'v1.1.0', inputs: { files: '*.csv' } },
    ends: 'published',
  },
  'a next release, on Zenodo': {
    archive: 'zenodo',
    begin: ({ before }) => before({ inputs: { files: '*' } }),
    run: { tag: 'v1.1.0' },
    ends: 'published',
    caught: ['shut', 3],
  },
  'a next release of other files': {
    archive: 'inveniordm',
    begin: ({ before }) => before({ inputs: { files: '*' } }),
    run: { tag: 'v1.1.0' },
    ends: 'published',
  },
  ...Object.fromEntries(
    (['zenodo', 'inveniordm'] as const).flatMap((archive): [string, Variant][] => [
      [
        `a record that is named by \`concept\`, on ${archive}`,
        { archive, begin: (hands) => hands.integrate(), namesConcept: true, run: {}, ends: 'published' },
      ],
      [
        `a record that is adopted, on ${archive}`,
        {
          archive,
          begin: (hands) => hands.integrate(),
          run: { inputs: { adopt: 'true' } },
          ends: 'published',
          ...(archive === 'zenodo' ? { caught: ['killed', 1] } : {}),
        },
      ],
    ]),
  ),
  'a data management plan': { archive: 'inveniordm', faults: { damap: 'on' }, run: { inputs: { dmp: '11' } }, ends: 'published' },
  'an asset that is replaced midway, on Zenodo': {
    archive: 'zenodo',
    run: {},
    meanwhile: (stage) => Object.assign(asset(stage, 'constituents.csv'), { content: 'M2,12.43\nS2,12.00\n' }),
    ends: 'published',
  },
  'an asset that is replaced midway': {
    archive: 'inveniordm',
    run: {},
    meanwhile: (stage) => Object.assign(asset(stage, 'constituents.csv'), { content: 'M2,12.43\nS2,12.00\n' }),
    ends: 'published',
  },
  'a repository that is renamed midway, on Zenodo': {
    archive: 'zenodo',
    begin: ({ before }) => before({}),
    run: { tag: 'v1.1.0' },
    meanwhile: ({ sandbox }) =>
      void Object.assign(sandbox.github.repositories[0] ?? {}, { name: 'tide-chart', formerNames: ['tidal-lab/tide-table'] }),
    again: { tag: 'v1.1.0', repository: 'tidal-lab/tide-chart' },
    ends: 'published',
  },
  'a repository that is renamed midway': {
    archive: 'inveniordm',
    begin: ({ before }) => before({}),
    run: { tag: 'v1.1.0' },
    meanwhile: ({ sandbox }) =>
      void Object.assign(sandbox.github.repositories[0] ?? {}, { name: 'tide-chart', formerNames: ['tidal-lab/tide-table'] }),
    again: { tag: 'v1.1.0', repository: 'tidal-lab/tide-chart' },
    ends: 'published',
  },
  'a next release, gone on with by `tag: waiting`, on Zenodo': { archive: 'zenodo', run: {}, again: { tag: 'waiting' }, ends: 'published' },
  'a first release, gone on with by `tag: waiting`': { archive: 'inveniordm', run: {}, again: { tag: 'waiting' }, ends: 'published' },
};
