/** The built action where somebody else has a say: curators, and the reviewers of communities. One suite, on the local archive and on a real server. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { type ActionRun, toGitHubEnv } from '../../scripts/run-action.ts';
import type { Sandbox } from '../../src/sandbox/index.ts';
import { runMain } from './run-main.ts';

export type Account = 'owner' | 'other' | 'curator' | 'reviewer';

/** A server of the kind, and a repository that nobody has archived there. */
export interface Place {
  origin: string;
  tokens: Readonly<Record<string, string>>;
  github: Sandbox['github'];
  /** `OWNER/NAME` */
  repository: string;
  /** More of the runs' environment. */
  env?: Record<string, string>;
  /** Lets searches and timelines catch up. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

// biome-ignore lint/suspicious/noExplicitAny: a test reads a field and compares it, and fails where there is none
type Json = any;

const openHands = ({ origin, tokens, github, repository, env }: Place) => {
  const ask = async (who: Account, method: string, path: string, body?: unknown): Promise<Json> => {
    // A run takes longer than a server keeps an idle connection.
    const headers = {
      connection: 'close',
      authorization: `Bearer ${tokens[who]}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const answer = await fetch(`${origin}/api${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} as ${who}: ${answer.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  };
  const words = (content: string) => ({ payload: { content, format: 'html' } });
  return {
    ask,
    run: (inputs: Record<string, string> = {}): Promise<ActionRun> =>
      runMain({
        repository,
        inputs: {
          token: tokens.owner ?? '',
          archive: 'inveniordm',
          'archive-url': origin,
          tag: 'v1.0.0',
          'parallel-uploads': '1',
          ...inputs,
        },
        env: { ...toGitHubEnv(github), ...env },
      }),
    act: (who: Account, { outputs }: ActionRun, action: string, said?: string): Promise<Json> =>
      ask(who, 'POST', `/requests/${outputs['request-url']?.split('/').at(-1)}/actions/${action}`, said === undefined ? {} : words(said)),
    /** A curator takes it up, and then says yes or what is wrong. */
    curate: async (run: ActionRun, action: 'accept' | 'critique', said?: string): Promise<void> => {
      const request = `/requests/${run.outputs['request-url']?.split('/').at(-1)}/actions`;
      await ask('reviewer', 'POST', `${request}/review`, {});
      await ask('reviewer', 'POST', `${request}/${action}`, said === undefined ? {} : words(said));
    },
    createCommunity: async (who: Account, changes: Record<string, string> = {}): Promise<string> => {
      const slug = `${who}-${Math.random().toString(36).slice(2, 10)}`;
      const access = { visibility: 'public', member_policy: 'open', record_submission_policy: 'open', review_policy: 'closed', ...changes };
      await ask(who, 'POST', '/communities', { access, slug, metadata: { title: `Community ${slug}`, type: { id: 'project' } } });
      return slug;
    },
    slugsOf: async ({ outputs }: ActionRun): Promise<readonly string[]> => {
      const { parent } = await ask('owner', 'GET', `/records/${outputs['record-id']}`);
      return (parent.communities.entries ?? []).map(({ slug }: { slug: string }) => slug).toSorted();
    },
    requestsAbout: async ({ outputs }: ActionRun): Promise<readonly string[]> => {
      const { hits } = await ask('owner', 'GET', `/user/requests?q=${encodeURIComponent(`topic.record:"${outputs['record-id']}"`)}`);
      return hits.hits.map(({ status }: { status: string }) => status).toSorted();
    },
    /** The owner changes a draft's title in the web form. */
    retitle: async ({ outputs }: ActionRun, title: string): Promise<void> => {
      const path = `/records/${outputs['record-id']}/draft`;
      const { metadata, access, custom_fields } = await ask('owner', 'GET', path);
      const { creators, publication_date, publisher, version, related_identifiers } = metadata;
      const related = related_identifiers.map(({ identifier, scheme, relation_type, resource_type }: Json) => ({
        ...{ identifier, scheme, relation_type: { id: relation_type.id } },
        ...(resource_type === undefined ? {} : { resource_type: { id: resource_type.id } }),
      }));
      await ask('owner', 'PUT', path, {
        ...{ access: { record: access.record, files: access.files }, files: { enabled: true }, custom_fields },
        metadata: {
          ...{ title, creators, publication_date, publisher, version },
          resource_type: { id: 'software' },
          related_identifiers: related,
        },
      });
    },
  };
};

