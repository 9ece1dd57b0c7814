/** One run of each kind, as the corridor would hand it over. */
import { ArchiveError } from '../../src/errors.ts';
import type { Deposit, ReviewRequest } from '../../src/model/deposit.ts';
import type { Trail } from '../../src/model/provenance.ts';
import { type ArchiveRecord, emptyRecord } from '../../src/model/record.ts';
import { type Release, toMarker } from '../../src/model/release.ts';
import type { Step } from '../../src/plan/step.ts';
import type { FileReport, Outcome } from '../../src/report/outcome.ts';

export const release: Release = {
  repository: {
    ...{ id: 77, owner: 'rivermouth', name: 'tide-tables', url: 'https://github.com/rivermouth/tide-tables' },
    ...{ isPrivate: false, isFork: false, topics: ['tides'], defaultBranch: 'main', ownerIsOrganisation: true },
  },
  ...{ id: 501, tag: 'v2.1.0', version: '2.1.0', commit: '5f0c1e2d3b4a59687786a5b4c3d2e1f00f1e2d3c', title: 'Tide tables 2.1' },
  ...{ url: 'https://github.com/rivermouth/tide-tables/releases/tag/v2.1.0', publishedAt: '2026-11-02T09:30:00Z' },
  ...{ isPrerelease: false, assets: [] },
};

export const record: ArchiveRecord = {
  ...emptyRecord,
  title: 'Tide tables',
  description: '<p>Predicts the tides &amp; draws them.</p>',
  publicationDate: '2026-11-02',
  version: '2.1.0',
  creators: [
    {
      ...{ kind: 'person', family: 'Brandt', given: 'Ilse', login: 'ilse-b', email: 'ilse@example.org' },
      identifiers: [{ scheme: 'orcid', value: '0000-0002-1825-0097' }],
      affiliations: [{ name: 'Institute of Shores' }],
    },
    { kind: 'organisation', family: 'Harbour Office, North and South', identifiers: [], affiliations: [] },
  ],
  contributors: [{ kind: 'person', family: 'Mori Kenta', identifiers: [], affiliations: [], type: 'ProjectMember' }],
  keywords: ['tides', 'hydrography'],
  rights: [{ id: 'MIT' }],
  related: [
    { identifier: 'https://github.com/rivermouth/tide-tables/tree/v2.1.0', relation: 'isSupplementTo' },
    { identifier: 'https://github.com/rivermouth/tide-tables/commit/5f0c1e2d3b4a59687786a5b4c3d2e1f00f1e2d3c', relation: 'isDerivedFrom' },
  ],
};

export const trail: Trail = {
  title: {
    from: [{ source: 'CITATION.cff', at: { file: 'CITATION.cff', line: 2, column: 8 } }],
    how: 'replaced',
    over: [{ source: 'GitHub', value: 'rivermouth/tide-tables' }],
  },
  creators: {
    from: [{ source: '.zenodo.json', at: { file: '.zenodo.json', line: 3, column: 3 } }],
    how: 'replaced',
    over: [{ source: 'CITATION.cff', value: [] }],
  },
  'creators[0].identifiers': {
    from: [{ source: 'CITATION.cff', at: { file: 'CITATION.cff', line: 7, column: 5 } }],
    how: 'filled',
    over: [],
  },
  version: {
    from: [{ source: 'GitHub' }],
    how: 'replaced',
    over: [{ source: 'CITATION.cff', at: { file: 'CITATION.cff', line: 12, column: 10 }, value: '2.0.0' }],
  },
  keywords: {
    from: [{ source: '.zenodo.json', at: { file: '.zenodo.json', line: 20, column: 15 } }, { source: 'GitHub' }],
    how: 'united',
    over: [],
  },
  description: {
    from: [{ source: 'CITATION.cff', at: { file: 'CITATION.cff', line: 4, column: 11 } }],
    how: 'replaced',
    over: [
      { source: 'a file that says the same', value: '<p>Predicts the tides &amp; draws them.</p>' },
      { source: 'GitHub', value: '<h2>Notes</h2><p>All new.</p>' },
    ],
  },
  related: { from: [{ source: 'the release' }], how: 'derived', over: [] },
};

