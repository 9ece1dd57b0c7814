/** What a CKAN can be told beyond a plain release, broken off at its writes or met by a fault there, and run again: as if nothing had come between. */
import { afterAll, describe, expect, test } from '@jest/globals';
import type { CkanFaults } from '../../src/sandbox/ckan/faults.ts';
import { EVERYWHERE, forEach, tellPlayed } from './break-off.ts';
import { isWrite, openStage, type RunOptions, type Stage, seed } from './stage.ts';

type Inputs = Record<string, string>;
/** A run, or what somebody does in between. */
type Act = RunOptions | ((stage: Stage) => unknown);

interface Variant {
  what: string;
  catalogue?: Partial<CkanFaults>;
  /** Of the three releases: 1.1 MB in one file, or a prerelease in the middle. */
  seeded?: 'big' | 'prerelease';
  before?: readonly Act[];
  run: RunOptions;
  /** The one that is at rest after it, where its words are others. */
  rest?: RunOptions;
}

const seeds = (seeded: Variant['seeded']) => {
  const plain = seed();
  const releases = (plain.releases ?? []).map((release, at) => ({
    ...release,
    ...(seeded === 'prerelease' && at === 1 ? { prerelease: true } : {}),
    ...(seeded === 'big' ? { assets: [{ name: 'small.txt', content: release.tag }, toBig('x')] } : {}),
  }));
  return [{ ...plain, releases }];
};
const toBig = (letter: string, bytes = 1_100_000) => ({ name: 'big.bin', content: letter.repeat(bytes) });

/** The first release has other assets from now on. */
const replace = ({ sandbox }: Stage, assets: { name: string; content: string }[]): void =>
  void Object.assign(sandbox.github.repositories[0]?.releases?.[0] ?? {}, { assets });
const turn =
  (faults: Partial<CkanFaults>) =>
  ({ sandbox }: Stage): void =>
    void Object.assign(sandbox.ckan.faults, faults);
/** As somebody of the catalogue does it. */
const patch =
  (action: string, data: object, user = 'owner') =>
  async ({ sandbox }: Stage): Promise<void> => {
    const { origin, tokens } = sandbox.ckan;
    const headers = { 'content-type': 'application/json', authorization: tokens[user] ?? '' };
    expect((await fetch(`${origin}/api/3/action/${action}`, { method: 'POST', headers, body: JSON.stringify(data) })).status).toBe(200);
  };

const of = (inputs: Inputs, tag = 'v1.0.0'): RunOptions => ({ tag, inputs });
const NAME = 'tidal-lab-tide-table';
const correct = { 'after-publish': 'correct' };
const corrected = { ...correct, metadata: 'title: Tide table, corrected\nkeywords: [waves]' };
const layout = { 'ckan-layout': 'release' };
const toFields = (who: string, ...themes: readonly string[]): Inputs => ({
  'ckan-fields': `name: tides\ntitle: By ${who}\nmaintainer: ${who}\ntags: [harbour, ${who}]\nextras:\n  region: ${who}\nresources:\n  themes: [${themes.join(', ')}]\n`,
});
const toBc = (who: string): Inputs => ({
  ...{ archive: 'bcdc', organisation: 'BC Unit' },
  'ckan-fields': `contacts:\n  - name: ${who}\n    email: jo@example.org\n`,
});
const isPublic = patch('package_patch', { id: NAME, publish_state: 'PUBLISHED' }, 'admin');
const link = { 'too-large': 'link' };
const draft = { publish: 'false' };
const doi = (number: number): Inputs => ({ doi: `10.5281/zenodo.${number}` });
const early = { prereleases: 'archive' };
/** GitHub's flag is taken off the second release. */
const isReady = ({ sandbox }: Stage): void =>
  void Object.assign(sandbox.github.repositories[0]?.releases?.[1] ?? {}, { prerelease: false });

