/** Related identifiers, other names of the same thing, and references (facts/inveniordm.md 1.4). */
import type { ArchiveRecord, RelatedIdentifier } from '../../model/record.ts';
import { toMarks } from '../discovery/marks.ts';
import { isIsbn, isIssn } from '../identifiers.ts';
import { toBareIdentifier, toRecognised } from '../recognise.ts';
import { OTHER_TYPES, RELATIONS, RESOURCE_TYPES, SCHEMES } from './vocabularies.ts';
import type { Way } from './way.ts';
import type { Json } from './wire.ts';

const RELATIONS_VOCABULARY = 'vocabularies/relationtypes';
const TYPES_VOCABULARY = 'vocabularies/resourcetypes';

/** Named outright: a value that is detected as nothing makes the server drop the whole list. */
const detect = (identifier: string): string | undefined => {
  if (/^10\.\d{4,9}\//.test(identifier)) return 'doi';
  if (/^(https?|ftp|git):\/\//i.test(identifier)) return 'url';
  const prefix = /^(arxiv|hdl|pmid|ark|urn):/i.exec(identifier)?.[1]?.toLowerCase();
  if (prefix !== undefined) return prefix === 'hdl' ? 'handle' : prefix;
  if (isIsbn(identifier)) return 'isbn';
  return isIssn(identifier) ? 'issn' : undefined;
};

/** The identifier and its scheme, or undefined where the server would refuse it. */
const toIdentifier = (written: string, scheme: string | undefined): { identifier: string; scheme: string } | undefined => {
  const identifier = toRecognised(written, scheme);
  const detected = identifier === undefined ? undefined : detect(identifier);
  if (identifier !== undefined && detected !== undefined) return { identifier: toBareIdentifier(identifier), scheme: detected };
  const said = scheme?.toLowerCase();
  const named = said === 'bibcode' ? 'ads' : said;
  return named !== undefined && ['purl', 'w3id', 'ads', 'lsid', 'igsn', 'other'].includes(named) && SCHEMES.has(named)
    ? { identifier: written.trim(), scheme: named }
    : undefined;
};

const unique = (entries: readonly Json[]): readonly Json[] => [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];

const tellUnknown = (identifier: string, field: string, way: Way): readonly Json[] => {
  way.tell(field, 'dropped', `The archive recognises no identifier in «${identifier}»: write an https address.`);
  return [];
};

/** A shipped relation that this server does not have. By its markers a deposit is found again: without them none is begun (DESIGN.md, rule 2). */
const tellUnrelated = ({ relation, identifier }: RelatedIdentifier, field: string, way: Way): readonly Json[] => {
  const { tags, commits } = toMarks([{ relation, identifier }]);
  const end = way.nearest(RELATIONS_VOCABULARY, relation.trim().toLowerCase());
  if (tags.length + commits.length === 0)
    way.tell(field, 'dropped', `The archive does not have the relation «${relation}»: ${identifier} is left out.${end}`);
  else
    way.tell(
      field,
      'refused',
      `The archive does not have the relation «${relation}», by which a release is found again (${identifier}).${end}`,
    );
  return [];
};

const toType = ({ resourceType, identifier }: RelatedIdentifier, field: string, way: Way): string | undefined => {
  const written = resourceType?.toLowerCase();
  const id = written === undefined || RESOURCE_TYPES.has(written) ? written : OTHER_TYPES[written];
  if (id !== undefined && way.use(TYPES_VOCABULARY, id)) return id;
  const end = id === undefined ? '' : way.nearest(TYPES_VOCABULARY, id);
  if (written !== undefined)
    way.tell(field, 'dropped', `The archive has no type «${resourceType}» for ${identifier}: the type is left out.${end}`);
  return undefined;
};

export const toRelated = (related: ArchiveRecord['related'], way: Way): readonly Json[] =>
  unique(
    related.flatMap((entry, index) => {
      const field = `related[${index}]`;
      const relation = entry.relation.trim().toLowerCase();
      if (relation === 'isalternateidentifier') return [];
      if (!RELATIONS.has(relation)) {
        way.tell(field, 'dropped', `The archive has no relation «${entry.relation}»: ${entry.identifier} is left out.`);
        return [];
      }
      const identifier = toIdentifier(entry.identifier, entry.scheme);
      if (identifier === undefined) return tellUnknown(entry.identifier, field, way);
      if (!way.use(RELATIONS_VOCABULARY, relation)) return tellUnrelated(entry, field, way);
      const type = toType(entry, field, way);
      return [{ ...identifier, relation_type: { id: relation }, ...(type === undefined ? {} : { resource_type: { id: type } }) }];
    }),
  );

/** Other names of the same thing, also those that a file calls related. */
export const toIdentifiers = (record: Pick<ArchiveRecord, 'identifiers' | 'related'>, way: Way): readonly Json[] => {
  const alternates = record.related.flatMap((entry, index) =>
    entry.relation.toLowerCase() === 'isalternateidentifier' ? [{ ...entry, field: `related[${index}]` }] : [],
  );
  return unique(
    [...record.identifiers.map((entry, index) => ({ ...entry, field: `identifiers[${index}]` })), ...alternates].flatMap(
      ({ identifier, scheme, field }) => {
        const known = toIdentifier(identifier, scheme);
        if (known !== undefined) return [known];
        if (scheme === undefined || SCHEMES.has(scheme.toLowerCase())) return tellUnknown(identifier, field, way);
        way.tell(field, 'changed', `The archive has no scheme «${scheme}»: ${identifier} is sent as «other».`);
        return [{ identifier: identifier.trim(), scheme: 'other' }];
      },
    ),
  );
};
