/**
 * The one way out to an archive: undici's `request` over HTTP/1.1 with keep-alive. No cookie is kept, no redirect is followed by the library, and
 * credentials go to one origin only (DESIGN.md, rules 5 and 6; facts/toolchain.md 5 tells what `fetch`, HTTP/2 and undici's own retry do to uploads).
 */
import type { Readable } from 'node:stream';
import { type Dispatcher, request as undiciRequest } from 'undici';
import { ArchiveError } from '../errors.ts';
import type { Log } from '../log.ts';
import { type Answer, isSuccess } from './answer.ts';
import type { Clock } from './clock.ts';
import { openDispatcher } from './dispatcher.ts';
import { toStandingRemedy } from './no-answer.ts';
import { type Limits, pauseBefore, readLimits } from './pace.ts';
import { readAnswer, toAnswer } from './read-answer.ts';
import { redact, redactUrl } from './redact.ts';
import type { HttpRequest, JsonRequest, OpenAnswer, SendRequest } from './request.ts';
import { defaultPolicy, pauseBeforeRetry, type RetryPolicy } from './retry.ts';
import { hold } from './whole.ts';
import { openWrites } from './writes.ts';

export interface HttpClient {
  /** Asks, and repeats by the policy of retry.ts. Every status is an answer; only being cancelled throws. */
  json(request: JsonRequest): Promise<Answer>;
  /** The same for a GET of any kind of content, which comes as a stream. */
  open(request: HttpRequest): Promise<OpenAnswer>;
  /** Sends a body once; who wants it sent again opens it again. Errors of the body itself are thrown as they are. */
  send(request: SendRequest): Promise<Answer>;
  /** Has a write been carried out so far, or perhaps, that was not taken back? */
  mayHaveWritten(): boolean;
  close(): Promise<void>;
}

export interface HttpOptions {
  /** `archive-release/1.2.3 (+https://…)`: a name, a version and an address for complaints. */
  userAgent: string;
  clock: Clock;
  log: Log;
  /** 0 to 1. */
  random: () => number;
  policy?: Partial<RetryPolicy>;
  /** Where `http_proxy`, `https_proxy` and `no_proxy` are looked up. */
  environment?: Readonly<Record<string, string | undefined>>;
  dispatcher?: Dispatcher;
}

type ReadAnswer<A extends Answer> = (request: HttpRequest, response: Dispatcher.ResponseData) => Promise<A>;

const openAnswer: ReadAnswer<OpenAnswer> = async (request, response) => {
  if (response.statusCode < 200 || response.statusCode > 299) return readAnswer(request, response);
  return { ...toAnswer(request, response), body: hold(response.body) };
};

const toWork = ({ worksAs, method }: HttpRequest): string => worksAs ?? method;

const MOST_REDIRECTS = 5;
const ANSWER_WITHIN_MS = 120_000;

const toCancelled = (cause: unknown): ArchiveError =>
  new ArchiveError('cancelled', 'The run was cancelled.', { remedy: 'Run it again: it finds what is done and goes on from there.', cause });

