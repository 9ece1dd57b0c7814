/** The ground for CKAN: a real server or the local archive, and a relay before it that has the troubles. */
import { randomBytes } from 'node:crypto';
import { openHttp } from '../../src/http/client.ts';
import { type Clock, systemClock } from '../../src/http/clock.ts';
import { type ArchiveSettings, openRepository } from '../../src/repositories/index.ts';
import type { Repository } from '../../src/repositories/repository.ts';
import { type Ground, openTestLog } from './ground.ts';
import { openRelay, type Relay } from './relay.ts';

const userAgent = 'archive-release/0.0.0 (+https://example.org)';

/** A server of the kind, wherever it runs. */
export interface CkanServer {
  origin: string;
  /** `owner` is an editor of the organisation; `other` is of none. */
  tokens: { owner: string; other: string };
  organisation: string;
  clock: Clock;
  close(): Promise<void>;
}

export interface CkanGround extends Ground {
  relay: Relay;
  log: ReturnType<typeof openTestLog>;
  openWith(settings: Partial<ArchiveSettings>, token?: 'owner' | 'other'): Repository;
  /** Asks the server itself, past the relay. Throws at a refusal. */
  ask(action: string, data: object, token?: 'owner' | 'other'): Promise<Json>;
}

// biome-ignore lint/suspicious/noExplicitAny: a test reads a field and compares it, and fails where there is none
type Json = any;

const MOST_WAITED_MS = 500;

/** A real server: `REAL_URL`, `REAL_TOKEN_EDITOR`, `REAL_TOKEN_OUTSIDER` (scripts/real.ts sets them). */
export const realCkan = (env: NodeJS.ProcessEnv): CkanServer => {
  const get = (name: string): string => {
    const value = env[name];
    if (value === undefined) throw new Error(`${name} is not set: run it by \`npm run test:real -- ckan\``);
    return value;
  };
  return {
    origin: get('REAL_URL'),
    tokens: { owner: get('REAL_TOKEN_EDITOR'), other: get('REAL_TOKEN_OUTSIDER') },
    organisation: 'sw-team',
    clock: { now: systemClock.now, wait: (milliseconds, signal) => systemClock.wait(Math.min(milliseconds, MOST_WAITED_MS), signal) },
    close: () => Promise.resolve(),
  };
};

const READING = /\/action\/\w+_(show|list|search|list_for_user)$/;

const isRead = (request: string): boolean => request.startsWith('GET ') || READING.test(request);
export const UPLOAD = /\/(package_revise|resource_create|resource_patch) \(form\)$/;

export const openCkanGround = async (server: CkanServer): Promise<CkanGround> => {
  const { clock, tokens } = server;
  const log = openTestLog();
  const relay = await openRelay(server.origin);
  const http = openHttp({ userAgent, clock, log, random: () => 0.5 });
  const secrets = { ...tokens, wrong: 'wrong-token', none: undefined };
  const strike = (of: RegExp, mishap: Relay['rules'][number]['mishap'], times = 1): void => {
    relay.rules.push({ of, mishap, times });
  };
  const openAs = (token: string | undefined, settings: Partial<ArchiveSettings> = {}): Repository =>
    openRepository(
      'ckan',
      { url: relay.origin, organisation: server.organisation, ...(token === undefined ? {} : { token }), ...settings },
      { log, clock, userAgent, random: () => 0.5 },
    );
  return {
    relay,
    log,
    clock,
    isShared: true,
    needsNoFile: true,
    // What earlier tests left on a real server belongs to other repositories.
    owner: `octo-${randomBytes(6).toString('hex')}`,
    refusedNames: [' ', 'a\nb'],
    open: (whose = 'owner') => openAs(secrets[whose]),
    openWith: (settings, whose = 'owner') => openAs(secrets[whose], settings),
    ask: async (action, data, whose = 'owner') => {
      const credentials = { origin: server.origin, authorization: tokens[whose] };
      const answer = await http.json({ method: 'POST', url: `${server.origin}/api/3/action/${action}`, credentials, body: data });
      if (answer.status !== 200) throw new Error(`${action}: ${answer.status} ${JSON.stringify(answer.json)}`);
      return (answer.json as Json).result;
    },
    settle: () => clock.wait(500),
    trouble: {
      loseClaim: (kind, happened) => {
        // A new version is no request.
        if (kind === 'create') strike(/\/package_create$/, happened ? 'lose-after' : 'lose-before');
      },
      losePublish: (happened) => strike(/\/package_revise$/, happened ? 'lose-after' : 'lose-before'),
      corruptUploads: (count) => strike(UPLOAD, 'corrupt-file', count),
      breakUpload: () => strike(UPLOAD, 'break'),
      failRequests: (count) => strike(/^/, { status: 502, type: 'text/html', text: '<html>Bad gateway</html>' }, count),
      block: () => strike(/^/, { status: 403, type: 'text/html', text: '<html><h1>Request blocked</h1></html>' }, Infinity),
    },
    hands: {},
    writes: () => relay.requests.filter((request) => !isRead(request)),
    reads: () => relay.requests.filter(isRead),
    close: async () => {
      await http.close();
      await relay.close();
      await server.close();
    },
  };
};