const VARIANTS: readonly Variant[] = [
  { what: 'a dataset for each release', before: [of(layout)], run: of(layout, 'v1.1.0') },
  { what: 'a dataset for each release, corrected', before: [of(layout), of(layout, 'v1.1.0')], run: of({ ...layout, ...corrected }) },
  { what: 'ckan-fields', run: of(toFields('port', 'tide')) },
  {
    what: 'ckan-fields, other ones in the next version',
    before: [of(toFields('port', 'tide'))],
    run: of(toFields('quay', 'coast'), 'v1.1.0'),
  },
  { what: 'ckan-fields, corrected', before: [of(toFields('port', 'tide'))], run: of({ ...correct, ...toFields('quay', 'coast', 'tide') }) },
  {
    what: 'ckan-fields, fewer of them in a correction',
    before: [of(toFields('port', 'tide'))],
    run: of({ ...correct, 'ckan-fields': 'name: tides\n' }),
  },
  { what: 'a ladder of states', catalogue: { ckanBcdc: true }, run: of(toBc('Jo')) },
  {
    what: 'a public record of it, the next version',
    catalogue: { ckanBcdc: true },
    before: [of(toBc('Jo')), isPublic],
    run: of(toBc('Jo'), 'v1.1.0'),
  },
  {
    what: 'a public record of it, corrected',
    ...{ catalogue: { ckanBcdc: true }, before: [of(toBc('Jo')), isPublic], run: of({ ...toBc('Mo'), ...corrected }) },
  },
  {
    what: 'a file that was taken out of its release',
    ...{ before: [{}, (stage: Stage) => replace(stage, [{ name: 'tide-table.whl', content: 'wheel of v1.0.0' }])] },
    run: of({ ...corrected, prune: 'true' }),
  },
  { what: 'a correction', before: [{}], run: of(corrected) },
  { what: 'a correction (2.12)', catalogue: { ckanVersion: '2.12' }, before: [{}], run: of({ ...corrected, ...toFields('quay', 'tide') }) },
  { what: 'a correction of the release before', before: [{}, { tag: 'v1.1.0' }], run: of(corrected) },
  { what: 'a link to what is too large', seeded: 'big', catalogue: { maxResourceSizeMb: 1 }, run: of(link) },
  { what: 'no place for files', catalogue: { ckanStorage: false }, run: of(link) },
  {
    what: 'a file that grew too large while it was a draft',
    seeded: 'big',
    before: [of({ ...link, ...draft }), turn({ maxResourceSizeMb: 1 }), (stage) => replace(stage, [toBig('y')])],
    run: of(link),
  },
  {
    what: 'a link to what became smaller while it was a draft',
    ...{ seeded: 'big', catalogue: { maxResourceSizeMb: 1 } },
    before: [of({ ...link, ...draft }), (stage) => replace(stage, [toBig('y', 500_000)])],
    run: of(link),
  },
  {
    what: 'metadata that were a link',
    ...{ catalogue: { ckanStorage: false }, before: [of(link), turn({ ckanStorage: true })], run: of({ ...link, ...corrected }) },
  },
  { what: 'a DOI of its own in the next version', before: [of(doi(12))], run: of(doi(13), 'v1.1.0') },
  { what: 'no DOI in the next version', before: [of(doi(12))], run: of({}, 'v1.1.0') },
  { what: 'a draft', run: of(draft) },
  { what: 'a draft of the next version', before: [{}], run: of({ ...draft, metadata: 'title: Other' }, 'v1.1.0') },
  {
    what: 'a draft of the next version, published',
    before: [{}, of(draft, 'v1.1.0')],
    run: of({ metadata: 'title: Other\nkeywords: [waves]' }, 'v1.1.0'),
  },
  { what: 'a draft, published', before: [of(draft)], run: of({}) },
  { what: 'a draft, published with a DOI', before: [of(draft)], run: of(doi(12)) },
  {
    what: 'a draft with other files and words',
    before: [of(draft), (stage) => replace(stage, [toBig('z', 9)])],
    run: of({ metadata: 'title: Other' }),
  },
  { what: 'what waits', before: [{}, of(draft, 'v1.1.0')], run: { tag: 'waiting' }, rest: { tag: 'v1.1.0' } },
  { what: 'an older release, later', before: [{ tag: 'v1.1.0' }], run: of({}) },
  { what: 'a prerelease', seeded: 'prerelease', before: [{}], run: of(early, 'v1.1.0') },
  { what: 'a release after a prerelease', seeded: 'prerelease', before: [of(early, 'v1.1.0')], run: { tag: 'v1.2.0' } },
  {
    what: 'a prerelease that became a release',
    ...{ seeded: 'prerelease', before: [{}, of(early, 'v1.1.0'), isReady], run: of(correct, 'v1.1.0') },
  },
  { what: 'a file that was replaced, and stays as it is', before: [{}, (stage) => replace(stage, [toBig('z', 9)])], run: of(corrected) },
  {
    what: 'a dataset that was there',
    before: [patch('package_create', { name: NAME, owner_org: 'sw-team', notes: 'By hand', tags: [{ name: 'theirs' }] })],
    run: of({ adopt: 'true' }),
  },
  { what: 'a catalogue without revisions', catalogue: { ckanVersion: '2.8' }, run: of({}) },
  {
    what: 'the next version in a catalogue without revisions',
    ...{ catalogue: { ckanVersion: '2.8' }, before: [of(doi(12))], run: of({ metadata: 'title: Other' }, 'v1.1.0') },
  },
  { what: 'a correction of the version', before: [{}], run: of({ ...correct, 'release-facts': 'file', metadata: 'version: 1.0.1' }) },
  { what: 'a correction by a DOI', before: [{}], run: of({ ...correct, ...doi(12) }) },
  { what: 'files of older releases that go', before: [{}], run: of({ keep: '1' }, 'v1.1.0') },
  { what: 'an older release whose files are not kept', before: [{ tag: 'v1.1.0' }], run: of({ keep: '1' }) },
  { what: 'a correction of a release whose files went', before: [{}, of({ keep: '1' }, 'v1.1.0')], run: of(corrected) },
];

