/** Related and alternate identifiers of `.zenodo.json`. */
import type { RelatedIdentifier } from '../../model/record.ts';
import { toPathText } from '../documents/document.ts';
import { itemsOf } from '../documents/prune.ts';
import { guess } from '../guess.ts';
import { repairUrl, toIdentifier, toUrl } from '../identifiers.ts';
import type { Notebook } from '../notebook.ts';
import { findRelation, RELATIONS } from '../relations.ts';
import type { ZenodoJson } from '../schemas/zenodo-json-types.ts';
import { toLine } from '../text.ts';
import { readRelatedType } from './resource-type.ts';

export const readRelated = (data: ZenodoJson, notes: Notebook): void => {
  const related: RelatedIdentifier[] = [];
  const identifiers: { identifier: string; scheme?: string }[] = [];
  for (const [index, item] of itemsOf(data.related_identifiers)) {
    const path = ['related_identifiers', index];
    const text = toPathText(path);
    const written = item.relation ?? item.relation_type?.id;
    if (toLine(item.identifier ?? '') === '') {
      notes.tell('warning', 'related-empty', { message: `\`${text}\` has an empty identifier and is left out.`, path });
      continue;
    }
    if (written === undefined) {
      notes.tell('error', 'missing-key', {
        message: `\`${text}\` has no \`relation\`: say how the two are related (\`cites\`, \`isSupplementTo\`, …).`,
        path,
      });
      continue;
    }
    if (item.relation === undefined) {
      notes.tellOnce('notice', 'relation-type-understood', {
        message: `\`${text}.relation_type\` is understood as \`relation\`.`,
        path: [...path, 'relation_type'],
      });
    }
    const relation = findRelation(written);
    if (relation === undefined) {
      const meant = guess(written, RELATIONS);
      const hint = meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
      notes.tell('error', 'relation-unknown', {
        message: `\`${text}.relation\`: \`${toLine(written).slice(0, 60)}\` is not a relation.${hint}`,
        path: [...path, 'relation'],
      });
      continue;
    }
    if (item.scheme !== undefined) {
      const message = `\`${text}.scheme\` is understood, but Zenodo finds the scheme by itself and ignores it.`;
      notes.tellOnce('notice', 'scheme-ignored', { message, path: [...path, 'scheme'] });
    }
    const identifier = toIdentifier(item.identifier ?? '', item.scheme);
    if (repairUrl(item.identifier ?? '') !== undefined && toUrl(item.identifier ?? '') === undefined) {
      const message = `\`${text}.identifier\` is taken as \`${identifier.identifier}\`: archives would take it for a handle. Write the whole URL.`;
      notes.tell('notice', 'url-completed', { message, path: [...path, 'identifier'] });
    }
    if (relation === 'isAlternateIdentifier') {
      identifiers.push(identifier);
      continue;
    }
    const resourceType = readRelatedType(item.resource_type, notes, [...path, 'resource_type']);
    notes.point(`related[${related.length}]`, path);
    related.push({ ...identifier, relation, ...(resourceType === undefined ? {} : { resourceType }) });
  }
  for (const [, item] of itemsOf(data.alternate_identifiers)) {
    if (item.identifier !== undefined && item.identifier.trim() !== '') identifiers.push(toIdentifier(item.identifier, item.scheme));
  }
  if (related.length > 0) notes.put('related', related, ['related_identifiers']);
  if (identifiers.length > 0)
    notes.put('identifiers', identifiers, [data.alternate_identifiers === undefined ? 'related_identifiers' : 'alternate_identifiers']);
};
