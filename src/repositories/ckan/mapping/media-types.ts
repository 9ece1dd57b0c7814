/** Format and media type of a file, by its name: always sent, because CKAN guesses wrong or not at all (facts/ckan.md 1.6, 1.7). Pure. */

/** By the end of the name: the format as CKAN spells it, and the media type with which it is served. */
const KNOWN: readonly (readonly [end: string, format: string, mimetype: string])[] = [
  ['.tar.gz', 'GZ', 'application/gzip'],
  ['.tgz', 'GZ', 'application/gzip'],
  ['.gz', 'GZ', 'application/gzip'],
  ['.tar.bz2', 'BZ2', 'application/x-bzip2'],
  ['.tar.xz', 'XZ', 'application/x-xz'],
  ['.tar', 'TAR', 'application/x-tar'],
  ['.zip', 'ZIP', 'application/zip'],
  ['.whl', 'WHL', 'application/zip'],
  ['.jar', 'JAR', 'application/java-archive'],
  ['.exe', 'EXE', 'application/vnd.microsoft.portable-executable'],
  ['.json', 'JSON', 'application/json'],
  ['.geojson', 'GeoJSON', 'application/geo+json'],
  ['.csv', 'CSV', 'text/csv'],
  ['.tsv', 'TSV', 'text/tab-separated-values'],
  ['.txt', 'TXT', 'text/plain'],
  ['.md', 'Markdown', 'text/markdown'],
  ['.html', 'HTML', 'text/html'],
  ['.xml', 'XML', 'application/xml'],
  ['.pdf', 'PDF', 'application/pdf'],
  ['.png', 'PNG', 'image/png'],
  ['.jpg', 'JPEG', 'image/jpeg'],
  ['.svg', 'SVG', 'image/svg+xml'],
  ['.xlsx', 'XLSX', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
];

export interface Format {
  format: string;
  mimetype: string;
}

const UNKNOWN = 'application/octet-stream';

export const toFormat = (name: string): Format => {
  const lower = name.toLowerCase();
  const [, format, mimetype] = KNOWN.find(([end]) => lower.endsWith(end)) ?? [];
  if (format !== undefined && mimetype !== undefined) return { format, mimetype };
  const end = /\.([a-z][a-z0-9]{0,9})$/.exec(lower)?.[1];
  return { format: end?.toUpperCase() ?? 'DATA', mimetype: UNKNOWN };
};
