/** A published record that somebody changes, or has to: by hand, by a run, or both; with curators and without. */
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Switches } from '../../src/sandbox/switches.ts';
import { askAs, type Hands, type Json, openHands } from './hands.ts';
import { openStage, type Stage } from './stage.ts';

type Archive = 'zenodo' | 'inveniordm';
let stage: Stage;
afterEach(() => stage.close());

const begin = async (archive: Archive, faults?: Partial<Switches>): Promise<Hands> => {
  stage = await openStage({ archive, speed: 20, users: ['reviewer'], ...(faults === undefined ? {} : { faults }) });
  return openHands(stage, archive);
};
const correct = (title = 'Tide table, corrected') => ({ inputs: { 'after-publish': 'correct', metadata: `title: ${title}` } });

/** As the form of an InvenioRDM writes it: licences by their id. */
const change = async (ask: Hands['ask'], path: string, changes: object): Promise<void> => {
  const draft = await ask('owner', 'GET', path);
  const rights = draft.metadata.rights?.map(({ id }: Json) => ({ id }));
  await ask('owner', 'PUT', path, { ...draft, metadata: { ...draft.metadata, rights, ...changes } });
};

/** A colleague opens the published record, and perhaps writes into it. */
const openByHand = async (archive: Archive, id: string, title?: string): Promise<void> => {
  const ask = askAs(stage, archive);
  const draft: Json =
    archive === 'zenodo'
      ? await ask('owner', 'POST', `/deposit/depositions/${id}/actions/edit`)
      : await ask('owner', 'POST', `/records/${id}/draft`);
  if (title === undefined) return;
  if (archive === 'inveniordm') await change(ask, `/records/${id}/draft`, { title });
  else await ask('owner', 'PUT', `/deposit/depositions/${id}`, { metadata: { ...draft.metadata, title } });
};

describe.each<Archive>(['zenodo', 'inveniordm'])('Somebody’s open correction on %s', (archive) => {
  test('is not published under their hands by a run that has nothing to correct', async () => {
    const { before: archived, run } = await begin(archive);
    const { outputs } = await archived({});
    await openByHand(archive, outputs['record-id'] ?? '');
    const stands = await stage.whole();
    expect((await run({ inputs: { 'after-publish': 'correct' } })).outputs.state).toBe('unchanged');
    expect([stage.writes(), await stage.whole()]).toEqual([[], stands]);
  });

  test('does not stop a run that has nothing to correct', async () => {
    const { before: archived, run } = await begin(archive);
    const { outputs } = await archived({});
    await openByHand(archive, outputs['record-id'] ?? '', 'Half done');
    const ended = await run({ inputs: { 'after-publish': 'correct' } });
    expect([ended.code, ended.outputs.state, stage.writes()]).toEqual([0, 'unchanged', []]);
  });

  test('stops one that has something to correct', async () => {
    const { before: archived, run } = await begin(archive);
    const { outputs } = await archived({});
    await openByHand(archive, outputs['record-id'] ?? '', 'Half done');
    const ended = await run(correct());
    expect([ended.outputs.state, stage.writes()]).toEqual(['failed', []]);
    expect(ended.summary).toContain('draft-foreign');
  });
});

test('What somebody is changing is not what the record says, also where a community is asked to take it', async () => {
  const { before: archived, run, createCommunity } = await begin('inveniordm');
  await createCommunity('coast', 'owner');
  const { outputs } = await archived({});
  await openByHand('inveniordm', outputs['record-id'] ?? '', 'Half done');
  const ended = await run({ inputs: { community: 'coast' } });
  expect([ended.code, ended.outputs.state]).toEqual([0, 'unchanged']);
  expect(ended.summary).not.toContain('Nothing was written');
  expect(ended.summary).toContain('What still had to follow was done: ask the community coast');
  expect((await run({ inputs: { community: 'coast' } })).summary).toContain('Nothing was written');
});

test('A community that was asked to take a record is not asked again while its correction stands open', async () => {
  const { before: archived, run, createCommunity } = await begin('inveniordm');
  await createCommunity('coast', 'other');
  const { outputs } = await archived({});
  await openByHand('inveniordm', outputs['record-id'] ?? '');
  const inputs = { community: 'coast' };
  expect((await run({ inputs })).outputs).toMatchObject({ state: 'unchanged' });
  const again = await run({ inputs });
  expect([again.outputs.state, stage.writes(), again.summary]).toEqual(['unchanged', [], expect.stringContaining('Nothing was written')]);
});

