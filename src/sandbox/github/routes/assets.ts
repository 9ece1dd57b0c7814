/** Assets: listed, told, downloaded by way of the second origin, and uploaded. */
import { type Answer, json, notFound, paged, type RepositoryCall, readBody, refuse } from '../answer.ts';
import { contentTypeOf } from '../content.ts';
import { strikes } from '../faults.ts';
import type { RepositoryRoute } from '../router.ts';
import type { Seed, SeedAsset, SeedRelease } from '../seed-words.ts';
import { sendBytes } from '../send-bytes.ts';
import { toSignedUrl } from '../signed.ts';
import { toAsset } from '../wire/release.ts';
import { assetId, releaseId, repositoryId, type World } from '../world.ts';

export interface PlacedAsset {
  seed: Seed;
  release: SeedRelease;
  asset: SeedAsset;
}

const assetsOf = (seed: Seed): PlacedAsset[] =>
  (seed.releases ?? []).flatMap((release) => (release.assets ?? []).map((asset) => ({ seed, release, asset })));

export const findAsset = (seed: Seed, id: string): PlacedAsset | undefined =>
  assetsOf(seed).find((placed) => String(assetId(placed.seed, placed.release, placed.asset)) === id);

const isSeen = (call: RepositoryCall, release: SeedRelease): boolean => release.draft !== true || call.caller.access === 'write';

const byId = (call: RepositoryCall): SeedRelease | undefined =>
  (call.seed.releases ?? []).find((release) => String(releaseId(call.seed, release)) === call.params.id && isSeen(call, release));

const list = (call: RepositoryCall): Answer => {
  const release = byId(call);
  if (release === undefined) return notFound();
  return paged(call, release.assets ?? [], {
    path: `/repositories/${repositoryId(call.seed)}/releases/${releaseId(call.seed, release)}/assets`,
    toJson: (asset) => toAsset(call.world, { seed: call.seed, release }, asset),
  });
};

export const toDownloadHeaders = ({ asset }: PlacedAsset): Record<string, string> => ({
  'content-type': asset.contentType ?? contentTypeOf(asset.name),
  'content-disposition': `attachment; filename=${asset.name.replace(/[^\x20-\x7e]/gu, encodeURIComponent)}`,
});

/** Where the bytes are: on the second origin, for five minutes. */
export const toAssetLocation = (world: World, placed: PlacedAsset): string => {
  const { seed, release, asset } = placed;
  const path = `/github-production-release-asset/${repositoryId(seed)}/${assetId(seed, release, asset)}`;
  const headers = toDownloadHeaders(placed);
  return toSignedUrl(world, path, { disposition: headers['content-disposition'] ?? '', type: headers['content-type'] ?? '' });
};

const isWhole = (asset: SeedAsset): boolean => (asset.state ?? 'uploaded') === 'uploaded';

/** JSON by default; for `application/octet-stream` 302 to the bytes, or 200 with them: a client must take both (facts/github.md 2.2). */
const one = (call: RepositoryCall): Answer => {
  const placed = findAsset(call.seed, call.params.id ?? '');
  if (placed === undefined || !isSeen(call, placed.release)) return notFound();
  if (!/octet-stream/.test(call.request.headers.accept ?? '')) return json(toAsset(call.world, placed, placed.asset));
  if (!isWhole(placed.asset)) return notFound();
  const { request, world } = call;
  if (world.faults.directDownload)
    return {
      status: 200,
      send: (response) => sendBytes({ request, response, faults: world.faults }, placed.asset.content, toDownloadHeaders(placed)),
    };
  return { status: 302, headers: { location: toAssetLocation(world, placed), 'content-length': '0' } };
};

/** GitHub cleans a name: what is no letter, digit, dot, dash or underscore becomes a dot, and dots at the ends go (facts/github.md 2.2). */
const toCleanName = (name: string): string => name.replace(/[^\w.+-]+/g, '.').replace(/^\.+|\.+$/g, '');

const refuseAsset = (code: string, field: string): Answer => refuse(422, 'Validation Failed', [{ resource: 'ReleaseAsset', code, field }]);

/** A failed upload answers 502 and leaves an asset in the state `starter`. */
const upload = async (call: RepositoryCall): Promise<Answer> => {
  if (call.caller.access !== 'write') return call.caller.isApp ? refuse(403, 'Resource not accessible by integration') : notFound();
  const release = byId(call);
  if (release === undefined) return notFound();
  const content = await readBody(call.request);
  const name = toCleanName(call.url.searchParams.get('name') ?? '');
  if (release.immutable === true) return refuse(422, 'Cannot upload assets to an immutable release.');
  if (name === '') return refuseAsset('missing_field', 'name');
  release.assets ??= [];
  if (release.assets.some((asset) => asset.name === name)) return refuseAsset('already_exists', 'name');
  const hasFailed = strikes(call.world.faults, 'uploadFails');
  const asset: SeedAsset = {
    name,
    content,
    label: call.url.searchParams.get('label'),
    contentType: call.request.headers['content-type'] ?? contentTypeOf(name),
    state: hasFailed ? 'starter' : 'uploaded',
    createdAt: call.world.now().toISOString().replace(/\.\d+/, ''),
  };
  release.assets.push(asset);
  return hasFailed ? refuse(502, 'Server Error') : json(toAsset(call.world, { seed: call.seed, release }, asset), 201);
};

export const assetRoutes: readonly RepositoryRoute[] = [
  { method: 'GET', pattern: '/releases/:id/assets', answer: list },
  { method: 'GET', pattern: '/releases/assets/:id', answer: one },
];

/** Under `/uploads/repos/…`, as `upload_url` tells. */
export const uploadRoutes: readonly RepositoryRoute[] = [{ method: 'POST', pattern: '/releases/:id/assets', answer: upload }];
