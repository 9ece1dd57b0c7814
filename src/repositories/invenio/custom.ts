/** Fields of the server's own as InvenioRDM takes them: those of code, of publishing, and any other by its name (facts/inveniordm.md 1.4, 1.5). */
import type { ArchiveRecord } from '../../model/record.ts';
import type { Way } from './way.ts';
import { isObject, type Json } from './wire.ts';

const PUBLISHING: Readonly<Record<string, string>> = {
  journal: 'journal:journal',
  conference: 'meeting:meeting',
  imprint: 'imprint:imprint',
  partof: 'imprint:imprint',
  thesis: 'thesis:thesis',
};

const toTerms = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((entry) => {
    const id = isObject(entry) ? entry.id : entry;
    return typeof id === 'string' && id.trim() !== '' ? [id.trim()] : [];
  });

/** The terms that the server has; with what it lacks told. */
const toKnown = (name: string, value: unknown, { vocabulary, way }: { vocabulary: string; way: Way }): readonly Json[] =>
  toTerms(value).flatMap((id) => {
    if (way.use(`vocabularies/${vocabulary}`, id)) return [{ id }];
    way.tell(
      `custom.${name}`,
      'dropped',
      `The archive has no «${id}» for ${name}: it is left out.${way.nearest(`vocabularies/${vocabulary}`, id)}`,
    );
    return [];
  });

/** Which field of the server's own each vocabulary of code is for. */
export const FIELD_OF: Readonly<Record<string, string>> = {
  'vocabularies/code:programmingLanguages': 'code:programmingLanguage',
  'vocabularies/code:developmentStatus': 'code:developmentStatus',
};

/** Fields of the server's own. One that it has switched off it names when it is sent, and it is not sent again. */
export const toCustom = (
  { custom, publishing }: Pick<ArchiveRecord, 'custom' | 'publishing'>,
  switchedOff: ReadonlySet<string>,
  way: Way,
): Json => {
  const sent: Record<string, unknown> = {};
  for (const [group, values] of Object.entries(publishing)) {
    const name = PUBLISHING[group];
    const given = Object.entries(values).filter(([key, value]) => value.trim() !== '' && !(group === 'imprint' && key === 'publisher'));
    if (name !== undefined && given.length > 0 && !switchedOff.has(name))
      sent[name] = { ...(isObject(sent[name]) ? sent[name] : {}), ...Object.fromEntries(given) };
  }
  for (const [name, value] of Object.entries(custom)) {
    if (value === undefined || value === null || switchedOff.has(name)) continue;
    if (name === 'code:programmingLanguage') {
      const terms = toKnown(name, value, { vocabulary: 'code:programmingLanguages', way });
      if (terms.length > 0) sent[name] = terms;
    } else if (name === 'code:developmentStatus') {
      const [term] = toKnown(name, value, { vocabulary: name, way });
      if (term !== undefined) sent[name] = term;
    } else if (name.includes(':')) sent[name] = value;
    else way.tell(`custom.${name}`, 'dropped', `The archive's own fields are named like code:codeRepository: «${name}» is left out.`);
  }
  return sent;
};
