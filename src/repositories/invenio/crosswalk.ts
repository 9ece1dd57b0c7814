/** From the record to InvenioRDM's metadata, custom fields and access. Pure, and nothing is lost in silence (facts/inveniordm.md 1.4). */
import type { Loss } from '../../model/deposit.ts';
import type { Access, AdditionalDescription, AdditionalTitle, ArchiveRecord, ResourceType } from '../../model/record.ts';
import { escapeHtml } from '../html.ts';
import { toLanguage } from '../languages.ts';
import { settleRelatedItems } from '../related-items.ts';
import { tellUnheld } from '../unheld.ts';
import { toCustom } from './custom.ts';
import { toDates, toFunding, toKind, toRights, toSubjects } from './details.ts';
import { toIdentifiers, toRelated } from './links.ts';
import { toLocations } from './locations.ts';
import { toContributors, toCreators } from './people.ts';
import { type KnownDois, toPids } from './pids.ts';
import { OTHER_TYPES, RESOURCE_TYPES } from './vocabularies.ts';
import { openWay, type Unheld, type UsedId, type Way } from './way.ts';
import type { Json, WireBody } from './wire.ts';

export interface Crossed {
  body: WireBody;
  losses: readonly Loss[];
  /** Ids that only the server's vocabularies can confirm. */
  used: readonly UsedId[];
}

export interface CrosswalkOptions {
  /** Ids that the server was seen not to have. */
  unheld: Unheld;
  /** Fields of the server's own that it was seen to have switched off. */
  switchedOff: ReadonlySet<string>;
  /** Where the record names none: a DOI needs one (1.4). */
  publisher: string;
  dois: KnownDois;
}

const TYPES = 'vocabularies/resourcetypes';
const LEAST_TEXT = 3;
const EDTF = /^\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/;

const DESCRIPTIONS: Readonly<Record<AdditionalDescription['type'], string>> = {
  notes: 'other',
  methods: 'methods',
  abstract: 'abstract',
  'technical-info': 'technical-info',
  'table-of-contents': 'table-of-contents',
  'series-information': 'series-information',
  other: 'other',
};

const toResourceType = ({ general, subtype }: ResourceType, way: Way): Json | undefined => {
  const clean = (text: string): string => text.toLowerCase().replace(/[\s_]/g, '');
  const whole = subtype === undefined ? clean(general) : `${clean(general)}-${clean(subtype)}`;
  const shipped = [whole, OTHER_TYPES[whole], OTHER_TYPES[whole.replaceAll('-', '')], clean(general), OTHER_TYPES[clean(general)], 'other'];
  const ids = shipped.filter((id) => id !== undefined && RESOURCE_TYPES.has(id)) as readonly string[];
  const [known = 'other'] = ids;
  if (known !== whole && !Object.hasOwn(OTHER_TYPES, whole))
    way.tell('type', 'changed', `The archive has no type «${whole}»: it is sent as «${known}».`);
  const sent = way.first(TYPES, ids);
  if (sent === known) return { id: sent };
  const end = way.nearest(TYPES, known);
  if (sent !== undefined) way.tell('type', 'changed', `The archive does not have the type «${known}»: it is sent as «${sent}».${end}`);
  else way.tell('type', 'refused', `The archive does not have the type «${known}», nor «other»: name a type that it has.${end}`);
  return sent === undefined ? undefined : { id: sent };
};

const toTitle = (title: string, way: Way): string => {
  const text = title.replace(/\s+/g, ' ').trim();
  if (text.length < LEAST_TEXT)
    way.tell('title', 'refused', `The archive needs a title of at least ${LEAST_TEXT} characters; this is «${text}».`);
  return text;
};

const toPublicationDate = (date: string, way: Way): string => {
  const sent = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:/.exec(date)?.[1] ?? date.trim();
  if (!EDTF.test(sent) || Number.isNaN(Date.parse(sent.split('/')[0] ?? '')))
    way.tell('publicationDate', 'refused', `«${date}» is not a date that the archive takes: write YYYY, YYYY-MM or YYYY-MM-DD.`);
  return sent;
};

/** An embargo with everything public would be taken, and mean nothing: the files are restricted until then (1.4). */
const toAccess = (access: Access, way: Way): Json => {
  const conditions = access.conditions?.replace(/<[^>]*>/g, ' ').trim();
  if (conditions && access.right !== 'embargoed') way.note(`Access conditions: ${conditions}`);
  if (access.right === 'open') return { record: 'public', files: 'public', embargo: { active: false } };
  if (access.right === 'closed') return { record: 'restricted', files: 'restricted', embargo: { active: false } };
  if (access.right === 'restricted') return { record: 'public', files: 'restricted', embargo: { active: false } };
  const until = access.embargoUntil?.slice(0, 10) ?? '';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(until))
    way.tell('access', 'refused', 'An embargo needs the date of its end (YYYY-MM-DD), in the future.');
  const embargo = { active: true, until, ...(conditions ? { reason: conditions } : {}) };
  return { record: access.hidesRecord ? 'restricted' : 'public', files: 'restricted', embargo };
};

