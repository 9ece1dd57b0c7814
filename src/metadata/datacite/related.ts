/** What is related: by an identifier, or described in full. */
import type { MetadataScheme, RelatedIdentifier, RelatedItem } from '../../model/record.ts';
import type { DataPath } from '../documents/document.ts';
import { toPathText } from '../documents/document.ts';
import { itemsOf } from '../documents/prune.ts';
import { guess } from '../guess.ts';
import type { Notebook } from '../notebook.ts';
import { findRelation, RELATIONS } from '../relations.ts';
import type { DataciteJson, DataciteMetadataScheme, DataciteRelatedItem } from '../schemas/datacite-json-types.ts';
import { spell } from '../spell.ts';
import { toLine } from '../text.ts';
import { toNamedIdentifier } from './identifiers.ts';
import { readAgent, readContributorList } from './people.ts';
import { readTitleList } from './texts.ts';
import { fromGeneralType, guessGeneralType } from './types.ts';

/** A relation that is none is an error, as a guess would say something false. */
const readRelation = (written: string | undefined, notes: Notebook, path: DataPath): string | undefined => {
  const relation = findRelation(written ?? '');
  if (relation !== undefined && relation !== 'isAlternateIdentifier') return relation;
  if (toLine(written ?? '') === '') {
    const message = `\`${toPathText(path)}\` has no \`relationType\`: say how the two are related (\`Cites\`, \`IsSupplementTo\`, …).`;
    notes.tell('error', 'missing-key', { message, path });
    return undefined;
  }
  const meant = guess(written ?? '', RELATIONS);
  const hint = meant === undefined ? '' : ` Did you mean \`${meant.charAt(0).toUpperCase()}${meant.slice(1)}\`?`;
  const message = `\`${toPathText([...path, 'relationType'])}\`: \`${toLine(written ?? '').slice(0, 60)}\` is not a relation.${hint}`;
  notes.tell('error', 'relation-unknown', { message, path: [...path, 'relationType'] });
  return undefined;
};

/** Undefined where none is said, or one that DataCite does not have; then it is told. */
const readType = (written: string | undefined, notes: Notebook, path: DataPath): string | undefined => {
  const type = toLine(written ?? '');
  const known = fromGeneralType(type);
  if (type === '' || known !== undefined) return known;
  const meant = guessGeneralType(type);
  const message = `\`${toPathText(path)}\`: \`${type.slice(0, 60)}\` is not a resource type; it is left out.${meant === undefined ? '' : ` Did you mean \`${meant}\`?`}`;
  notes.tell('warning', 'resource-type-unknown', { message, path });
  return undefined;
};

const toMetadataScheme = (written: DataciteMetadataScheme): { metadataScheme?: MetadataScheme } => {
  const parts = { name: written.relatedMetadataScheme, url: written.schemeUri ?? written.schemeURI, type: written.schemeType };
  const said = Object.entries(parts).flatMap(([key, value]) => (toLine(value ?? '') === '' ? [] : [[key, toLine(value ?? '')]]));
  return said.length === 0 ? {} : { metadataScheme: Object.fromEntries(said) };
};

const readRelatedIdentifiers = (data: DataciteJson, notes: Notebook): void => {
  const related: RelatedIdentifier[] = [];
  for (const [index, one] of itemsOf(data.relatedIdentifiers)) {
    const path = ['relatedIdentifiers', index];
    if (toLine(one.relatedIdentifier ?? '') === '') {
      const message = `\`${toPathText(path)}\` has no identifier and is left out.`;
      notes.tell('warning', 'related-empty', { message, path });
      continue;
    }
    const relation = readRelation(one.relationType, notes, path);
    if (relation === undefined) continue;
    const resourceType = readType(one.resourceTypeGeneral, notes, [...path, 'resourceTypeGeneral']);
    notes.point(`related[${related.length}]`, path);
    related.push({
      ...toNamedIdentifier(one.relatedIdentifier ?? '', one.relatedIdentifierType),
      relation,
      ...(resourceType === undefined ? {} : { resourceType }),
      ...toMetadataScheme(one),
    });
  }
  if (related.length > 0) notes.put('related', related, ['relatedIdentifiers']);
};

const WORDS = ['volume', 'issue', 'number', 'numberType', 'firstPage', 'lastPage', 'publisher', 'edition'] as const;

const readItem = (one: DataciteRelatedItem, notes: Notebook, path: DataPath): RelatedItem | undefined => {
  const relation = readRelation(one.relationType, notes, path);
  const titles = readTitleList(one.titles, notes, [...path, 'titles']);
  if (relation === undefined) return undefined;
  if (titles === undefined) {
    notes.tell('warning', 'related-empty', { message: `\`${toPathText(path)}\` has no title and is left out.`, path });
    return undefined;
  }
  const { relatedItemIdentifier } = one;
  const identifier = toLine(relatedItemIdentifier?.relatedItemIdentifier ?? '');
  const year = toLine(spell(one.publicationYear, notes, [...path, 'publicationYear']) ?? '');
  const words = WORDS.flatMap((key) => {
    const word = toLine(spell(one[key], notes, [...path, key]) ?? '');
    return word === '' ? [] : [[key, word] as const];
  });
  return {
    relation,
    resourceType: readType(one.relatedItemType, notes, [...path, 'relatedItemType']) ?? 'other',
    ...(identifier === '' ? {} : toNamedIdentifier(identifier, relatedItemIdentifier?.relatedItemIdentifierType)),
    ...toMetadataScheme(relatedItemIdentifier ?? {}),
    ...toMetadataScheme(one),
    title: titles.title,
    ...(titles.titleLanguage === undefined ? {} : { titleLanguage: titles.titleLanguage }),
    additionalTitles: titles.additional,
    creators: itemsOf(one.creators).flatMap(([index, agent]) => readAgent(agent, notes, { path: [...path, 'creators', index] }) ?? []),
    contributors: readContributorList(one.contributors, notes, { path: [...path, 'contributors'] }),
    ...(year === '' ? {} : { year }),
    ...(Object.fromEntries(words) as Partial<Record<(typeof WORDS)[number], string>>),
  };
};

export const readRelated = (data: DataciteJson, notes: Notebook): void => {
  readRelatedIdentifiers(data, notes);
  const items = itemsOf(data.relatedItems).flatMap(([index, one]) => readItem(one, notes, ['relatedItems', index]) ?? []);
  if (items.length > 0) notes.put('relatedItems', items, ['relatedItems']);
};
