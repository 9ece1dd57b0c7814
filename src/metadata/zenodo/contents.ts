/** Title, descriptions, keywords and the lists of `.zenodo.json` that need little judgement. */
import type { AdditionalDescription, RecordLocation, Subject } from '../../model/record.ts';
import { toPathText } from '../documents/document.ts';
import { itemsOf } from '../documents/prune.ts';
import { isHtml, isMarkdown, toCleanHtml, toParagraphs } from '../html.ts';
import type { Notebook } from '../notebook.ts';
import type { ZenodoJson } from '../schemas/zenodo-json.ts';
import { toLine } from '../text.ts';
import { spell } from './release-facts.ts';

export const readTitle = (data: ZenodoJson, notes: Notebook): void => {
  const title = toLine(data.title ?? '');
  if (title !== '') notes.put('title', title, ['title']);
  else if (data.title !== undefined)
    notes.tell('warning', 'empty-title', { message: '`title` is empty and is taken as not said.', path: ['title'] });
};

/** HTML is sanitised; a text of several paragraphs without any HTML gets them as paragraphs, as it would otherwise run together. */
const readHtml = async (written: string, notes: Notebook, key: string): Promise<string> => {
  const path = [key];
  if (isMarkdown(written)) {
    const message = `\`${key}\` looks like Markdown, which no archive renders: it will show as it is written. Write HTML.`;
    notes.tell('warning', 'description-markdown', { message, path });
  }
  if (!isHtml(written) && /\n\s*\n/.test(written)) return toParagraphs(written);
  const { html, removed } = await toCleanHtml(written);
  if (removed.length > 0) {
    const message = `\`${key}\` uses HTML that archives do not keep (${removed
      .slice(0, 10)
      .map((tag) => `<${tag.slice(0, 30)}>`)
      .join(', ')}); the tags are taken out.`;
    notes.tell('notice', 'html-removed', { message, path });
  }
  return html;
};

export const readDescriptions = async (data: ZenodoJson, notes: Notebook): Promise<void> => {
  const description = await readHtml(data.description ?? '', notes, 'description');
  if (description !== '') notes.put('description', description, ['description']);
  const additional: AdditionalDescription[] = [];
  for (const [key, type] of [
    ['notes', 'notes'],
    ['method', 'methods'],
  ] as const) {
    const html = await readHtml(data[key] ?? '', notes, key);
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

export const readSubjects = (data: ZenodoJson, notes: Notebook): void => {
  const subjects = itemsOf(data.subjects).flatMap(([, { term, identifier, scheme }]): Subject[] => {
    const name = toLine(term ?? '');
    return name === ''
      ? []
      : [
          {
            term: name,
            ...(identifier?.trim() ? { identifier: identifier.trim() } : {}),
            ...(scheme?.trim() ? { scheme: scheme.trim() } : {}),
          },
        ];
  });
  if (subjects.length > 0) notes.put('subjects', subjects, ['subjects']);
};

export const readCommunities = (data: ZenodoJson, notes: Notebook): void => {
  const slugs = itemsOf(data.communities).flatMap(([index, written]) => {
    const path = ['communities', index];
    if (typeof written === 'string') {
      const message = `\`${toPathText(path)}\` is understood; Zenodo wants \`{"identifier": "…"}\`.`;
      notes.tellOnce('notice', 'community-understood', { message, path });
    }
    const slug = ((typeof written === 'string' ? written : written.identifier) ?? '').trim();
    // People paste the address of the community's page.
    return slug.replace(/^https?:\/\/[^/]+\/communities\/([^/?#]+).*$/, '$1') || [];
  });
  if (slugs.length > 0) notes.put('communities', [...new Set(slugs)], ['communities']);
};

const readCoordinate = (written: string | number | undefined, limit: number): number | undefined => {
  if (written === undefined || (typeof written === 'string' && !/^\s*[-+]?\d+(\.\d+)?\s*$/.test(written))) return undefined;
  const degrees = Number(written);
  return Number.isFinite(degrees) && Math.abs(degrees) <= limit ? degrees : undefined;
};

export const readLocations = (data: ZenodoJson, notes: Notebook): void => {
  const locations = itemsOf(data.locations).map(([index, { place, lat, lon, description }]): RecordLocation => {
    const [latitude, longitude] = [readCoordinate(lat, 90), readCoordinate(lon, 180)];
    for (const [key, written, read] of [
      ['lat', lat, latitude],
      ['lon', lon, longitude],
    ] as const) {
      const path = ['locations', index, key];
      if (written !== undefined && read === undefined) {
        notes.tell('warning', 'invalid-coordinate', {
          message: `\`${toPathText(path)}\` is not a number of degrees; it is left out.`,
          path,
        });
      } else if (typeof written === 'string') {
        notes.tell('notice', 'text-as-number', {
          message: `\`${toPathText(path)}\` is a text, taken as the number ${read}. Take the quotes away.`,
          path,
        });
      }
    }
    return {
      ...(place === undefined ? {} : { place: toLine(place) }),
      ...(latitude === undefined ? {} : { latitude }),
      ...(longitude === undefined ? {} : { longitude }),
      ...(description === undefined ? {} : { description: toLine(description) }),
    };
  });
  if (locations.length > 0) notes.put('locations', locations, ['locations']);
};

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
