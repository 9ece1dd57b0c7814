/**
 * Plays an attack in a process of its own, as people run it: within Jest's sandbox, through which every global goes, the same reading
 * took three to five times as long, and 2,000 people of one name more than a file may.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Attack, Tally } from './attack.ts';

const PROGRAM = join(import.meta.dirname, 'attack.ts');

/** @throws what the program says of the first file that is not right. */
export const play = async (attack: Attack): Promise<Tally> => {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, JSON.stringify(attack)]);
    return JSON.parse(stdout) as Tally;
  } catch (error) {
    throw new Error((error as { stderr?: string }).stderr ?? String(error), { cause: error });
  }
};
