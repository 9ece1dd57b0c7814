/**
 * The shape of `.zenodo.json`: the deposit metadata as Zenodo takes it today (facts/zenodo.md 7), a superset of its old `legacyrecord.json`.
 * It holds types and closed lists only. What a value means (an ORCID, a date, a licence) is judged by its reader, in better words.
 */
const text = { type: 'string' } as const;
/** YAML and people write numbers where texts belong; the reader takes them as they are spelled. */
const spelled = { type: ['string', 'number'] } as const;
const texts = { type: 'array', items: text } as const;

const person = { name: text, affiliation: text, orcid: text, gnd: text } as const;
const creator = { type: 'object', additionalProperties: false, required: ['name'], properties: person } as const;
const contributor = { ...creator, properties: { ...person, type: text } } as const;

/** Zenodo takes a text; the record's own form and GitHub's example write an object. */
const resourceType = {
  type: ['string', 'object'],
  additionalProperties: false,
  properties: { type: text, subtype: text, id: text, title: {} },
} as const;

const related = {
  type: 'object',
  additionalProperties: false,
  required: ['identifier'],
  properties: {
    identifier: text,
    relation: text,
    relation_type: { type: 'object', properties: { id: text } },
    scheme: text,
    resource_type: resourceType,
  },
} as const;

const funder = { type: 'object', properties: { doi: text, name: text, id: text } } as const;
const grant = {
  type: ['object', 'string'],
  additionalProperties: false,
  properties: {
    id: spelled,
    code: spelled,
    title: { type: ['string', 'object'] },
    acronym: text,
    program: text,
    url: text,
    funder,
    links: {},
    internal_id: {},
  },
} as const;

export const zenodoJsonSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    $schema: text,
    title: text,
    upload_type: text,
    publication_type: text,
    image_type: text,
    software_type: text,
    resource_type: resourceType,
    creators: { type: 'array', items: creator },
    contributors: { type: 'array', items: contributor },
    description: text,
    publication_date: spelled,
    version: spelled,
    access_right: text,
    // No field of Zenodo's: InvenioRDM's word for it, or text.
    access: {},
    embargo_date: text,
    access_conditions: text,
    license: {
      type: ['string', 'object', 'array'],
      required: ['id'],
      properties: { id: text, title: {}, url: {} },
      items: { type: ['string', 'object'], required: ['id'], properties: { id: text } },
    },
    keywords: texts,
    notes: text,
    method: text,
    related_identifiers: { type: 'array', items: related },
    language: text,
    references: { type: 'array', items: { type: ['string', 'object'], required: ['reference'], properties: { reference: text } } },
    dates: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['type'],
        properties: { start: spelled, end: spelled, type: text, description: text },
      },
    },
    locations: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['place'],
        properties: { place: text, lat: spelled, lon: spelled, description: text },
      },
    },
    subjects: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['term'],
        properties: { term: text, identifier: text, scheme: text },
      },
    },
    communities: {
      type: 'array',
      items: { type: ['object', 'string'], additionalProperties: false, required: ['identifier'], properties: { identifier: text } },
    },
    grants: { type: ['array', 'string'], items: grant },
    funding: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          award: { type: 'object', properties: { id: spelled, number: spelled, title: { type: ['string', 'object'] } } },
          funder,
        },
      },
    },
    alternate_identifiers: {
      type: 'array',
      items: { type: 'object', additionalProperties: false, required: ['identifier'], properties: { identifier: text, scheme: text } },
    },
    doi: text,
    prereserve_doi: {},
    openaire_type: {},
    imprint_publisher: text,
    publisher: text,
    imprint_isbn: spelled,
    imprint_place: text,
    journal_title: text,
    journal_volume: spelled,
    journal_issue: spelled,
    journal_pages: spelled,
    conference_title: text,
    conference_acronym: text,
    conference_dates: spelled,
    conference_place: text,
    conference_url: text,
    conference_session: spelled,
    conference_session_part: spelled,
    partof_title: text,
    partof_pages: spelled,
    thesis_university: text,
    thesis_supervisors: { type: 'array', items: creator },
    custom: { type: 'object' },
    custom_fields: { type: 'object' },
  },
} as const;

/** Words that people write for a field of another name. */
export const ZENODO_JSON_SYNONYMS: Readonly<Record<string, string>> = {
  authors: 'creators',
  author: 'creators',
  licence: 'license',
  type: 'upload_type',
  abstract: 'description',
  tags: 'keywords',
  date: 'publication_date',
  affiliations: 'affiliation',
  relationType: 'relation',
  lang: 'language',
};
