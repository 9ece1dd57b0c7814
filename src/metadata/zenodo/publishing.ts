/** Where a publication appeared, and an archive's own fields. */
import type { Notebook } from '../notebook.ts';
import type { ZenodoJson } from '../schemas/zenodo-json-types.ts';
import { spell } from '../spell.ts';
import { toLine } from '../text.ts';

/** `journal_title` becomes `journal.title`: Zenodo's names without their prefix. */
export const readPublishing = (data: ZenodoJson, notes: Notebook): void => {
  const publishing: Record<string, Record<string, string>> = {};
  for (const [key, written] of Object.entries(data)) {
    const match = /^(journal|conference|imprint|partof|thesis)_([a-z_]+)$/.exec(key);
    if (match === null || (typeof written !== 'string' && typeof written !== 'number')) continue;
    const value = toLine(spell(written, notes, [key]) ?? '');
    if (value === '') continue;
    const [, group = '', name = ''] = match;
    publishing[group] = { ...publishing[group], [name]: value };
    notes.point(`publishing.${group}.${name}`, [key]);
  }
  const publisher = toLine(data.publisher ?? '');
  if (publisher !== '' && publishing.imprint?.publisher === undefined) {
    notes.tell('notice', 'publisher-understood', { message: '`publisher` is understood as `imprint_publisher`.', path: ['publisher'] });
    publishing.imprint = { ...publishing.imprint, publisher };
  }
  const [first] = Object.keys(data).filter((key) => /^(journal|conference|imprint|partof|thesis|publisher)/.test(key));
  if (Object.keys(publishing).length > 0) notes.put('publishing', publishing, [first ?? 'publisher']);
  if (publishing.imprint?.publisher !== undefined) {
    notes.put('publisher', publishing.imprint.publisher, [data.publisher === undefined ? 'imprint_publisher' : 'publisher']);
  }
};

export const readCustom = (data: ZenodoJson, notes: Notebook): void => {
  const custom = { ...data.custom_fields, ...data.custom };
  if (data.custom_fields !== undefined) {
    notes.tell('notice', 'custom-fields-understood', { message: '`custom_fields` is understood as `custom`.', path: ['custom_fields'] });
  }
  if (Object.keys(custom).length > 0) notes.put('custom', custom, [data.custom === undefined ? 'custom_fields' : 'custom']);
};
