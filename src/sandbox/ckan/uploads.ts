/** Files of resources: their names, their types and their place (facts/ckan.md 1.7). */
import type { House } from './house.ts';
import type { Json } from './json.ts';
import { isUpload, type Upload } from './multipart.ts';
import { crash, invalid } from './refusal.ts';

/** As Python's `mimetypes` knows them on a Debian machine (tried on CKAN 2.11.5). */
const types: Record<string, string> = {
  '7z': 'application/x-7z-compressed',
  apk: 'application/vnd.android.package-archive',
  asc: 'application/pgp-keys',
  avi: 'video/x-msvideo',
  bib: 'text/x-bibtex',
  bin: 'application/octet-stream',
  bmp: 'image/bmp',
  c: 'text/x-csrc',
  css: 'text/css',
  csv: 'text/csv',
  deb: 'application/vnd.debian.binary-package',
  dll: 'application/octet-stream',
  dmg: 'application/x-apple-diskimage',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  exe: 'application/x-msdos-program',
  geojson: 'application/geo+json',
  gif: 'image/gif',
  gpkg: 'application/geopackage+sqlite3',
  h5: 'application/x-hdf5',
  htm: 'text/html',
  html: 'text/html',
  ico: 'image/vnd.microsoft.icon',
  jar: 'application/java-archive',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  md: 'text/markdown',
  mov: 'video/quicktime',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  nc: 'application/x-netcdf',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  pdf: 'application/pdf',
  png: 'image/png',
  py: 'text/x-python',
  rar: 'application/vnd.rar',
  rpm: 'application/x-redhat-package-manager',
  rst: 'text/prs.fallenstein.rst',
  sh: 'text/x-sh',
  sig: 'application/pgp-signature',
  so: 'application/octet-stream',
  sql: 'application/sql',
  svg: 'image/svg+xml',
  tar: 'application/x-tar',
  tex: 'text/x-tex',
  tif: 'image/tiff',
  tsv: 'text/tab-separated-values',
  txt: 'text/plain',
  wasm: 'application/wasm',
  webm: 'video/webm',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/xml',
  zip: 'application/zip',
  zst: 'application/zstd',
};

/** Python's `mimetypes.guess_type`: a compressed file has the type of what is in it, a name of dots and an ending has none. */
export const guessType = (name: string): string | undefined => {
  const base = (name.split('/').at(-1) ?? '').replace(/\.(tgz|taz|tz|tbz2|txz)$/i, '.tar').replace(/\.svgz$/i, '.svg');
  const bare = base.replace(/(?<=[^.].*)\.(gz|z|bz2|xz|br)$/i, '');
  const extension = /[^.].*\.([^.]+)$|[^.]\.([^.]+)$/.exec(bare);
  return types[(extension?.[1] ?? extension?.[2] ?? '').toLowerCase()];
};

const letters: Record<string, string> = { Æ: 'Ae', æ: 'ae', Ð: 'Th', ð: 'th', Þ: 'th', þ: 'th', ß: 'ss', Ø: 'O', ø: 'o' };

/** Latin-1 letters become plain ones; all else that is not ASCII goes. */
const toAscii = (text: string): string =>
  [...text]
    .map((letter) => letters[letter] ?? (letter <= '\u00ff' ? (letter.normalize('NFD')[0] ?? '') : letter))
    .filter((letter) => letter <= '\u007f')
    .join('');

const shortest = 3;
const longest = 100;
const longestEnding = 21;

/** The name under which CKAN keeps a file. */
export const mungeFilename = (given: string): string => {
  const base = given.split('/').at(-1) ?? '';
  const name = toAscii(base.toLowerCase().trim())
    .replace(/[^a-zA-Z0-9_. -]/g, '')
    .replaceAll(' ', '-')
    .replace(/-+/g, '-');
  const dot = name.lastIndexOf('.');
  const hasEnding = dot > 0 && /[^.]/.test(name.slice(0, dot));
  const ending = hasEnding ? name.slice(dot).slice(0, longestEnding) : '';
  const stem = hasEnding ? name.slice(0, dot) : name;
  const least = Math.max(1, shortest - ending.length);
  return stem.padEnd(least, '_').slice(0, longest - ending.length) + ending;
};

/** A resource on its way in: its file, if one came with it, and whether the old one goes. */
export interface Incoming {
  upload?: Upload;
  clears: boolean;
}

/** What of an address its type is guessed from; blanks at its end count, so that nothing is guessed then. */
const pathOfUrl = (url: string): string => /^\s*[a-z][a-z0-9+.-]*:\/\/[^/?#]*([^?#]*)/i.exec(url)?.[1] ?? url.split(/[?#]/)[0] ?? '';

/**
 * Takes the file out of a resource that was sent, and fills in what follows from it. `size` is believed where the client gives it,
 * but for an update, and from 2.12 on (facts/ckan.md 1.7, item 3).
 */
export const takeUpload = (house: House, resource: Json, { creates }: { creates: boolean }): Incoming => {
  const { upload: sent, clear_upload: clears, url } = resource;
  delete resource.upload;
  delete resource.clear_upload;
  let type = typeof url === 'string' && url !== '' && pathOfUrl(url) !== '' ? guessType(pathOfUrl(url)) : undefined;
  if (!isUpload(sent) || sent.filename === '') {
    if (!('mimetype' in resource)) resource.mimetype = type ?? null;
    if (clears) resource.url_type = '';
    return { clears: Boolean(clears) };
  }
  if (!house.faults.ckanStorage) throw crash();
  const name = mungeFilename(sent.filename);
  type ??= guessType(name);
  Object.assign(resource, { url: name, url_type: 'upload', last_modified: house.stamp() });
  if (!('mimetype' in resource)) resource.mimetype = type ?? null;
  if (!creates || !('size' in resource) || house.faults.ckanVersion === '2.12') resource.size = sent.size;
  return { upload: sent, clears: false };
};

/** @throws Refusal 409; it is found after everything else */
export const requireRoom = (house: House, { upload }: Incoming): void => {
  if (upload !== undefined && upload.size > house.faults.maxResourceSizeMb * 1_048_576)
    throw invalid({ upload: ['File upload too large'] });
};

/** Puts a file in its place, over the one that was there. */
export const keepUpload = (house: House, id: string, { upload, clears }: Incoming): void => {
  const { files } = house.world;
  const before = files[id];
  if (upload !== undefined) files[id] = { blob: upload.blob, size: upload.size, stored: house.now().getTime() };
  else if (clears) delete files[id];
  else return;
  if (before !== undefined) house.orphans.push(before.blob);
};
