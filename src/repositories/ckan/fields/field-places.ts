/** Where in the input `ckan-fields` a problem stands. Pure. */
import type { Problem } from '../../../model/problem.ts';
import type { CkanFields } from './fields.ts';

/** A problem of a field that the input says, with its place there. Of a resource it is told once, as `resources.format`, for the input says it for all. */
export const withPlaces = (problems: readonly Problem[], { at }: Pick<CkanFields, 'at'>): readonly Problem[] => {
  const placed = problems.map((problem): Problem => {
    if (problem.path === undefined || problem.at !== undefined) return problem;
    const path = problem.path.replace(/^resources\[\d+\]/, 'resources');
    const place = at.get(path) ?? at.get(path.replace(/[.[].*$/, ''));
    const isOfAll = path.startsWith('resources.');
    if (place === undefined || (isOfAll && !at.has(path))) return problem;
    return { ...problem, path, message: problem.message.replaceAll(problem.path, path), at: place };
  });
  const seen = new Set<string>();
  return placed.filter(({ message, at: place }) => {
    const key = place === undefined ? undefined : `${place.line}:${place.column} ${message}`;
    const isNew = key === undefined || !seen.has(key);
    if (key !== undefined) seen.add(key);
    return isNew;
  });
};
