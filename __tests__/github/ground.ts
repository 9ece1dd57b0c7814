/** What the tests of this room stand on: the local GitHub or a server of the test's own, a clock that never sleeps, a log that remembers. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type GitHubSettings, github } from '../../src/github/client.ts';
import type { Log } from '../../src/log.ts';
import { type LocalGitHub, type Seed, startGitHub } from '../../src/sandbox/github/index.ts';

const closers: (() => Promise<unknown>)[] = [];

/** For `afterEach`. */
export const closeAll = async (): Promise<void> => {
  await Promise.all(closers.splice(0).map((close) => close()));
};

export const noon = new Date('2026-11-18T12:00:00Z');

/** Waiting moves it on at once. */
export const createClock = (start = noon) => {
  let time = start.getTime();
  const waits: number[] = [];
  return {
    waits,
    now: () => new Date(time),
    wait: async (ms: number, signal?: AbortSignal) => {
      signal?.throwIfAborted();
      waits.push(ms);
      time += ms;
    },
  };
};

export const createLog = () => {
  const lines: string[] = [];
  const masked: string[] = [];
  const say = (kind: string) => (message: string) => void lines.push(`${kind}: ${message}`);
  const log: Log = {
    debug: say('debug'),
    info: say('info'),
    notice: say('notice'),
    warning: say('warning'),
    progress: say('progress'),
    mask: (secret) => void masked.push(secret),
  };
  return { log, lines, masked, warnings: () => lines.filter((line) => line.startsWith('warning: ')) };
};

export const never = (): AbortSignal => new AbortController().signal;

export const open = (apiUrl: string, settings: Partial<GitHubSettings> = {}, signal = never()) => {
  const clock = createClock();
  const told = createLog();
  const client = github(
    {
      owner: 'ada',
      name: 'engine',
      apiUrl,
      serverUrl: 'https://github.test',
      token: 'ghs_secret_of_the_test',
      userAgent: 'archive-release/0 (+https://example.org)',
      ...settings,
    },
    { log: told.log, clock, environment: {}, signal },
  );
  return { client, clock, ...told };
};

/** The local GitHub with one repository, `ada/engine`, and a client of it. */
export const stage = async (seed: Partial<Seed> = {}, settings: Partial<GitHubSettings> & { as?: string } = {}) => {
  const requests: string[] = [];
  const server: LocalGitHub = await startGitHub({
    seeds: [{ owner: 'ada', name: 'engine', ...seed }],
    now: () => noon,
    watch: { after: ({ side, method, path }) => void requests.push(`${side} ${method} ${path}`) },
  });
  closers.push(server.close);
  const { as = 'actions', ...rest } = settings;
  const token = server.tokens[as];
  const opened = open(server.origin, { serverUrl: server.serverUrl, ...(token === undefined ? { token: '' } : { token }), ...rest });
  return { server, requests, ...opened };
};

/** A server that answers as the test says, and remembers what it was asked. */
export const serve = async (answer: RequestListener) => {
  const asked: { url: string; headers: Record<string, string | string[] | undefined> }[] = [];
  const server: Server = createServer((request, response) => {
    asked.push({ url: request.url ?? '', headers: request.headers });
    response.setHeader('date', noon.toUTCString());
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(
    () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  );
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
};

export const readAll = async (source: AsyncIterable<unknown> | Iterable<unknown>): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const piece of source) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
};
