/** Zenodo's fields beside its metadata, as far as they may be sent. What does not fit it loses without a word (facts/zenodo.md 7), so it is looked at here. */
import type { ArchiveRecord } from '../../model/record.ts';
import type { Ledger } from '../ledger.ts';
import { isObject } from './wire.ts';

/** The value as Zenodo takes it, or undefined where it would be lost. */
type Fit = (value: unknown) => unknown;

const toTerm: Fit = (value) => {
  const id = isObject(value) ? value.id : value;
  return typeof id === 'string' && id.trim() !== '' ? { id: id.trim() } : undefined;
};

const toTerms: Fit = (value) => {
  const terms = (Array.isArray(value) ? value : [value]).map(toTerm);
  return terms.length > 0 && !terms.includes(undefined) ? terms : undefined;
};

const toTexts: Fit = (value) => {
  const texts = (Array.isArray(value) ? value : [value]).map((text) => (typeof text === 'number' ? String(text) : text));
  return texts.length > 0 && texts.every((text) => typeof text === 'string' && text.trim() !== '') ? texts : undefined;
};

const toAddress: Fit = (value) => (typeof value === 'string' && /^https?:\/\/[^/\s]+/i.test(value) ? value : undefined);

const CODE: Readonly<Record<string, { fit: Fit; form: string }>> = {
  'code:codeRepository': { fit: toAddress, form: 'a web address' },
  'code:programmingLanguage': { fit: toTerms, form: 'a list like [{"id": "python"}]' },
  'code:developmentStatus': { fit: toTerm, form: 'like {"id": "active"}' },
};

/** The terms of biodiversity, geology and ontologies that zenodo.org has; each a list of texts. */
const TERMS = /^(dwc|gbif-dwc|ac|dc|openbiodiv|obo|geo|mo):[A-Za-z]/;

export const toCustom = (custom: ArchiveRecord['custom'], ledger: Ledger): Readonly<Record<string, unknown>> => {
  const sent: [string, unknown][] = [];
  for (const [name, value] of Object.entries(custom)) {
    if (value === undefined || value === null) continue;
    const known = CODE[name] ?? (TERMS.test(name) ? { fit: toTexts, form: 'a list of texts' } : undefined);
    const fitting = known?.fit(value);
    if (fitting !== undefined) sent.push([name, fitting]);
    else if (known) ledger.tell(`custom.${name}`, 'dropped', `Zenodo takes ${name} only as ${known.form}: it is left out.`);
    else ledger.tell(`custom.${name}`, 'dropped', `Zenodo has no field «${name}» (but ${Object.keys(CODE).join(', ')}): it is left out.`);
  }
  return Object.fromEntries(sent);
};
