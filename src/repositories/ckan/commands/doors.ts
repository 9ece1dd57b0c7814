/** From what a command is given to what this folder works with. */
import type { OwnDoors } from '../../own-commands.ts';
import type { CkanClient } from '../api/api.ts';
import { ckanClient } from '../client.ts';
import type { SaveDoors } from '../save/save-dataset.ts';

export const toClient = ({ base, http, token, signal }: OwnDoors): CkanClient => ckanClient({ base, http, token, signal });

/** What a write will destroy is told on its way. */
export const toSaveDoors = ({ clock, random, signal, log }: OwnDoors): SaveDoors => ({
  clock,
  random,
  signal,
  tell: (notice) => log.warning(notice),
});

const readPath = (written: string): readonly string[] | undefined =>
  /^https?:\/\//i.test(written) && URL.canParse(written)
    ? new URL(written).pathname.split('/').filter(Boolean).map(decodeURIComponent)
    : undefined;

/** Of a package: its name or its id, also out of the address of its page, `…/dataset/NAME`, or of one of its resources. */
export const toKey = (written: string): string => {
  const path = readPath(written);
  const resource = path?.indexOf('resource') ?? -1;
  return path?.at(resource > 0 ? resource - 1 : -1) ?? written;
};

/** The same of a resource: `…/resource/ID`, with or without its download. */
export const toResourceKey = (written: string): string => {
  const path = readPath(written);
  return path?.[path.indexOf('resource') + 1] ?? written;
};
