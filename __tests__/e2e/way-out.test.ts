/** The built action on machines that are not the runner of a textbook: behind a proxy, with a certificate of the house, by IPv6 alone, with a wrong clock and nowhere to write. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ActionRun } from '../../scripts/run-action.ts';
import { expectOneRightVersion, onStage } from './break-off.ts';
import { openFront, openTunnel, type Tunnel } from './way-out.ts';

const NAME = 'archive.test'; // no such name anywhere (RFC 6761)

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'way-out-'));
});
afterAll(() => rm(folder, { recursive: true }));

const problemOf = ({ outputs, stdout }: ActionRun): unknown[] => [outputs.state, /^::error.*$/m.exec(stdout)?.[0]];

describe('behind a proxy, with a certificate of the house', () => {
  const tls = { key: '', cert: '' };
  let ca = '';
  beforeAll(async () => {
    ca = join(folder, 'ca.pem');
    const key = join(folder, 'key.pem');
    const made = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', `/CN=${NAME}`, '-addext', `subjectAltName=DNS:${NAME}`];
    execFileSync('openssl', ['req', ...made, '-keyout', key, '-out', ca], { stdio: 'ignore' });
    Object.assign(tls, { key: await readFile(key, 'utf8'), cert: await readFile(ca, 'utf8') });
  });

  const play = (env: (tunnel: Tunnel) => Record<string, string>, refuses?: number) =>
    onStage('zenodo', async (stage) => {
      const front = await openFront({ behind: stage.sandbox.zenodo.origin, origin: () => `https://${NAME}`, tls });
      const tunnel = await openTunnel(front.port, refuses);
      try {
        const ended = await stage.run({ inputs: { 'archive-url': `https://${NAME}` }, env: env(tunnel) });
        return { ended, asked: new Set(tunnel.asked), kept: await stage.kept() };
      } finally {
        await tunnel.close();
        await front.close();
      }
    });

  test('the release is archived: what HTTPS_PROXY and NODE_EXTRA_CA_CERTS say is done', async () => {
    const { ended, asked, kept } = await play(({ origin }) => ({ HTTPS_PROXY: origin, NODE_EXTRA_CA_CERTS: ca }));
    expect([ended.outputs.state, [...asked]]).toEqual(['published', [`${NAME}:443`]]);
    expectOneRightVersion(kept, ['1.0.0']);
  });

  test('a certificate that nobody vouches for is told as such', async () => {
    const { ended, kept } = await play(({ origin }) => ({ HTTPS_PROXY: origin }));
    expect(problemOf(ended)).toEqual(['failed', expect.stringMatching(/certificate.*NODE_EXTRA_CA_CERTS.*\[archive-failed\]/)]);
    expect(kept).toEqual([]);
  });

  test('a proxy that refuses is told as such', async () => {
    const { ended, kept } = await play(({ origin }) => ({ https_proxy: origin, NODE_EXTRA_CA_CERTS: ca }), 403);
    expect(problemOf(ended)).toEqual(['failed', expect.stringMatching(/proxy.*403.*https_proxy.*no_proxy.*\[archive-failed\]/i)]);
    expect(kept).toEqual([]);
  });

  test('NO_PROXY is kept to', async () => {
    const { ended, asked } = await play(({ origin }) => ({ HTTPS_PROXY: origin, NO_PROXY: NAME, NODE_EXTRA_CA_CERTS: ca }));
    expect([...problemOf(ended), asked.size]).toEqual(['failed', expect.stringMatching(/archive\.test.*\[archive-failed\]/), 0]);
  });
});

test('an archive that has an IPv6 address alone', () =>
  onStage('zenodo', async (stage) => {
    const front = await openFront({ behind: stage.sandbox.zenodo.origin, origin: (port) => `http://[::1]:${port}`, host: '::1' });
    try {
      expect((await stage.run({ inputs: { 'archive-url': `http://[::1]:${front.port}` } })).outputs.state).toBe('published');
      expectOneRightVersion(await stage.kept(), ['1.0.0']);
    } finally {
      await front.close();
    }
  }));

test.each([
  ['ahead', 1],
  ['behind', -1],
])('a clock that is a day %s', (_, days) =>
  onStage('zenodo', async (stage) => {
    const shift = join(folder, `clock${days}.mjs`);
    await writeFile(
      shift,
      `const Real = Date;
globalThis.Date = class extends Real {
  constructor(...parts) { super(...(parts.length === 0 ? [Real.now() + ${days * 86_400_000}] : parts)); }
  static now() { return Real.now() + ${days * 86_400_000}; }
};`,
    );
    const env = { NODE_OPTIONS: `--import=${shift}` };
    expect((await stage.run({ env })).outputs.state).toBe('published');
    expect((await stage.run({ env })).outputs.state).toBe('unchanged');
    expect((await stage.run({ tag: 'v1.1.0', env })).outputs.state).toBe('published');
    expectOneRightVersion(await stage.kept(), ['1.0.0', '1.1.0']);
  }),
);

describe('nowhere to write', () => {
  test('no home: none is needed', () =>
    onStage('zenodo', async (stage) => {
      expect((await stage.run({ env: { HOME: '' } })).outputs.state).toBe('published');
    }));

  test('a temporary folder that takes nothing is told before anything is created', () =>
    onStage('zenodo', async (stage) => {
      const file = join(folder, 'no-folder');
      await writeFile(file, '');
      expect(problemOf(await stage.run({ env: { RUNNER_TEMP: file } }))).toEqual([
        'failed',
        expect.stringMatching(/RUNNER_TEMP.*\[disk-failed\]/),
      ]);
      expect(stage.writes()).toEqual([]);
    }));
});
