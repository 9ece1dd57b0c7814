/** From the record to Zenodo's deposit metadata. Pure, and nothing is lost in silence: what is not carried as it is stands in the losses. */
import type { Loss } from '../../model/deposit.ts';
import type { Access, AdditionalDescription, ArchiveRecord } from '../../model/record.ts';
import { escapeHtml } from '../html.ts';
import { toLanguage } from '../languages.ts';
import { type Ledger, openLedger } from '../ledger.ts';
import { settleRelatedItems } from '../related-items.ts';
import { tellUnheld } from '../unheld.ts';
import { toContributors, toCreators } from './agents.ts';
import { toCustom } from './custom.ts';
import { toDates, toGrants, toKeywords, toLocations, toPublishing, toSubjects } from './details.ts';
import { toLicence } from './licences.ts';
import { toRelated } from './related.ts';
import { toUploadType } from './types.ts';
import type { WireMetadata } from './wire.ts';

export interface Crossed {
  body: { metadata: WireMetadata };
  losses: readonly Loss[];
}

/** Longer ones are dropped by the server, and published without (facts/zenodo.md 7). Characters. */
const MOST_VERSION = 191;
const LEAST_TEXT = 3;
const EDTF = /^\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/;

const HEADINGS: Readonly<Record<AdditionalDescription['type'], string>> = {
  notes: '',
  methods: 'Methods',
  abstract: 'Abstract',
  'technical-info': 'Technical information',
  'table-of-contents': 'Table of contents',
  'series-information': 'Series information',
  other: '',
};

const plainLength = (html: string): number => html.replace(/<[^>]*>/g, '').trim().length;

/** A text, or nothing where the server would lose it for being too short. */
const toText = (html: string | undefined, field: string, ledger: Ledger): string | undefined => {
  if (html === undefined || html.trim() === '') return undefined;
  if (plainLength(html) >= LEAST_TEXT) return html;
  ledger.tell(field, 'dropped', `Zenodo loses a text of fewer than ${LEAST_TEXT} characters: «${html}» is left out.`);
  return undefined;
};

const toTitle = (title: string, ledger: Ledger): string => {
  const text = title.replace(/\s+/g, ' ').trim();
  if (text.length < LEAST_TEXT)
    ledger.tell('title', 'refused', `Zenodo needs a title of at least ${LEAST_TEXT} characters; this is «${text}».`);
  return text;
};

const toPublicationDate = (date: string, ledger: Ledger): string => {
  const day = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:/.exec(date)?.[1];
  if (day !== undefined) ledger.tell('publicationDate', 'changed', `Zenodo takes a date without a time: ${date} is sent as ${day}.`);
  const sent = day ?? date.trim();
  if (!EDTF.test(sent) || Number.isNaN(Date.parse(sent.split('/')[0] ?? ''))) {
    ledger.tell('publicationDate', 'refused', `«${date}» is not a date that Zenodo takes: write YYYY, YYYY-MM or YYYY-MM-DD.`);
  }
  return sent;
};

const toVersion = (version: string | undefined, ledger: Ledger): string | undefined => {
  const text = version?.trim();
  if (text === undefined || text === '') return undefined;
  if (text.length <= MOST_VERSION) return text;
  ledger.tell('version', 'changed', `Zenodo loses a version of more than ${MOST_VERSION} characters: it is cut.`);
  return text.slice(0, MOST_VERSION);
};

const toAccess = (access: Access, ledger: Ledger): WireMetadata => {
  if (access.conditions) {
    ledger.tell('access.conditions', 'changed', 'Zenodo ignores access conditions: they are told in the notes.');
    ledger.note(`Access conditions: ${access.conditions.replace(/<[^>]*>/g, ' ')}`);
  }
  if (access.right === 'closed') ledger.tell('access', 'changed', 'Zenodo knows no closed access any more: the record becomes restricted.');
  if (access.right !== 'embargoed') return { access_right: access.right === 'closed' ? 'restricted' : access.right };
  const until = access.embargoUntil?.slice(0, 10) ?? '';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(until))
    ledger.tell('access', 'refused', 'An embargo needs the date of its end (YYYY-MM-DD), in the future.');
  return { access_right: 'embargoed', embargo_date: until };
};

const toOneLanguage = (languages: readonly string[], ledger: Ledger): string | undefined => {
  const known = languages.map((written) => ({ written, code: toLanguage(written) }));
  for (const { written, code } of known)
    if (code === undefined)
      ledger.tell('languages', 'dropped', `«${written}» is not the code of a language (eng, deu, …): it is left out.`);
  const [first, ...rest] = known.filter(({ code }) => code !== undefined);
  if (rest.length > 0)
    ledger.tell(
      'languages',
      'dropped',
      `Zenodo's deposit API takes one language: ${rest.map(({ written }) => written).join(', ')} left out.`,
    );
  return first?.code;
};