const toLanguages = (languages: readonly string[], way: Way): readonly Json[] =>
  languages.flatMap((written) => {
    const id = toLanguage(written);
    if (id !== undefined && way.use('vocabularies/languages', id)) return [{ id }];
    const nearest = way.nearest('vocabularies/languages', id ?? '');
    way.tell('languages', 'dropped', `The archive does not know the language «${written}»: it is left out.${nearest}`);
    return [];
  });

const toLang = (language: string | undefined, way: Way): Json => {
  const [lang] = language === undefined ? [] : toLanguages([language], way);
  return lang === undefined ? {} : { lang };
};

const toHtml = (html: string | undefined, field: string, way: Way): string | undefined => {
  if (html === undefined || html.trim() === '') return undefined;
  if (html.replace(/<[^>]*>/g, '').trim().length >= LEAST_TEXT) return html;
  way.tell(field, 'dropped', `The archive takes no text of fewer than ${LEAST_TEXT} characters: «${html}» is left out.`);
  return undefined;
};

const toTitles = (titles: readonly AdditionalTitle[], way: Way): readonly Json[] =>
  titles.flatMap(({ title, type, language }, index) => {
    const kind = toKind(type, { vocabulary: 'vocabularies/titletypes', field: `additionalTitles[${index}]`, what: 'title' }, way);
    return kind === undefined ? [] : [{ title, type: kind, ...toLang(language, way) }];
  });

const toDescriptions = (record: ArchiveRecord, way: Way): readonly Json[] => {
  const toType = (id: string): Json | undefined =>
    toKind(id, { vocabulary: 'vocabularies/descriptiontypes', field: 'additionalDescriptions', what: 'description' }, way);
  const told = record.additionalDescriptions.flatMap(({ type, html, language }) => {
    const description = toHtml(html, 'additionalDescriptions', way);
    const kind = description === undefined ? undefined : toType(DESCRIPTIONS[type]);
    return kind === undefined ? [] : [{ description, type: kind, ...toLang(language, way) }];
  });
  const noted = way.notes.flatMap((text) => {
    const kind = toType('other');
    return kind === undefined ? [] : [{ description: `<p>${escapeHtml(text)}</p>`, type: kind }];
  });
  return [...told, ...noted];
};

/** An update replaces everything, so what is left out is cleared. */
const withoutEmpty = (metadata: Json): Json =>
  Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)));

/** What an InvenioRDM server is sent for this record, and what of it is changed, dropped or refused. */
export const crosswalk = (given: ArchiveRecord, { unheld, switchedOff, publisher, dois }: CrosswalkOptions): Crossed => {
  const way = openWay(unheld);
  const record = settleRelatedItems(given, 'The archive', way);
  tellUnheld(record, 'The archive', way);
  const creators = toCreators(record.creators, way);
  if (creators.length === 0) way.tell('creators', 'refused', 'The archive needs at least one creator with a name.');
  const access = toAccess(record.access, way);
  const features = toLocations(record.locations, way);
  const metadata = withoutEmpty({
    resource_type: toResourceType(record.type, way),
    title: toTitle(record.title, way),
    additional_titles: toTitles(record.additionalTitles, way),
    creators,
    contributors: toContributors(record.contributors, way),
    publication_date: toPublicationDate(record.publicationDate, way),
    publisher: record.publisher?.trim() || record.publishing.imprint?.publisher?.trim() || publisher,
    version: record.version?.trim() || undefined,
    description: toHtml(record.description, 'description', way),
    rights: toRights(record.rights, way),
    subjects: toSubjects(record, way),
    languages: toLanguages(record.languages, way),
    dates: toDates(record.dates, way),
    identifiers: toIdentifiers(record, way),
    related_identifiers: toRelated(record.related, way),
    references: record.references.map((text) => text.trim()).flatMap((reference) => (reference === '' ? [] : [{ reference }])),
    locations: features.length === 0 ? undefined : { features },
    funding: toFunding(record.funding, way),
    sizes: record.sizes,
    formats: record.formats,
    additional_descriptions: toDescriptions(record, way), // last: it gathers what the others noted
  });
  const files = { enabled: record.isMetadataOnly !== true };
  const body = { metadata, custom_fields: toCustom(record, switchedOff, way), access, files, ...toPids(record, dois) };
  return { body, losses: way.losses, used: way.used };
};
