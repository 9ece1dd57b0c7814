/** The two related identifiers by which a deposit is found again (DESIGN.md, rule 2): always there, and never two releases' at once. Pure. */
import type { Problem } from '../model/problem.ts';
import type { FieldTrail } from '../model/provenance.ts';
import type { RelatedIdentifier } from '../model/record.ts';
import type { Release } from '../model/release.ts';
import { toMarker } from '../model/release.ts';
import { toIdentifierKey } from './identifiers.ts';
import type { United } from './merge-lists.ts';
import { GITHUB } from './source.ts';

/** A link to another state of this repository, in one of the markers' own relations: left in, it would make this the record of that state. */
const isAlien = ({ identifier, relation }: RelatedIdentifier, repositoryUrl: string): boolean => {
  const key = toIdentifierKey(identifier);
  const own = toIdentifierKey(repositoryUrl);
  return (
    (relation === 'isSupplementTo' && key.startsWith(`${own}/tree/`)) || (relation === 'isDerivedFrom' && key.startsWith(`${own}/commit/`))
  );
};

export interface Marked {
  related: readonly RelatedIdentifier[];
  trails: Record<string, FieldTrail>;
  problems: readonly Problem[];
}

export const addMarkers = (united: United, release: Pick<Release, 'repository' | 'tag' | 'commit'>): Marked => {
  const marker = toMarker(release);
  const markers: RelatedIdentifier[] = [
    { identifier: marker.tag, scheme: 'url', relation: 'isSupplementTo', resourceType: 'software' },
    { identifier: marker.commit, scheme: 'url', relation: 'isDerivedFrom', resourceType: 'software' },
  ];
  const related = [...markers];
  const trails: Record<string, FieldTrail> = {};
  for (const index of markers.keys()) trails[`related[${index}]`] = { from: [{ source: GITHUB }], how: 'derived', over: [] };
  const problems: Problem[] = [];
  const own = new Set(markers.map(({ identifier, relation }) => `${relation} ${identifier}`));
  for (const { item, origin } of united.items) {
    const one = item as RelatedIdentifier;
    if (own.has(`${one.relation} ${one.identifier}`)) continue;
    if (isAlien(one, release.repository.url)) {
      const message = `The link to ${one.identifier} (${one.relation}) is left out: it is another state of this repository than the release. The release's own links are added by themselves; remove it from ${origin.source}.`;
      problems.push({
        severity: 'warning',
        code: 'stale-link',
        message,
        path: 'related',
        ...(origin.at === undefined ? {} : { at: origin.at }),
      });
      continue;
    }
    trails[`related[${related.length}]`] = { from: [origin], how: 'replaced', over: [] };
    related.push(one);
  }
  trails.related = {
    from: [{ source: GITHUB }, ...united.from.filter(({ source }) => source !== GITHUB)],
    how: united.from.length > 0 ? 'united' : 'derived',
    over: [],
  };
  return { related, trails, problems };
};
