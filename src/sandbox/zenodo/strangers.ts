/**
 * The server was not born yesterday: numbers below the first that it gives out here are other people's records, an even number a concept and
 * the odd one after it its only version. They come into being when somebody asks for one.
 */
import type { Rdm } from './rdm.ts';
import { emptyRdm } from './rdm.ts';
import { firstId, type World } from './world.ts';

/** Nobody has this number as a user. */
const stranger = 1;
const published = '2020-01-01T00:00:00.000000+00:00';

const rdmOf = (id: number): Rdm => ({
  ...emptyRdm(),
  doi: `10.5281/zenodo.${id}`,
  metadata: {
    title: `Record ${id}, of somebody else`,
    resource_type: { id: 'software' },
    creators: [{ person_or_org: { type: 'personal', family_name: 'Body', given_name: 'Some', name: 'Body, Some' } }],
    publication_date: published.slice(0, 10),
    publisher: 'Zenodo',
    rights: [{ id: 'cc-by-4.0' }],
  },
});

const isOld = (number: number): boolean => Number.isInteger(number) && number > 1 && number < firstId;

/** Lets the world know the record, or the concept, with this number. */
export const meetStranger = (world: World, text: string): void => {
  const number = /^\d+$/.test(text) ? Number(text) : 0;
  const id = number % 2 === 0 ? number + 1 : number;
  if (!isOld(number) || world.versions[id] !== undefined) return;
  const bucket = `00000000-0000-4000-9000-${String(id).padStart(12, '0')}`;
  world.concepts[id - 1] = { id: id - 1, owner: stranger, published: [id], communities: [] };
  world.buckets[bucket] = { id: bucket, of: id, locked: true, files: {}, instances: [] };
  world.versions[id] = {
    id,
    concept: id - 1,
    published: { created: published, updated: published, revision: 3, rdm: rdmOf(id), bucket, index: 1 },
  };
};

/** Is this the DOI of such a record or concept? */
export const isStrangersDoi = (doi: string): boolean => {
  const number = /^10\.5281\/zenodo\.(\d+)$/.exec(doi)?.[1];
  return number !== undefined && isOld(Number(number));
};
