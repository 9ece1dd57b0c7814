/** The metadata of a record (facts/inveniordm.md 1.4). */
import { isEdtf } from '../../framework/dates.ts';
import { isObject, type Json } from '../json.ts';
import type { VocabularyType } from '../vocabularies/index.ts';
import { awardIdentifiers, peopleIdentifiers, placeIdentifiers, recordIdentifier, recordIdentifiers } from './identifiers.ts';
import { checked, complain, type Field, html, listOf, longer, mapping, missing, objectOf, term, text } from './loading.ts';

const url = (field: Field): Field => checked(field, (value) => (isUrl(String(value)) ? undefined : 'Not a valid URL.'));
export const isUrl = (value: string): boolean => /^(https?|ftps?):\/\/([\w-]+(\.[\w-]+)+|localhost)(:\d+)?([/?#]\S*)?$/i.test(value);
export const urlText = url(text);

const date = checked(text, (value) => (isEdtf(String(value)) ? undefined : 'Please provide a valid date or interval.'));
/** With a time of day, too. */
const moment = checked(text, (value) =>
  isEdtf(String(value).replace(/T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)?$/, '')) ? undefined : 'Please provide a valid date or interval.',
);

/** A term by its id, or free text under `name`. What a record shows of a term beyond that is refused. */
const termOrText = (type: VocabularyType, name: string, complaintAt: string, more: Partial<Parameters<typeof objectOf>[0]> = {}): Field => {
  const shape = objectOf({
    fields: { id: text, [name]: text },
    whole: (value) => (value.id || value[name] ? {} : { [complaintAt]: `An existing id or a free text ${name} must be present.` }),
    ...more,
  });
  return remembered(type, shape);
};

/** Remembers the id that an object names. */
const remembered =
  (type: VocabularyType, shape: Field): Field =>
  (value, at, loading) => {
    const loaded = shape(value, at, loading);
    if (isObject(loaded.value) && typeof loaded.value.id === 'string') loading.terms.push({ type, id: loaded.value.id });
    return loaded;
  };

const kinds = "Invalid value. Choose one of ['organizational', 'personal'].";

const personOrOrganisation = objectOf({
  fields: {
    type: checked(text, (value) => (value === 'personal' || value === 'organizational' ? undefined : kinds)),
    name: text,
    given_name: text,
    family_name: text,
    identifiers: peopleIdentifiers,
  },
  required: ['type'],
  whole: ({ type, family_name, name }): Record<string, string> => {
    if (type === 'personal' && !family_name) return { family_name: 'Family name cannot be blank.' };
    return type === 'organizational' && !name ? { name: 'Name cannot be blank.' } : {};
  },
  after: ({ type, family_name, given_name, ...rest }) =>
    type === 'personal'
      ? {
          type,
          ...rest,
          ...(given_name === undefined ? {} : { given_name }),
          family_name,
          name: [family_name, given_name].filter(Boolean).join(', '),
        }
      : { type, ...rest },
});

/** The field that is told of is the type, in words of its own. */
const person: Field = (value, at, loading) => {
  const loaded = personOrOrganisation(value, at, loading);
  for (const error of loading.errors) {
    if (error.field === `${at}.type`) error.messages = error.messages.map((message) => (message === missing ? kinds : message));
  }
  return loaded;
};

const affiliation = termOrText('affiliations', 'name', 'affiliations');

const agent = (role: VocabularyType, required: readonly string[]): Field =>
  objectOf({
    fields: { person_or_org: person, role: term(role), affiliations: listOf(affiliation) },
    required,
    whole: ({ affiliations = [] }): Record<string, string> => {
      const all = affiliations as Json[];
      const names = new Set(all.map(({ name, id }) => String(name ?? id)));
      return names.size === all.length ? {} : { affiliations: `Duplicated affiliations: ${[...names].join(', ')}` };
    },
  });

const oneLocale = checked(mapping, (value) => {
  const locales = Object.keys(value as Json);
  if (locales.length > 1) return 'Only one value is accepted.';
  return locales.length === 0 || ['en', 'de', 'cs', 'sv'].includes(locales[0] ?? '') ? undefined : 'Not a valid locale.';
});

const right = remembered(
  'licenses',
  objectOf({
    fields: {
      id: text,
      title: oneLocale,
      description: oneLocale,
      props: objectOf({ fields: { url: urlText, scheme: text } }),
      link: urlText,
    },
    whole: ({ id, title, ...rest }): Record<string, string> => {
      if (!id && !title) return { rights: 'An existing id or a free text title must be present' };
      const both = id && (title !== undefined || Object.keys(rest).length > 0);
      return both
        ? { rights: 'Only an existing id or free text title/description/link is accepted, but not both cases at the same time' }
        : {};
    },
  }),
);

const number: Field = (value, at, loading) =>
  typeof value === 'number' || (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)))
    ? { ok: true, value: Number(value) }
    : complain(loading, at, 'Not a valid number.');
