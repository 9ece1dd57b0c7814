/** Files as careful people write them: whatever comes from here must be read without an error. */
import fc, { type Arbitrary } from 'fast-check';
import { stringify } from 'yaml';
import { cff } from './cff.ts';
import { codemeta } from './codemeta.ts';
import { datacite } from './datacite.ts';
import type { Fields } from './words.ts';
import { zenodo } from './zenodo.ts';

export type Format = '.zenodo.json' | 'CITATION.cff' | 'codemeta.json' | 'datacite.json';
export const FORMATS: readonly Format[] = ['.zenodo.json', 'CITATION.cff', 'codemeta.json', 'datacite.json'];

export const validFields: Readonly<Record<Format, Arbitrary<Fields>>> = {
  '.zenodo.json': zenodo,
  'CITATION.cff': cff,
  'codemeta.json': codemeta,
  'datacite.json': datacite,
};

/** One spelling of the same data of many. */
export interface Spelling {
  indent: number;
  lineEnd: string;
  hasMark: boolean;
  isEscaped: boolean;
}

export const spelling: Arbitrary<Spelling> = fc.record({
  indent: fc.integer({ min: 0, max: 4 }),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  hasMark: fc.boolean(),
  isEscaped: fc.boolean(),
});

const escaped = (json: string): string =>
  json.replace(/[\u0080-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The text of a file, without its byte-order mark. */
export const write = (format: Format, data: unknown, { indent, lineEnd, isEscaped }: Omit<Spelling, 'hasMark'>): string => {
  const json = JSON.stringify(data, undefined, indent);
  const written =
    format === 'CITATION.cff'
      ? stringify(data, { indent: Math.max(2, indent), lineWidth: isEscaped ? 0 : 60, aliasDuplicateObjects: !isEscaped })
      : `${isEscaped ? escaped(json) : json}\n`;
  return written.replace(/\n/g, lineEnd);
};

export const validFile = (format: Format): Arbitrary<Buffer> =>
  fc.tuple(validFields[format], spelling).map(([data, how]) => Buffer.from(`${how.hasMark ? '\ufeff' : ''}${write(format, data, how)}`));
