/** Git's objects and their ids: SHA-1 over `type length NUL content`, so that a real checkout of the same files has the same ids. */
import { createHash } from 'node:crypto';
import type { Tree, TreeEntry } from '../seed-words.ts';

export type Mode = '100644' | '100755' | '120000' | '160000' | '040000';

/** A file, link or submodule at a commit. */
export interface Entry {
  path: string;
  mode: Exclude<Mode, '040000'>;
  sha: string;
  /** Empty for a submodule; the target for a link. */
  bytes: Buffer;
  submoduleUrl?: string;
}

export interface GitTree {
  sha: string;
  /** What lies directly in this folder, in git's order. */
  children: { name: string; mode: Mode; sha: string; entry?: Entry; tree?: GitTree }[];
}

export interface Signature {
  name: string;
  email: string;
  /** ISO 8601; kept in whole seconds, UTC. */
  date: string;
}

const objectId = (type: string, content: Uint8Array): string =>
  createHash('sha1').update(`${type} ${content.length}\0`).update(content).digest('hex');

export const blobId = (content: Uint8Array): string => objectId('blob', content);

const toBytes = (content: string | Uint8Array): Buffer => (typeof content === 'string' ? Buffer.from(content) : Buffer.from(content));

const toEntry = (path: string, file: TreeEntry): Entry => {
  if (typeof file === 'object' && 'submodule' in file)
    return { path, mode: '160000', sha: file.submodule, bytes: Buffer.alloc(0), submoduleUrl: file.url };
  const [mode, content] =
    typeof file === 'string' || file instanceof Uint8Array
      ? (['100644', file] as const)
      : 'symlink' in file
        ? (['120000', file.symlink] as const)
        : ([file.executable ? '100755' : '100644', file.content] as const);
  const bytes = toBytes(content);
  return { path, mode, sha: blobId(bytes), bytes };
};

/** Git compares names as bytes, a folder as if it ended in a slash. */
const inGitOrder = (a: GitTree['children'][number], b: GitTree['children'][number]): number =>
  Buffer.compare(Buffer.from(a.tree ? `${a.name}/` : a.name), Buffer.from(b.tree ? `${b.name}/` : b.name));

const buildTree = (entries: readonly (readonly [path: string, entry: Entry])[]): GitTree => {
  const folders = new Map<string, [string, Entry][]>();
  const children: GitTree['children'] = [];
  for (const [path, entry] of entries) {
    const slash = path.indexOf('/');
    if (slash < 0) children.push({ name: path, mode: entry.mode, sha: entry.sha, entry });
    else {
      const folder = path.slice(0, slash);
      folders.set(folder, [...(folders.get(folder) ?? []), [path.slice(slash + 1), entry]]);
    }
  }
  for (const [name, inside] of folders) {
    const tree = buildTree(inside);
    children.push({ name, mode: '040000', sha: tree.sha, tree });
  }
  children.sort(inGitOrder);
  // The mode of a folder is written `40000`, without the leading zero of listings (facts/github.md 0.10).
  const content = children.map((c) => Buffer.concat([Buffer.from(`${c.mode.replace(/^0/, '')} ${c.name}\0`), Buffer.from(c.sha, 'hex')]));
  return { sha: objectId('tree', Buffer.concat(content)), children };
};

export const toGitTree = (files: Tree): GitTree =>
  buildTree(Object.entries(files).map(([path, file]) => [path, toEntry(path, file)] as const));

/** Every file below, folders left out, in git's order. */
export const entriesOf = (tree: GitTree): Entry[] => tree.children.flatMap((c) => (c.tree ? entriesOf(c.tree) : c.entry ? [c.entry] : []));

const toLine = (who: Signature): string => `${who.name} <${who.email}> ${Math.floor(Date.parse(who.date) / 1000)} +0000`;

export const commitId = (commit: { tree: string; parents: readonly string[]; author: Signature; message: string }): string =>
  objectId(
    'commit',
    Buffer.from(
      [
        `tree ${commit.tree}`,
        ...commit.parents.map((parent) => `parent ${parent}`),
        `author ${toLine(commit.author)}`,
        `committer ${toLine(commit.author)}`,
        '',
        `${commit.message}\n`,
      ].join('\n'),
    ),
  );

export const tagId = (tag: { commit: string; name: string; tagger: Signature; message: string }): string =>
  objectId('tag', Buffer.from(`object ${tag.commit}\ntype commit\ntag ${tag.name}\ntagger ${toLine(tag.tagger)}\n\n${tag.message}\n`));
