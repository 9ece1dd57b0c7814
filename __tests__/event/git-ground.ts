/** Repositories made by git itself, and the archives that it packs: what GitHub sends is made by `git archive`, too. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders: string[] = [];

export const makeFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'archive-release-test-'));
  folders.push(folder);
  return folder;
};

/** For `afterAll` or `afterEach`. */
export const removeFolders = (): void => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
};

const alone = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', GIT_DIR: undefined };

export const git = (folder: string, parts: readonly string[], input?: Buffer): Buffer =>
  execFileSync('git', ['-C', folder, ...parts], { input, env: alone, maxBuffer: 2 ** 28, stdio: ['pipe', 'pipe', 'ignore'] });

export type Entry = string | Buffer | { symlink: string } | { submodule: string };

/** One commit with these files, by `git fast-import`; nothing is checked out. Gives its id. */
export const commit = (folder: string, files: Readonly<Record<string, Entry>>): string => {
  git(folder, ['init', '-q']);
  const head = 'commit refs/heads/main\ncommitter Ada <ada@example.org> 1700000000 +0000\ndata 3\none\ndeleteall\n';
  const pieces = Object.entries(files).flatMap(([path, entry]) => {
    if (typeof entry === 'object' && 'submodule' in entry) return [Buffer.from(`M 160000 ${entry.submodule} ${path}\n`)];
    const isLink = typeof entry === 'object' && 'symlink' in entry;
    const bytes = Buffer.from(isLink ? entry.symlink : (entry as string));
    return [Buffer.from(`M ${isLink ? '120000' : '100644'} inline ${path}\ndata ${bytes.length}\n`), bytes, Buffer.from('\n')];
  });
  git(folder, ['fast-import', '--quiet', '--force'], Buffer.concat([Buffer.from(head), ...pieces]));
  return git(folder, ['rev-parse', 'refs/heads/main']).toString().trim();
};

/** `-0` packs without compressing, which is a lot faster for many entries. */
export const pack = (folder: string, id: string, format: 'zip' | 'tar.gz', options: readonly string[] = []): Buffer =>
  git(folder, ['archive', `--format=${format}`, ...options, '--prefix=ada-engine-1234567/', id]);

/** Hands the bytes over as an open file. */
export const withFile = async <T>(bytes: Uint8Array, use: (file: Awaited<ReturnType<typeof open>>) => Promise<T>): Promise<T> => {
  const file = await open(join(makeFolder(), 'file'), 'wx+');
  try {
    await file.writeFile(bytes);
    return await use(file);
  } finally {
    await file.close();
  }
};
