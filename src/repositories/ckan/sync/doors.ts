/** What carrying out a plan needs from outside. */
import type { Clock } from '../../../http/clock.ts';
import type { Log } from '../../../log.ts';
import type { CkanClient } from '../api/api.ts';
import type { SaveDoors } from '../save/save-dataset.ts';

export interface SyncDoors {
  client: CkanClient;
  log: Log;
  clock: Pick<Clock, 'wait'>;
  /** 0 to 1 */
  random: () => number;
  signal?: AbortSignal | undefined;
  /** How many datasets are written side by side; never one of them twice at once. Default: 4. */
  sideBySide?: number;
}

export const toSaveDoors = ({ clock, random, signal }: SyncDoors, tell: (notice: string) => void): SaveDoors => ({
  ...{ clock, random, tell },
  ...(signal === undefined ? {} : { signal }),
});
