/** Lists of communities. */
import type { Call, Reply } from '../call.ts';
import type { Json } from '../json.ts';
import { byText, facet, listed } from '../listing.ts';
import { matching } from '../query-match.ts';
import { vocabularies } from '../vocabularies/index.ts';
import type { Community } from './community.ts';
import { printCommunity } from './print.ts';

const typeOf = ({ metadata }: Community): string[] => {
  const { type } = metadata;
  return typeof type === 'object' && type !== null && 'id' in type ? [String(type.id)] : [];
};

const typeTitle = (id: string): string => {
  const { title } = vocabularies.link('communitytypes', id);
  return typeof title === 'object' && title !== null && 'en' in title ? String(title.en) : id;
};

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const documentOf = ({ id, slug, metadata, access, created }: Community): Json => ({ id, slug, metadata, access, created });

/** @throws Refusal 400 */
export const listCommunities = (call: Call, path: string, communities: readonly Community[]): Reply => {
  const items = matching(communities, call.query.get('q'), documentOf);
  return listed(call, {
    path,
    items,
    orders: { newest: byText(({ created }) => created, -1), oldest: byText(({ created }) => created) },
    standard: 'newest',
    print: (community) => printCommunity(call, community),
    aggregations: {
      type: facet('Type', items.flatMap(typeOf), typeTitle),
      visibility: facet(
        'Visibility',
        items.map(({ access }) => access.visibility),
        capital,
      ),
    },
  });
};
