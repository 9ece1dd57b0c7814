/** Scenes that begin where some versions are published: those are played once and kept in a folder, and each scene gets a copy of it. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FACTOR } from '../e2e/factor.mjs';
import type { StageArchive } from '../e2e/stage.ts';
import type { ByHand } from './ground.ts';
import type { RealServer } from './home.ts';
import { openScene, SCENE_PORTS, type Scene } from './scene.ts';

export interface Begin {
  archive: StageArchive;
  /** What is published already. */
  tags: readonly string[];
  isBig: boolean;
  /** Its state can't be copied: what is published already is played each time. Default: the local archive. */
  real?: RealServer | undefined;
}

export interface Beginnings {
  /** One at a time; it is closed before the next is opened. */
  open(begin: Begin): Promise<Scene>;
  close(): Promise<void>;
}

/** Below those that systems give to connections, and other ones in each process. */
const FIRST_PORT = 12_000 + (process.pid % 300) * 60;
const taken = new Set<number>();

const takePorts = (first = FIRST_PORT): number => {
  if (taken.has(first)) return takePorts(first + SCENE_PORTS);
  taken.add(first);
  return first;
};

/** Nothing is waited for but twins: a busy machine is given its time. */
export const SOUND_SPEED = Math.min(FACTOR, 10);

export const playSound = async (scene: Scene, tags: readonly string[]): Promise<void> => {
  for (const tag of tags) {
    await scene.proxy.heal();
    const { code, outputs, stdout } = await scene.run(tag, SOUND_SPEED);
    if (code !== 0 || outputs.state !== 'published') throw new Error(`${tag} without any fault: ${code} ${outputs.state}\n${stdout}`);
  }
  await scene.proxy.heal();
};

export const openBeginnings = async (): Promise<Beginnings> => {
  const root = await mkdtemp(join(tmpdir(), 'archive-release-faults-'));
  const port = takePorts();
  const known = new Map<string, { dir: string; byHand: readonly ByHand[] }>();
  const begin = async ({ archive, tags, isBig }: Begin, dir: string): Promise<{ dir: string; byHand: readonly ByHand[] }> => {
    const scene = await openScene(archive, { isBig, dir, port });
    try {
      await playSound(scene, tags);
      return { dir, byHand: scene.byHand };
    } finally {
      await scene.close();
    }
  };
  return {
    open: async (wanted) => {
      const { archive, tags, isBig, real } = wanted;
      if (real !== undefined || tags.length === 0) {
        const scene = await openScene(archive, { isBig, real, port });
        try {
          await playSound(scene, tags);
          return scene;
        } catch (thrown) {
          await scene.close();
          throw thrown;
        }
      }
      const key = `${wanted.archive} ${wanted.tags.join()} ${wanted.isBig}`;
      const kept = known.get(key) ?? (await begin(wanted, join(root, String(known.size))));
      known.set(key, kept);
      const dir = join(root, 'now');
      await rm(dir, { recursive: true, force: true });
      await cp(kept.dir, dir, { recursive: true });
      return openScene(wanted.archive, { isBig: wanted.isBig, dir, port, byHand: kept.byHand });
    },
    close: async () => {
      taken.delete(port);
      await rm(root, { recursive: true, force: true });
    },
  };
};