/** What comes to a write: the job is killed before it is carried out, or while it is; or a fault strikes it, and the job may go on. */
const BLOWS: Readonly<Record<string, Partial<CkanFaults> | 'before' | 'during'>> = {
  'killed before': 'before',
  'killed during': 'during',
  'its answer lost': { cutAfterRequest: 1 },
  'refused by a proxy': { fail5xx: 1, fail5xxAs: '502' },
  'carried out, and a crash told': { crashAfterWrite: 1 },
  'wrong bytes stored': { corruptUpload: 1 },
};
const CALM: Partial<CkanFaults> = { cutAfterRequest: 0, fail5xx: 0, crashAfterWrite: 0, corruptUpload: 0 };

const onStageOf = async <T>({ catalogue = {}, seeded, before = [] }: Variant, play: (stage: Stage) => Promise<T>): Promise<T> => {
  const stage = await openStage({ archive: 'ckan', speed: 20, faults: catalogue, seeds: seeds(seeded), users: ['admin'] });
  try {
    for (const act of before) {
      if (typeof act === 'function') await act(stage);
      else expect((await stage.run(act)).code).toBe(0);
    }
    return await play(stage);
  } finally {
    await stage.close();
  }
};

interface Sound {
  whole: string;
  state: string | undefined;
  /** Of the same run once more, which finds nothing to do: where it takes what waits, nothing waits any more. */
  again: string | undefined;
  atRest: string | undefined;
  writes: number;
}

/** Where nothing comes between; and what is at rest stays so. */
const soundOf = (variant: Variant): Promise<Sound> =>
  onStageOf(variant, async (stage) => {
    const { code, outputs } = await stage.run(variant.run);
    expect([code, outputs.state]).not.toEqual([1, 'failed']);
    const [whole, writes] = [await stage.whole(), stage.writes().length];
    const { state: again } = (await stage.run(variant.run)).outputs;
    expect(stage.writes()).toEqual([]);
    const { state: atRest } = variant.rest === undefined ? { state: again } : (await stage.run(variant.rest)).outputs;
    expect(stage.writes()).toEqual([]);
    return { whole, writes, state: outputs.state, again, atRest };
  });

/** At the n-th write. */
const strike = (stage: Stage, blow: (typeof BLOWS)[string], at: number): void => {
  let seen = 0;
  stage.gate = (exchange, child) => {
    seen += isWrite(exchange) ? 1 : 0;
    if (seen !== at || !isWrite(exchange)) return undefined;
    if (typeof blow === 'object') Object.assign(stage.sandbox.ckan.faults, blow);
    else child?.kill('SIGKILL');
    return blow === 'before' ? 'drop' : undefined;
  };
};

const play = (variant: Variant, { name, at, sound }: { name: string; at: number; sound: Sound }): Promise<void> =>
  onStageOf(variant, async (stage) => {
    const { run, rest = run } = variant;
    strike(stage, BLOWS[name] ?? 'before', at);
    let ended = await stage.run(run);
    stage.gate = () => undefined;
    Object.assign(stage.sandbox.ckan.faults, CALM);
    if (typeof BLOWS[name] === 'string') expect([at, ended.signal]).toEqual([at, 'SIGKILL']);
    else if (ended.code !== 0) expect([at, ended.stdout]).toEqual([at, expect.stringMatching(/^::error.*\[[a-z-]+\]\s*$/m)]);
    // What follows a publication fails no job: it is told, and left to the next run.
    if (ended.code !== 0 || ended.stdout.includes('title=follow-up')) ended = await stage.run(run);
    expect([at, ended.code, [sound.state, sound.again]]).toEqual([at, 0, expect.arrayContaining([ended.outputs.state])]);
    expect(await stage.whole()).toBe(sound.whole);
    expect([at, (await stage.run(rest)).outputs.state, stage.writes()]).toEqual([at, sound.atRest, []]);
  });

/** At each write, by all that can come to it; `npm test` kills the job before the last one alone: what is said there is said nowhere else. */
const playAll = async (variant: Variant): Promise<void> => {
  const sound = await soundOf(variant);
  const { writes } = sound;
  if (!EVERYWHERE) return forEach(1, () => play(variant, { name: 'killed before', at: writes, sound }));
  for (const name of Object.keys(BLOWS)) await forEach(writes, (at) => play(variant, { name, at, sound }));
};

