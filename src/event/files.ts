/** The room's second door: the files to keep, each with its size and what is known of its digest. */
import type { GitHub } from '../github/github.ts';
import type { Problem } from '../model/problem.ts';
import type { Release, ReleaseAsset, ReleaseFile } from '../model/release.ts';
import { type AssetWishes, chooseAssets } from './choose-assets.ts';
import { spoolSource } from './source-archive.ts';
import { toSourceName } from './source-name.ts';

export interface ChosenFiles {
  files: readonly ReleaseFile[];
  problems: readonly Problem[];
}

export interface FileWishes extends AssetWishes {
  source: 'zip' | 'tar.gz' | 'none';
}

export interface FileDoors {
  github: GitHub;
  tempFolder: string;
  signal: AbortSignal;
}

const toFile = (asset: ReleaseAsset, github: GitHub): ReleaseFile => ({
  name: asset.name,
  size: asset.size,
  origin: 'asset',
  ...(asset.sha256 === undefined ? {} : { sha256: asset.sha256 }),
  open: (signal) => github.openAsset(asset, signal),
});

const toClash = (name: string): Problem => ({
  severity: 'error',
  code: 'file-refused',
  message: `An asset has the name that the source archive gets, ${name}. Set the input source to none, to the other format, or leave the asset out by the line !${name} in the input files.`,
});

/**
 * Assets stay at GitHub until they are opened; the source archive is fetched now, once, into a folder of its own below `tempFolder`, read to its end and digested.
 * Throws `source-archive-broken`, `disk-failed`, `cancelled`, and what GitHub's client throws. Limits that depend on the archive are its adapter's to tell.
 */
export const chooseFiles = async (release: Release, wishes: FileWishes, doors: FileDoors): Promise<ChosenFiles> => {
  const { assets, problems } = chooseAssets(release.assets, wishes);
  const files = assets.map((asset) => toFile(asset, doors.github));
  if (wishes.source === 'none') return { files, problems };
  const name = toSourceName(release, wishes.source);
  if (files.some((file) => file.name.normalize() === name)) return { files, problems: [...problems, toClash(name)] };
  return { files: [...files, await spoolSource(release, { ...doors, name, format: wishes.source })], problems };
};