/** Notes and methods have a place of their own; any other description goes under a heading into the notes, with what the ledger noted on the way. */
const toDescriptions = (record: ArchiveRecord, ledger: Ledger): { description?: string; method?: string; notes?: string } => {
  const description = toText(record.description, 'description', ledger);
  const abstract = description === undefined ? record.additionalDescriptions.find(({ type }) => type === 'abstract') : undefined;
  const rest = record.additionalDescriptions.filter((entry) => entry !== abstract);
  const methods = rest.filter(({ type }) => type === 'methods').map(({ html }) => html);
  const notes = rest
    .filter(({ type }) => type !== 'methods')
    .map(({ type, html }) => {
      if (type !== 'notes')
        ledger.tell('additionalDescriptions', 'changed', `Zenodo's deposit API has no place for «${type}»: it goes into the notes.`);
      return HEADINGS[type] === '' ? html : `<h4>${HEADINGS[type]}</h4>\n${html}`;
    });
  if (record.additionalDescriptions.some(({ language }) => language !== undefined)) {
    ledger.tell('additionalDescriptions', 'dropped', 'Zenodo does not keep the language of a description.');
  }
  const all = [...notes, ...ledger.notes.map((text) => `<p>${escapeHtml(text)}</p>`)];
  const texts = {
    description: description ?? abstract?.html,
    method: toText(methods.join('\n'), 'additionalDescriptions', ledger),
    notes: toText(all.join('\n'), 'additionalDescriptions', ledger),
  };
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined));
};

const ZENODOS_DOI = /^10\.(5281|5072)\/zenodo\./i;

const tellUncarried = (record: ArchiveRecord, ledger: Ledger): void => {
  tellUnheld(record, 'Zenodo', ledger);
  if (record.doi !== undefined && !ZENODOS_DOI.test(record.doi))
    ledger.tell(
      'doi',
      'dropped',
      `A record at Zenodo with a DOI from elsewhere can have no versions: ${record.doi} is left out, and Zenodo gives one.`,
    );
  if (record.isMetadataOnly) ledger.tell('isMetadataOnly', 'refused', 'Zenodo keeps no record without files.');
  for (const { title } of record.additionalTitles)
    ledger.tell('additionalTitles', 'dropped', `Zenodo's deposit API takes one title: «${title}» is left out.`);
  if (record.sizes.length > 0) ledger.tell('sizes', 'dropped', `Zenodo counts sizes itself: ${record.sizes.join(', ')} left out.`);
  if (record.formats.length > 0) ledger.tell('formats', 'dropped', `Zenodo tells formats itself: ${record.formats.join(', ')} left out.`);
};

/** What is empty is not sent: an update replaces everything, so what is missing is cleared (facts/zenodo.md 4.4). */
const withoutEmpty = (metadata: WireMetadata): WireMetadata =>
  Object.fromEntries(
    Object.entries(metadata).filter(
      ([, value]) =>
        value !== undefined &&
        !(Array.isArray(value) && value.length === 0) &&
        !(typeof value === 'object' && value !== null && Object.keys(value).length === 0),
    ),
  );

/**
 * What Zenodo is sent for this record, and what of it is changed, dropped or refused. `doi` and `prereserve_doi` are never sent:
 * a DOI of one's own ends versioning, and Zenodo keeps the one that it manages (facts/zenodo.md 5).
 */
export const crosswalk = (given: ArchiveRecord): Crossed => {
  const ledger = openLedger();
  const record = settleRelatedItems(given, 'Zenodo', ledger);
  const subjects = toSubjects(record.subjects, ledger);
  const isPublicAccess = record.access.right === 'open' || record.access.right === 'embargoed';
  const metadata = withoutEmpty({
    title: toTitle(record.title, ledger),
    ...toUploadType(record.type, ledger),
    creators: toCreators(record.creators, ledger),
    contributors: toContributors(record.contributors, ledger),
    publication_date: toPublicationDate(record.publicationDate, ledger),
    version: toVersion(record.version, ledger),
    ...toAccess(record.access, ledger),
    license: toLicence(record.rights, isPublicAccess, ledger),
    keywords: toKeywords([...record.keywords, ...subjects.keywords]),
    subjects: subjects.subjects,
    language: toOneLanguage(record.languages, ledger),
    related_identifiers: toRelated(record, ledger),
    references: record.references.map((text) => text.trim()).filter((text) => text !== ''),
    dates: toDates(record.dates, ledger),
    locations: toLocations(record.locations, ledger),
    grants: toGrants(record.funding, ledger),
    communities: [...new Set(record.communities)].map((identifier) => ({ identifier })),
    ...toPublishing(record, ledger),
    custom: toCustom(record.custom, ledger),
    ...toDescriptions(record, ledger), // last: it gathers what the others noted
  });
  if (metadata.creators === undefined) ledger.tell('creators', 'refused', 'Zenodo needs at least one creator with a name.');
  tellUncarried(record, ledger);
  return { body: { metadata }, losses: ledger.losses };
};
