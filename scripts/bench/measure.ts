/** One of the bench's scripts as a process, measured from the outside. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PEAK = pathToFileURL(join(import.meta.dirname, '../../__tests__/faults/peak-memory.mjs')).href;

export interface Measured {
  /** By the clock, from before the process starts to its end, as a shell's own programs are timed. */
  seconds: number;
  /** The most memory that it held. */
  peakMiB: number;
  printed: string;
}

/**
 * @param script in this folder
 * @throws Error where it fails
 */
export const measure = (script: string, args: readonly string[]): Measured => {
  const folder = mkdtempSync(join(tmpdir(), 'archive-release-bench-'));
  const peak = join(folder, 'peak');
  try {
    const startedAt = performance.now();
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', PEAK, join(import.meta.dirname, script), ...args], {
      encoding: 'utf8',
      env: { ...process.env, PEAK_MEMORY: peak },
    });
    const seconds = (performance.now() - startedAt) / 1000;
    if (status !== 0) throw new Error(`${script} failed: ${stderr}`);
    return { seconds, peakMiB: Number(readFileSync(peak, 'utf8')) / 2 ** 20, printed: stdout };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