const stateOf = ({ code, outputs }: ActionRun): string => `${code} ${outputs.state} ${outputs['request-status']}`.trim();

type Open = () => Promise<Place>;

export const curationSuite = (name: string, open: Open): void => {
  describe(`curation, on ${name}`, () => {
    let place: Place;
    afterEach(() => place.close());

    test('goes in two phases: asked, criticised, changed, handed back, accepted, published', async () => {
      place = await open();
      const { run, curate, requestsAbout } = openHands(place);
      const changed = { metadata: 'keywords: [tides, gauges]' };

      const asked = await run();
      expect(stateOf(asked)).toBe('0 in-curation open');
      expect(asked.outputs['request-url']).toMatch(/\/requests\/[0-9a-f-]{36}$/);
      expect(asked.outputs['reserved-doi']).not.toBe('');
      expect(asked.outputs.doi).toBe('');
      expect(asked.summary).toContain('waits for the curators');
      await place.settle();
      expect(stateOf(await run())).toBe('0 in-curation open');

      await curate(asked, 'critique', '<p>Please add <b>keywords</b>.</p>');
      await place.settle();
      const criticised = await run();
      expect(stateOf(criticised)).toBe('0 in-curation critiqued');
      expect(criticised.summary).toMatch(/Please add\s+keywords/);
      expect(criticised.stdout).toMatch(/^::warning [^\n]*The curators want changes/m);
      expect(stateOf(await run())).toBe('0 in-curation critiqued');

      const back = await run(changed);
      expect(stateOf(back)).toBe('0 in-curation open');
      expect(back.outputs['request-url']).toBe(asked.outputs['request-url']);
      await place.settle();
      expect(await requestsAbout(asked)).toEqual(['resubmitted']);

      await curate(asked, 'accept');
      const published = await run(changed);
      expect(stateOf(published)).toBe('0 published');
      expect(published.outputs['record-id']).toBe(asked.outputs['record-id']);
      expect(published.outputs.doi).toBe(asked.outputs['reserved-doi']);
      expect(stateOf(await run(changed))).toBe('0 unchanged');
    });

    test('hands back what was changed by hand, and does not write it anew', async () => {
      place = await open();
      const { run, ask, curate, retitle } = openHands(place);
      const asked = await run();
      await curate(asked, 'critique', 'The title says nothing.');
      await place.settle();
      await retitle(asked, 'Tide tables of the northern harbours');
      expect(stateOf(await run())).toBe('0 in-curation open');
      await curate(asked, 'accept');
      expect(stateOf(await run())).toBe('0 published');
      const { metadata } = await ask('owner', 'GET', `/records/${asked.outputs['record-id']}`);
      expect(metadata.title).toBe('Tide tables of the northern harbours');
    });

    test('begins anew for files that come after the acceptance', async () => {
      place = await open();
      const { run, ask, curate, requestsAbout } = openHands(place);
      const asked = await run({ files: '*.csv', source: 'none' });
      await curate(asked, 'accept');
      await place.settle();
      const more = { files: '*', source: 'none' };
      expect(stateOf(await run(more))).toBe('0 in-curation open');
      await place.settle();
      expect(await requestsAbout(asked)).toEqual(['resubmitted']);
      await curate(asked, 'accept');
      expect(stateOf(await run(more))).toBe('0 published');
      const { entries } = await ask('owner', 'GET', `/records/${asked.outputs['record-id']}/files`);
      expect(entries.length).toBeGreaterThan(1);
    });

    test('begins anew, too, where files alone answer a critique', async () => {
      place = await open();
      const { run, curate, requestsAbout } = openHands(place);
      const asked = await run({ files: '*', source: 'none' });
      await curate(asked, 'critique', 'The tables are enough.');
      await place.settle();
      expect(stateOf(await run({ files: '*.csv', source: 'none' }))).toBe('0 in-curation open');
      await place.settle();
      expect(await requestsAbout(asked)).toEqual(['resubmitted']);
    });

    test('is asked for once, whoever asked', async () => {
      place = await open();
      const { run, ask, curate } = openHands(place);
      const draft = await run({ publish: 'false' });
      expect(stateOf(draft)).toBe('0 draft');
      const { id } = await ask('other', 'POST', '/curations/', { topic: { record: draft.outputs['record-id'] } });
      await place.settle();
      const asked = await run();
      expect(stateOf(asked)).toBe('0 in-curation open');
      expect(asked.outputs['request-url']).toBe(`${place.origin}/requests/${id}`);
      await curate(asked, 'accept');
      expect(stateOf(await run())).toBe('0 published');
    });

    test('comes again for a new version, and for a correction', async () => {
      place = await open();
      const { run, curate } = openHands(place);
      const first = await run();
      await curate(first, 'accept');
      await run();
      await place.settle();
      const second = await run({ tag: 'v1.1.0' });
      expect(stateOf(second)).toBe('0 in-curation open');
      expect(second.outputs['request-url']).not.toBe(first.outputs['request-url']);
      const correction = { metadata: 'keywords: [ebb]', 'after-publish': 'correct' };
      const asked = await run(correction);
      expect(stateOf(asked)).toBe('0 in-curation open');
      await place.settle();
      const again = await run(correction);
      expect(stateOf(again)).toBe('0 in-curation open');
      expect(again.outputs).toMatchObject({ doi: asked.outputs.doi, 'request-url': asked.outputs['request-url'] });
      expect(again.summary).not.toContain('after-publish');
      await curate(first, 'accept');
      expect(stateOf(await run(correction))).toBe('0 published');
    });

    test('is not asked for again because of a DOI that the version before has, and the files name for good', async () => {
      place = await open();
      const { run, curate } = openHands(place);
      const named = { metadata: `doi: 10.5555/${Math.random().toString(36).slice(2, 10)}` };
      const first = await run(named);
      await curate(first, 'accept');
      await run(named);
      await place.settle();
      const next = { ...named, tag: 'v1.1.0' };
      const second = await run(next);
      expect(stateOf(second)).toBe('0 in-curation open');
      await place.settle();
      const waiting = await run(next);
      expect([stateOf(waiting), waiting.summary]).toEqual(['0 in-curation open', expect.not.stringContaining('Differs from')]);
      await curate(second, 'critique', 'Please add keywords.');
      await place.settle();
      expect(stateOf(await run(next))).toBe('0 in-curation critiqued');
    });

    test('is finished by a run that knows no tag, and does nothing where nothing waits', async () => {
      place = await open();
      const { run, curate } = openHands(place);
      const idle = await run({ tag: 'waiting' });
      expect(stateOf(idle)).toBe('0 skipped');
      const asked = await run();
      await place.settle();
      expect(stateOf(await run({ tag: 'waiting' }))).toBe('0 in-curation open');
      await curate(asked, 'accept');
      const published = await run({ tag: 'waiting' });
      expect(stateOf(published)).toBe('0 published');
      expect(published.outputs.tag).toBe('v1.0.0');
      await place.settle();
      expect(stateOf(await run({ tag: 'waiting' }))).toBe('0 skipped');
    });
  });
};