describe('A correction that curators look at', () => {
  const curated = async (): Promise<Hands> => {
    const hands = await begin('inveniordm', { curations: true });
    await hands.act(await hands.before({}, 'in-curation'), 'reviewer', 'review', 'accept');
    await hands.before({});
    return hands;
  };

  test('is answered where they criticise it, and published once they accept', async () => {
    const { act, before: archived, run } = await curated();
    await act(await archived(correct(), 'in-curation'), 'reviewer', 'review', 'critique');
    expect((await run(correct())).outputs).toMatchObject({ state: 'in-curation', 'request-status': 'critiqued' });
    expect(stage.writes()).toEqual([]);
    const answered = await run(correct('Tide table, as they want it'));
    expect(answered.outputs).toMatchObject({ state: 'in-curation', 'request-status': 'open' });
    await act(answered, 'reviewer', 'review', 'accept');
    expect((await run(correct('Tide table, as they want it'))).outputs.state).toBe('published');
    expect(await stage.whole()).toContain('Tide table, as they want it');
  });

  test('is not touched while they look, whatever is wanted by now', async () => {
    const { before: archived, run } = await curated();
    await archived(correct(), 'in-curation');
    const ended = await run(correct('Something else by now'));
    expect([ended.code, ended.outputs.state, stage.writes()]).toEqual([0, 'in-curation', []]);
  });

  test('stays a person’s who changed more in it than the record has wrong', async () => {
    const { act, ask, before: archived, run } = await curated();
    const { outputs } = await archived(correct(), 'in-curation');
    await act({ outputs } as Parameters<typeof act>[0], 'reviewer', 'review', 'critique');
    const path = `/records/${outputs['record-id']}/draft`;
    await change(ask, path, { title: 'By hand', description: '<p>By hand</p>' });
    const back = await run(correct());
    expect(back.outputs).toMatchObject({ state: 'in-curation', 'request-status': 'open' });
    await act(back, 'reviewer', 'review', 'critique');
    const stands = await stage.whole();
    const ended = await run(correct());
    expect([ended.outputs.state, stage.writes(), await stage.whole()]).toEqual(['failed', [], stands]);
    expect(ended.summary).toContain('draft-foreign');
  });

  test('is published as they accepted it, and then corrected as it is wanted', async () => {
    const { act, ask, before: archived, run } = await curated();
    const { outputs } = await archived(correct(), 'in-curation');
    await act({ outputs } as Parameters<typeof act>[0], 'reviewer', 'review', 'critique');
    await change(ask, `/records/${outputs['record-id']}/draft`, { title: 'As its form says' });
    await act(await run(correct()), 'reviewer', 'review', 'accept');
    expect((await run(correct())).outputs.state).toBe('published');
    expect(await stage.whole()).toContain('As its form says');
    expect((await run(correct())).outputs.state).toBe('in-curation');
  });

  test('that is written over what stands in it says so', async () => {
    const { act, before: archived, run } = await curated();
    await act(await archived(correct(), 'in-curation'), 'reviewer', 'review', 'critique');
    const ended = await run(correct('Tide table, as they want it'));
    expect(ended.summary).toContain('says something else than the metadata files (title), and is written anew from them');
  });

  test('is handed back as somebody changed it in its form', async () => {
    const { act, ask, before: archived, run } = await curated();
    const { outputs } = await archived(correct(), 'in-curation');
    await act({ outputs } as Parameters<typeof act>[0], 'reviewer', 'review', 'critique');
    const path = `/records/${outputs['record-id']}/draft`;
    await change(ask, path, { title: 'As its form says' });
    const back = await run(correct());
    expect(back.outputs).toMatchObject({ state: 'in-curation', 'request-status': 'open' });
    await act(back, 'reviewer', 'review', 'accept');
    expect((await run(correct('As its form says'))).outputs.state).toBe('published');
    expect(await stage.whole()).toContain('As its form says');
  });
});

test('A draft at its curators that lost its version is still the release’s', async () => {
  const { act, ask, before: archived, run } = await begin('inveniordm', { curations: true });
  const { outputs } = await archived({}, 'in-curation');
  const path = `/records/${outputs['record-id']}/draft`;
  await change(ask, path, { version: undefined });
  const waiting = await run({});
  expect([waiting.code, waiting.outputs.state, stage.writes()]).toEqual([0, 'in-curation', []]);
  await act(waiting, 'reviewer', 'review', 'accept');
  expect((await run({ tag: 'waiting' })).outputs.state).toBe('published');
});

test('What curators accepted of another commit is not what is published: the tag was moved', async () => {
  const { act, before: archived, run } = await begin('inveniordm', { curations: true });
  await act(await archived({}, 'in-curation'), 'reviewer', 'review', 'accept');
  Object.assign(stage.sandbox.github.repositories[0]?.releases?.[0] ?? {}, { committedAt: '2026-10-02T10:00:00Z' });
  const again = await run({});
  expect(again.outputs).toMatchObject({ state: 'in-curation', 'request-status': 'open' });
  await act(again, 'reviewer', 'review', 'accept');
  expect((await run({})).outputs.state).toBe('published');
  expect((await run({})).outputs.state).toBe('unchanged');
});
