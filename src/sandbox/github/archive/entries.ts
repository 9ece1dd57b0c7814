/** What goes into a source archive: the files of a commit under one root folder, `export-ignore` obeyed, submodules as empty folders. */
import { matchesGlob } from 'node:path';
import type { ArchiveEntry } from '../../zip.ts';
import { type Entry, entriesOf, type GitTree } from '../git/objects.ts';

/** Patterns of `.gitattributes` in the root that carry `export-ignore`. One without a slash matches at every depth. */
const readIgnored = (tree: GitTree): string[] => {
  const attributes = tree.children.find((child) => child.name === '.gitattributes')?.entry?.bytes.toString() ?? '';
  return attributes.split('\n').flatMap((line) => {
    const [pattern, ...words] = line.trim().split(/\s+/);
    if (pattern === undefined || !words.includes('export-ignore')) return [];
    const path = pattern.replace(/^\/|\/$/g, '');
    return path.includes('/') || pattern.startsWith('/') ? [path] : [path, `**/${path}`];
  });
};

const isIgnored = (path: string, patterns: readonly string[]): boolean => {
  const parts = path.split('/');
  return parts.some((_, depth) => patterns.some((pattern) => matchesGlob(parts.slice(0, depth + 1).join('/'), pattern)));
};

const toFile = (entry: Entry, root: string): ArchiveEntry => {
  const path = `${root}/${entry.path}`;
  if (entry.mode === '160000') return { path: `${path}/`, kind: 'folder', mode: 0o40775, bytes: Buffer.alloc(0) };
  if (entry.mode === '120000') return { path, kind: 'link', mode: 0o120777, bytes: entry.bytes };
  return { path, kind: 'file', mode: entry.mode === '100755' ? 0o100775 : 0o100664, bytes: entry.bytes };
};

/** In the order of `git archive`: a folder stands before what it holds. */
export const toArchiveEntries = (tree: GitTree, root: string): ArchiveEntry[] => {
  const ignored = readIgnored(tree);
  const seen = new Set<string>();
  const folder = (path: string): ArchiveEntry[] => {
    if (seen.has(path)) return [];
    seen.add(path);
    return [{ path: `${path}/`, kind: 'folder', mode: 0o40775, bytes: Buffer.alloc(0) }];
  };
  return [
    ...folder(root),
    ...entriesOf(tree)
      .filter((entry) => !isIgnored(entry.path, ignored))
      .flatMap((entry) => {
        const parts = entry.path.split('/').slice(0, -1);
        const above = parts.flatMap((_, depth) => folder(`${root}/${parts.slice(0, depth + 1).join('/')}`));
        return [...above, toFile(entry, root)];
      }),
  ];
};
