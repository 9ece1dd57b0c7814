/** The release as GitHub tells it now: notes rendered, assets paged, the tag resolved to its commit. */
import { ArchiveError } from '../errors.ts';
import type { Release, ReleaseAsset, RepositoryFacts } from '../model/release.ts';
import { requireAbout } from './about.ts';
import type { Connection, Told } from './connection.ts';
import type { ReleaseRef } from './github.ts';
import { toStrange } from './refusal.ts';
import { at, listAt, textAt, wholeAt } from './shape.ts';
import { resolveTag } from './tag.ts';

const PAGE = 100;
/** A release holds about a thousand assets (facts/github.md 2.2); this is a stop for a server that never ends. */
const MOST_PAGES = 50;

/** `v1.2.0` is version 1.2.0; `vendor-2` stays. */
export const toVersion = (tag: string): string => tag.replace(/^v(?=\d)/, '');

const nameOf = (ref: ReleaseRef): string => ('tag' in ref ? `the release of tag ${ref.tag}` : `the release ${ref.id}`);

/** GitHub renders the notes itself: links to issues and people come out right (facts/github.md 2.1). */
const RENDERED = { accept: 'application/vnd.github.full+json' };

/** Drafts are not found by their tag, and are listed only to who may write (facts/github.md 1.3). */
const findDraft = async (connection: Connection, tag: string): Promise<unknown> => {
  const told = await connection.find('GET /repos/{owner}/{repo}/releases', {
    doing: 'listing the releases',
    parameters: { per_page: PAGE, headers: RENDERED },
  });
  return listAt(told, 'data')?.find((release) => textAt(release, 'tag_name') === tag && at(release, 'draft') === true);
};

const find = async (connection: Connection, ref: ReleaseRef): Promise<unknown> => {
  const doing = `reading ${nameOf(ref)}`;
  if ('id' in ref) {
    const told = await connection.find('GET /repos/{owner}/{repo}/releases/{id}', { doing, parameters: { id: ref.id, headers: RENDERED } });
    return told?.data;
  }
  const told = await connection.find('GET /repos/{owner}/{repo}/releases/tags/{tag}', {
    doing,
    parameters: { tag: ref.tag, headers: RENDERED },
  });
  return told?.data ?? findDraft(connection, ref.tag);
};

/** Page by page, by number: the addresses in the `Link` header are not followed, only believed that there are more. */
const listAssets = async (connection: Connection, id: number): Promise<readonly unknown[]> => {
  const doing = `listing the assets of the release ${id}`;
  const all: unknown[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const told: Told = await connection.ask('GET /repos/{owner}/{repo}/releases/{id}/assets', {
      doing,
      parameters: { id, per_page: PAGE, page },
    });
    const list = listAt(told, 'data');
    if (list === undefined) throw toStrange(doing, 'it is no list');
    all.push(...list);
    if (list.length === 0 || (list.length < PAGE && !/rel="next"/.test(String(told.headers.link ?? '')))) return all;
  }
  throw toStrange(doing, `the list does not end after ${all.length} assets`);
};

/** By its address and by that of its page: the first tells the repository, the second the tag as well. @returns the page's */
const requireOwnAsset = (connection: Connection, asset: unknown, { doing, tag }: { doing: string; tag: string }): string | undefined => {
  requireAbout(connection, textAt(asset, 'url'), { doing, below: `releases/assets/${wholeAt(asset, 'id')}` });
  const page = textAt(asset, 'browser_download_url');
  if (!page?.includes('/releases/download/')) return undefined;
  requireAbout(connection, page, { doing, below: `releases/download/${tag}/` });
  return page;
};

const toAsset = (asset: unknown, { doing, page }: { doing: string; page: string | undefined }): ReleaseAsset => {
  const id = wholeAt(asset, 'id');
  const name = textAt(asset, 'name');
  const size = wholeAt(asset, 'size');
  const state = textAt(asset, 'state');
  if (id === undefined || name === undefined || size === undefined || state === undefined) {
    throw toStrange(doing, 'an asset has no id, name, size or state');
  }
  const sha256 = /^sha256:([0-9a-f]{64})$/i.exec(textAt(asset, 'digest') ?? '')?.[1]?.toLowerCase();
  return { id, name, size, state, ...(sha256 === undefined ? {} : { sha256 }), ...(page === undefined ? {} : { page }) };
};

/** Throws `release-not-found` where there is none, or the token may not see it. A draft has no commit to be sure of: its `commit` is empty. */
export const readRelease = async (
  connection: Connection,
  ref: ReleaseRef,
  repository: RepositoryFacts,
): Promise<Release & { isDraft: boolean }> => {
  const doing = `reading ${nameOf(ref)}`;
  const data = await find(connection, ref);
  const full = `${repository.owner}/${repository.name}`;
  if (data === undefined) {
    throw new ArchiveError(
      'release-not-found',
      `${full} has no published release ${'tag' in ref ? `for the tag ${ref.tag}` : `with the id ${ref.id}`}.`,
      {
        remedy:
          'Make a release from the tag (a tag alone is none), or publish the draft; if a later step makes it, start this job after that step. A deleted release cannot be archived.',
      },
    );
  }
  const id = wholeAt(data, 'id');
  const tag = textAt(data, 'tag_name');
  const isDraft = at(data, 'draft');
  const isPrerelease = at(data, 'prerelease');
  const publishedAt = textAt(data, 'published_at') ?? (isDraft === true ? (textAt(data, 'created_at') ?? '') : undefined);
  if (id === undefined || tag === undefined || typeof isDraft !== 'boolean' || typeof isPrerelease !== 'boolean') {
    throw toStrange(doing, 'it holds no id, tag, draft and prerelease');
  }
  if ('tag' in ref ? tag !== ref.tag : id !== ref.id) throw toStrange(doing, `it is the release ${id} of tag ${tag}`);
  requireAbout(connection, textAt(data, 'url'), { doing, below: `releases/${id}` });
  if (publishedAt === undefined || (!isDraft && Number.isNaN(Date.parse(publishedAt))))
    throw toStrange(doing, 'it holds no time of publication');
  const notesHtml = textAt(data, 'body_html');
  const release = {
    repository,
    id,
    tag,
    version: toVersion(tag),
    title: textAt(data, 'name')?.trim() || tag,
    url: `${repository.url}/releases/tag/${tag.split('/').map(encodeURIComponent).join('/')}`,
    publishedAt,
    isPrerelease,
    isDraft,
    ...(notesHtml === undefined ? {} : { notesHtml }),
  };
  if (isDraft) return { ...release, commit: '', assets: [] };
  const listed = await listAssets(connection, id);
  const assets = listed.map((asset) => {
    const page = requireOwnAsset(connection, asset, { doing, tag });
    const isForAll = !repository.isPrivate && page?.startsWith(`${connection.settings.serverUrl}/`);
    return toAsset(asset, { doing, page: isForAll ? page : undefined });
  });
  const told = listAt(data, 'assets')?.length ?? 0;
  if (assets.length < told) throw toStrange(doing, `${assets.length} assets are listed, and the release has ${told}`);
  return { ...release, commit: await resolveTag(connection, tag), assets };
};