/** Opens the client; one serves all archives of a run. */
export const openHttp = (options: HttpOptions): HttpClient => {
  const { clock, log } = options;
  const dispatcher = options.dispatcher ?? openDispatcher(options.environment ?? {});
  /** By origin: what the last answer said is left. */
  const limits = new Map<string, Limits>();
  const writes = openWrites();

  const toHeaders = (request: HttpRequest): Record<string, string> => {
    const headers: Record<string, string> = { accept: 'application/json', 'user-agent': options.userAgent, ...request.headers };
    const { credentials } = request;
    if (credentials && new URL(request.url).origin === credentials.origin) headers.authorization = credentials.authorization;
    return headers;
  };

  const once = async <A extends Answer>(
    request: HttpRequest,
    { body, length, read }: { body?: SendRequest['body'] | string | undefined; length?: number; read: ReadAnswer<A> },
  ): Promise<A | Answer> => {
    const { origin } = new URL(request.url);
    const pause = pauseBefore(limits.get(origin), clock.now());
    if (pause > 0) {
      log.info(`${origin} allows few more requests for now: waiting ${Math.ceil(pause / 1000)} s.`);
      await clock.wait(pause, request.signal);
    }
    const headers = toHeaders(request);
    if (length !== undefined) headers['content-length'] = String(length);
    let answer: A | undefined;
    try {
      const response = await undiciRequest(request.url, {
        dispatcher,
        method: request.method,
        headers,
        body: (body ?? null) as Readable | null, // its types leave out iterables, which it takes
        signal: request.signal ?? null,
        headersTimeout: request.answerWithinMs ?? ANSWER_WITHIN_MS,
        bodyTimeout: 60_000,
      });
      answer = await read(request, response);
      const told = readLimits(answer.headers, clock.now());
      if (told) limits.set(origin, told);
      return answer;
    } catch (cause) {
      if (request.signal?.aborted) throw request.signal.reason instanceof ArchiveError ? request.signal.reason : toCancelled(cause);
      if (cause instanceof ArchiveError) throw cause;
      return { status: 0, headers: {}, url: request.url, method: request.method, cause };
    } finally {
      writes.note({ method: toWork(request), takesBack: request.takesBack }, answer);
    }
  };

  const repeat = async <A extends Answer>(request: HttpRequest, body: string | undefined, read: ReadAnswer<A>): Promise<A | Answer> => {
    const policy = { ...defaultPolicy, ...options.policy, ...request.policy };
    const start = clock.now().getTime();
    for (let attempt = 1; ; attempt += 1) {
      const answer = await once(request, { body, read });
      const ending = {
        method: toWork(request),
        status: answer.isCut && isSuccess(answer) ? 0 : answer.status,
        headers: answer.headers,
        isStanding: toStandingRemedy(answer.cause) !== undefined,
      };
      const now = clock.now();
      const pause = pauseBeforeRetry(ending, { attempt, elapsedMs: now.getTime() - start, now, random: options.random(), policy });
      const told =
        answer.status === 0 ? redact(String(answer.cause)) : `answer ${answer.status}${answer.isCut ? ', and no whole JSON' : ''}`;
      log.debug(`${request.method} ${redactUrl(request.url)}: ${told}`);
      if (pause === undefined) return answer;
      log.info(`${request.method} ${redactUrl(request.url)}: ${told}; trying again in ${Math.ceil(pause / 1000)} s.`);
      await clock.wait(pause, request.signal);
    }
  };

  const follow = async <A extends Answer>(request: HttpRequest, body: string | undefined, read: ReadAnswer<A>): Promise<A | Answer> => {
    let answer = await repeat(request, body, read);
    for (let turn = 0; turn < (request.mostRedirects ?? MOST_REDIRECTS); turn += 1) {
      const location = answer.headers.location;
      if (request.method !== 'GET' || isSuccess(answer) || answer.status < 300 || answer.status > 399 || location === undefined) break;
      // Resolved by hand: Zenodo's are relative and absolute by turns (facts/zenodo.md 5). A foreign address is asked without credentials (toHeaders).
      const url = new URL(location, answer.url);
      // Bytes may lie elsewhere, and are proved. What the archive holds for an account, nobody else can say: «nothing» from there would make a second record.
      if (read !== openAnswer && request.credentials && url.origin !== request.credentials.origin) break;
      answer = await repeat({ ...request, url: url.href }, undefined, read);
    }
    return answer;
  };

  return {
    json: (request) => {
      const body = request.body === undefined ? undefined : JSON.stringify(request.body);
      const headers = { ...request.headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
      return follow({ ...request, headers }, body, readAnswer);
    },
    open: (request) => follow(request, undefined, openAnswer),
    send: (request) =>
      once(
        { ...request, headers: { 'content-type': 'application/octet-stream', ...request.headers } },
        { body: request.body, length: request.length, read: readAnswer },
      ),
    mayHaveWritten: writes.mayStand,
    close: () => dispatcher.close(),
  };
};
