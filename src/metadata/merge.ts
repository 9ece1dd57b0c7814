/** Field by field: who wins, what is united, and the trail of it. Pure. */
import type { Problem } from '../model/problem.ts';
import { toPlaceText } from '../model/problem.ts';
import type { FieldTrail, Finding, Trail } from '../model/provenance.ts';
import type { ArchiveRecord, PartialRecord, RecordField } from '../model/record.ts';
import type { Release } from '../model/release.ts';
import { addMarkers } from './markers.ts';
import { originOf, UNITED_LISTS, uniteKeys, uniteList } from './merge-lists.ts';
import { mergePeople, type UseOfCounted } from './merge-people.ts';
import { mergeReleaseFact } from './merge-release-facts.ts';

/** Fields where the highest source that says anything wins whole. The others have rules of their own, above. */
const FIRST_WINS = [
  'type',
  'title',
  'additionalTitles',
  'description',
  'languages',
  'rights',
  'access',
  'references',
  'dates',
  'locations',
  'funding',
  'relatedItems',
  'doi',
  'isMetadataOnly',
  'communities',
  'publisher',
  'sizes',
  'formats',
] as const satisfies readonly RecordField[];

/** What goes with a field: of the source that gave it, or of none. */
const COMPANIONS = { title: 'titleLanguage', description: 'descriptionLanguage', publisher: 'publisherDetails' } as const;

export interface MergeWishes {
  contributors: UseOfCounted;
  releaseFacts: 'release' | 'file';
}

export interface Merged {
  fields: PartialRecord;
  trail: Trail;
  problems: readonly Problem[];
}

/** Two files that name different licences: one of them is wrong, and the archive will show one only. */
const compareLicences = (findings: readonly Finding[]): Problem[] => {
  const [first, ...others] = findings.filter(({ fields, isCounted }) => fields.rights?.[0]?.id !== undefined && !isCounted);
  const id = first?.fields.rights?.[0]?.id;
  if (first === undefined || id === undefined) return [];
  return others.flatMap((other): Problem[] => {
    const ids = other.fields.rights?.map((rights) => rights.id?.toLowerCase()) ?? [];
    if (ids.includes(id.toLowerCase()) || /^other-/.test(id)) return [];
    const at = other.at.rights;
    const place = (finding: Finding) => (finding.at.rights === undefined ? finding.source : toPlaceText(finding.at.rights));
    const message = `The licence is ${id} in ${place(first)}, but ${other.fields.rights?.[0]?.id} in ${place(other)}; the first is taken.`;
    return [{ severity: 'warning', code: 'licence-differs', message, path: 'rights', ...(at === undefined ? {} : { at }) }];
  });
};

/**
 * @param findings in order of precedence, highest first
 * @returns what is said by anyone; `related` always holds both markers of the release, where there is one
 */
export const merge = (findings: readonly Finding[], release: Release | undefined, wishes: MergeWishes): Merged => {
  const fields: PartialRecord = {};
  const trail: Record<string, FieldTrail> = {};
  const problems: Problem[] = [];
  const set = <F extends RecordField>(field: F, value: ArchiveRecord[F]): void => {
    fields[field] = value;
  };

  for (const field of FIRST_WINS) {
    const isSaid = (value: unknown) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
    const [first, ...others] = findings.filter((finding) => isSaid(finding.fields[field]));
    const value = first?.fields[field];
    if (first === undefined || value === undefined) continue;
    set(field, value);
    const over = others.map((finding) => ({ ...originOf(finding, field), value: finding.fields[field] }));
    trail[field] = { from: [originOf(first, field)], how: 'replaced', over };
    const companion = COMPANIONS[field as keyof typeof COMPANIONS];
    const said = companion === undefined ? undefined : first.fields[companion];
    if (companion === undefined || said === undefined) continue;
    set(companion, said);
    trail[companion] = { from: [originOf(first, companion)], how: 'replaced', over: [] };
  }
  problems.push(...compareLicences(findings));

  for (const field of ['version', 'publicationDate'] as const) {
    const fact = mergeReleaseFact(field, findings, { release, winner: wishes.releaseFacts });
    if (fact === undefined) continue;
    set(field, fact.value);
    trail[field] = fact.trail;
    problems.push(...fact.problems);
  }

  for (const field of UNITED_LISTS) {
    const united = uniteList(field, findings);
    if (field === 'related' && release !== undefined) {
      const marked = addMarkers(united, release);
      set('related', marked.related);
      Object.assign(trail, marked.trails);
      problems.push(...marked.problems);
      continue;
    }
    if (united.items.length === 0) continue;
    set(field, united.items.map(({ item }) => item) as unknown as ArchiveRecord[typeof field]);
    trail[field] = { from: united.from, how: united.from.length > 1 ? 'united' : 'replaced', over: [] };
    if (united.from.length > 1) {
      for (const [index, { origin }] of united.items.entries()) trail[`${field}[${index}]`] = { from: [origin], how: 'replaced', over: [] };
    }
  }

  for (const field of ['custom', 'publishing'] as const) {
    const { value, trails, from } = uniteKeys(field, findings);
    if (from.length === 0) continue;
    set(field, value as ArchiveRecord[typeof field]);
    Object.assign(trail, trails);
    trail[field] = { from, how: from.length > 1 ? 'united' : 'replaced', over: [] };
  }

  const people = mergePeople(findings, wishes.contributors);
  if (people.creators.length > 0) set('creators', people.creators);
  if (people.contributors.length > 0) set('contributors', people.contributors);
  Object.assign(trail, people.trails);
  return { fields, trail, problems };
};
