/** Opens what is downloaded: assets and source archives, as streams, by a fresh signed address each time. The token goes to the API only. */
import type { Readable } from 'node:stream';
import { ArchiveError } from '../errors.ts';
import { hold, leave } from '../http/whole.ts';
import type { ReleaseAsset } from '../model/release.ts';
import type { Connection } from './connection.ts';
import { toGitHubError } from './refusal.ts';

const REDIRECTS = [301, 302, 303, 307, 308];
const MOST_HOPS = 5;
/** Pauses before a download is opened anew. The API's own failures are repeated by octokit.ts. */
const PAUSES_MS = [1000, 4000];

interface Opened {
  body: Readable;
  /** bytes, where the server told. */
  length?: number;
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
  doing: string;
}

const openOnce = async (connection: Connection, wanted: Wanted, signal: AbortSignal): Promise<Opened> => {
  const { doing } = wanted;
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
    if (!REDIRECTS.includes(told.status)) return { body, ...toLength(told.headers['content-length']) };
    leave(body);
    if (typeof to !== 'string' || !URL.canParse(to, base)) throw toFailed(new URL(base), `redirects to no address (${told.status})`);
    const url = new URL(to, base);
    // A renamed repository first sends on to its new address in the API. An Enterprise Server has its files on the same host, outside of it.
    if (!url.href.startsWith(base)) return follow(connection, url, signal);
    route = `GET ${url.href}`;
    parameters = { headers: parameters.headers };
  }
  throw toFailed(new URL(connection.settings.apiUrl), 'redirects without end');
};

const open = async (connection: Connection, wanted: Wanted, signal: AbortSignal): Promise<Opened> => {
  for (const pause of [...PAUSES_MS, undefined]) {
    try {
      return await openOnce(connection, wanted, signal);
    } catch (thrown) {
      const error = toGitHubError(thrown, { doing: wanted.doing, now: connection.clock.now(), signal });
      if (error.code !== 'github-failed' || pause === undefined) throw error;
      connection.log.debug(`${error.message} Once more in ${pause / 1000} s.`);
      await connection.clock.wait(pause, signal);
    }
  }
  throw new ArchiveError('internal', 'The downloads came to an end.', { remedy: 'This should not happen. Please report it.' });
};

/** Both answers are right: 200 with the bytes, and 302 (facts/github.md 2.2). Throws `file-changed` where the length is not the one that GitHub told. */
export const openAsset = async (connection: Connection, asset: ReleaseAsset, signal: AbortSignal): Promise<Readable> => {
  const { body, length } = await open(
    connection,
    {
      route: 'GET /repos/{owner}/{repo}/releases/assets/{id}',
      parameters: { id: asset.id, headers: { accept: 'application/octet-stream' } },
      doing: `downloading ${asset.name}`,
    },
    signal,
  );
  if (length === undefined || length === asset.size) return body;
  body.destroy();
  throw new ArchiveError('file-changed', `${asset.name} is ${length} bytes long at its download address, and GitHub told ${asset.size}.`, {
    remedy: 'Was the asset replaced while it was read? Run the job again; if it stays, upload the asset to the release anew.',
  });
};

/** Asked for by the commit, so that a branch or a moved tag of the same name can't stand in. */
export const openSourceArchive = async (
  connection: Connection,
  commit: string,
  options: { format: 'zip' | 'tar.gz'; signal: AbortSignal },
): Promise<Readable> => {
  const kind = options.format === 'zip' ? 'zipball' : 'tarball';
  const wanted = {
    route: `GET /repos/{owner}/{repo}/${kind}/{ref}`,
    parameters: { ref: commit },
    doing: `downloading the source archive (${options.format})`,
  };
  return (await open(connection, wanted, options.signal)).body;
};
