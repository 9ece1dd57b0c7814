/** What resume.test.ts plays of plain releases, of all others: somebody else has a say, a DOI of one's own, no files, a correction. Broken off at each write, they come out as if nothing had been. */
import { afterAll, expect, test } from '@jest/globals';
import type { ActionRun } from '../../scripts/run-action.ts';
import { EVERYWHERE, forEach, tellPlayed } from './break-off.ts';
import { askAs, type Hands, type Inputs, type Json, openHands } from './hands.ts';
import { isWrite, openStage, plain, type Stage } from './stage.ts';
import { HOWS, type How, VARIANTS, type Variant } from './variants.ts';

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

/** How it comes out when nothing comes between, and how many writes it takes; `alone`: where the run was not broken off, and nothing else has come yet. */
const playSound = (variant: Variant) =>
  onVariant(variant, async (stage, { run }) => {
    const { run: first, again = first } = variant;
    const isOther = variant.again !== undefined || variant.meanwhile !== undefined;
    if (!isOther) {
      const ended = await run(first);
      const writes = stage.writes();
      const stands = await standing(stage, variant);
      return { told: toTold(ended), ended, writes, stands, alone: stands };
    }
    const { writes, alone } = await onVariant(variant, async (other, hands) => {
      await hands.run(first);
      return { writes: other.writes(), alone: await standing(other, variant) };
    });
    variant.meanwhile?.(stage);
    const ended = await run(again.tag === 'waiting' ? first : again);
    return { told: toTold(ended), ended, writes, stands: await standing(stage, variant), alone };
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
    const { told, ended, writes, stands, alone } = await playSound(variant);
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
        // By itself it came to its end: what is done then comes to a published record, and is no matter of this test.
        if (isOther && broken.code === 0) return expect([where, await standing(stage, variant)]).toEqual([where, alone]);
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
