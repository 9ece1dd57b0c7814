/** Where a metadata file is: in the package's folder first, then in the root. A name that is nearly right is told. */
import type { Problem } from '../../model/problem.ts';
import type { Finding } from '../../model/provenance.ts';
import type { Release } from '../../model/release.ts';
import type { FilesAtCommit } from '../source.ts';

export type Found = { kind: 'file'; path: string; text: string } | { kind: 'nearly'; finding: Finding } | { kind: 'none' };

const plain = (name: string): string => name.toLowerCase().replace(/^\.|\.ya?ml$/g, '');

export const findFile = async (files: FilesAtCommit, release: Release, name: string): Promise<Found> => {
  const folder = release.package?.folder.replace(/^\.?\/+|\/+$/g, '');
  if (folder) {
    const path = `${folder}/${name}`;
    const text = await files.read(path);
    if (text !== undefined) return { kind: 'file', path, text };
  }
  const names = await files.list();
  if (names.includes(name)) {
    const text = await files.read(name);
    if (text !== undefined) return { kind: 'file', path: name, text };
  }
  const near = names.find((other) => plain(other) === plain(name) && other !== name);
  if (near === undefined) return { kind: 'none' };
  const problem: Problem = {
    severity: 'warning',
    code: 'file-name',
    message: `\`${near}\` is not read: the file must be called \`${name}\`. Rename it.`,
    at: { file: near },
  };
  return { kind: 'nearly', finding: { source: name, fields: {}, at: {}, problems: [problem] } };
};
