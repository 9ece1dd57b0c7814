/** DOIs: reserved, given by the client, minted at publish (facts/inveniordm.md 1.7). */
import { isDoi, plainDoi } from '../framework/identifiers.ts';
import { bad, crash, type FieldError, invalidField } from '../framework/refusal.ts';
import type { House } from './house.ts';
import { type Draft, type Parent, type Pid, parentOf, type State, type Version } from './world.ts';

const prefix = '10.1234';
const site = 'Local RDM';

const managed = (identifier: string): Pid => ({ identifier, provider: 'datacite', client: 'datacite' });
const isManaged = (pid: Pid | undefined): boolean => pid?.provider === 'datacite';
const ownDoi = (id: string): string => `${prefix}/${id}`;

const problem = (message: string): FieldError => ({ field: 'pids.doi', messages: [message] });
const takenError = (house: House, version: Version, identifier: string): FieldError[] => {
  const holder = house.world.dois[identifier];
  return holder === undefined || holder.of === version.id ? [] : [problem(`doi:${identifier} already exists.`)];
};

/** @throws Refusal 500 for a client, or a provider that nobody is */
const externalErrors = (house: House, version: Version, { identifier, provider, client }: Pid): FieldError[] => {
  if (provider !== 'external' || client !== undefined) throw crash();
  if (identifier === '') return [problem('Missing DOI for required field.')];
  if (!isDoi(identifier)) return [problem('Invalid DOI')];
  if (!identifier.startsWith(prefix)) return takenError(house, version, identifier);
  return [
    problem(`The prefix '${prefix}' is managed by ${site}. Please supply an external DOI or select 'No' to have a DOI generated for you.`),
  ];
};

/** Without `doi:` or `https://doi.org/`. */
export const withPlainDois = (pids: Record<string, Pid>): Record<string, Pid> =>
  Object.fromEntries(
    Object.entries(pids).map(([scheme, pid]) => [
      scheme,
      { ...pid, identifier: scheme === 'doi' ? plainDoi(pid.identifier) : pid.identifier },
    ]),
  );

/**
 * What is wrong with the DOI that a draft has, or would be given.
 * @throws Refusal 500 where the real one breaks
 */
export const pidErrors = (house: House, version: Version, content: Pick<State, 'pids' | 'metadata'>): FieldError[] => {
  const { doi } = content.pids;
  if (!house.faults.dois) {
    if (doi !== undefined) throw crash();
    return [];
  }
  if (doi !== undefined && !isManaged(doi)) return externalErrors(house, version, doi);
  const noPublisher = { field: 'metadata.publisher', messages: ['Missing publisher field required for DOI registration.'] };
  return [
    ...(doi === undefined ? [] : takenError(house, version, doi.identifier)),
    ...(content.metadata.publisher === undefined ? [noPublisher] : []),
  ];
};

/** @throws Refusal 400 for a DOI that was taken out of the draft and is still given to it */
const claim = (house: House, id: string): string => {
  const identifier = ownDoi(id);
  if (house.world.dois[identifier] !== undefined) throw bad('The persistent identifier is already registered.');
  return identifier;
};

/** @throws Refusal 400 where there is one, 500 where the server registers none */
export const reserveDoi = (house: House, version: Version, draft: Draft): void => {
  if (!house.faults.dois) throw crash();
  if (draft.pids.doi !== undefined) throw invalidField('pids.doi', 'A PID already exists for type doi');
  const identifier = claim(house, version.id);
  house.world.dois[identifier] = { of: version.id, status: 'new' };
  draft.pids = { ...draft.pids, doi: managed(identifier) };
};

export const registeredMessage = 'Cannot discard a reserved or registered persistent identifier.';

const oai = (id: string): Pid => ({ identifier: `oai:127.0.0.1:${id}`, provider: 'oai' });

/** What a record is published with. @throws Refusal 400 */
export const pidsToPublish = (house: House, version: Version, draft: Draft): Record<string, Pid> => {
  const before = version.published?.pids ?? {};
  const isRestricted = draft.access.record === 'restricted';
  const { doi } = draft.pids;
  if (before.doi !== undefined && doi !== undefined && doi.identifier !== before.doi.identifier && isManaged(before.doi)) {
    throw invalidField('pids.doi', registeredMessage);
  }
  if (isRestricted && version.published === undefined) {
    // A DOI that is only reserved goes; one that the client brought stays.
    return doi === undefined || isManaged(doi) ? {} : { doi };
  }
  const kept = doi ?? before.doi ?? (house.faults.dois ? managed(claim(house, version.id)) : undefined);
  return { ...(kept === undefined ? {} : { doi: kept }), oai: before.oai ?? oai(version.id) };
};

/** Takes down whose they are, and gives the family its own where the record's is managed here. */
export const registerPids = (house: House, version: Version, pids: Record<string, Pid>): void => {
  const { dois } = house.world;
  const parent: Parent = parentOf(house.world, version);
  const { doi } = pids;
  if (doi === undefined) return;
  dois[doi.identifier] = { of: version.id, status: 'registered' };
  if (!isManaged(doi) || parent.pids.doi !== undefined) return;
  parent.pids = { ...parent.pids, doi: managed(ownDoi(parent.id)) };
  dois[ownDoi(parent.id)] = { of: parent.id, status: 'registered' };
};
