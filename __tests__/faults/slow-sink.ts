/** A release of big files to an archive that takes them slowly: GitHub gives them as fast as it can, so what is not held back piles up in the run's memory. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openStage, type StageArchive, seed, toSpeed } from '../e2e/stage.ts';

const MIB = 2 ** 20;
/** So much is taken, and then for a while nothing. */
const GULP_BYTES = 16 * MIB;
const PAUSE_MS = 250;

interface SlowLine {
  origin: string;
  close(): Promise<void>;
}

/** A line to a server on which what is sent stands still again and again; answers pass as they come. */
const openSlowLine = async (to: string): Promise<SlowLine> => {
  const open = new Set<Socket>();
  let taken = 0;
  const server = createServer((near) => {
    const far = connect(Number(new URL(to).port), '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('error', () => {});
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
    far.pipe(near);
    near.on('data', (piece) => {
      taken += piece.length;
      const isFull = !far.write(piece);
      const isTime = taken >= GULP_BYTES;
      if (!isFull && !isTime) return;
      near.pause();
      if (isTime) {
        taken = 0;
        setTimeout(() => near.resume(), PAUSE_MS);
      } else far.once('drain', () => near.resume());
    });
    near.on('end', () => far.end());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of open) socket.destroy();
      }),
  };
};

const PEAK = pathToFileURL(join(import.meta.dirname, 'peak-memory.mjs')).href;

export interface Sunk {
  state: string | undefined;
  /** All that was said, where it failed. */
  said: string;
  /** What the archive holds: names, in order. */
  files: readonly string[];
  /** The most memory that the run held. */
  mib: number;
}

/** @param sizes of the assets, in bytes: `part-0.bin`, `part-1.bin`, … */
export const sink = async (archive: StageArchive, sizes: readonly number[]): Promise<Sunk> => {
  const [first] = seed().releases ?? [];
  if (first === undefined) throw new Error('the seed has no release');
  const assets = sizes.map((generate, at) => ({ name: `part-${at}.bin`, content: { generate } }));
  const folder = await mkdtemp(join(tmpdir(), 'slow-sink-'));
  const peak = join(folder, 'peak');
  const stage = await openStage({ archive, seeds: [seed({ releases: [{ ...first, assets }] })], faults: { maxResourceSizeMb: 4096 } });
  const line = await openSlowLine(stage.sandbox[archive].origin);
  try {
    const { code, outputs, stdout, stderr } = await stage.run({
      inputs: { 'archive-url': line.origin, source: 'none' },
      env: { NODE_OPTIONS: `${toSpeed(10).NODE_OPTIONS} --import=${PEAK}`, PEAK_MEMORY: peak },
    });
    return {
      state: outputs.state,
      said: code === 0 ? '' : `${stdout}${stderr}`,
      files: (await stage.kept())[0]?.files ?? [],
      mib: Number(await readFile(peak, 'utf8')) / MIB,
    };
  } finally {
    await line.close();
    await stage.close();
    await rm(folder, { recursive: true });
  }
};

export const ARCHIVES: readonly StageArchive[] = ['zenodo', 'inveniordm', 'ckan'];
/** Issue 6. */
export const MOST_MIB = 200;
