/** What GitHub has in a scene: the repository that is archived, and what a wrong answer may be about (other-objects.ts). */
import { seed } from '../e2e/stage.ts';
import type { Subject } from './home.ts';
import { OLD, OTHER } from './other-objects.ts';

type Seed = ReturnType<typeof seed>;

/** One of these is more than the buffers of two sockets hold. */
const BIG = 24 * 2 ** 20;

const withBig = ({ releases = [], ...rest }: Seed): Seed => ({
  ...rest,
  releases: releases.map(({ assets = [], ...release }, at) => ({
    ...release,
    assets: assets.map((asset) => (asset.name.endsWith('.whl') ? { ...asset, content: { generate: BIG + at } } : asset)),
  })),
});

/** The files under another title; `toPath` is where they are then. */
const retitled = (tree: Seed['tree'] = {}, title: string, toPath = (path: string): string => path): NonNullable<Seed['tree']> =>
  Object.fromEntries(
    Object.entries(tree).map(([path, text]) => [toPath(path), typeof text === 'string' ? text.replaceAll('Tide table', title) : text]),
  );

/** @param isBig the wheel is */
export const seedsFor = (isBig: boolean, subject: Subject): Seed[] => {
  const known = seed(subject);
  const { tree = {} } = known;
  const archived = { ...known, tree: { ...tree, ...retitled(tree, 'Old table', (path) => `${OLD}/${path}`) } };
  const other = { ...seed(), name: OTHER, description: 'Measures the sea', tree: retitled(tree, 'Sea level') };
  return [isBig ? withBig(archived) : archived, other];
};
