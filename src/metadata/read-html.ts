/** A description as a file has it, to HTML that archives keep. */
import type { DataPath } from './documents/document.ts';
import { toPathText } from './documents/document.ts';
import { isHtml, isMarkdown, toCleanHtml, toParagraphs } from './html.ts';
import type { Notebook } from './notebook.ts';

/** HTML is sanitised; a text of several paragraphs without any HTML gets them as paragraphs, as it would otherwise run together. */
export const readHtml = async (written: string, notes: Notebook, path: DataPath): Promise<string> => {
  const name = toPathText(path);
  if (isMarkdown(written)) {
    const message = `\`${name}\` looks like Markdown, which no archive renders: it will show as it is written. Write HTML.`;
    notes.tell('warning', 'description-markdown', { message, path });
  }
  if (!isHtml(written) && /\n\s*\n/.test(written)) return toParagraphs(written);
  const { html, removed } = await toCleanHtml(written);
  if (removed.length > 0) {
    const message = `\`${name}\` uses HTML that archives do not keep (${removed
      .slice(0, 10)
      .map((tag) => `<${tag.slice(0, 30)}>`)
      .join(', ')}); the tags are taken out.`;
    notes.tell('notice', 'html-removed', { message, path });
  }
  return html;
};