afterAll(() => tellPlayed('struck and run again'));

describe('a run that is struck at a write, and run again, comes out as one that was not', () => {
  test.each(VARIANTS)('$what', playAll, 1_800_000);
});

// biome-ignore lint/suspicious/noExplicitAny: a test reads a field and compares it, and fails where there is none
const show = async ({ sandbox }: Stage): Promise<any> =>
  ((await (await fetch(`${sandbox.ckan.origin}/api/3/action/package_show?id=${NAME}`)).json()) as { result: unknown }).result;
const codeOf = async (stage: Stage, run: RunOptions): Promise<number | null> => (await stage.run(run)).code;

/** Two jobs go step by step: a revision waits for the other job's next one, as long as there may be one. */
const inStep = (stage: Stage, milliseconds: number): void => {
  let go: (() => void) | undefined;
  // The watcher behind the gate waits for it.
  stage.gate = (({ path }) => {
    if (!path.endsWith('/package_revise')) return undefined;
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const [first, own] = [go, () => resolve(undefined)];
    go = first === undefined ? own : undefined;
    if (first === undefined) setTimeout(own, milliseconds).unref();
    else {
      first();
      own();
    }
    return promise;
  }) as Stage['gate'];
};

test('a prerelease that became a release is told, and leads once it is corrected', () =>
  onStageOf({ what: '', seeded: 'prerelease', before: [{}, of(early, 'v1.1.0'), isReady], run: {} }, async (stage) => {
    expect((await stage.run({ tag: 'v1.1.0' })).outputs.state).toBe('drifted');
    expect((await stage.run(of(correct, 'v1.1.0'))).outputs.state).toBe('published');
    const { version, resources } = await show(stage);
    expect([version, resources.map((one: Record<string, unknown>) => one.release_prerelease).filter(Boolean)]).toEqual(['1.1.0', []]);
  }));

describe('a link', () => {
  const tooLarge = { maxResourceSizeMb: 1 };

  test('that two jobs make at the same time is there once, and the dataset can be written (2.12)', () =>
    onStageOf({ what: '', seeded: 'big', catalogue: { ...tooLarge, ckanVersion: '2.12' }, run: {} }, async (stage) => {
      inStep(stage, 2000);
      await Promise.all([stage.run(of(link)), stage.run(of(link))]);
      stage.gate = () => undefined;
      expect(await codeOf(stage, of(link))).toBe(0);
      const { resources } = await show(stage);
      expect(resources.filter(({ name }: { name: string }) => name === 'big.bin')).toHaveLength(1);
    }));

  test('whose id another dataset has is made with another one', () =>
    onStageOf({ what: '', seeded: 'big', catalogue: tooLarge, before: [of(link)], run: {} }, async (stage) => {
      await patch('package_create', { name: 'another', owner_org: 'sw-team' })(stage);
      expect(await codeOf(stage, of({ ...link, concept: 'another' }))).toBe(0);
    }));
});

describe('a correction', () => {
  test.each([doi(12), { 'ckan-fields': 'maintainer: The port' }])('that changes no byte (%j) sends none', (wanted) =>
    onStageOf({ what: '', before: [{}], run: {} }, async (stage) => {
      turn({ corruptUpload: 100 })(stage);
      expect(await codeOf(stage, of({ ...correct, ...wanted }))).toBe(0);
      expect(await stage.whole()).not.toContain('"isAsSaid": false');
    }),
  );

  test.each([corrected, correct])('whose bytes arrived as others is not done with, whatever is wanted then (%j)', (wanted) =>
    onStageOf({ what: '', before: [{}], run: {} }, async (stage) => {
      turn({ corruptUpload: 100 })(stage);
      expect(await codeOf(stage, of(corrected))).toBe(1);
      expect(await codeOf(stage, of(wanted))).toBe(1);
      turn(CALM)(stage);
      expect(await codeOf(stage, of(wanted))).toBe(0);
      expect(await stage.whole()).not.toContain('"isAsSaid": false');
    }),
  );

  test('of what is said beside the same bytes is made after a write that was refused, too', () =>
    onStageOf({ what: '', before: [of({ 'ckan-fields': 'resources:\n  origin: port\n' })], run: {} }, async (stage) => {
      strike(stage, { fail5xx: 1, fail5xxAs: '502' }, 2);
      await stage.run(of({ ...correct, 'ckan-fields': 'resources:\n  origin: quay\n' }));
      const { resources } = await show(stage);
      expect(resources.find((one: Record<string, unknown>) => one.release_fields !== undefined).origin).toBe('quay');
    }));
});
