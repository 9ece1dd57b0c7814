/** The draft of a next version: how it is made, and what the switch `existingDraft` puts there. */

import { dayOf } from '../framework/dates.ts';
import { notRegistered } from '../framework/refusal.ts';
import { importFiles, newBucket, settle } from './drafts.ts';
import type { House } from './house.ts';
import type { Rdm } from './rdm.ts';
import { bucketOf, type Concept, conceptOf, type Published, takeId, timestamp, type Version } from './world.ts';

/** The latest published version: the new draft is made from it, whichever version was named. */
export const latestOf = (house: House, concept: Concept): { version: Version; record: Published } => {
  const version = house.world.versions[concept.published.at(-1) ?? 0];
  if (version?.published === undefined) throw notRegistered();
  return { version, record: version.published };
};

/** A copy without version and DOI, dated today; the marker of the version before stays in it. */
const rdmOfNext = ({ metadata, custom, access }: Rdm, today: string): Rdm => {
  const { version: _, ...rest } = metadata;
  return structuredClone({ metadata: { ...rest, publication_date: today }, custom, access, communities: [] });
};

/** Makes the draft of a next version, without files. */
export const openNext = (house: House, concept: Concept): Version => {
  const { world } = house;
  const { record } = latestOf(house, concept);
  const now = timestamp(house.now());
  const id = takeId(world);
  const unknown = record.rdm.communities.filter((slug) => world.communities[slug] === undefined);
  const rdm = { ...rdmOfNext(record.rdm, dayOf(house.now())), communities: unknown };
  const version: Version = {
    id,
    concept: concept.id,
    draft: { created: now, updated: now, revision: 5, rdm, bucket: newBucket(house, id).id },
  };
  world.versions[id] = version;
  concept.nextDraft = id;
  return version;
};

export const importInto = (house: House, version: Version, concept: Concept): void => {
  if (version.draft === undefined) return;
  importFiles(bucketOf(house.world, latestOf(house, concept).record.bucket), bucketOf(house.world, version.draft.bucket));
  version.draft.revision += 2;
};

const urlOfNext = (identifier: string): string => identifier.replace(/(\/tree\/.+)$/, '$1-next');

/** The switch `existingDraft`: an open next draft with files, that the caller did not ask for. */
export const seedNextDraft = (house: House, of: Version): void => {
  const { faults, world } = house;
  const kind = faults.existingDraft;
  const concept = conceptOf(world, of);
  if (kind === 'off' || concept.nextDraft !== undefined || concept.published.length === 0) return;
  faults.existingDraft = 'off';
  const version = openNext(house, concept);
  importInto(house, version, concept);
  const metadata = version.draft?.rdm.metadata;
  if (metadata !== undefined && kind === 'foreign') {
    metadata.title = 'Work in progress, please leave alone';
    delete metadata.related_identifiers;
  }
  if (metadata !== undefined && kind === 'ours') {
    metadata.version = `${latestOf(house, concept).record.rdm.metadata.version ?? ''}-next`;
    for (const related of metadata.related_identifiers ?? []) related.identifier = urlOfNext(related.identifier);
  }
  settle(house, version.id);
};
