/** The built action on machines that are not the runner of a textbook: behind a proxy, with a certificate of the house, by IPv6 alone, with a wrong clock and nowhere to write. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ActionRun } from '../../scripts/run-action.ts';
import { openFaultProxy } from '../faults/proxy.ts';
import { expectOneRightVersion, onStage } from './break-off.ts';
import { type Stage, toSpeed } from './stage.ts';
import { type Fronts, openFronts, openTunnel, type Side, type Tunnel } from './way-out.ts';

/** No such names anywhere (RFC 6761): who finds them has asked the proxy. */
const NAMES: Readonly<Record<Side, string>> = { archive: 'archive.test', github: 'api.github.test', blobs: 'blobs.github.test' };

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'way-out-'));
});
afterAll(() => rm(folder, { recursive: true }));

const problemOf = ({ outputs, stdout }: ActionRun): unknown[] => [outputs.state, /^::error.*$/m.exec(stdout)?.[0]];
const serversOf = ({ zenodo, github }: Stage['sandbox']): Record<Side, string> => ({
  archive: zenodo.origin,
  github: github.origin,
  blobs: github.blobs,
});

describe('behind a proxy, with a certificate of the house', () => {
  const tls = { key: '', cert: '' };
  let ca = '';
  beforeAll(async () => {
    ca = join(folder, 'ca.pem');
    const key = join(folder, 'key.pem');
    const names = `subjectAltName=${Object.values(NAMES).map((name) => `DNS:${name}`)}`;
    const made = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=house', '-addext', names];
    execFileSync('openssl', ['req', ...made, '-keyout', key, '-out', ca], { stdio: 'ignore' });
    Object.assign(tls, { key: await readFile(key, 'utf8'), cert: await readFile(ca, 'utf8') });
  });

  const play = (env: (tunnel: Tunnel, fronts: Fronts) => Record<string, string>, refuses?: number) =>
    onStage('zenodo', async (stage) => {
      const fronts = await openFronts({ behind: serversOf(stage.sandbox), toOrigin: (side) => `https://${NAMES[side]}`, tls });
      const ports = Object.fromEntries(Object.entries(fronts.each).map(([side, { port }]) => [NAMES[side as Side], port]));
      const tunnel = await openTunnel(ports, refuses);
      try {
        const ended = await stage.run({ inputs: { 'archive-url': fronts.origins.archive }, env: env(tunnel, fronts) });
        return { ended, asked: new Set(tunnel.asked), kept: await stage.kept() };
      } finally {
        await tunnel.close();
        await fronts.close();
      }
    });

  test('the release is archived: what HTTPS_PROXY and NODE_EXTRA_CA_CERTS say is done', async () => {
    const { ended, asked, kept } = await play(({ origin }) => ({ HTTPS_PROXY: origin, NODE_EXTRA_CA_CERTS: ca }));
    expect([ended.outputs.state, [...asked]]).toEqual(['published', [`${NAMES.archive}:443`]]);
    expectOneRightVersion(kept, ['1.0.0']);
  });

  test('GitHub, its downloads and the archive are reached through it alone', async () => {
    const { ended, asked, kept } = await play(({ origin }, { github }) => ({ HTTPS_PROXY: origin, NODE_EXTRA_CA_CERTS: ca, ...github }));
    expect([ended.outputs.state, asked]).toEqual(['published', new Set(Object.values(NAMES).map((name) => `${name}:443`))]);
    expectOneRightVersion(kept, ['1.0.0']);
  });

  describe.each([
    ['archive', 'archive-failed'],
    ['github', 'github-failed'],
  ] as const)('the %s', (side, code) => {
    const where = ({ github }: Fronts): Record<string, string> => (side === 'github' ? github : {});

    test('has a certificate that nobody vouches for: that is told', async () => {
      const { ended, kept } = await play(({ origin }, fronts) => ({ HTTPS_PROXY: origin, ...where(fronts) }));
      expect(problemOf(ended)).toEqual(['failed', expect.stringMatching(`certificate.*NODE_EXTRA_CA_CERTS.*\\[${code}\\]`)]);
      expect(kept).toEqual([]);
    });

    test('is what the proxy refuses: that is told', async () => {
      const env = { NODE_EXTRA_CA_CERTS: ca };
      const { ended, kept } = await play(({ origin }, fronts) => ({ https_proxy: origin, ...env, ...where(fronts) }), 403);
      expect(problemOf(ended)).toEqual(['failed', expect.stringMatching(`[Pp]roxy.*403.*https_proxy.*no_proxy.*\\[${code}\\]`)]);
      expect(kept).toEqual([]);
    });

    test('is named in NO_PROXY: that is kept to', async () => {
      const env = { NO_PROXY: NAMES[side], NODE_EXTRA_CA_CERTS: ca };
      const { ended, asked } = await play(({ origin }, fronts) => ({ HTTPS_PROXY: origin, ...env, ...where(fronts) }));
      expect([...problemOf(ended), asked.size]).toEqual(['failed', expect.stringMatching(`${NAMES[side]}.*\\[${code}\\]`), 0]);
    });
  });
});

