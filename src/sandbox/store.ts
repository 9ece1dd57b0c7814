/** Where a side of the local archive keeps its files and its state: a folder that stays, or a temporary one that goes with it. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export interface Store {
  /** Is it a folder that survives? Only then is state worth writing. */
  lasting: boolean;
  /** The state as last saved, or nothing. */
  read(): string | undefined;
  /** All or nothing: a full disk throws and leaves the state of before. */
  write(text: string): void;
  /** Path of the content with this name; the name is the caller's own, never a user's. */
  pathOf(blob: string): string;
  close(): void;
}

/** One folder after the other: Node's own recursive way never ends where a folder is refused as not there (`/proc/x`). */
const makeFolder = (path: string): void => {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
};

/** @param dir kept when given; else a temporary folder, removed by `close` */
export const openStore = (dir?: string): Store => {
  const root = dir ?? mkdtempSync(join(tmpdir(), 'local-archive-'));
  const blobs = join(root, 'files');
  const state = join(root, 'state.json');
  makeFolder(resolve(blobs));
  return {
    lasting: dir !== undefined,
    read: () => (existsSync(state) ? readFileSync(state, 'utf8') : undefined),
    write: (text) => {
      const draft = `${state}.new`;
      try {
        const file = openSync(draft, 'w');
        try {
          writeFileSync(file, text); // not writeSync: on a full disk that writes a part, and says nothing
          fsyncSync(file);
        } finally {
          closeSync(file);
        }
        renameSync(draft, state);
      } catch (error) {
        rmSync(draft, { force: true });
        throw error;
      }
    },
    pathOf: (blob) => join(blobs, blob),
    close: () => {
      if (dir === undefined) rmSync(root, { recursive: true, force: true });
    },
  };
};
