/** What a catalogue asks for beyond CKAN, as data: a person overrides each of its fields by `ckan-fields`. */
import type { Problem } from '../../../model/problem.ts';
import type { Json, WireGroup } from '../api/wire.ts';
import type { PublishTarget } from './ladder.ts';

/** A file of a release, or what stands for it. */
export interface ProfiledFile {
  name: string;
  /** Its bytes stay where they are, and the resource is their address. */
  isLink: boolean;
}

export interface Contact {
  name: string;
  email: string;
}

export interface Profile {
  /** Of its datasets. Undefined: CKAN's own, `dataset`. */
  type?: string;
  /** Fields of a new dataset. Those that are there already are a curator's, and stay. */
  dataset: Json;
  /** Fields of a resource that is made. */
  resource(file: ProfiledFile): Json;
  /** Where a record has no keyword that a tag can say. */
  tags: readonly string[];
  /** `license_id` where nobody said which (licences.ts). */
  licenceWhenNone?: string;
  /** Characters; undefined where there is no rule. */
  titleLength?: { least: number; most: number };
  /** The field for people to be asked, from whom is known. */
  contacts?(people: readonly Contact[]): Json;
  /** What follows from the organisation: for a dataset with all its fields, those of a person too. */
  complete?(dataset: Json, organisation: Pick<WireGroup, 'id' | 'name' | 'title'>): Json;
  /** Rules of the catalogue that its schema does not tell. */
  check?(dataset: Json): readonly Problem[];
  /** How far `publish_state` goes by itself, where there is one. */
  publishTarget?: PublishTarget;
}

/** A title that the catalogue takes: too long is cut where a word ends, too short says the repository, too. */
export const toProfiledTitle = (title: string, repository: string, { titleLength }: Pick<Profile, 'titleLength'>): string => {
  if (titleLength === undefined) return title;
  const letters = [...title.trim()];
  if (letters.length < titleLength.least) return `${title.trim()} (${repository})`.trim();
  if (letters.length <= titleLength.most) return title.trim();
  const short = letters.slice(0, titleLength.most - 1).join('');
  return `${short.replace(/\s+\S*$/, '') || short}…`;
};
