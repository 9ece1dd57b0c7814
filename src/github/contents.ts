/** The files at a commit, and the licence that GitHub sees in them. What is listed proves what is read: an id of git is a digest of the bytes. */
import { createHash } from 'node:crypto';
import { requireAbout } from './about.ts';
import type { Connection } from './connection.ts';
import type { GitHub } from './github.ts';
import { toStrange } from './refusal.ts';
import { isObject, listAt, textAt, wholeAt } from './shape.ts';

/** GitHub's contents list holds a thousand names at the most (facts/github.md 2.7). */
const LONGEST_CONTENTS = 1000;

interface Listed {
  type: string | undefined;
  /** git's id of the bytes; of a link, those of the link itself. */
  sha: string | undefined;
}

/** By name. */
type Listing = ReadonlyMap<string, Listed>;

/** A list that is understood in part would say of a file that it is not there, and the record would be made without it. */
const readListing = (entries: readonly unknown[] | undefined, key: string, doing: string): Listing => {
  if (entries === undefined) throw toStrange(doing, 'it is no list');
  return new Map(
    entries.map((entry) => {
      const name = textAt(entry, key);
      if (name === undefined) throw toStrange(doing, 'an entry has no name');
      return [name, { type: textAt(entry, 'type'), sha: textAt(entry, 'sha') }];
    }),
  );
};

/** Folders and links among them. */
const list = async (connection: Connection, commit: string): Promise<Listing> => {
  const doing = `listing the files at ${commit.slice(0, 7)}`;
  const told = await connection.ask('GET /repos/{owner}/{repo}/contents/', { doing, parameters: { ref: commit } });
  const entries = listAt(told, 'data');
  const listing = readListing(entries, 'name', doing);
  for (const entry of entries ?? []) requireAbout(connection, textAt(entry, 'url'), { doing, below: 'contents/', ref: commit });
  if (listing.size < LONGEST_CONTENTS) return listing;
  const tree = await connection.ask('GET /repos/{owner}/{repo}/git/trees/{commit}', { doing, parameters: { commit } });
  const whole = readListing(listAt(tree.data, 'tree'), 'path', doing);
  const other = [...listing].find(([name, { sha }]) => whole.get(name)?.sha !== sha);
  if (other !== undefined) throw toStrange(doing, `the tree does not hold ${other[0]} as it is listed`);
  return new Map([...whole, ...listing]);
};

const toBlobId = (bytes: Buffer): string => createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');

/** Over 1 MB the contents leave the bytes out; the raw form would come as text, with foreign bytes already lost. */
const readBytes = async (connection: Connection, data: unknown, doing: string): Promise<Buffer> => {
  const content = textAt(data, 'content');
  if (textAt(data, 'encoding') === 'base64' && (content !== undefined || wholeAt(data, 'size') === 0))
    return Buffer.from(content ?? '', 'base64');
  const sha = textAt(data, 'sha');
  const blob = await connection.ask('GET /repos/{owner}/{repo}/git/blobs/{sha}', { doing, parameters: { sha } });
  if (textAt(blob.data, 'encoding') !== 'base64') throw toStrange(doing, 'it holds no bytes');
  return Buffer.from(textAt(blob.data, 'content') ?? '', 'base64');
};

export const openContents = (connection: Connection): Pick<GitHub, 'listFiles' | 'readFile' | 'readLicence'> => {
  /** By commit: those that were asked for. */
  const listings = new Map<string, Promise<Listing>>();

  const listedAt = async (commit: string, path: string): Promise<Listed | undefined> =>
    (await listings.get(commit)?.catch(() => undefined))?.get(path);

  return {
    listFiles: async (commit) => {
      const listing = list(connection, commit);
      listings.set(commit, listing);
      return [...(await listing).keys()];
    },

    /** Asked for as JSON first: the raw form of a folder is its list, and looks like a file (facts/github.md 2.7). */
    readFile: async (commit, path) => {
      const doing = `reading ${path} at ${commit.slice(0, 7)}`;
      const told = await connection.find('GET /repos/{owner}/{repo}/contents/{path}', {
        doing,
        parameters: { path, ref: commit, headers: { accept: 'application/vnd.github.object+json' } },
      });
      const listed = await listedAt(commit, path);
      const isFile = listed?.type === 'file' || listed?.type === 'blob';
      if (told === undefined && isFile) throw toStrange(doing, 'it is listed, and not there');
      if (told === undefined) return undefined;
      const type = textAt(told.data, 'type');
      if (type === undefined) throw toStrange(doing, 'it does not say what it is');
      // A link is answered by the file that it leads to, which has another id, and perhaps another address.
      requireAbout(connection, textAt(told.data, 'url'), { doing, below: isFile ? `contents/${path}` : 'contents/', ref: commit });
      const sha = textAt(told.data, 'sha');
      if (isFile && listed.sha !== undefined && listed.sha !== sha) throw toStrange(doing, `it is ${sha}, and ${listed.sha} is listed`);
      if (type !== 'file') return undefined;
      const bytes = await readBytes(connection, told.data, doing);
      if (sha !== undefined && toBlobId(bytes) !== sha) throw toStrange(doing, `its bytes are not those of ${sha}`);
      return bytes;
    },

    /** GitHub cannot tell «only» from «or later» and says the bare old id (facts/github.md 2.6). */
    readLicence: async (commit) => {
      const doing = 'reading the licence';
      const told = await connection.find('GET /repos/{owner}/{repo}/license', { doing, parameters: { ref: commit } });
      if (told === undefined) return undefined;
      if (!(isObject(told.data) && Object.hasOwn(told.data, 'license'))) throw toStrange(doing, 'it holds no licence');
      requireAbout(connection, textAt(told.data, 'url'), { doing, below: 'contents/' });
      const [path, sha] = [textAt(told.data, 'path'), textAt(told.data, 'sha')];
      const listed = path === undefined ? undefined : await listedAt(commit, path);
      if (listed?.sha !== undefined && listed.type !== 'symlink' && sha !== undefined && listed.sha !== sha) {
        // Of another commit, where a server does not know `ref` here: better none than the licence of another version.
        connection.log.notice(`GitHub tells the licence of another ${path} than that of ${commit.slice(0, 7)}: it is left out.`);
        return undefined;
      }
      const id = textAt(told.data, 'license', 'spdx_id');
      return id === 'NOASSERTION' || id === 'NONE' ? undefined : id;
    },
  };
};
