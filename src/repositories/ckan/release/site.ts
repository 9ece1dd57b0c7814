/** What is learned of a catalogue on the way, each thing once and only when it is needed: its schema, its licences, its organisations; and what people say for it. */
import { ArchiveError } from '../../../errors.ts';
import type { Problem } from '../../../model/problem.ts';
import type { CkanClient } from '../api/api.ts';
import { toCkanProblem } from '../api/problem.ts';
import type { WireGroup, WireLicence } from '../api/wire.ts';
import type { CkanFields } from '../fields/fields.ts';
import { toOrganisationProblem } from '../library/organisation-problem.ts';
import { findOrganisation, type OrganisationFound } from '../library/organisations.ts';
import type { Profile } from '../profile/profile.ts';
import { askSchema } from '../schema/ask-schema.ts';
import { type Schema, withOtherShapes } from '../schema/schema.ts';

export interface SiteSettings {
  profile: Profile;
  /** The input `ckan-fields`, as it was written. */
  fields?: string | undefined;
  organisation?: string | undefined;
}

export interface Site {
  profile: Profile;
  /** Of the datasets that are made. */
  type(): string;
  /** As far as they were loaded. */
  licences(): readonly WireLicence[] | undefined;
  schema(): Schema | undefined;
  /** Those that there are, where the wanted one is not. */
  otherTypes(): readonly string[] | undefined;
  fields(): Pick<CkanFields, 'dataset' | 'resources'>;
  /** Where people said it, by path. */
  places(): CkanFields['at'];
  /** Reads what people say for this catalogue. */
  loadFields(): Promise<readonly Problem[]>;
  /** Asks for licences and schema. A site that has none, or tells them nobody, is taken as it is. Throws for one that was not to be understood now. */
  load(): Promise<void>;
  /** The catalogue wants lists the other way than its schema lets one think. */
  turnShapes(): void;
  findOrganisation(): Promise<OrganisationFound>;
  /** Throws what stands in the way. */
  getOrganisation(): Promise<WireGroup>;
}

/** Asked tomorrow it says the same. */
const TELLS_NOBODY: ReadonlySet<string> = new Set(['not-found', 'bad-request', 'not-authorised']);

const NOTHING: CkanFields = { dataset: {}, resources: {}, at: new Map(), problems: [] };

export const openSite = (client: CkanClient, { profile, fields: written, organisation: wanted }: SiteSettings): Site => {
  let fields = NOTHING;
  let licences: readonly WireLicence[] | undefined;
  let schema: Schema | undefined;
  let types: readonly string[] | undefined;
  let loading: Promise<void> | undefined;
  let organisation: Promise<OrganisationFound> | undefined;

  const toType = (): string =>
    typeof fields.dataset.type === 'string' && fields.dataset.type ? fields.dataset.type : (profile.type ?? 'dataset');
  const load = async (): Promise<void> => {
    const list = await client.licences();
    if (list.ok) licences = list.value;
    else if (!TELLS_NOBODY.has(list.failure.kind)) throw toCkanProblem(list, 'read the licences');
    const found = await askSchema(client, toType());
    if (found.kind === 'found') schema = found.schema;
    if (found.kind === 'unknown-type') types = found.types;
  };
  const find = (): Promise<OrganisationFound> => {
    organisation ??= findOrganisation(client, wanted);
    return organisation;
  };
  return {
    profile,
    type: toType,
    licences: () => licences,
    schema: () => schema,
    otherTypes: () => types,
    fields: () => fields,
    places: () => fields.at,
    loadFields: async () => {
      if (written !== undefined && fields === NOTHING) {
        const { parseCkanFields } = await import(/* webpackMode: "eager" */ '../fields/fields.ts');
        fields = parseCkanFields(written);
      }
      return fields.problems;
    },
    load: () => {
      loading ??= load();
      return loading;
    },
    turnShapes: () => {
      schema = schema && withOtherShapes(schema);
    },
    findOrganisation: find,
    getOrganisation: async () => {
      const found = await find();
      const problem = toOrganisationProblem(found, wanted);
      if (found.kind === 'found') return found.organisation;
      const isToken = found.kind === 'not-writable' || (found.kind === 'not-named' && found.writable.length === 0);
      throw new ArchiveError(isToken ? 'token-refused' : 'bad-input', `organisation: ${problem?.message ?? ''}`, {
        remedy: isToken ? 'Use a token of an editor of the organisation.' : 'Give the input `organisation` a name, a title or an id.',
      });
    },
  };
};