export const published: Deposit = {
  ...{ id: '1002', conceptId: '1001', state: 'published', isEdit: false, createdAt: '2026-11-02T09:31:00Z', version: '2.1.0' },
  ...{ doi: '10.5281/zenodo.1002', conceptDoi: '10.5281/zenodo.1001', url: 'https://zenodo.org/records/1002' },
  badgeUrl: 'https://zenodo.org/badge/DOI/10.5281/zenodo.1001.svg',
  ...{ marker: toMarker(release), files: [], echo: { token: 'never shown' } },
};

export const draft: Deposit = {
  ...{ id: '1002', conceptId: '1001', state: 'draft', isEdit: false, createdAt: '2026-11-02T09:31:00Z' },
  ...{ reservedDoi: '10.5281/zenodo.1002', url: 'https://zenodo.org/uploads/1002', marker: toMarker(release), files: [], echo: {} },
};

export const files: readonly FileReport[] = [
  {
    ...{ name: 'tide-tables-v2.1.0.zip', size: 1_536_204, origin: 'source', isProved: true },
    ...{ sha256: 'a'.repeat(64), md5: 'b'.repeat(32), url: 'https://zenodo.org/records/1002/files/tide-tables-v2.1.0.zip' },
  },
  { name: 'checksums_all.txt', size: 412, origin: 'asset', isProved: true, md5: 'c'.repeat(32) },
];

const claim: Step = { phase: 'claim', do: 'create', why: 'nothing of this repository is archived yet' };
const describe: Step = { phase: 'describe', do: 'describe', deposit: '1002', fields: ['title'], why: '1 field differs' };
const upload: Step = { phase: 'upload', do: 'upload', deposit: '1002', file: 'checksums_all.txt', size: 412, why: 'not there yet' };
const publish: Step = { phase: 'publish', do: 'publish', deposit: '1002', why: 'metadata and every file are as wanted' };
const submit = (to: 'community' | 'curators'): Step => ({
  ...{ phase: 'publish', do: 'submit', deposit: '1002', to, why: 'somebody looks at it before it is public' },
  ...(to === 'community' ? { community: 'coast' } : {}),
});
const request = (changes: Partial<ReviewRequest>): ReviewRequest => ({
  ...{ id: 'ff4d', to: 'curators', names: [], url: 'https://rdm.example.org/requests/ff4d', status: 'open', isAnswered: false, words: [] },
  ...changes,
});
export const steps: readonly Step[] = [claim, describe, upload, publish];

export const empty: Outcome = {
  ...{ state: 'failed', mode: 'archive', archive: 'Zenodo', problems: [], losses: [], notices: [] },
  ...{ plan: [], done: [], left: [], mayHaveWritten: false, differences: [], files: [] },
};

const known = { ...empty, release, record, trail };

