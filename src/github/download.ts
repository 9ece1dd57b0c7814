/** Opens what is downloaded: assets and source archives, as streams, by a fresh signed address each time. The token goes to the API only. */
import type { Readable } from 'node:stream';
import { ArchiveError } from '../errors.ts';
import { hold, leave } from '../http/whole.ts';
import type { ReleaseAsset } from '../model/release.ts';
import type { Connection } from './connection.ts';
import { findLimit, type Limit, readScarcity, toGitHubError, toTime } from './refusal.ts';

const REDIRECTS = [301, 302, 303, 307, 308];
const MOST_HOPS = 5;
/** Pauses before a download is opened anew. The API's own failures are repeated by octokit.ts. */
const PAUSES_MS = [1000, 4000, 9000, 16_000];

interface Opened {
  body: Readable;
  /** bytes, where the server told. */
  length?: number;
  /** So long there are few requests left. */
  scarcity?: Limit | undefined;
}

const toLength = (header: unknown): { length?: number } =>
  typeof header === 'string' && /^\d+$/.test(header) ? { length: Number(header) } : {};

const toFailed = (url: URL, what: string): ArchiveError =>
  new ArchiveError('github-failed', `The download from ${url.host} ${what}.`, {
    remedy: `Run the job again later; behind a proxy or a firewall, ${url.host} must be allowed.`,
  });

/** Follows to other servers without the token: a blob store refuses a request with two kinds of authorisation (facts/github.md 2.2). */
const follow = async (connection: Connection, location: URL, signal: AbortSignal): Promise<Opened> => {
  let url = location;
  for (let hop = 0; hop < MOST_HOPS; hop += 1) {
    if (url.search !== '') connection.log.mask(url.href);
    const answer = await connection.bare(url, signal);
    const to = answer.headers.location;
    if (answer.statusCode === 200) return { body: hold(answer.body), ...toLength(answer.headers['content-length']) };
    leave(answer.body);
    if (!REDIRECTS.includes(answer.statusCode) || typeof to !== 'string' || !URL.canParse(to, url.href))
      throw toFailed(url, `answered ${answer.statusCode}`);
    url = new URL(to, url);
  }
  throw toFailed(url, 'redirects without end');
};

interface Wanted {
  route: string;
  parameters: Readonly<Record<string, unknown>>;
}

const openOnce = async (connection: Connection, wanted: Wanted, { doing, signal }: Task): Promise<Opened> => {
  let { route, parameters } = wanted;
  for (let hop = 0; hop < MOST_HOPS; hop += 1) {
    const told = await connection.ask(route, {
      doing,
      signal,
      parameters: { ...parameters, request: { redirect: 'manual', parseSuccessResponseBody: false } },
    });
    const body = told.data as Readable;
    const base = `${connection.settings.apiUrl}/`;
    const to = told.headers.location;
    const scarcity = readScarcity(told, connection.clock.now());
    if (!REDIRECTS.includes(told.status)) return { body, scarcity, ...toLength(told.headers['content-length']) };
    leave(body);
    if (typeof to !== 'string' || !URL.canParse(to, base)) throw toFailed(new URL(base), `redirects to no address (${told.status})`);
    const url = new URL(to, base);
    // A renamed repository first sends on to its new address in the API. An Enterprise Server has its files on the same host, outside of it.
    if (!url.href.startsWith(base)) return { ...(await follow(connection, url, signal)), scarcity };
    route = `GET ${url.href}`;
    parameters = { headers: parameters.headers };
  }
  throw toFailed(new URL(connection.settings.apiUrl), 'redirects without end');
};

interface Task {
  doing: string;
  signal: AbortSignal;
}

const insist = async (connection: Connection, { doing, signal }: Task, open: () => Promise<Opened>): Promise<Opened> => {
  for (const pause of [...PAUSES_MS, undefined]) {
    try {
      return await open();
    } catch (thrown) {
      const error = toGitHubError(thrown, { doing, now: connection.clock.now(), signal });
      if (error.code !== 'github-failed' || pause === undefined) throw error;
      connection.log.debug(`${error.message} Once more in ${pause / 1000} s.`);
      await connection.clock.wait(pause, signal);
    }
  }
  throw new ArchiveError('internal', 'The downloads came to an end.', { remedy: 'This should not happen. Please report it.' });
};

