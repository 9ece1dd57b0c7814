/** What publish looks at, and in which order: metadata first and alone, then files, then the DOI (facts/zenodo.md 4.8). */

import { dayOf } from '../framework/dates.ts';
import { type FieldError, invalid, invalidField } from '../framework/refusal.ts';
import type { House } from './house.ts';
import type { Agent, Rdm } from './rdm.ts';
import { personProblem } from './read-people.ts';
import { bucketOf, type Draft, isWhole } from './world.ts';

const missing = 'Missing data for required field.';

const peopleErrors = (field: string, agents: readonly Agent[]): FieldError[] =>
  agents.flatMap(({ person_or_org }, at) => {
    const problem = personProblem(person_or_org);
    return problem === undefined ? [] : [{ field: `${field}.${at}.person_or_org.${problem.field}`, messages: [problem.message] }];
  });

const metadataErrors = ({ metadata, access }: Rdm, today: string): FieldError[] => {
  const errors: FieldError[] = [];
  const add = (field: string, message: string): void => {
    errors.push({ field, messages: [message] });
  };
  if (metadata.resource_type === undefined) add('metadata.resource_type', missing);
  if (metadata.creators === undefined) add('metadata.creators', missing);
  errors.push(...peopleErrors('metadata.creators', metadata.creators ?? []));
  if (metadata.title === undefined) add('metadata.title', missing);
  if (metadata.publication_date === undefined) add('metadata.publication_date', missing);
  metadata.subjects?.forEach(({ subject }, at) => {
    if (subject === '') add(`metadata.subjects.${at}.subjects`, 'An existing id or a free text subject must be present.');
  });
  errors.push(...peopleErrors('metadata.contributors', metadata.contributors ?? []));
  metadata.contributors?.forEach(({ role }, at) => {
    if (role === undefined) add(`metadata.contributors.${at}.role`, missing);
  });
  metadata.dates?.forEach(({ date }, at) => {
    if (date === undefined) add(`metadata.dates.${at}.date`, missing);
  });
  metadata.additional_descriptions?.forEach(({ description }, at) => {
    if (description === undefined) add(`metadata.additional_descriptions.${at}.description`, missing);
  });
  const { active, until } = access.embargo;
  if (active && (until === undefined || until <= today)) add('access.embargo.until', 'Embargo end date must be set to a future date.');
  return errors;
};

/** @throws Refusal 400 for the first group of checks that fails */
export const requirePublishable = (house: House, draft: Draft): void => {
  const errors = metadataErrors(draft.rdm, dayOf(house.now()));
  if (errors.length > 0) throw invalid(errors);
  const files = Object.values(bucketOf(house.world, draft.bucket).files);
  if (files.length === 0) {
    throw invalidField('files.enabled', 'Missing uploaded files. To disable files for this record please mark it as metadata-only.');
  }
  if (!files.every(isWhole)) {
    throw invalidField('files', 'One or more files have not completed their transfer, please wait.');
  }
  if (!draft.rdm.metadata.publisher) throw invalidField('metadata.publisher', 'Missing publisher field required for DOI registration.');
};
