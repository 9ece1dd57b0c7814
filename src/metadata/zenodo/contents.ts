/** What `.zenodo.json` says of the contents: title, descriptions, keywords, references. */
import type { AdditionalDescription } from '../../model/record.ts';
import { toPathText } from '../documents/document.ts';
import { itemsOf } from '../documents/prune.ts';
import type { Notebook } from '../notebook.ts';
import { readHtml } from '../read-html.ts';
import type { ZenodoJson } from '../schemas/zenodo-json-types.ts';
import { toLine } from '../text.ts';

export const readTitle = (data: ZenodoJson, notes: Notebook): void => {
  const title = toLine(data.title ?? '');
  if (title !== '') notes.put('title', title, ['title']);
  else if (data.title !== undefined)
    notes.tell('warning', 'empty-title', { message: '`title` is empty and is taken as not said.', path: ['title'] });
};

export const readDescriptions = async (data: ZenodoJson, notes: Notebook): Promise<void> => {
  const description = await readHtml(data.description ?? '', notes, ['description']);
  if (description !== '') notes.put('description', description, ['description']);
  const additional: AdditionalDescription[] = [];
  for (const [key, type] of [
    ['notes', 'notes'],
    ['method', 'methods'],
  ] as const) {
    const html = await readHtml(data[key] ?? '', notes, [key]);
    if (html === '') continue;
    notes.point(`additionalDescriptions[${additional.length}]`, [key]);
    additional.push({ type, html });
  }
  if (additional.length > 0) notes.put('additionalDescriptions', additional, [data.notes === undefined ? 'method' : 'notes']);
};

export const readKeywords = (data: ZenodoJson, notes: Notebook): void => {
  const keywords: string[] = [];
  for (const [index, written] of itemsOf(data.keywords)) {
    const keyword = toLine(written);
    const path = ['keywords', index];
    if (keyword === '') notes.tell('warning', 'empty-keyword', { message: `\`${toPathText(path)}\` is empty and is left out.`, path });
    else {
      notes.point(`keywords[${keywords.length}]`, path);
      keywords.push(keyword);
    }
  }
  if (keywords.length > 0) notes.put('keywords', keywords, ['keywords']);
};

export const readReferences = (data: ZenodoJson, notes: Notebook): void => {
  const references = itemsOf(data.references).flatMap(([index, written]) => {
    if (typeof written !== 'string') {
      const path = ['references', index];
      notes.tellOnce('notice', 'reference-understood', {
        message: `\`${toPathText(path)}\` is an object; its \`reference\` is taken. Write the text itself.`,
        path,
      });
    }
    return toLine((typeof written === 'string' ? written : written.reference) ?? '') || [];
  });
  if (references.length > 0) notes.put('references', references, ['references']);
};
