/** What resume.test.ts plays of plain releases, of all others: somebody else has a say, a DOI of one's own, no files, a correction. Broken off at each write, they come out as if nothing had been. */
import { afterAll, expect, test } from '@jest/globals';
import type { ActionRun } from '../../scripts/run-action.ts';
import type { Switches } from '../../src/sandbox/switches.ts';
import { EVERYWHERE, forEach, tellPlayed } from './break-off.ts';
import { isWrite, openStage, plain, type RunOptions, type Stage } from './stage.ts';

type Inputs = Record<string, string>;
// biome-ignore lint/suspicious/noExplicitAny: a test reads a field and compares it, and fails where there is none
type Json = any;
type Account = 'owner' | 'other' | 'reviewer';

/** Some writes are enough: two files, one of which is the same in every release. */
const FEW: Inputs = { files: '*.csv\n*.whl', source: 'none', 'parallel-uploads': '1' };

const askAs =
  (stage: Stage, archive: 'zenodo' | 'inveniordm') =>
  async (who: Account, method: string, path: string, body?: unknown): Promise<Json> => {
    const { origin, tokens } = stage.sandbox[archive];
    const headers = { authorization: `Bearer ${tokens[who]}`, connection: 'close', 'content-type': 'application/json' };
    const answer = await fetch(`${origin}/api${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} as ${who}: ${answer.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  };

const openHands = (stage: Stage, archive: 'zenodo' | 'inveniordm') => {
  const ask = askAs(stage, archive);
  const run = ({ inputs, ...options }: RunOptions = {}): Promise<ActionRun> => stage.run({ ...options, inputs: { ...FEW, ...inputs } });
  return {
    ask,
    run,
    createCommunity: async (slug: string, who: Account): Promise<void> => {
      const access = { visibility: 'public', member_policy: 'open', record_submission_policy: 'open', review_policy: 'closed' };
      await ask(who, 'POST', '/communities', { slug, access, metadata: { title: slug, type: { id: 'project' } } });
    },
    act: async ({ outputs }: ActionRun, who: Account, ...actions: string[]): Promise<void> => {
      for (const action of actions)
        await ask(who, 'POST', `/requests/${outputs['request-url']?.split('/').at(-1)}/actions/${action}`, {
          payload: { content: 'So.', format: 'html' },
        });
    },
    /** Something that shows which DOIs the server gives. */
    publishByHand: async (): Promise<void> => {
      const metadata = {
        ...{ title: 'By hand', publication_date: '2026-01-01', publisher: 'P', resource_type: { id: 'dataset' } },
        creators: [{ person_or_org: { type: 'personal', family_name: 'Doe', given_name: 'Jo' } }],
      };
      const { id } = await ask('other', 'POST', '/records', { metadata, files: { enabled: false } });
      await ask('other', 'POST', `/records/${id}/draft/actions/publish`);
    },
    /** As the archive's own integration keeps it: the tag's link, and no commit. */
    integrate: async (): Promise<Inputs> => {
      const identifier = `${stage.sandbox.github.serverUrl}/tidal-lab/tide-table/tree/v0.9.0`;
      if (archive === 'inveniordm') {
        const metadata = {
          ...{ title: 'Tide table', publication_date: '2026-01-01', publisher: 'P', version: '0.9.0', resource_type: { id: 'software' } },
          creators: [{ person_or_org: { type: 'personal', family_name: 'Doe', given_name: 'Jo' } }],
          related_identifiers: [{ identifier, scheme: 'url', relation_type: { id: 'issupplementto' } }],
        };
        const { id } = await ask('owner', 'POST', '/records', { metadata, files: { enabled: false } });
        await ask('owner', 'POST', `/records/${id}/draft/actions/publish`);
        return { concept: String(id) };
      }
      const metadata = {
        ...{ title: 'Tide table', upload_type: 'software', description: 'Tides', version: '0.9.0', creators: [{ name: 'Doe, Jo' }] },
        related_identifiers: [{ identifier, relation: 'isSupplementTo' }],
      };
      const { id, links } = await ask('owner', 'POST', '/deposit/depositions', { metadata });
      const bucket = new URL(links.bucket).pathname.replace(/^\/api/, '');
      const { origin, tokens } = stage.sandbox[archive];
      const headers = { authorization: `Bearer ${tokens.owner}`, 'content-type': 'application/octet-stream' };
      expect((await fetch(`${origin}/api${bucket}/old.txt`, { method: 'PUT', headers, body: 'old' })).ok).toBe(true);
      await ask('owner', 'POST', `/deposit/depositions/${id}/actions/publish`);
      return { concept: String(id) };
    },
    /** What an earlier release left. */
    before: async (options: RunOptions, state = 'published'): Promise<ActionRun> => {
      const ended = await run(options);
      expect(ended.outputs.state).toBe(state);
      return ended;
    },
  };
};
type Hands = ReturnType<typeof openHands>;

/**
 * How the n-th write is met. `killed` right after it (a killed job leaves nothing but what the archive holds, so that it stands for the n+1st that never came, too);
 * its answer `lost`; `failed` once, with a 500; and `shut`: from then on nobody is let in.
 */
type How = 'killed' | 'lost' | 'failed' | 'shut';
const HOWS: readonly How[] = ['killed', 'lost', 'failed', 'shut'];

interface Variant {
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

const VARIANTS: Record<string, Variant> = {
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
  'some files, and then none': { archive: 'inveniordm', run: {}, again: { inputs: { files: 'none' } }, ends: 'published' },
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

const strikeAt = (stage: Stage, { archive }: Variant, at: number, how: How): void => {
  const { faults } = stage.sandbox[archive];
  let seen = 0;
  let isShut = false;
  stage.gate = (exchange, child) => {
    if (isShut) faults.waf = true;
    if (!isWrite(exchange)) return undefined;
    seen += 1;
    if (seen !== at) return undefined;
    if (how === 'killed') child?.kill('SIGKILL');
    if (how === 'lost') faults.cutAfterRequest = 1;
    if (how === 'failed') faults.fail5xx = 1;
    if (how === 'shut') isShut = true;
    return undefined;
  };
};

const letBe = (stage: Stage, { archive }: Variant): void => {
  stage.gate = () => undefined;
  Object.assign(stage.sandbox[archive].faults, { waf: false, cutAfterRequest: 0, fail5xx: 0 });
};

/** All that stands there: deposits in full, how far they are, who was asked, and which plans name them. */
const standing = async (stage: Stage, { archive, faults = {} }: Variant): Promise<unknown> => {
  const told = (await stage.kept()).map(({ told: one }) => one);
  const whole = JSON.parse(await stage.whole());
  if (archive === 'zenodo') return { told, whole };
  const ask = askAs(stage, archive);
  const { hits } = await ask('owner', 'GET', '/user/requests?size=50');
  const requests = hits.hits.map(({ type, status }: Json) => `${type} ${status}`).toSorted();
  const plans = faults.damap
    ? (await ask('owner', 'GET', '/invenio_damap/damap/dmp')).hits.hits.map(({ datasets }: Json) => datasets.length)
    : [];
  return { told, whole, requests, plans };
};

const toTold = ({ code, outputs }: ActionRun) => {
  const { state, doi, version, 'request-status': status } = outputs;
  return { code, state, version, status, doi: plain(doi ?? '').replace(/zenodo\.\d+/, 'zenodo.ID') };
};

const onVariant = async <T>(variant: Variant, play: (stage: Stage, hands: Hands) => Promise<T>): Promise<T> => {
  const { archive, faults } = variant;
  const stage = await openStage({ archive, speed: 20, users: ['reviewer'], ...(faults === undefined ? {} : { faults }) });
  try {
    const hands = openHands(stage, archive);
    const begun = await variant.begin?.(hands, stage);
    const named = variant.namesConcept ? (begun as Inputs) : {};
    const run: Hands['run'] = ({ inputs, ...options } = {}) => hands.run({ ...options, inputs: { ...named, ...inputs } });
    return await play(stage, { ...hands, run });
  } finally {
    await stage.close();
  }
};

/** How it comes out when nothing comes between, and how many writes it takes. */
const playSound = (variant: Variant) =>
  onVariant(variant, async (stage, { run }) => {
    const { run: first, again = first } = variant;
    const isOther = variant.again !== undefined || variant.meanwhile !== undefined;
    if (!isOther) {
      const ended = await run(first);
      const writes = stage.writes();
      return { told: toTold(ended), ended, writes, stands: await standing(stage, variant) };
    }
    const writes = await onVariant(variant, async (other, hands) => {
      await hands.run(first);
      return other.writes();
    });
    variant.meanwhile?.(stage);
    const ended = await run(again.tag === 'waiting' ? first : again);
    return { told: toTold(ended), ended, writes, stands: await standing(stage, variant) };
  });

afterAll(() => tellPlayed('broken off and run again'));

interface Play {
  name: string;
  variant: Variant;
  how: How;
  /** One write alone; default: each. */
  only?: number | RegExp;
}

const PLAYS = Object.entries(VARIANTS).flatMap(([name, variant]): Play[] => {
  if (EVERYWHERE) return HOWS.map((how) => ({ name, variant, how }));
  return variant.caught === undefined ? [] : [{ name, variant, how: variant.caught[0], only: variant.caught[1] }];
});

/** The state of a run that finds all done. */
const toRest = (state: string | undefined): string | undefined => (state === 'published' ? 'unchanged' : state);

test.each(PLAYS)(
  '$name: $how at a write, and run again, it comes out as if nothing had been',
  async ({ variant, how, only }) => {
    const { told, ended, writes, stands } = await playSound(variant);
    expect(ended.outputs.state).toBe(variant.ends);
    // What was published keeps its DOI and its files, whatever is wanted then.
    const isOther = variant.again !== undefined || variant.meanwhile !== undefined;
    const places = writes.filter((write) => !isOther || how === 'failed' || !write.includes('/publish')).length;
    await forEach(only === undefined ? places : 1, (one) =>
      onVariant(variant, async (stage, { run }) => {
        const at = only instanceof RegExp ? 1 + writes.findLastIndex((write) => only.test(write)) : (only ?? one);
        const where = `${how} at ${at}: ${writes[at - 1]}`;
        expect(writes[at - 1]).toBeDefined();
        const before = await standing(stage, variant);
        strikeAt(stage, variant, at, how);
        const broken = await run(variant.run);
        letBe(stage, variant);
        const isDenied = /Nothing was (written|changed|created)/.test(broken.summary);
        if (broken.code === 1 && isDenied) expect([where, await standing(stage, variant)]).toEqual([where, before]);
        variant.meanwhile?.(stage);
        const wanted = variant.again ?? variant.run;
        const first = await run(wanted);
        // A next version's draft shows its tag only once it is described: nothing waits before.
        const again = first.outputs.state === 'skipped' ? await run(variant.run) : first;
        const { state } = again.outputs;
        expect([where, [variant.ends, toRest(variant.ends)]]).toEqual([where, expect.arrayContaining([state])]);
        expect([where, toTold(again)]).toEqual([where, { ...told, state }]);
        expect([where, await standing(stage, variant)]).toEqual([where, stands]);
        const third = await run(wanted.tag === 'waiting' ? variant.run : wanted);
        expect([where, third.outputs.state, stage.writes()]).toEqual([where, toRest(variant.ends), []]);
      }),
    );
  },
  600_000,
);
