/** Reads seeded repositories from a folder: `OWNER/NAME/` with its facts as JSON, its files as files. The shapes are those of seed-words.ts. */
import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Seed, SeedAsset, SeedContributor, SeedRelease, SeedUser, Tree, TreeEntry } from './seed-words.ts';

export type * from './seed-words.ts';

const isMissing = (error: unknown): boolean => typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';

const list = async (folder: string): Promise<string[]> => {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
};

/** A JSON file of ours, which is trusted to have its shape; `otherwise` where there is none. */
const readJson = async <T>(path: string, otherwise: T): Promise<T> => {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as T;
  } catch (error) {
    if (isMissing(error)) return otherwise;
    throw new Error(`${path} cannot be read as a seed: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
};

const readText = async (path: string): Promise<string | undefined> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};

const readEntry = async (path: string): Promise<TreeEntry> => {
  const { mode } = await lstat(path);
  const content = await readFile(path);
  return (mode & 0o100) === 0 ? content : { content, executable: true };
};

/** All files below a folder, by their path in it. Links stay links. */
const readTree = async (folder: string, above = ''): Promise<Tree> => {
  const tree: Tree = {};
  for (const name of await list(folder)) {
    const path = join(folder, name);
    const status = await lstat(path);
    if (status.isDirectory()) Object.assign(tree, await readTree(path, `${above}${name}/`));
    else tree[`${above}${name}`] = status.isSymbolicLink() ? { symlink: await readlink(path) } : await readEntry(path);
  }
  return tree;
};

/** In `releases/TAG.json` an asset is named for what a file cannot say of itself: a label, a type, `generate` for bytes that are made up. */
type AssetFacts = Omit<SeedAsset, 'content'> & { generate?: number };
type ReleaseFacts = Omit<SeedRelease, 'tag' | 'assets' | 'tree'> & { tag?: string; assets?: AssetFacts[] };

/** Files of `assets/TAG/`, then those that are only told of; the facts of one name go together. */
const readAssets = async (folder: string, told: readonly AssetFacts[]): Promise<SeedAsset[]> => {
  const names = await list(folder);
  const files = names.map(async (name): Promise<SeedAsset> => {
    const facts = told.find((asset) => asset.name === name);
    return { name, ...facts, content: await readFile(join(folder, name)) };
  });
  const made = told.flatMap(({ generate, ...facts }): SeedAsset[] => {
    if (names.includes(facts.name)) return [];
    return [{ ...facts, content: generate === undefined ? '' : { generate } }];
  });
  return [...(await Promise.all(files)), ...made];
};

/** `%2F` in a file's name stands for a slash in the tag. */
const readRelease = async (folder: string, file: string): Promise<SeedRelease> => {
  const base = file.slice(0, -'.json'.length);
  const { assets = [], ...facts } = await readJson<ReleaseFacts>(join(folder, 'releases', file), {});
  const notes = await readText(join(folder, 'releases', `${base}.md`));
  const tree = await readTree(join(folder, `tree@${base}`));
  return {
    tag: decodeURIComponent(base),
    ...facts,
    ...(notes === undefined ? {} : { notes }),
    assets: await readAssets(join(folder, 'assets', base), assets),
    ...(Object.keys(tree).length === 0 ? {} : { tree }),
  };
};

const readSeed = async (folder: string, place: { owner: string; name: string }): Promise<Seed> => {
  const files = (await list(join(folder, 'releases'))).filter((file) => file.endsWith('.json'));
  const releases = await Promise.all(files.map((file) => readRelease(folder, file)));
  releases.sort((a, b) => (a.publishedAt ?? '').localeCompare(b.publishedAt ?? ''));
  return {
    ...place,
    ...(await readJson<Partial<Seed>>(join(folder, 'repository.json'), {})),
    contributors: await readJson<SeedContributor[]>(join(folder, 'contributors.json'), []),
    users: await readJson<SeedUser[]>(join(folder, 'users.json'), []),
    tree: await readTree(join(folder, 'tree')),
    releases,
  };
};

/**
 * Every `FOLDER/OWNER/NAME/`: `repository.json`, `contributors.json`, `users.json`, `releases/TAG.json` with `releases/TAG.md` (notes),
 * `assets/TAG/*`, `tree/` (files at every commit) and `tree@TAG/` (laid over it for one tag). Releases come oldest first.
 * Throws where the folder holds no repository, and names the file that is no JSON.
 */
export const readSeeds = async (folder: string): Promise<Seed[]> => {
  const seeds: Seed[] = [];
  for (const owner of await list(folder)) {
    const above = join(folder, owner);
    if (!(await lstat(above)).isDirectory()) continue;
    for (const name of await list(above)) {
      if ((await lstat(join(above, name))).isDirectory()) seeds.push(await readSeed(join(above, name), { owner, name }));
    }
  }
  if (seeds.length === 0) throw new Error(`${folder} holds no repository: name a folder with OWNER/NAME/repository.json in it.`);
  return seeds;
};
