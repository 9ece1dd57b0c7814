/** How bad a mistake is once it is known who says what: what a higher source has said anyway is no reason to stop. Pure. */
import type { Problem } from '../model/problem.ts';
import type { Finding } from '../model/provenance.ts';
import type { RecordField } from '../model/record.ts';

/** Which field of the record a key of a file makes, where it is not of the same name. */
const FIELDS: Readonly<Record<string, RecordField>> = {
  upload_type: 'type',
  resource_type: 'type',
  publication_type: 'type',
  image_type: 'type',
  software_type: 'type',
  authors: 'creators',
  author: 'creators',
  creator: 'creators',
  contact: 'contributors',
  contributor: 'contributors',
  maintainer: 'contributors',
  thesis_supervisors: 'contributors',
  abstract: 'description',
  notes: 'additionalDescriptions',
  method: 'additionalDescriptions',
  publication_date: 'publicationDate',
  'date-released': 'publicationDate',
  access_right: 'access',
  embargo_date: 'access',
  access_conditions: 'access',
  license: 'rights',
  language: 'languages',
  related_identifiers: 'related',
  alternate_identifiers: 'identifiers',
  grants: 'funding',
  imprint_publisher: 'publisher',
  '@type': 'type',
  name: 'title',
  softwareVersion: 'version',
  datePublished: 'publicationDate',
  inLanguage: 'languages',
  embargoEndDate: 'access',
  embargoDate: 'access',
  funder: 'funding',
  types: 'type',
  titles: 'title',
  descriptions: 'description',
  publicationYear: 'publicationDate',
  rightsList: 'rights',
  relatedIdentifiers: 'related',
  alternateIdentifiers: 'identifiers',
  fundingReferences: 'funding',
  geoLocations: 'locations',
};

const fieldOf = (problem: Problem): string | undefined => {
  const key = /^[^.[]+/.exec(problem.path ?? '')?.[0];
  return key === undefined ? undefined : (FIELDS[key] ?? (/^(journal|conference|imprint|partof|thesis)_/.test(key) ? 'publishing' : key));
};

/**
 * An error in a file stops the run, and the file at a released commit can't be mended any more. So it is a warning where a higher source gives
 * the same field; and an unreadable file is one where higher sources give both a title and creators.
 * @param findings in order of precedence, highest first
 */
export const weigh = (findings: readonly Finding[]): Problem[] => {
  const said = new Set<string>();
  return findings.flatMap(({ fields, problems, source }) => {
    const isWhole = said.has('title') && said.has('creators');
    const weighed = problems.map((problem): Problem => {
      const field = fieldOf(problem);
      const isSaid = field === undefined ? isWhole : said.has(field);
      if (problem.severity !== 'error' || !isSaid) return problem;
      const message = `${problem.message} ${field === undefined ? `Nothing is taken from ${source}` : 'It is left out'}; what comes before ${source} says it.`;
      return { ...problem, severity: 'warning', message };
    });
    for (const field of Object.keys(fields)) said.add(field);
    return weighed;
  });
};
