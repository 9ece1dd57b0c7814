/** Words in the reader's language alone, as a page shows them: what each vocabulary tells under InvenioRDM's own media type (the server's source, invenio-vocabularies: serializers of L10N items). */
import { isObject, type Json } from '../json.ts';

export const LOCALISED = 'application/vnd.inveniordm.v1+json';

/** What is told as it is kept, beside the id, and title and description in one language. */
const kept: Readonly<Record<string, readonly string[]>> = {
  funders: ['props', 'name', 'country', 'country_name', 'identifiers'],
  awards: ['number', 'acronym', 'program', 'funder', 'identifiers'],
};
const common = ['props', 'icon', 'tags'];

/** Those of which the source was not read tell everything, whatever is asked for. */
const isRead = (path: string): boolean => path.startsWith('/vocabularies/') || path.slice(1) in kept;

/** @param path of the vocabulary, behind `/api` */
export const localised = (path: string, id: string, term: Json): Json | undefined => {
  if (!isRead(path)) return undefined;
  const told = [
    ...['title', 'description'].map((name) => {
      const words = term[name];
      return [`${name}_l10n`, isObject(words) ? words.en : undefined] as const;
    }),
    ...(kept[path.slice(1)] ?? common).map((name) => [name, term[name]] as const),
  ];
  return { id, ...Object.fromEntries(told.filter(([, value]) => value !== undefined)) };
};