export type OpenAsset = (asset: ReleaseAsset, signal: AbortSignal) => Promise<Readable>;

/**
 * By the API, which counts each asset as a request; where nine of ten of this hour's are gone, by the page of a public release, which counts nothing and takes no
 * token (facts/github.md 2.2): the hour belongs to all jobs of a repository. Where the page is not the file, since a server wants a login, the API is asked all the same.
 * The function that it returns throws `file-changed` where the length is not the one that GitHub told.
 */
export const openAssets = (connection: Connection): OpenAsset => {
  const { clock, log } = connection;
  /** Of the limit that lasts longest: by GitHub's clock, and by the one here. */
  let scarce = { end: 0, isOverAt: 0 };
  const save = (limit: Limit | undefined): void => {
    if (limit === undefined || limit.end <= scarce.end) return;
    scarce = { end: limit.end, isOverAt: clock.now().getTime() + limit.left };
    log.notice(`GitHub's limit of requests is all but used up until ${toTime(limit.end)}: assets are loaded from their public addresses.`);
  };

  /** Both answers are right: 200 with the bytes, and 302 (facts/github.md 2.2). */
  const openByApi = async ({ id, name, size, page }: ReleaseAsset, task: Task): Promise<Readable> => {
    const parameters = { id, headers: { accept: 'application/octet-stream' } };
    const { body, length, ...opened } = await insist(connection, task, () =>
      openOnce(connection, { route: 'GET /repos/{owner}/{repo}/releases/assets/{id}', parameters }, task),
    );
    if (page !== undefined) save(opened.scarcity);
    if (length === undefined || length === size) return body;
    body.destroy();
    throw new ArchiveError('file-changed', `${name} is ${length} bytes long at its download address, and GitHub told ${size}.`, {
      remedy: 'Was the asset replaced while it was read? Run the job again; if it stays, upload the asset to the release anew.',
    });
  };

  /** Undefined where the page is not the file. */
  const openByPage = async ({ name, size, page }: ReleaseAsset, task: Task): Promise<Readable | undefined> => {
    if (page === undefined) return undefined;
    try {
      const { body, length } = await insist(connection, task, () => follow(connection, new URL(page), task.signal));
      if (length === size) return body;
      body.destroy();
      log.notice(`The public address of ${name} gives something else than the file.`);
    } catch (thrown) {
      if (!(thrown instanceof ArchiveError) || thrown.code !== 'github-failed') throw thrown;
      log.notice(thrown.message);
    }
    return undefined;
  };

  return async (asset, signal) => {
    const task = { doing: `downloading ${asset.name}`, signal };
    const isScarce = clock.now().getTime() < scarce.isOverAt;
    const saved = isScarce ? await openByPage(asset, task) : undefined;
    if (saved !== undefined) return saved;
    try {
      return await openByApi(asset, task);
    } catch (thrown) {
      const limit = thrown instanceof ArchiveError ? findLimit(thrown, clock.now()) : undefined;
      if (limit === undefined || isScarce || asset.page === undefined) throw thrown;
      save(limit);
      const instead = await openByPage(asset, task);
      if (instead === undefined) throw thrown;
      return instead;
    }
  };
};

/** Asked for by the commit, so that a branch or a moved tag of the same name can't stand in. */
export const openSourceArchive = async (
  connection: Connection,
  commit: string,
  options: { format: 'zip' | 'tar.gz'; signal: AbortSignal },
): Promise<Readable> => {
  const kind = options.format === 'zip' ? 'zipball' : 'tarball';
  const task = { doing: `downloading the source archive (${options.format})`, signal: options.signal };
  const wanted = { route: `GET /repos/{owner}/{repo}/${kind}/{ref}`, parameters: { ref: commit } };
  return (await insist(connection, task, () => openOnce(connection, wanted, task))).body;
};
