/** The registry: how each archive is opened. Which there are stands in presets.ts. */
import { ckanCommands } from './ckan/commands/index.ts';
import { openCkan } from './ckan/index.ts';
import { invenio } from './invenio/index.ts';
import type { OwnCommand } from './own-commands.ts';
import type { Repository } from './repository.ts';
import { type ArchiveDoors, openSite } from './site.ts';
import { zenodo } from './zenodo/index.ts';

export type { ArchiveDoors } from './site.ts';

/** Commands that one kind of archive has, by the kind: the word behind `archive-release`. */
export const OWN_COMMANDS: Readonly<Record<string, readonly OwnCommand[]>> = { ckan: ckanCommands };

export interface ArchiveSettings {
  /** Another host of the same kind; its root. */
  url?: string;
  token?: string;
  parallelUploads?: number;
  /** Whose the record shall be, by name, title or id, where an archive knows organisations. */
  organisation?: string;
  /** One record for a repository, or one for each release, where an archive knows both. */
  layout?: 'repository' | 'release';
  /** Fields by the archive's own names, as YAML. */
  fields?: string;
  /** What becomes of a file that the archive does not take for its size. */
  tooLarge?: 'link' | 'fail';
  /** Of how many releases the files stay, where an archive keeps all releases in one place. */
  keep?: number;
  /** A correction takes away files that the release does not have any more, where an archive lets go of public files. */
  prunes?: boolean;
  /** A DOI that the release has elsewhere, for an archive that gives none. */
  doi?: string;
}

/** Opens the adapter. Nothing is asked yet: its crosswalk works without a token and without a network. */
export const openRepository = (word: string, settings: ArchiveSettings, doors: ArchiveDoors): Repository => {
  const { known, base, name, http } = openSite(word, settings, doors);
  const { log, clock, signal } = doors;
  const common = {
    base,
    name,
    ...(settings.token === undefined ? {} : { token: settings.token }),
    ...(settings.parallelUploads === undefined ? {} : { parallelUploads: settings.parallelUploads }),
  };
  const outside = { http, log, clock, ...(signal === undefined ? {} : { signal }) };
  if (known.kind === 'ckan') {
    const { organisation, layout, fields, tooLarge, keep, prunes, doi } = settings;
    return openCkan(
      {
        ...common,
        ...(organisation === undefined ? {} : { organisation }),
        ...(known.profile === undefined ? {} : { profile: known.profile }),
        ...(layout === undefined ? {} : { layout }),
        ...(fields === undefined ? {} : { fields }),
        ...(tooLarge === undefined ? {} : { tooLarge }),
        ...(keep === undefined ? {} : { keep }),
        ...(prunes ? { prunes } : {}),
        ...(doi === undefined ? {} : { doi }),
      },
      { ...outside, random: doors.random ?? Math.random },
    );
  }
  return known.kind === 'zenodo'
    ? zenodo({ ...common, prefixes: known.prefixes }, outside)
    : invenio(
        {
          ...common,
          ...(known.review === undefined ? {} : { review: known.review }),
          prefixes: known.prefixes,
          publisher: known.publisher ?? new URL(base).host,
        },
        outside,
      );
};
