/** What Python's `mimetypes` takes a file for, by its name. */
const types: Record<string, string> = {
  bib: 'text/x-bibtex',
  cff: 'application/octet-stream',
  css: 'text/css',
  csv: 'text/csv',
  gif: 'image/gif',
  gz: 'application/gzip',
  htm: 'text/html',
  html: 'text/html',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  md: 'text/markdown',
  pdf: 'application/pdf',
  png: 'image/png',
  py: 'text/x-python',
  svg: 'image/svg+xml',
  tar: 'application/x-tar',
  tgz: 'application/gzip',
  txt: 'text/plain',
  whl: 'application/octet-stream',
  xml: 'text/xml',
  xz: 'application/x-xz',
  zip: 'application/zip',
};

export const extensionOf = (key: string): string => (/\.([^.]+)$/.exec(key)?.[1] ?? '').toLowerCase();
export const mimetypeOf = (key: string): string => types[extensionOf(key)] ?? 'application/octet-stream';
