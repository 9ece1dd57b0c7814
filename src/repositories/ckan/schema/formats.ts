/** The format of a file, for catalogues that have a closed list of them (facts/ckan.md 1.6, 5). Pure. */

/** Endings that are another spelling of a listed one. */
const SAME: Readonly<Record<string, string>> = {
  ...{
    htm: 'html',
    xhtml: 'html',
    md: 'txt',
    markdown: 'txt',
    rst: 'txt',
    text: 'txt',
    log: 'txt',
    cff: 'txt',
    license: 'txt',
    sha256: 'txt',
  },
  ...{ tab: 'tsv', xlsm: 'xlsx', jsonl: 'json', ipynb: 'json', jsonld: 'json', 'geo+json': 'geojson', ttl: 'rdf', nt: 'rdf', owl: 'rdf' },
  ...{ xsd: 'xml', gml: 'xml', gdb: 'fgdb' },
};

/** `.tar.gz` is one ending. */
const endingOf = (name: string): string => /\.(tar\.\w+|[^./]+)$/.exec(name.toLowerCase())?.[1] ?? name.toLowerCase();

/**
 * The listed format for a file; letters in the list's own case. `other` where there is none of its own, and undefined where the list has not even that.
 * @param written what somebody says it is; else its name tells
 */
export const toListedFormat = (
  name: string,
  { choices, written }: { choices: readonly string[]; written?: string },
): string | undefined => {
  const listed = (word: string): string | undefined => choices.find((choice) => choice.toLowerCase() === word);
  const words = [...(written === undefined ? [] : [written.trim().toLowerCase().replace(/^\./, '')]), endingOf(name)];
  for (const word of words) {
    const found = listed(word) ?? listed(SAME[word] ?? '');
    if (found !== undefined) return found;
  }
  return listed('other');
};