export const OUTCOMES: Readonly<Record<string, Outcome>> = {
  published: {
    ...known,
    ...{ state: 'published', deposit: published, files, plan: steps, done: steps },
    problems: [
      {
        ...{ severity: 'warning', code: 'stale-version', path: 'version', at: { file: 'CITATION.cff', line: 12, column: 10 } },
        message: 'The file says 2.0.0, the release says 2.1.0. The release counts.',
      },
      {
        severity: 'notice',
        code: 'trailing-comma',
        message: 'A trailing comma was overlooked.',
        at: { file: '.zenodo.json', line: 9, column: 4 },
      },
    ],
    losses: [{ field: 'rights', outcome: 'changed', message: 'The licence is written as `mit`.' }],
  },
  corrected: {
    ...known,
    state: 'published',
    deposit: published,
    files,
    plan: [{ phase: 'claim', do: 'edit', of: '1002', why: '1 fields differ' }, describe, publish],
    done: [{ phase: 'claim', do: 'edit', of: '1002', why: '1 fields differ' }, describe, publish],
  },
  'in-review': {
    ...known,
    ...{ state: 'in-review', files, plan: [...steps.slice(0, 3), submit('community')], done: [...steps.slice(0, 3), submit('community')] },
    deposit: { ...draft, state: 'in-review', request: request({ to: 'community', names: ['coast', 'c0a5'] }) },
  },
  'in-curation': {
    ...known,
    ...{ state: 'in-curation', files, plan: [...steps.slice(0, 3), submit('curators')], done: [...steps.slice(0, 3), submit('curators')] },
    deposit: { ...draft, state: 'in-curation', request: request({}) },
  },
  'pending-publish': {
    ...known,
    ...{ archive: 'BC Data Catalogue', state: 'pending-publish', plan: steps, done: steps },
    files: files.map((file, at) => ({ ...file, id: `resource-${at}` })),
    deposit: {
      ...{
        id: '5f9d#v2.1.0',
        conceptId: '5f9d',
        state: 'pending-publish',
        isEdit: false,
        createdAt: '2026-11-02T09:31:00Z',
        version: '2.1.0',
      },
      ...{ url: 'https://catalogue.example.org/dataset/tidal-lab-tide-tables', marker: toMarker(release), files: [], echo: {} },
    },
    notices: ['BC Data Catalogue: The record waits for an administrator of the organisation to publish it.'],
  },
  critiqued: {
    ...known,
    ...{ state: 'in-curation', files },
    deposit: { ...draft, request: request({ status: 'critiqued', words: ['Which licence?', 'Add `the` tide | gauge <b>too</b>.'] }) },
    problems: [
      { severity: 'warning', code: 'request-critiqued', message: 'The curators want changes before it is published: Which licence?' },
    ],
  },
  declined: {
    ...known,
    ...{ state: 'declined', files },
    deposit: { ...draft, request: request({ to: 'community', names: ['coast'], status: 'declined', words: ['Not about coasts.'] }) },
  },
  draft: { ...known, state: 'draft', deposit: draft, files, plan: steps.slice(0, 3), done: steps.slice(0, 3) },
  unchanged: { ...known, state: 'unchanged', deposit: published, files },
  drifted: {
    ...known,
    ...{ state: 'drifted', deposit: published, files },
    differences: [
      { field: 'title', wanted: 'Tide tables', found: 'Tide table' },
      { field: 'keywords', wanted: ['tides', 'hydrography'], found: undefined },
    ],
  },
  skipped: { ...empty, state: 'skipped', release, reason: 'v2.1.0 is a prerelease. Set `prereleases: archive` to archive it.' },
  'failed-before-draft': {
    ...known,
    failure: new ArchiveError('metadata-invalid', '.zenodo.json:4:12: creators[0].orcid: This is no ORCID.', {
      remedy: 'Mend these places, then run the job again. Nothing was created.',
    }),
    problems: [
      {
        severity: 'error',
        code: 'bad-orcid',
        path: 'creators[0].orcid',
        message: 'This is no ORCID.',
        at: { file: '.zenodo.json', line: 4, column: 12 },
      },
    ],
  },
  'failed-after-draft': {
    ...known,
    ...{ deposit: draft, files, plan: steps, done: steps.slice(0, 2), left: steps.slice(2), mayHaveWritten: true },
    failure: new ArchiveError('transfer-stalled', 'checksums_all.txt: no byte moved for 120 s.', {
      remedy: 'Run the job again. If it stalls again, look at status.zenodo.org.',
    }),
  },
  'failed-unclear': {
    ...known,
    ...{ plan: [claim], left: [claim], mayHaveWritten: true },
    failure: new ArchiveError('archive-failed', 'https://zenodo.org answered 504 to the request that creates the draft.', {
      remedy: 'Run the job again later.',
    }),
  },
  'failed-taken-back': {
    ...known,
    ...{ plan: steps, done: steps.slice(0, 3), left: steps.slice(3) },
    failure: new ArchiveError('twin-found', 'This release was published meanwhile: https://zenodo.org/records/1001.', {
      remedy: 'Nothing is left to do. The draft that this run had made is discarded.',
    }),
  },
  planned: {
    ...known,
    state: 'planned',
    mode: 'plan',
    plan: steps,
    left: steps,
    files: files.map((file) => ({ ...file, isProved: false })),
    notices: ['Drafts can’t be seen without a token.'],
  },
  valid: {
    ...{ ...empty, state: 'valid', mode: 'validate', record, trail },
    losses: [
      { field: 'creators', outcome: 'changed', message: 'An organisation becomes a name without a given name.' },
      { field: 'contributors', outcome: 'dropped', message: 'The type Funder is not taken.' },
    ],
  },
};
