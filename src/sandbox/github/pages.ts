/** Where people look: plain pages for repositories and releases, so that the links in what was archived lead somewhere, and public downloads. */
import type { Handler } from '../server.ts';
import { findCommit } from './git/history.ts';
import { escapeHtml, renderMarkdown } from './markdown.ts';
import { toParts } from './router.ts';
import { toAssetLocation } from './routes/assets.ts';
import { findPath } from './routes/contents.ts';
import type { Seed, SeedRelease } from './seed-words.ts';
import { toRelease } from './wire/release.ts';
import { findRepository, fullName, type World } from './world.ts';

const toPage = (title: string, body: string): string =>
  `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>\n<body><h1>${escapeHtml(title)}</h1>\n${body}\n</body></html>\n`;

const showRepository = (world: World, seed: Seed): string => {
  const releases = (seed.releases ?? []).filter((release) => release.draft !== true).map((release) => toRelease(world, seed, release));
  const items = releases.map(({ html_url, name, tag_name }) => `<li><a href="${html_url}">${escapeHtml(name ?? tag_name)}</a></li>`);
  return toPage(fullName(seed), `<p>${escapeHtml(seed.description ?? '')}</p>\n<ul>\n${items.join('\n')}\n</ul>`);
};

const showRelease = (world: World, seed: Seed, release: SeedRelease): string => {
  const told = toRelease(world, seed, release);
  const files = told.assets.map(
    (asset) => `<li><a href="${asset.browser_download_url}">${escapeHtml(asset.name)}</a> (${asset.size} bytes)</li>`,
  );
  const notes = renderMarkdown(release.notes ?? '', { serverUrl: world.serverUrl, repository: fullName(seed) });
  return toPage(`${fullName(seed)}: ${told.name ?? told.tag_name}`, `${notes}\n<ul>\n${files.join('\n')}\n</ul>`);
};

/** `/releases/download/TAG/NAME` sends on to the signed address, without a token and outside the API's limits. */
const findDownload = (seed: Seed, rest: readonly string[]) => {
  const name = rest.at(-1);
  const release = seed.releases?.find((each) => each.tag === rest.slice(2, -1).join('/') && each.draft !== true);
  const asset = release?.assets?.find((each) => each.name === name && (each.state ?? 'uploaded') === 'uploaded');
  return release === undefined || asset === undefined ? undefined : { seed, release, asset };
};

/** `/raw/REF/PATH`: a ref may hold slashes, so the longest that fits is taken. */
const findRaw = (seed: Seed, rest: readonly string[]): Buffer | undefined => {
  for (let length = rest.length - 1; length > 0; length -= 1) {
    const commit = findCommit(seed, rest.slice(0, length).join('/'));
    const found = commit === undefined ? undefined : findPath(commit.tree, rest.slice(length).join('/'));
    if (found !== undefined && 'entry' in found) return found.entry.bytes;
  }
  return undefined;
};

interface Reply {
  status: number;
  headers: Record<string, string>;
  body?: string | Buffer;
}

const reply = (status: number, html: string): Reply => ({ status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: html });

const nothing = (): Reply => reply(404, toPage('Not Found', ''));

const answerPage = (world: World, seed: Seed, rest: readonly string[]): Reply => {
  const [kind, next, ...more] = rest;
  if (kind === 'releases' && next === 'download') {
    const placed = findDownload(seed, rest);
    if (placed === undefined) return nothing();
    return { status: 302, headers: { location: toAssetLocation(world, placed), 'content-length': '0' } };
  }
  if (kind === 'raw') {
    const bytes = findRaw(seed, rest.slice(1));
    return bytes === undefined ? nothing() : { status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: bytes };
  }
  const tag = kind === 'releases' && next === 'tag' ? more.join('/') : kind === 'tree' ? rest.slice(1).join('/') : undefined;
  const release = seed.releases?.find((each) => each.tag === tag && each.draft !== true);
  return reply(200, release === undefined ? showRepository(world, seed) : showRelease(world, seed, release));
};

const showAll = (world: World, status: 200 | 404): Reply => {
  const shown = world.repositories.filter((each) => each.private !== true);
  const links = shown.map((each) => `<li><a href="/${fullName(each)}">${fullName(each)}</a></li>`);
  return reply(status, toPage(status === 200 ? 'Local GitHub' : 'Not Found', `<ul>\n${links.join('\n')}\n</ul>`));
};

export const createPages =
  (world: World): Handler =>
  (request, response, origin) => {
    const [owner, name, ...rest] = toParts(new URL(request.url ?? '/', origin).pathname);
    const seed = findRepository(world, `${owner}/${name}`)?.seed;
    const isPublic = seed !== undefined && seed.private !== true;
    const { status, headers, body } = isPublic ? answerPage(world, seed, rest) : showAll(world, owner === undefined ? 200 : 404);
    response.writeHead(status, headers).end(body);
  };
