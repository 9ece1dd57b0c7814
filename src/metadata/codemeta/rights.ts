/** Licences of `codemeta.json`: an address, an SPDX id, or a thing with either; several mean that one may choose. */
import type { Rights } from '../../model/record.ts';
import { toPathText } from '../documents/document.ts';
import { toUrl } from '../identifiers.ts';
import type { LicenceBook } from '../licences.ts';
import type { Notebook } from '../notebook.ts';
import type { CodemetaJson } from '../schemas/codemeta-json-types.ts';
import { toLine } from '../text.ts';
import { knownAs, valuesOf } from './values.ts';

/** `LICENSE`, or its page in a forge: it says where the licence is, not which. */
const isLicenceFile = (text: string): boolean => {
  const path = toUrl(text) === undefined ? text : /\/(blob|raw|tree|src)\/|^https?:\/\/raw\./.test(text) ? text : '';
  return /(^|\/|file:)(licen[cs]e|copying)([.-][a-z0-9.]+)?$/i.test(path);
};

export const readLicences = (data: CodemetaJson, notes: Notebook, book: LicenceBook): void => {
  const rights: Rights[] = [];
  for (const [one, path] of valuesOf(data.license, ['license'])) {
    const names = typeof one === 'string' ? [one] : [...knownAs(one, path).map(({ text }) => text), one.name ?? ''];
    const words = names.map(toLine).filter((word) => word !== '' && !word.startsWith('_:'));
    const [first] = words;
    if (first === undefined) continue;
    if (words.every(isLicenceFile)) {
      const message = `\`${toPathText(path)}\` is a file, which does not say which licence it is; what GitHub finds in it counts. Name the SPDX address: https://spdx.org/licenses/….`;
      notes.tell('notice', 'licence-file', { message, path });
      continue;
    }
    const readings = words.map((word) => book.read(word, { wantsSpdx: true }));
    const reading = readings.find((found) => found.rights?.id !== undefined && found.problem?.severity !== 'warning') ?? readings[0];
    // An address is how the format wants it: that it was understood is no news.
    if (reading?.problem !== undefined && !(reading.problem.severity === 'notice' && reading.rights?.url !== undefined))
      notes.tell(reading.problem.severity, reading.problem.code, { message: reading.problem.message, path });
    if (reading?.rights === undefined) continue;
    notes.point(`rights[${rights.length}]`, path);
    rights.push(reading.rights);
  }
  if (rights.length > 0) notes.put('rights', rights, ['license']);
};