const depths: Record<string, Field> = {
  Point: listOf(number),
  MultiPoint: listOf(listOf(number)),
  Polygon: listOf(listOf(listOf(number))),
};
const geometry: Field = (value, at, loading) => {
  const type = isObject(value) ? value.type : undefined;
  if (type === undefined) return complain(loading, `${at}.type`, missing);
  const coordinates = depths[String(type)];
  if (coordinates === undefined) return complain(loading, `${at}.type`, `Unsupported value: ${String(type)}`);
  return objectOf({ fields: { coordinates, type: text }, required: ['coordinates'] })(value, at, loading);
};

const place = objectOf({
  fields: { geometry, place: text, identifiers: placeIdentifiers, description: text },
  whole: (value): Record<string, string> =>
    Object.values(value).some(Boolean)
      ? {}
      : { locations: "At least one of ['geometry', 'place',                 identifiers', 'description'] must be present." },
});

const funder = termOrText('funders', 'name', 'funder', {
  fields: { id: text, name: checked(text, (value) => (value === '' ? 'Name cannot be blank.' : undefined)) },
});
const award = remembered(
  'awards',
  objectOf({
    fields: { id: text, number: text, title: mapping, identifiers: awardIdentifiers, acronym: text, program: text },
    whole: ({ id, number: its, title }): Record<string, string> =>
      id || its || title ? {} : { award: 'An existing id or either number or title must be present.' },
  }),
);

const notBlank = (message: string): Field => checked(text, (value) => (value === '' ? message : undefined));
const typed = (fields: Record<string, Field>, type: VocabularyType): Field =>
  objectOf({ fields: { ...fields, type: term(type), lang: term('languages') }, required: [...Object.keys(fields), 'type'] });

export const metadata = objectOf({
  fields: {
    resource_type: term('resourcetypes'),
    creators: checked(listOf(agent('creatorsroles', ['person_or_org'])), (value) =>
      (value as unknown[]).length === 0 ? missing : undefined,
    ),
    title: longer(text, 3),
    additional_titles: listOf(typed({ title: longer(text, 3) }, 'titletypes')),
    publisher: text,
    publication_date: date,
    subjects: listOf(termOrText('subjects', 'subject', 'subjects', { others: 'ignored' })),
    contributors: listOf(agent('contributorsroles', ['person_or_org', 'role'])),
    dates: listOf(objectOf({ fields: { date: moment, type: term('datetypes'), description: text }, required: ['date', 'type'] })),
    languages: listOf(term('languages')),
    identifiers: recordIdentifiers,
    related_identifiers: listOf(
      recordIdentifier({
        fields: { relation_type: term('relationtypes'), resource_type: term('resourcetypes') },
        whole: ({ relation_type }): Record<string, string> => (relation_type ? {} : { relation_type: missing }),
      }),
    ),
    sizes: listOf(notBlank('Size cannot be a blank string.')),
    formats: listOf(notBlank('Format cannot be a blank string.')),
    version: text,
    rights: listOf(right),
    copyright: longer(html, 1),
    description: longer(html, 3),
    additional_descriptions: listOf(typed({ description: longer(html, 3) }, 'descriptiontypes')),
    locations: objectOf({ fields: { features: listOf(place) } }),
    funding: listOf(objectOf({ fields: { funder, award }, required: ['funder'] })),
    references: listOf(recordIdentifier({ fields: { reference: text }, required: ['reference'], identifierNeeded: false })),
  },
  required: ['resource_type', 'creators', 'title', 'publication_date'],
});
