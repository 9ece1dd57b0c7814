/** DOIs: which one a version gets, and which it may bring along (facts/zenodo.md 5). */
import type { Faults } from '../faults.ts';
import { isDoi } from '../framework/identifiers.ts';
import { type FieldError, invalidField } from '../framework/refusal.ts';
import { isStrangersDoi } from './strangers.ts';
import type { Concept, Version, World } from './world.ts';

const production = '10.5281';
const sandbox = '10.5072';

export const prefixOf = (faults: Faults): string => (faults.sandbox ? sandbox : production);
export const mintedDoi = (faults: Faults, id: number): string => `${prefixOf(faults)}/zenodo.${id}`;

/** Is it one that a server of Zenodo's kind gives out itself? */
export const isManaged = (doi: string): boolean => doi.startsWith(`${production}/`) || doi.startsWith(`${sandbox}/`);

/** The concept's DOI, with the prefix under which its first version went out; an external DOI has no concept DOI. */
export const conceptDoi = (world: World, concept: Concept): string | undefined => {
  const [first] = concept.published;
  const doi = first === undefined ? undefined : world.versions[first]?.published?.rdm.doi;
  return doi !== undefined && isManaged(doi) ? `${doi.split('/')[0]}/zenodo.${concept.id}` : undefined;
};

const wrongPrefix = (doi: string, faults: Faults): FieldError | undefined => {
  const prefix = prefixOf(faults);
  if (!faults.sandbox || !isManaged(doi)) return undefined;
  const message = doi.startsWith(`${sandbox}/`)
    ? `The prefix '${prefix}' is managed by Zenodo. Please supply an external DOI or select 'No' to have a DOI generated for you.`
    : `Wrong DOI ${production} prefix provided, it should be ${prefix} as defined in the rest client`;
  return { field: 'pids.doi', messages: [message] };
};

const isTaken = (world: World, doi: string, by: number): boolean => isStrangersDoi(doi) || (world.dois[doi] ?? by) !== by;

/** The DOI that this version is published with. @throws Refusal 400 when it cannot be had */
export const doiToPublish = (world: World, version: Version, faults: Faults): string => {
  const own = mintedDoi(faults, version.id);
  const doi = version.draft?.rdm.doi;
  if (doi === undefined || version.published?.rdm.doi === doi) return doi ?? own;
  if (!isDoi(doi)) throw invalidField('pids.doi', 'Invalid DOI');
  // On the sandbox not even its own number may be given by hand (seen in the recordings).
  const wrong = wrongPrefix(doi, faults);
  if (wrong !== undefined) throw invalidField(wrong.field, ...wrong.messages);
  if (isTaken(world, doi, version.id)) throw invalidField('pids.doi', `doi:${doi} already exists.`);
  return doi;
};

/** A draft that carries somebody else's registered DOI cannot be thrown away. @throws Refusal 400 */
export const requireDiscardable = (world: World, version: Version): void => {
  const doi = version.draft?.rdm.doi;
  if (version.published === undefined && doi !== undefined && isTaken(world, doi, version.id)) {
    throw invalidField('pids.doi', 'Cannot discard a reserved or registered persistent identifier.');
  }
};

/** What becomes of the DOI when new metadata come without one: a managed one stays, another goes. */
export const keptDoi = (before: string | undefined, given: string | undefined): string | undefined =>
  given ?? (before !== undefined && isManaged(before) ? before : undefined);
