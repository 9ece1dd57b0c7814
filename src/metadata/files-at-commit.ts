/** The files that metadata is read from: the checkout's where git there knows the commit, else GitHub's; or a folder as it lies there. */
import { execFile } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { ArchiveError } from '../errors.ts';
import type { GitHub } from '../github/github.ts';
import { textAt } from '../github/shape.ts';
import { type FilesAtCommit, NOT_UTF_8 } from './source.ts';

/** Nobody writes that much by hand. What is longer is cut off here, and refused by who reads it as a document (MAX_CHARACTERS), as a problem of the file. */
const MOST_BYTES = 10 * 2 ** 20;

/** UTF-8 without its mark. The first byte that is none leaves half a surrogate pair, which no UTF-8 gives: readers of documents refuse it at its place. */
const toText = (whole: Uint8Array): string => {
  const bytes = whole.subarray(0, MOST_BYTES);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const encoded = Buffer.from(text);
  if (encoded.equals(bytes)) return text.replace(/^\uFEFF/, '');
  const wrong = bytes.findIndex((byte, at) => byte !== encoded[at]);
  const readable = bytes.subarray(0, wrong === -1 ? bytes.length : wrong);
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(readable, { stream: true });
  return `${before}${NOT_UTF_8}${text.slice(before.length + 1)}`.replace(/^\uFEFF/, '');
};

/** A checkout must not lead git elsewhere, git must not ask for a password, and a partial clone must not fetch. */
const toGitEnvironment = (): NodeJS.ProcessEnv => {
  const { GIT_DIR, GIT_WORK_TREE, GIT_NAMESPACE, GIT_OBJECT_DIRECTORY, ...environment } = process.env;
  return { ...environment, GIT_NO_REPLACE_OBJECTS: '1', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' };
};

/** What git printed; undefined for any failure: no git, no repository, one that it does not trust, an object that is not there. */
const runGit = (folder: string, options: readonly string[], input = ''): Promise<Buffer | undefined> =>
  new Promise((resolve) => {
    const child = execFile(
      'git',
      ['-C', folder, ...options],
      { encoding: 'buffer', maxBuffer: MOST_BYTES + 65_536, env: toGitEnvironment(), windowsHide: true },
      (error, printed) => resolve(error ? undefined : printed),
    );
    child.stdin?.on('error', () => {}); // git ended before it read; the callback tells
    child.stdin?.end(input);
  });

/** `ask` where git can't tell. Blobs are read as they were committed: neither the working tree nor a line-ending filter is between. */
const fromCheckout = async (folder: string, commit: string, path: string): Promise<Buffer | 'none' | 'ask'> => {
  if (path.includes('\n')) return 'ask';
  const printed = await runGit(folder, ['cat-file', '--batch', '--follow-symlinks'], `${commit}:${path}\n`);
  if (printed === undefined) return 'ask';
  const end = printed.indexOf(10);
  const blob = /^[0-9a-f]+ blob (\d+)$/.exec(printed.subarray(0, end).toString());
  if (blob) return printed.subarray(end + 1, end + 1 + Number(blob[1]));
  if (!printed.subarray(0, end).toString().endsWith(' missing')) return 'none'; // a folder, or a link that leads out of the tree or nowhere
  const listed = await runGit(folder, ['ls-tree', '-z', '--full-tree', commit, '--', path]);
  // Listed as a file, but its bytes are not here: a partial clone. A submodule is listed as a commit.
  return listed === undefined || /^\d+ blob /.test(listed.toString()) ? 'ask' : 'none';
};

/**
 * Reads what the release's commit holds: from `workspace` where git knows the commit (an id names the same content in every clone), else by GitHub's API.
 * A folder, a submodule, a link that leads nowhere: undefined. Throws what GitHub's client throws.
 */
export const filesAtCommit = (commit: string, doors: { github: GitHub; workspace?: string }): FilesAtCommit => {
  const { github, workspace } = doors;
  const texts = new Map<string, Promise<string | undefined>>();
  let isKnown: Promise<boolean> | undefined;
  let names: Promise<readonly string[]> | undefined;

  const findCheckout = async (): Promise<string | undefined> => {
    if (workspace === undefined || !/^[0-9a-f]{40}$/.test(commit)) return undefined;
    isKnown ??= runGit(workspace, ['cat-file', '-t', commit]).then((type) => type?.toString().trim() === 'commit');
    return (await isKnown) ? workspace : undefined;
  };

  const readNames = async (): Promise<readonly string[]> => {
    const folder = await findCheckout();
    const printed = folder === undefined ? undefined : await runGit(folder, ['ls-tree', '-z', '--name-only', '--full-tree', commit]);
    if (printed === undefined) return github.listFiles(commit);
    return printed
      .toString()
      .split('\0')
      .filter((name) => name !== '');
  };

  const list = (): Promise<readonly string[]> => {
    names ??= readNames();
    return names;
  };

  const readText = async (path: string): Promise<string | undefined> => {
    const folder = await findCheckout();
    const found = folder === undefined ? 'ask' : await fromCheckout(folder, commit, path);
    if (found === 'none') return undefined;
    if (found !== 'ask') return toText(found);
    // The list costs one request for all files together; asking for a file that is not there costs one each.
    if (!path.includes('/') && !(await list()).includes(path)) return undefined;
    const bytes = await github.readFile(commit, path);
    return bytes === undefined ? undefined : toText(bytes);
  };

  return {
    list,
    read: (path) => {
      const text = texts.get(path) ?? readText(path);
      texts.set(path, text);
      return text;
    },
  };
};

const isAbsent = (error: unknown): boolean => ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'].includes(textAt(error, 'code') ?? '');

const toUnreadable = (path: string, error: unknown): ArchiveError =>
  new ArchiveError('metadata-invalid', `${path} cannot be read (${error instanceof Error ? error.message : String(error)}).`, {
    remedy: 'Check the path, and whether it may be read.',
  });

/** A folder as it lies there, for `mode: validate`: no git, no network. A link that leads out of the folder is not followed: it may come from a stranger's branch. */
export const filesInFolder = (folder: string): FilesAtCommit => {
  let names: Promise<readonly string[]> | undefined;
  const readNames = async (): Promise<readonly string[]> => {
    try {
      return (await readdir(folder)).sort();
    } catch (error) {
      throw toUnreadable(folder, error);
    }
  };
  return {
    // Every source asks.
    list: () => {
      names ??= readNames();
      return names;
    },
    read: async (path) => {
      try {
        const target = await realpath(join(folder, path));
        const inside = relative(await realpath(folder), target);
        const found = await stat(target);
        if (!found.isFile() || inside.split(sep)[0] === '..' || isAbsolute(inside)) return undefined;
        return toText(await buffer(createReadStream(target, { end: MOST_BYTES - 1 })));
      } catch (error) {
        if (isAbsent(error)) return undefined;
        throw toUnreadable(path, error);
      }
    },
  };
};
