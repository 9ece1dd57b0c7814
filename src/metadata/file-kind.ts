/** Which metadata file is it? By its name; where that says nothing, by what stands in it. Pure. */

/** The names that sources look for, and how the same file may be called when it is given by hand. */
const NAMES: readonly (readonly [string, RegExp])[] = [
  ['.zenodo.json', /^\.?zenodo\.json$/],
  ['datacite.json', /^\.?datacite\.json$/],
  ['codemeta.json', /^\.?codemeta\.json$/],
  ['CITATION.cff', /\.cff$/],
];

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** The keys that only one kind has; `.zenodo.json` for any other JSON, whose reader says what is wrong with it. */
const guess = (text: string): string => {
  if (!text.trimStart().startsWith('{')) return /^cff-version\s*:/m.test(text) ? 'CITATION.cff' : '.zenodo.json';
  const json = parse(text);
  const keys = new Set(typeof json === 'object' && json !== null ? Object.keys(json) : []);
  if (keys.has('@context')) return 'codemeta.json';
  // What the metadata of a deposit by Zenodo's API stands in is tolerated by its reader; DataCite's REST API wraps its own in `data`.
  return ['titles', 'types', 'schemaVersion', 'data'].some((key) => keys.has(key)) ? 'datacite.json' : '.zenodo.json';
};

/** The name under which a metadata source reads it. */
export const toKnownName = (name: string, text: string): string =>
  NAMES.find(([, form]) => form.test(name.toLowerCase()))?.[0] ?? guess(text);
