/** Octokit as we use it: our fetch, a pinned API version, and waits that go by the clock that was passed in. */
import type { Octokit } from '@octokit/rest';
import { ArchiveError } from '../errors.ts';
import type { Clock } from '../http/clock.ts';
import { redact } from '../http/redact.ts';
import type { Log } from '../log.ts';
import type { openApiFetch } from './api-fetch.ts';
import { type Limit, readLimit } from './refusal.ts';
import { at } from './shape.ts';

/** Known to github.com and to every GitHub Enterprise Server that is still kept; 2026-03-10 is not, and changes nothing for our calls (facts/github.md 2). */
export const API_VERSION = '2022-11-28';

/** How long one rate limit is waited for, at the most; past it the error says until when. */
export const MOST_LIMIT_WAIT_MS = 15 * 60_000;
const MOST_LIMIT_RETRIES = 3;
/** With pauses of 1, 4, 9 and 16 seconds: a server that is started anew is outlived. */
const RETRIES = 4;

export interface OctokitOptions {
  apiUrl: string;
  userAgent: string;
  token?: string | undefined;
  fetch: ReturnType<typeof openApiFetch>;
  log: Log;
  clock: Clock;
}

/** The call's own notes, which the plugins and we write beside Octokit's. */
interface Notes {
  request: { retryCount?: number; limit?: Limit | undefined; signal?: AbortSignal };
}

/**
 * Octokit is evaluated when GitHub is first asked, not when the action starts; `eager` keeps it in the chunk that asks (facts/toolchain.md 1).
 * Failures (5xx, no answer) are repeated after 1, 4 and 9 s; rate limits after the time that their headers tell.
 */
export const openOctokit = async (options: OctokitOptions): Promise<Octokit> => {
  const { clock, log } = options;
  const [{ Octokit: Core }, { retry }, { throttling }] = await Promise.all([
    import(/* webpackMode: "eager" */ '@octokit/rest'),
    import(/* webpackMode: "eager" */ '@octokit/plugin-retry'),
    import(/* webpackMode: "eager" */ '@octokit/plugin-throttling'),
  ]);

  /** Stands innermost, so it sees each attempt. The plugins decide, with waits of their own set to nothing; the clock waits here and below. */
  const attempts = (octokit: { hook: Octokit['hook'] }): Record<string, never> => {
    octokit.hook.before('request', async (call) => {
      const { retryCount = 0, signal } = (call as unknown as Notes).request;
      if (retryCount > 0) await clock.wait(retryCount ** 2 * 1000, signal);
    });
    octokit.hook.after('request', (answer, call) => {
      (call as unknown as Notes).request.limit = readLimit(answer, clock.now());
    });
    octokit.hook.error('request', (error, call) => {
      if (error instanceof Error && error.cause instanceof ArchiveError) throw error.cause; // ours is final: no retry
      const limit = readLimit(at(error, 'response'), clock.now());
      (call as unknown as Notes).request.limit = limit;
      // What is a limit is said in one place; the plugin knows it by these words, which a bare 429 lacks.
      if (limit !== undefined) error.message += ' (secondary rate limit)';
      throw error;
    });
    return {};
  };

  /** The plugin's own number goes by the machine's clock; ours by GitHub's. */
  const waitForLimit = async (seconds: number, call: unknown, retryCount: number): Promise<boolean> => {
    const { limit, signal } = (call as Notes).request;
    const ms = limit === undefined ? seconds * 1000 : limit.left + 1000;
    if (ms > MOST_LIMIT_WAIT_MS || retryCount >= MOST_LIMIT_RETRIES) return false;
    log.notice(`GitHub allows no more requests for now: waiting ${Math.ceil(ms / 1000)} s.`);
    await clock.wait(ms, signal);
    return true;
  };

  const say = (message: unknown): void => {
    if (typeof message === 'string') log.debug(redact(message));
  };

  const Patient = Core.plugin(attempts, retry, throttling);
  const octokit = new Patient({
    ...(options.token === undefined ? {} : { auth: options.token }),
    baseUrl: options.apiUrl,
    userAgent: options.userAgent,
    request: { fetch: options.fetch },
    log: { debug: () => {}, info: say, warn: say, error: say },
    // 429 is the throttling plugin's to judge, and the others do not get better by asking again.
    retry: { retries: RETRIES, retryAfterBaseValue: 0, doNotRetry: [400, 401, 403, 404, 406, 409, 410, 413, 415, 422, 429, 451] },
    throttle: {
      retryAfterBaseValue: 0,
      onRateLimit: (seconds: number, call: unknown, _octokit: unknown, count: number) => waitForLimit(seconds, call, count),
      onSecondaryRateLimit: (seconds: number, call: unknown, _octokit: unknown, count: number) => waitForLimit(seconds, call, count),
    },
  });
  octokit.hook.before('request', (call) => {
    call.headers['x-github-api-version'] = API_VERSION;
  });
  return octokit;
};