test('an archive and a GitHub that have IPv6 addresses alone', () =>
  onStage('zenodo', async (stage) => {
    const fronts = await openFronts({ behind: serversOf(stage.sandbox), toOrigin: (_, port) => `http://[::1]:${port}`, host: '::1' });
    try {
      const { outputs } = await stage.run({ inputs: { 'archive-url': fronts.origins.archive }, env: fronts.github });
      // Nothing has gone to the servers behind them by another way.
      const { archive, github, blobs } = fronts.each;
      const sides = stage.exchanges.map(({ side }) => side);
      const count = (name: string): number => sides.filter((side) => side === name).length;
      expect([archive, github, blobs].map(({ asked }) => asked.length)).toEqual(['zenodo', 'github', 'github-blobs'].map(count));
      expect([outputs.state, blobs.asked.length]).toEqual(['published', 4]);
      expectOneRightVersion(await stage.kept(), ['1.0.0']);
    } finally {
      await fronts.close();
    }
  }));

describe.each([
  ['ahead', 1],
  ['behind', -1],
])('a clock that is a day %s', (_, days) => {
  /** Beside the faster one. */
  const env = { NODE_OPTIONS: '' };
  beforeAll(async () => {
    const shift = join(folder, `clock${days}.mjs`);
    await writeFile(
      shift,
      `const Real = Date;
globalThis.Date = class extends Real {
  constructor(...parts) { super(...(parts.length === 0 ? [Real.now() + ${days * 86_400_000}] : parts)); }
  static now() { return Real.now() + ${days * 86_400_000}; }
};`,
    );
    env.NODE_OPTIONS = `${toSpeed(10).NODE_OPTIONS} --import=${shift}`;
  });

  test.each(['zenodo', 'inveniordm', 'ckan'] as const)('before %s', (archive) =>
    onStage(archive, async (stage) => {
      expect((await stage.run({ env })).outputs.state).toBe('published');
      expect((await stage.run({ env })).outputs.state).toBe('unchanged');
      expect((await stage.run({ tag: 'v1.1.0', env })).outputs.state).toBe('published');
      expectOneRightVersion(await stage.kept(), ['1.0.0', '1.1.0']);
    }),
  );

  test("a limit of GitHub's is waited for as long as it lasts", () =>
    onStage('zenodo', async (stage) => {
      stage.sandbox.github.faults.rateLimit = { kind: 'primary', times: 1, retryAfter: 20 };
      const { outputs, stdout } = await stage.run({ env });
      expect([outputs.state, stdout]).toEqual([
        'published',
        expect.stringMatching(/GitHub allows no more requests for now: waiting 2[01] s/),
      ]);
    }));

  test('an hour of GitHub that is used up is met once, and told with its true end', () =>
    onStage('zenodo', async (stage) => {
      const { github, zenodo } = stage.sandbox;
      const proxy = await openFaultProxy({ github: github.origin, blobs: github.blobs, archive: zenodo.origin });
      const end = Math.ceil(Date.now() / 1000) + 3600;
      proxy.choose = ({ side, path }) =>
        side === 'github' && path.includes('/assets/')
          ? async ({ answer }) =>
              void answer.writeHead(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': end }).end('{"message":"rate limit"}')
          : undefined;
      try {
        const { outputs, stdout } = await stage.run({ env: { ...env, GITHUB_API_URL: proxy.origins.github } });
        const until = new Date(end * 1000).toISOString().replace('.000', '');
        expect(stdout.match(/^::notice::GitHub's limit.*until \S+(?=:)/gm)).toEqual([expect.stringContaining(until)]);
        // Three at the most are underway at once, and none is asked for twice.
        expect(proxy.seen.filter(({ path }) => path.includes('/assets/')).length).toBeLessThanOrEqual(3);
        expect(outputs.state).toBe('published');
      } finally {
        await proxy.close();
      }
    }));
});

describe('nowhere to write', () => {
  test('no home, not even its name: none is needed', () =>
    onStage('zenodo', async (stage) => {
      const none = { HOME: undefined } as unknown as Record<string, string>; // `spawn` leaves it out
      expect((await stage.run({ env: none })).outputs.state).toBe('published');
    }));

  /** `/sys` takes nothing from root either. */
  const places: readonly (readonly [string, () => string])[] = [
    ['is a file', () => join(folder, 'no-folder')],
    ['is not there', () => join(folder, 'nowhere')],
    ...(process.platform === 'linux' ? ([['may not be written to', () => '/sys']] as const) : []),
  ];
  describe.each(places)('a temporary folder that %s', (_, place) => {
    beforeAll(() => writeFile(join(folder, 'no-folder'), ''));

    test('is told before anything is created', () =>
      onStage('zenodo', async (stage) => {
        expect(problemOf(await stage.run({ env: { RUNNER_TEMP: place() } }))).toEqual([
          'failed',
          expect.stringMatching(/E[A-Z]+: .*RUNNER_TEMP.*source set to none.*\[disk-failed\]/),
        ]);
        expect(stage.writes()).toEqual([]);
      }));

    test('is not needed without a source archive, as it is said', () =>
      onStage('zenodo', async (stage) => {
        expect((await stage.run({ inputs: { source: 'none' }, env: { RUNNER_TEMP: place() } })).outputs.state).toBe('published');
      }));
  });
});