export const communitySuite = (name: string, open: Open): void => {
  describe(`a community, on ${name}`, () => {
    let place: Place;
    afterEach(() => place.close());

    test('that the account may publish into takes it at once; later versions are in it, and ask others', async () => {
      place = await open();
      const { run, createCommunity, slugsOf, requestsAbout } = openHands(place);
      const [own, foreign] = [await createCommunity('owner'), await createCommunity('curator')];
      const first = await run({ community: own });
      expect(stateOf(first)).toBe('0 published');
      expect(await slugsOf(first)).toEqual([own]);
      await place.settle();
      const both = { community: `${own}\n${foreign}`, tag: 'v1.1.0' };
      const second = await run(both);
      expect(stateOf(second)).toBe('0 published open');
      expect(await slugsOf(second)).toEqual([own]);
      await place.settle();
      expect(stateOf(await run(both))).toBe('0 unchanged open');
      expect(await requestsAbout(second)).toEqual(['submitted']);
    });

    test('is waited for, and publishes what it accepts', async () => {
      place = await open();
      const { run, act, createCommunity, slugsOf } = openHands(place);
      const community = await createCommunity('curator');
      const asked = await run({ community });
      expect(stateOf(asked)).toBe('0 in-review open');
      expect(asked.summary).toContain('waits for the reviewers of its community');
      expect(stateOf(await run({ community }))).toBe('0 in-review open');
      await act('curator', asked, 'accept');
      const accepted = await run({ community });
      expect(stateOf(accepted)).toBe('0 unchanged');
      expect(accepted.outputs.doi).toBe(asked.outputs['reserved-doi']);
      expect(await slugsOf(accepted)).toEqual([community]);
    });

    test('that declines is told with its words, and asked again once something has changed', async () => {
      place = await open();
      const { run, act, createCommunity, requestsAbout } = openHands(place);
      const community = await createCommunity('curator');
      const asked = await run({ community });
      await act('curator', asked, 'decline', '<p>Not about coasts</p>');
      await place.settle();
      const declined = await run({ community });
      expect(stateOf(declined)).toBe('0 declined declined');
      expect(declined.summary).toContain('Not about coasts');
      expect(await requestsAbout(asked)).toEqual(['declined']);
      expect(stateOf(await run({ community, metadata: 'keywords: [coast]' }))).toBe('0 in-review open');
    });

    test('that declined is left out when the input leaves it out, and the record can be found', async () => {
      place = await open();
      const { run, act, ask, createCommunity } = openHands(place);
      const community = await createCommunity('curator');
      const asked = await run({ community });
      await act('curator', asked, 'decline');
      const published = await run();
      expect(stateOf(published)).toBe('0 published');
      await place.settle();
      const { hits } = await ask('other', 'GET', `/records?q=${encodeURIComponent(`id:"${published.outputs['record-id']}"`)}`);
      expect(hits.total).toBe(1);
    });

    test('is not asked again after its request was cancelled', async () => {
      place = await open();
      const { run, act, createCommunity } = openHands(place);
      const community = await createCommunity('curator');
      const asked = await run({ community });
      await act('owner', asked, 'cancel');
      await place.settle();
      expect(stateOf(await run({ community }))).toBe('0 declined cancelled');
    });

    test('that is not there, or closed, is told before anything is written', async () => {
      place = await open();
      const { run, ask, createCommunity } = openHands(place);
      const [there, closed] = [await createCommunity('curator'), await createCommunity('curator', { record_submission_policy: 'closed' })];
      await place.settle();
      for (const [community, words] of [
        [`${there}x`, there],
        [closed, 'members only'],
      ] as const) {
        const refused = await run({ community });
        expect(stateOf(refused)).toBe('1 failed');
        expect(refused.summary).toContain('community-refused');
        expect(refused.stdout).toContain(words);
      }
      await place.settle();
      const url = `${place.github.serverUrl}/${place.repository}/tree/v1.0.0`;
      const query = encodeURIComponent(`metadata.related_identifiers.identifier:"${url}"`);
      expect((await ask('owner', 'GET', `/user/records?q=${query}&allversions=true`)).hits.total).toBe(0);
    });
  });
};
