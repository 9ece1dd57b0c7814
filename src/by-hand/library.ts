/** What the library gives for one archive: the verbs of the command line, as functions. */
import { type Catalogue, type Entry, type Format, type Found, needs, type SearchQuery } from '../repositories/catalogue.ts';
import { type DoorOptions, openDoors } from './doors.ts';
import { type Downloaded, type DownloadOptions, download } from './download.ts';
import { type EditOptions, edit } from './edit.ts';
import type { Saved } from './save.ts';
import { type Status, status } from './status.ts';
import { type WriteOptions, write } from './write.ts';

/** Every method throws `ArchiveError`: a stable `code`, a `message`, a `remedy`. */
export interface ArchiveHandle {
  /** For people: `CaltechDATA (test)`. */
  name: string;
  /** A new record of a metadata file and files: a draft, or published at once. */
  write(options: WriteOptions): Promise<Saved>;
  /** Metadata in place; changed files as a new version, of which only they are sent. */
  edit(id: string, options?: EditOptions): Promise<Saved>;
  /** A record by any id, DOI or address. */
  get(id: string): Promise<Entry>;
  /** The record in a format, as the server prints it. */
  print(id: string, format: Format): Promise<{ mediaType: string; text: string }>;
  search(query: Partial<SearchQuery> & { text: string }): Promise<Found>;
  download(id: string, options?: DownloadOptions): Promise<readonly Downloaded[]>;
  status(id: string): Promise<Status>;
  /** All else that can be asked and managed: drafts, requests, vocabularies, harvesting. What an archive lacks is undefined. */
  catalogue: Catalogue;
}

/** Asks nothing yet. Unlike the command line it goes where it is told, test server or not. */
export const openArchive = (options: DoorOptions): ArchiveHandle => {
  const doors = openDoors(options);
  const { repository, catalogue } = doors;
  return {
    name: repository.name,
    write: (wishes) => write(doors, wishes),
    edit: (id, wishes) => edit(doors, id, wishes),
    get: (id) => catalogue.find(id),
    print: async (id, format) => needs(repository, 'print', 'print a record')(await catalogue.find(id), format),
    search: ({ page = 1, size = 10, ...query }) => needs(repository, 'search', 'be searched')({ ...query, page, size }),
    download: (id, wishes) => download(doors, id, wishes),
    status: (id) => status(doors, id),
    catalogue,
  };
};
