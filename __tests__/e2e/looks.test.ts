/** On the local archive. The requests that the two phases take are a golden file. */
import { afterEach, expect, test } from '@jest/globals';
import { toGitHubEnv } from '../../scripts/run-action.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import type { Exchange } from '../../src/sandbox/server.ts';
import { communitySuite, curationSuite, type Place } from './looks.ts';
import { runMain } from './run-main.ts';
import { REPOSITORY, seed, toSpeed } from './stage.ts';

const users = ['owner', 'other', 'curator', 'reviewer'];

const start = (curations: boolean, after?: (exchange: Exchange) => void): Promise<Sandbox> =>
  startSandbox({
    ...{ seeds: [seed()], users, faults: { indexLagMs: 0, latestLagMs: 0, curations } },
    ...(after === undefined ? {} : { watch: { after } }),
  });

const openPlace = (curations: boolean) => async (): Promise<Place> => {
  const sandbox = await start(curations);
  const { origin, tokens } = sandbox.inveniordm;
  const { github, close } = sandbox;
  return { origin, tokens, github, repository: REPOSITORY, env: toSpeed(10), settle: () => Promise.resolve(), close: () => close() };
};

curationSuite('the local archive', openPlace(true));
communitySuite('the local archive', openPlace(false));

let sandbox: Sandbox;
afterEach(() => sandbox?.close());

const plain = (path: string): string =>
  decodeURIComponent(path)
    .replace(/\\([:/-])/g, '$1')
    .replace(/http:\/\/127\.0\.0\.1:\d+/g, 'SERVER')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'UUID')
    .replace(/\b[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}\b/g, 'ID');

test('a preset knows that curators look at everything: the plan says so, and the run asks them', async () => {
  const exchanges: string[] = [];
  sandbox = await start(true, ({ side, method, path, status, userAgent }) => {
    if (side === 'inveniordm' && userAgent?.startsWith('archive-release/')) exchanges.push(`${method} ${plain(path)} -> ${status}`);
  });
  const { origin, tokens } = sandbox.inveniordm;
  const run = (inputs: Record<string, string> = {}) => {
    exchanges.length = 0;
    return runMain({
      repository: REPOSITORY,
      inputs: {
        token: tokens.owner ?? '',
        archive: 'tuwien-test',
        'archive-url': origin,
        tag: 'v1.0.0',
        'parallel-uploads': '1',
        ...inputs,
      },
      env: { ...toGitHubEnv(sandbox.github), ...toSpeed(10) },
    });
  };
  const planned = await run({ mode: 'plan' });
  expect(JSON.parse(planned.outputs.plan ?? '').steps.at(-1)).toMatchObject({ do: 'submit', to: 'curators' });

  const asked = await run();
  expect(asked.outputs).toMatchObject({ state: 'in-curation', 'request-status': 'open' });
  expect(exchanges).toMatchSnapshot('the first phase');

  const waiting = await run({ tag: 'waiting' });
  expect(waiting.outputs).toMatchObject({ state: 'in-curation', 'request-status': 'open' });
  expect(exchanges).toMatchSnapshot('while it waits');

  const request = `${origin}/api/requests/${asked.outputs['request-url']?.split('/').at(-1)}/actions`;
  const headers = { authorization: `Bearer ${tokens.reviewer}`, 'content-type': 'application/json' };
  for (const action of ['review', 'accept']) await fetch(`${request}/${action}`, { method: 'POST', headers, body: '{}' });
  const published = await run({ tag: 'waiting' });
  expect(published.outputs).toMatchObject({ state: 'published', tag: 'v1.0.0' });
  expect(exchanges).toMatchSnapshot('the second phase');

  expect((await run({ tag: 'waiting' })).outputs.state).toBe('skipped');
  expect(exchanges).toMatchSnapshot('when nothing waits');
});

test('a data management plan is linked to the published record, once; where that fails the record is published all the same', async () => {
  const links: string[] = [];
  sandbox = await start(false, ({ side, method, path }) => {
    if (side === 'inveniordm' && method === 'POST' && path.includes('invenio_damap')) links.push(plain(path));
  });
  const { origin, tokens, faults } = sandbox.inveniordm;
  const asOwner = { headers: { authorization: `Bearer ${tokens.owner}` } };
  const run = (inputs: Record<string, string>) =>
    runMain({
      repository: REPOSITORY,
      inputs: { token: tokens.owner ?? '', archive: 'inveniordm', 'archive-url': origin, tag: 'v1.0.0', ...inputs },
      env: { ...toGitHubEnv(sandbox.github), ...toSpeed(10) },
    });
  faults.damap = 'on';
  const plans = (await (await fetch(`${origin}/api/invenio_damap/damap/dmp`, asOwner)).json()) as { hits: { hits: { id: number }[] } };
  const dmp = String(plans.hits.hits[0]?.id);
  expect((await run({ dmp })).outputs.state).toBe('published');
  expect((await run({ dmp })).outputs.state).toBe('unchanged');
  expect(links).toEqual([`/api/invenio_damap/damap/dmp/${dmp}/dataset/ID`]);

  faults.damap = 'down';
  const second = await run({ dmp, tag: 'v1.1.0' });
  expect([second.code, second.outputs.state]).toEqual([0, 'published']);
  expect(second.stdout).toMatch(/^::warning [^\n]*could not link/m);
});
