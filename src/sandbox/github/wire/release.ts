/** A release and its assets as GitHub's answers tell them. */
import type { components } from '@octokit/openapi-types';
import { contentTypeOf, sha256Of, sizeOf } from '../content.ts';
import { defaultBranchOf, findTag, publishedAtOf } from '../git/history.ts';
import { nodeId } from '../ids.ts';
import { renderMarkdown, toPlainText } from '../markdown.ts';
import type { Seed, SeedAsset, SeedRelease } from '../seed-words.ts';
import { assetId, authorOf, fullName, type Known, releaseId, repositoryId } from '../world.ts';
import { toSimpleUser } from './user.ts';

type Schemas = components['schemas'];

const isWhole = (asset: SeedAsset): boolean => (asset.state ?? 'uploaded') === 'uploaded';

const digestOf = (asset: SeedAsset): string | null => {
  if (asset.digest !== undefined) return asset.digest;
  return isWhole(asset) ? `sha256:${sha256Of(asset.content)}` : null;
};

const toPath = (ref: string): string => ref.split('/').map(encodeURIComponent).join('/');

export const toAsset = (world: Known, place: { seed: Seed; release: SeedRelease }, asset: SeedAsset) => {
  const { seed, release } = place;
  const created = asset.createdAt ?? publishedAtOf(release);
  return {
    url: `${world.origin}/repos/${fullName(seed)}/releases/assets/${assetId(seed, release, asset)}`,
    id: assetId(seed, release, asset),
    node_id: nodeId('RA', repositoryId(seed), assetId(seed, release, asset)),
    name: asset.name,
    label: asset.label ?? null,
    uploader: toSimpleUser(world, asset.uploader ?? authorOf(seed, release)),
    content_type: asset.contentType ?? contentTypeOf(asset.name),
    // The schema knows `uploaded` and `open`; its own prose, and life, know `starter` too (facts/github.md 2.2).
    state: (asset.state ?? 'uploaded') as Schemas['release-asset']['state'],
    size: isWhole(asset) ? sizeOf(asset.content) : 0,
    digest: digestOf(asset),
    download_count: 0,
    created_at: created,
    updated_at: created,
    browser_download_url: `${world.serverUrl}/${fullName(seed)}/releases/download/${toPath(release.tag)}/${encodeURIComponent(asset.name)}`,
  } satisfies Schemas['release-asset'];
};

/** `created_at` is the date of the tagged commit, not of the release (facts/github.md 1.1). A draft's page and its dates are provisional. */
export const toRelease = (world: Known, seed: Seed, release: SeedRelease) => {
  const url = `${world.origin}/repos/${fullName(seed)}`;
  const html = `${world.serverUrl}/${fullName(seed)}/releases`;
  const id = releaseId(seed, release);
  const isDraft = release.draft === true;
  const published = publishedAtOf(release);
  return {
    url: `${url}/releases/${id}`,
    assets_url: `${url}/releases/${id}/assets`,
    upload_url: `${world.origin}/uploads/repos/${fullName(seed)}/releases/${id}/assets{?name,label}`,
    html_url: isDraft ? `${html}/tag/untagged-${id.toString(16).padStart(20, '0')}` : `${html}/tag/${toPath(release.tag)}`,
    id,
    author: toSimpleUser(world, authorOf(seed, release)),
    node_id: nodeId('RE', repositoryId(seed), id),
    tag_name: release.tag,
    target_commitish: release.targetCommitish ?? defaultBranchOf(seed),
    name: release.name === undefined ? release.tag : release.name,
    draft: isDraft,
    immutable: release.immutable === true,
    prerelease: release.prerelease === true,
    created_at: (isDraft ? undefined : findTag(seed, release.tag)?.commit.author.date) ?? published,
    updated_at: published,
    published_at: isDraft ? null : published,
    assets: (release.assets ?? []).map((asset) => toAsset(world, { seed, release }, asset)),
    tarball_url: isDraft ? null : `${url}/tarball/${toPath(release.tag)}`,
    zipball_url: isDraft ? null : `${url}/zipball/${toPath(release.tag)}`,
    body: release.notes ?? null,
  } satisfies Schemas['release'];
};

/** The media types `raw`, `text`, `html` and `full` choose the forms of the body (facts/github.md 2.1). */
export const toReleaseAs = (form: string, world: Known, place: { seed: Seed; release: SeedRelease }): Schemas['release'] => {
  const { body, ...release } = toRelease(world, place.seed, place.release);
  const html = renderMarkdown(body ?? '', { serverUrl: world.serverUrl, repository: fullName(place.seed) });
  return {
    ...release,
    ...(form === 'html' || form === 'text' ? {} : { body }),
    ...(form === 'html' || form === 'full' ? { body_html: html } : {}),
    ...(form === 'text' || form === 'full' ? { body_text: toPlainText(html) } : {}),
  };
};
