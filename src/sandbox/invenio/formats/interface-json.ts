/** What `application/vnd.inveniordm.v1+json` adds for a page of the record: dates, titles and names ready to be shown. */
import { stripTags } from '../../framework/text.ts';
import { isObject, type Json } from '../json.ts';
import type { Agent, Term, Told } from './told.ts';

const formatted = (date: string, style: 'medium' | 'long'): string => {
  const parts = date.slice(0, 10).split('-');
  const [year, month = '1', day = '1'] = parts;
  const month_ = style === 'long' ? ('long' as const) : ('short' as const);
  return new Intl.DateTimeFormat('en-US', {
    timeZone: 'UTC',
    year: 'numeric',
    ...(parts.length > 1 ? { month: month_ } : {}),
    ...(parts.length > 2 ? { day: 'numeric' } : {}),
  }).format(new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))));
};

const published = (date: string, style: 'medium' | 'long'): string =>
  date
    .split('/')
    .map((end) => formatted(end, style))
    .join(' – ');

const titled = (term: Term): Json => ({ id: term.id, title_l10n: term.title?.en ?? term.id });

const statuses: Readonly<Record<string, readonly [title: string, description: string, icon: string]>> = {
  open: ['Open', 'The record and files are publicly accessible.', 'unlock'],
  embargoed: ['Embargoed', 'The record is publicly accessible, but files are restricted until the embargo ends.', 'outline clock'],
  restricted: ['Restricted', 'The record and files are restricted to users with access.', 'ban'],
  'metadata-only': ['Metadata-only', 'No files are available for this record.', 'tag'],
};

const messages: Readonly<Record<string, string>> = { embargoed: 'warning', restricted: 'negative' };

const accessOf = ({ access: { status, embargo } }: Told): Json => {
  const [title, description, icon] = statuses[status] ?? [status, '', ''];
  return {
    id: status,
    title_l10n: title,
    description_l10n: description,
    icon,
    embargo_date_l10n: embargo.until === undefined ? null : formatted(embargo.until, 'long'),
    message_class: messages[status] ?? '',
  };
};

/** Affiliations are numbered, each name once. */
const indexed = (name: 'creators' | 'contributors', agents: readonly Agent[] | undefined): Json => {
  if (agents === undefined) return {};
  const affiliations: [number, string, string | null][] = [];
  const numberOf = ({ id, name: title }: { id?: string; name: string }): [number, string] => {
    const known = affiliations.find(([, other]) => other === title);
    if (known !== undefined) return [known[0], title];
    affiliations.push([affiliations.length + 1, title, id ?? null]);
    return [affiliations.length, title];
  };
  const people = agents.map(({ affiliations: own, role, ...agent }) => ({
    ...agent,
    ...(role === undefined ? {} : { role: { id: role.id, title: role.title?.en ?? role.id } }),
    ...(own === undefined ? {} : { affiliations: own.map(numberOf) }),
  }));
  return { [name]: { [name]: people, affiliations } };
};

/** The same, with each title and description in English in place of one by language. */
const inEnglish = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inEnglish);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) =>
      (name === 'title' || name === 'description') && isObject(item) ? [`${name}_l10n`, item.en] : [name, inEnglish(item)],
    ),
  );
};

/** Shown as they are kept, but for their words. */
const alike = ['additional_titles', 'related_identifiers', 'additional_descriptions', 'dates', 'rights', 'funding'] as const;

/** @param record or a draft, which may lack what a record must have */
export const interfaceJson = (
  record: Told,
  { customFields, index, isDraft }: { customFields: Json; index: number; isDraft: boolean },
): Json => {
  const { metadata, created, updated } = record;
  return {
    ...(metadata.publication_date
      ? {
          publication_date_l10n_medium: published(metadata.publication_date, 'medium'),
          publication_date_l10n_long: published(metadata.publication_date, 'long'),
        }
      : {}),
    created_date_l10n_long: formatted(created, 'long'),
    updated_date_l10n_long: formatted(updated, 'long'),
    ...(metadata.resource_type ? { resource_type: titled(metadata.resource_type) } : {}),
    custom_fields: inEnglish(customFields),
    access_status: accessOf(record),
    ...indexed('creators', metadata.creators),
    ...indexed('contributors', metadata.contributors),
    ...(metadata.languages ? { languages: metadata.languages.map(titled) } : {}),
    ...(metadata.description ? { description_stripped: stripTags(metadata.description) } : {}),
    ...Object.fromEntries(alike.flatMap((name) => (name in metadata ? [[name, inEnglish((metadata as unknown as Json)[name])]] : []))),
    version: metadata.version || `v${index}`,
    is_draft: isDraft,
  };
};
