/** In which form a record is told: by `Accept`, and on its page as an export (facts/inveniordm.md 1.1). */
import { type Call, json, negotiate, type Reply } from '../call.ts';
import type { Json } from '../json.ts';
import { printRecord } from '../print.ts';
import type { Version } from '../world.ts';
import { bibliography, bibtex, csl } from './citations.ts';
import { fullCsv, simpleCsv } from './csv.ts';
import { datacite } from './datacite.ts';
import { dataciteXml } from './datacite-xml.ts';
import { dcat } from './dcat.ts';
import { dublinCore } from './dublin-core.ts';
import { interfaceJson } from './interface-json.ts';
import { dataPackage, geoJson, jsonLd, linkset } from './linked-data.ts';
import { marc } from './marc.ts';
import type { Told } from './told.ts';
import { xmlDocument } from './xml.ts';

const withInterface = (record: Told): Json => {
  const whole = record as unknown as Json;
  const {
    custom_fields: customFields,
    versions,
    is_draft: isDraft,
  } = whole as { custom_fields: Json; versions: { index: number }; is_draft: boolean };
  return { ...whole, ui: interfaceJson(record, { customFields, index: versions.index, isDraft }) };
};

const asTable = (write: (records: readonly Json[]) => string) => (record: Told) => write([record as unknown as Json]);

interface Format {
  /** Text is sent as it is, anything else as JSON. */
  tell(record: Told, call: Call): unknown;
  /** Those that the server makes by other means come without it. */
  hasEtag?: false;
  /** Of the answer, where it is another. */
  type?: string;
}

const formats: Readonly<Record<string, Format>> = {
  'application/json': { tell: (record) => record },
  'application/ld+json': { tell: jsonLd, hasEtag: false },
  'application/vnd.inveniordm.v1.full+csv': { tell: asTable(fullCsv), hasEtag: false },
  'application/vnd.inveniordm.v1.simple+csv': { tell: asTable(simpleCsv), hasEtag: false },
  'application/marcxml+xml': { tell: (record) => xmlDocument(marc(record)) },
  'application/vnd.inveniordm.v1+json': { tell: withInterface },
  'application/vnd.citationstyles.csl+json': { tell: csl },
  'application/vnd.datacite.datacite+json': { tell: datacite },
  'application/vnd.geo+json': { tell: geoJson },
  'application/vnd.datacite.datacite+xml': { tell: (record) => xmlDocument(dataciteXml(record)) },
  'application/ld+json;profile="https://datapackage.org/profiles/2.0/datapackage.json"': { tell: dataPackage },
  'application/x-dc+xml': { tell: (record) => xmlDocument(dublinCore(record)) },
  'text/x-bibliography': { tell: (record, call) => bibliography(record, call.query.get('style') ?? 'harvard1'), type: 'text/plain' },
  'application/x-bibtex': { tell: bibtex },
  'application/dcat+xml': { tell: (record) => xmlDocument(dcat(record)) },
  'application/linkset+json': { tell: (record) => linkset(record, recordFormats), hasEtag: false },
};

/** As the refusal lists them. */
export const recordFormats: readonly string[] = Object.keys(formats);

/** @throws Refusal 406 */
export const negotiateRecord = (call: Call): string => negotiate(call, recordFormats);

/** As the API prints it, links of its files with it: what every other format is made of. */
export const toldOf = (call: Call, version: Version): Told =>
  printRecord(call, version, { filesAt: `${call.origin}/api/records/${version.id}/files` }) as unknown as Told;

const replyWith = (type: string, told: unknown, headers: Record<string, string>): Reply =>
  typeof told === 'string'
    ? { status: 200, text: told, type, headers }
    : type === 'application/json'
      ? json(200, told, headers)
      : { status: 200, text: JSON.stringify(told), type, headers };

/** The names that exports have on a record's page. */
const exports: Readonly<Record<string, string>> = {
  json: 'application/json',
  'json-ld': 'application/ld+json',
  csl: 'application/vnd.citationstyles.csl+json',
  'datacite-json': 'application/vnd.datacite.datacite+json',
  'datacite-xml': 'application/vnd.datacite.datacite+xml',
  dublincore: 'application/x-dc+xml',
  marcxml: 'application/marcxml+xml',
  bibtex: 'application/x-bibtex',
  'dcat-ap': 'application/dcat+xml',
  geojson: 'application/vnd.geo+json',
};

/** As the page of a record exports it; nothing for a format that is not known. */
export const exported = (call: Call, version: Version, name: string): Reply | undefined => {
  const type = Object.hasOwn(exports, name) ? exports[name] : undefined;
  const format = type === undefined ? undefined : formats[type];
  if (type === undefined || format === undefined) return undefined;
  return replyWith(type, format.tell(toldOf(call, version), call), {});
};

/** One record. @throws Refusal 400 for a style of citation that is not known, 406 */
export const tellRecord = (call: Call, version: Version): Reply => {
  const accepted = negotiateRecord(call);
  const format = formats[accepted];
  const here = `${call.origin}/api/records/${version.id}`;
  const link = `<${here}> ; rel="linkset" ; type="application/linkset+json"`;
  const etag = format?.hasEtag === false ? {} : { etag: `"${version.published?.revision ?? 0}"` };
  return replyWith(format?.type ?? accepted, format?.tell(toldOf(call, version), call), { ...etag, link });
};

/** A draft, as it was printed. @throws Refusal 406 */
export const tellDraft = (call: Call, draft: Json, etag: string): Reply => {
  const accepted = negotiateRecord(call);
  const format = formats[accepted];
  return replyWith(format?.type ?? accepted, format?.tell(draft as unknown as Told, call), format?.hasEtag === false ? {} : { etag });
};

/** What a search found, in a format that is a text: one after the other. Nothing for those that are told as JSON. */
export const tellList = (call: Call, versions: readonly Version[], accepted: string): Reply | undefined => {
  const format = formats[accepted];
  if (format === undefined || /json$/.test(accepted)) return undefined;
  const records = versions.map((version) => toldOf(call, version));
  const text = accepted.endsWith('csv')
    ? (accepted.includes('full') ? fullCsv : simpleCsv)(records as unknown as Json[])
    : records.map((record) => String(format.tell(record, call))).join('\n');
  return { status: 200, text, type: format.type ?? accepted };
};
