/** The second origin: assets by signed address, and source archives. It is another origin on purpose, so that a token which follows a redirect is seen. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Handler } from '../server.ts';
import { strikes } from './faults.ts';
import { findCommit } from './git/history.ts';
import { escapeHtml } from './markdown.ts';
import { toParts } from './router.ts';
import { type Format, packCommit } from './routes/archives.ts';
import { findAsset, toDownloadHeaders } from './routes/assets.ts';
import { sendBytes } from './send-bytes.ts';
import { judgeSignature } from './signed.ts';
import { findRepository, fullName, repositoryId, type World } from './world.ts';

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
}

const refuseXml = (response: ServerResponse, status: number, error: { code: string; message: string }): void => {
  const body = `<?xml version="1.0" encoding="utf-8"?>\n<Error><Code>${error.code}</Code><Message>${escapeHtml(error.message)}</Message></Error>`;
  response.writeHead(status, { 'content-type': 'application/xml', 'content-length': String(Buffer.byteLength(body)) }).end(body);
};

/** A signed address is its own credential: with a second one the store refuses (facts/github.md 2.2). */
const sendAsset = async (
  world: World,
  { request, response, url }: Exchange,
  [repository = '', id = '']: readonly string[],
): Promise<void> => {
  if (request.headers.authorization !== undefined)
    return refuseXml(response, 400, {
      code: 'InvalidArgument',
      message:
        'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified',
    });
  const signature = judgeSignature(world, url);
  if (signature === 'expired') return refuseXml(response, 403, { code: 'AccessDenied', message: 'Request has expired' });
  if (signature === 'wrong')
    return refuseXml(response, 403, {
      code: 'SignatureDoesNotMatch',
      message: 'The request signature we calculated does not match the signature you provided.',
    });
  const seed = world.repositories.find((each) => String(repositoryId(each)) === repository);
  const placed = seed === undefined ? undefined : findAsset(seed, id);
  if (placed === undefined) return refuseXml(response, 404, { code: 'BlobNotFound', message: 'The specified blob does not exist.' });
  await sendBytes({ request, response, faults: world.faults }, placed.asset.content, { ...toDownloadHeaders(placed), etag: `"0x${id}"` });
};

const formats: Record<string, Format> = { 'legacy.zip': 'zip', 'legacy.tar.gz': 'tar.gz' };
const types = { zip: 'application/zip', 'tar.gz': 'application/x-gzip' } as const;

/** Made while it is sent, so without a length the first time; later it lies in a cache and has one (facts/github.md 2.3). */
const createCodeload = (world: World) => {
  const cached = new Set<string>();
  return ({ request, response, url }: Exchange, parts: readonly string[]): void => {
    const [owner = '', name = '', kind = '', ...ref] = parts;
    const format = formats[kind];
    const seed = findRepository(world, `${owner}/${name}`)?.seed;
    const isClosed = seed?.private === true && !url.searchParams.has('token');
    const commit = seed === undefined || isClosed ? undefined : findCommit(seed, ref.join('/'));
    if (seed === undefined || commit === undefined || format === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404: Not Found');
      return;
    }
    const { bytes, root } = packCommit(seed, commit, format);
    const key = `${fullName(seed)} ${commit.sha} ${format}`;
    const hasLength = world.faults.archiveLength === 'later' ? cached.has(key) : world.faults.archiveLength;
    cached.add(key);
    const isCut = strikes(world.faults, 'truncateArchive');
    response.writeHead(200, {
      'content-type': types[format],
      'content-disposition': `attachment; filename=${root}.${format}`,
      etag: `W/"${commit.sha}${format}"`,
      ...(hasLength ? { 'content-length': String(bytes.length) } : {}),
    });
    if (request.method === 'HEAD') response.end();
    else if (!isCut) response.end(bytes);
    else {
      response.write(bytes.subarray(0, Math.floor(bytes.length / 2)));
      if (hasLength) response.socket?.destroySoon();
      else response.end(); // looks whole: only reading the archive to its end tells
    }
  };
};

/** `leaked` gathers the path of every request that brought a token along. */
export const createBlobs = (world: World, leaked: string[]): Handler => {
  const sendArchive = createCodeload(world);
  return async (request, response, origin) => {
    const url = new URL(request.url ?? '/', origin);
    const parts = toParts(url.pathname);
    if (request.headers.authorization !== undefined) leaked.push(url.pathname);
    const exchange = { request, response, url };
    if (parts[0] === 'github-production-release-asset') await sendAsset(world, exchange, parts.slice(1));
    else sendArchive(exchange, parts);
  };
};
