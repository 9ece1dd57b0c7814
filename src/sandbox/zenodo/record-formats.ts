/** Which formats a record comes in, by `Accept` and by `/export/<name>`. */
import { bibliography, bibtex, cff, csl } from './citations.ts';
import { codemeta, jsonLd } from './linked-data.ts';
import { linkset } from './linkset.ts';
import { printNative } from './native-json.ts';
import { printRecord, type View } from './record-json.ts';

interface Format {
  /** The type of the answer. */
  type: string;
  print(view: View): unknown;
}

const asJson = (type: string, print: (view: View) => unknown): Format => ({ type, print });

/** Those that the local archive prints; the rest of `offered` is what the real one has beside them. */
export const formats: Readonly<Record<string, Format>> = {
  'application/json': asJson('application/json', printRecord),
  'application/vnd.zenodo.v1+json': asJson('application/vnd.zenodo.v1+json', printRecord),
  'application/vnd.inveniordm.v1+json': asJson('application/vnd.inveniordm.v1+json', printNative),
  'application/ld+json': asJson('application/ld+json', jsonLd),
  'application/vnd.citationstyles.csl+json': asJson('application/vnd.citationstyles.csl+json', csl),
  'application/linkset+json': asJson('application/linkset+json', linkset),
  'application/x-bibtex': { type: 'application/x-bibtex', print: bibtex },
  'text/x-bibliography': { type: 'text/plain', print: bibliography },
};

export const exportFormats: Readonly<Record<string, Format>> = {
  json: asJson('application/json', printNative),
  csl: asJson('application/vnd.citationstyles.csl+json', csl),
  bibtex: { type: 'application/x-bibtex', print: bibtex },
  'json-ld': asJson('application/ld+json', jsonLd),
  codemeta: asJson('application/ld+json', codemeta),
  cff: { type: 'application/x-yaml', print: cff },
};

/** The real one's list, in its order: it is quoted in its 406. */
export const offered: readonly string[] = [
  'application/json',
  'application/ld+json',
  'application/vnd.inveniordm.v1.full+csv',
  'application/vnd.inveniordm.v1.simple+csv',
  'application/marcxml+xml',
  'application/vnd.inveniordm.v1+json',
  'application/vnd.citationstyles.csl+json',
  'application/vnd.datacite.datacite+json',
  'application/vnd.geo+json',
  'application/vnd.datacite.datacite+xml',
  'application/ld+json;profile="https://datapackage.org/profiles/2.0/datapackage.json"',
  'application/x-dc+xml',
  'text/x-bibliography',
  'application/x-bibtex',
  'application/dcat+xml',
  'application/linkset+json',
  'application/vnd.zenodo.v1+json',
  'application/x-datacite+xml',
];
