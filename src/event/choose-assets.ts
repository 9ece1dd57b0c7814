/** Which of the release's assets are archived. Pure. */
import { posix } from 'node:path';
import type { Problem } from '../model/problem.ts';
import type { ReleaseAsset } from '../model/release.ts';

export interface AssetWishes {
  /** Globs on asset names, in order; one that starts with `!` takes away. */
  patterns: readonly string[];
  /** Does the archive keep files of 0 bytes? */
  takesEmpty: boolean;
}

const isAll = (pattern: string): boolean => pattern === '*' || pattern === '**';

/** Globs as in `node:path`; a lone `*` also takes names with a leading dot. */
const matches = (name: string, pattern: string): boolean => isAll(pattern) || posix.matchesGlob(name, pattern);

const withoutMark = (pattern: string): string => (pattern.startsWith('!') ? pattern.slice(1) : pattern);

const toListing = (names: readonly string[]): string => {
  const shown = names.slice(0, 20).join(', ');
  return names.length > 20 ? `${shown} and ${names.length - 20} more` : shown;
};

const warn = (code: string, message: string): Problem => ({ severity: 'warning', code, message });

const toUnmatched = (patterns: readonly string[], names: readonly string[]): Problem[] =>
  patterns
    .filter((pattern) => !isAll(withoutMark(pattern)) && !names.some((name) => matches(name, withoutMark(pattern))))
    .map((pattern) =>
      warn(
        'pattern-without-match',
        `The input files has ${pattern}, which no asset of the release matches. ${names.length === 0 ? 'The release has no assets.' : `There are: ${toListing(names)}.`}`,
      ),
    );

/** In order: a pattern adds, one with `!` takes away; where all take away, they take away from all. */
const isChosen = (name: string, patterns: readonly string[]): boolean =>
  patterns.reduce(
    (isIn, pattern) => (matches(name, withoutMark(pattern)) ? !pattern.startsWith('!') : isIn),
    patterns.every((pattern) => pattern.startsWith('!')) && patterns.length > 0,
  );

/** Whole assets that the patterns choose, in GitHub's order, empty ones only where the archive takes them; a warning for each that is left out for another reason than the patterns. */
export const chooseAssets = (
  all: readonly ReleaseAsset[],
  { patterns, takesEmpty }: AssetWishes,
): { assets: readonly ReleaseAsset[]; problems: readonly Problem[] } => {
  const names = all.map((asset) => asset.name);
  const chosen = all.filter((asset) => isChosen(asset.name, patterns));
  const isWhole = (asset: ReleaseAsset): boolean => asset.state === 'uploaded';
  const isRefused = (asset: ReleaseAsset): boolean => asset.size === 0 && !takesEmpty;
  const problems = [
    ...toUnmatched(patterns, names),
    ...chosen
      .filter((asset) => !isWhole(asset))
      .map((asset) =>
        warn(
          'asset-not-uploaded',
          `${asset.name} is left out: its upload to GitHub was not finished (state ${asset.state}). Upload it again, then run the job again.`,
        ),
      ),
    ...chosen
      .filter((asset) => isWhole(asset) && isRefused(asset))
      .map((asset) => warn('asset-empty', `${asset.name} is left out: it is empty, and the archive takes no empty files.`)),
  ];
  return { assets: chosen.filter((asset) => isWhole(asset) && !isRefused(asset)), problems };
};
