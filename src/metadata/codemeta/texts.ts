/** Titles, description, keywords, languages of `codemeta.json`. */
import { toLanguage } from '../../repositories/languages.ts';
import type { DataPath } from '../documents/document.ts';
import { toPathText } from '../documents/document.ts';
import { isHtml, toParagraphs } from '../html.ts';
import type { Notebook } from '../notebook.ts';
import { readHtml } from '../read-html.ts';
import type { CodemetaJson } from '../schemas/codemeta-json-types.ts';
import { toLine } from '../text.ts';
import { linesOf, valuesOf } from './values.ts';

export const readTitles = (data: CodemetaJson, notes: Notebook): void => {
  const [title, ...others] = (['name', 'title', 'headline'] as const).flatMap((key) => linesOf(data[key], [key]));
  if (title === undefined) return;
  notes.put('title', title[0], title[1]);
  const further = [...others, ...linesOf(data.alternateName, ['alternateName'])].filter(([text]) => text !== title[0]);
  for (const [at, [, path]] of further.entries()) notes.point(`additionalTitles[${at}]`, path);
  const [first] = further;
  if (first !== undefined)
    notes.put(
      'additionalTitles',
      further.map(([text]) => ({ title: text, type: 'alternative-title' })),
      first[1],
    );
};

/** Plain text by the format; HTML is kept where it is obviously HTML. */
const readText = async (written: string, notes: Notebook, path: DataPath): Promise<string> => {
  const html = await readHtml(written, notes, path);
  return isHtml(written) ? html : toParagraphs(written);
};

/** The first description counts; beside it `abstract` is a further one. */
export const readDescriptions = async (data: CodemetaJson, notes: Notebook): Promise<void> => {
  const [main, ...others] = [
    ...valuesOf(data.description, ['description']).map((one) => [...one, 'other'] as const),
    ...valuesOf(data.abstract, ['abstract']).map((one) => [...one, 'abstract'] as const),
  ].filter(([text]) => toLine(text) !== '');
  if (main === undefined) return;
  notes.put('description', await readText(main[0], notes, main[1]), main[1]);
  const [first] = others;
  if (first === undefined) return;
  const additional = await Promise.all(others.map(async ([text, path, type]) => ({ type, html: await readText(text, notes, path) })));
  notes.put('additionalDescriptions', additional, first[1]);
};

/** A list, or one text with commas; a term of a vocabulary by its name. */
export const readKeywords = (data: CodemetaJson, notes: Notebook): void => {
  const isOne = typeof data.keywords === 'string';
  const keywords = valuesOf(data.keywords, ['keywords']).flatMap(([one, path]) => {
    const text = typeof one === 'string' ? one : (one.name ?? '');
    const words = isOne ? text.split(/[,;\n]/) : [text];
    return words.map(toLine).flatMap((word) => (word === '' ? [] : [[word, path] as const]));
  });
  for (const [at, [, path]] of keywords.entries()) notes.point(`keywords[${at}]`, path);
  if (keywords.length > 0)
    notes.put(
      'keywords',
      keywords.map(([word]) => word),
      ['keywords'],
    );
};

/** A code stays as it is written, the name of a language becomes its code. */
export const readLanguages = (data: CodemetaJson, notes: Notebook): void => {
  const codes = valuesOf(data.inLanguage, ['inLanguage']).flatMap(([one, path]) => {
    const written = toLine(typeof one === 'string' ? one : (one.alternateName ?? one.name ?? ''));
    const code = toLanguage(written);
    if (code !== undefined) return [/^[a-z]{2,3}([-_]|$)/i.test(written) ? written : code];
    const message = `\`${toPathText(path)}\`: \`${written.slice(0, 60)}\` is neither the code nor the name of a language (\`en\`, \`eng\`, \`English\`); it is left out.`;
    if (written !== '') notes.tell('warning', 'invalid-language', { message, path });
    return [];
  });
  if (codes.length > 0) notes.put('languages', codes, ['inLanguage']);
};
