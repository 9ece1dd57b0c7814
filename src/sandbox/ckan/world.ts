/** Everything that the local CKAN knows, as plain data: it is written to disk as it is. */
import type { Json } from './json.ts';

export interface Token {
  id: string;
  secret: string;
  name: string;
  created: string;
  lastAccess: string | null;
  /** Milliseconds since 1970. */
  expires: number;
}

export interface User {
  id: string;
  name: string;
  fullname: string | null;
  about: string | null;
  email: string;
  sysadmin: boolean;
  state: 'active' | 'deleted';
  created: string;
  lastActive: string | null;
  tokens: Token[];
}

/** A group, or an organisation. */
export interface Group {
  id: string;
  name: string;
  title: string;
  description: string;
  imageUrl: string;
  type: string;
  isOrganization: boolean;
  state: 'active' | 'deleted';
  created: string;
  extras: Record<string, string>;
}

export interface Member {
  id: string;
  group: string;
  user: string;
  capacity: string;
}

export interface Resource {
  id: string;
  position: number;
  modified: string;
  /** The columns that CKAN knows (see `resourceColumns`). */
  fields: Json;
  /** Any other key that a client sent. */
  more: Json;
}

export interface Dataset {
  id: string;
  name: string;
  type: string;
  state: string;
  private: boolean;
  ownerOrg: string | null;
  creator: string | null;
  created: string;
  modified: string;
  /** The texts that CKAN knows (see `textColumns`). */
  fields: Record<string, string | null>;
  extras: Record<string, string>;
  /** Fields of a scheming type, as its answers have them. */
  more: Json;
  /** Ids. */
  tags: string[];
  /** Ids. */
  groups: string[];
  resources: Resource[];
  /** Those that the last write left out. The next one forgets them. */
  removed: Resource[];
}

export interface Tag {
  id: string;
  name: string;
  vocabulary: string | null;
}

export interface View {
  id: string;
  resource: string;
  dataset: string;
  title: string;
  description: string | null;
  type: string;
  more: Json;
}

export interface Relationship {
  subject: string;
  object: string;
  type: string;
  comment: string;
  state: 'active' | 'deleted';
}

export interface Activity {
  id: string;
  timestamp: string;
  user: string;
  object: string;
  type: string;
  data: Json;
  /** Who may see it: whoever shares one of them; anybody who may see the dataset where there are none. */
  labels: string[] | null;
}

export interface StoredFile {
  blob: string;
  size: number;
  /** Milliseconds since 1970. */
  stored: number;
}

export interface World {
  users: User[];
  groups: Group[];
  members: Member[];
  datasets: Dataset[];
  tags: Tag[];
  vocabularies: { id: string; name: string }[];
  views: View[];
  relationships: Relationship[];
  activities: Activity[];
  /** By the id of their resource, also of one that is gone (facts/ckan.md 1.7, item 9). */
  files: Record<string, StoredFile>;
}

export const newWorld = (): World => ({
  users: [],
  groups: [],
  members: [],
  datasets: [],
  tags: [],
  vocabularies: [],
  views: [],
  relationships: [],
  activities: [],
  files: {},
});

/** By id first, then by name; of two with one name the one that is not deleted. */
export const findDataset = (world: World, key: unknown): Dataset | undefined =>
  world.datasets.find(({ id }) => id === key) ??
  world.datasets.find(({ name, state }) => name === key && state !== 'deleted') ??
  world.datasets.find(({ name }) => name === key);

export const findGroup = (world: World, key: unknown): Group | undefined =>
  world.groups.find(({ id }) => id === key) ?? world.groups.find(({ name }) => name === key);

export const findUser = (world: World, key: unknown): User | undefined =>
  world.users.find(({ id }) => id === key) ?? world.users.find(({ name }) => name === key);

/** The dataset that has this resource, and whether it was taken out of it. */
export const findResource = (world: World, id: unknown): { dataset: Dataset; resource: Resource; removed: boolean } | undefined => {
  for (const dataset of world.datasets) {
    const resource = dataset.resources.find((one) => one.id === id);
    if (resource !== undefined) return { dataset, resource, removed: false };
  }
  for (const dataset of world.datasets) {
    const resource = dataset.removed.find((one) => one.id === id);
    if (resource !== undefined) return { dataset, resource, removed: true };
  }
  return undefined;
};
