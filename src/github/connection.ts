/** One repository's line to GitHub: asks, and turns what goes wrong into errors that help. */
import type { Octokit } from '@octokit/rest';
import { type Dispatcher, request } from 'undici';
import type { Clock } from '../http/clock.ts';
import { type Environment, openDispatcher } from '../http/dispatcher.ts';
import type { Log } from '../log.ts';
import { openApiFetch } from './api-fetch.ts';
import { openOctokit } from './octokit.ts';
import { statusOf, toGitHubError } from './refusal.ts';

export interface GitHubSettings {
  owner: string;
  name: string;
  /** `https://api.github.com`, `https://HOST/api/v3`. */
  apiUrl: string;
  /** `https://github.com`: what links and markers begin with. */
  serverUrl: string;
  graphqlUrl?: string;
  token?: string;
  userAgent: string;
}

export interface GitHubDoors {
  log: Log;
  clock: Clock;
  /** Where `http_proxy`, `https_proxy` and `no_proxy` are looked up. */
  environment?: Environment;
  /** Cuts whatever is asked, and waits for a limit; a question may have a signal of its own instead. */
  signal?: AbortSignal;
}

/** What came back, unread. */
export interface Told {
  status: number;
  /** Where it came from, after all redirects. */
  url: string;
  headers: Readonly<Record<string, string | number | undefined>>;
  data: unknown;
}

export interface Question {
  /** Completes «GitHub refused, …»: `reading the release v1.0`. */
  doing: string;
  /** For the route's `{names}`, headers and query; `owner` and `repo` are filled in. */
  parameters?: Readonly<Record<string, unknown>>;
  signal?: AbortSignal;
}

export interface Connection {
  /** A success, or an ArchiveError (`toGitHubError`). `route` as Octokit writes it: `GET /repos/{owner}/{repo}`. */
  ask(route: string, question: Question): Promise<Told>;
  /** The same; undefined for a status among `absent` (404 unless said otherwise). */
  find(route: string, question: Question & { absent?: readonly number[] }): Promise<Told | undefined>;
  /** Fetches from any address without the token; the answer as it comes. */
  bare(url: URL, signal: AbortSignal): Promise<Dispatcher.ResponseData>;
  /** From now on the repository is asked for by this name. */
  rename(owner: string, name: string): void;
  /** The repository that is asked for. */
  place(): { owner: string; repo: string };
  readonly settings: GitHubSettings;
  readonly log: Log;
  readonly clock: Clock;
  readonly graphqlUrl: string;
  readonly hasToken: boolean;
}

const withoutSlash = (address: string): string => address.replace(/\/+$/, '');

/** GitHub Enterprise Server has `/api/v3` and `/api/graphql` (facts/github.md 1.5). */
const toGraphqlUrl = (apiUrl: string): string => (apiUrl.endsWith('/api/v3') ? apiUrl.replace(/\/v3$/, '/graphql') : `${apiUrl}/graphql`);

export const openConnection = (settings: GitHubSettings, doors: GitHubDoors): Connection => {
  const { log, clock } = doors;
  const apiUrl = withoutSlash(settings.apiUrl);
  const graphqlUrl = settings.graphqlUrl ?? toGraphqlUrl(apiUrl);
  const token = settings.token === '' ? undefined : settings.token;
  if (token !== undefined) log.mask(token);
  const dispatcher = openDispatcher(doors.environment ?? {});
  const origins = [...new Set([apiUrl, graphqlUrl].filter((url) => URL.canParse(url)).map((url) => new URL(url).origin))];
  const fetch = openApiFetch(origins, dispatcher);
  let place = { owner: settings.owner, repo: settings.name };
  let octokit: Promise<Octokit> | undefined;

  const signalOf = ({ signal }: Question): AbortSignal | undefined => signal ?? doors.signal;

  const send = async (route: string, question: Question): Promise<Told> => {
    const { parameters } = question;
    const signal = signalOf(question);
    octokit ??= openOctokit({ apiUrl, userAgent: settings.userAgent, token, fetch, log, clock });
    const ways = { ...(parameters?.request as object | undefined), ...(signal === undefined ? {} : { signal }) };
    // Octokit sends what a route has no place for as query or body.
    return (await octokit).request(route, { ...(route.includes('{owner}') ? place : {}), ...parameters, request: ways });
  };

  const ask: Connection['ask'] = async (route, question) => {
    try {
      return await send(route, question);
    } catch (thrown) {
      throw toGitHubError(thrown, { doing: question.doing, now: clock.now(), signal: signalOf(question) });
    }
  };

  return {
    ask,
    find: async (route, question) => {
      try {
        return await send(route, question);
      } catch (thrown) {
        if ((question.absent ?? [404]).includes(statusOf(thrown) ?? 0)) return undefined;
        throw toGitHubError(thrown, { doing: question.doing, now: clock.now(), signal: signalOf(question) });
      }
    },
    bare: (url, signal) =>
      request(url, {
        dispatcher,
        method: 'GET',
        headers: { 'user-agent': settings.userAgent },
        signal,
        headersTimeout: 60_000,
        bodyTimeout: 120_000,
      }),
    rename: (owner, name) => {
      place = { owner, repo: name };
    },
    place: () => place,
    settings: { ...settings, apiUrl, serverUrl: withoutSlash(settings.serverUrl) },
    log,
    clock,
    graphqlUrl,
    hasToken: token !== undefined,
  };
};
