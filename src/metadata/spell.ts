/** Numbers where texts belong, in files that know both. */
import type { DataPath } from './documents/document.ts';
import { toPathText } from './documents/document.ts';
import type { Notebook } from './notebook.ts';

/** The text of a value that may be a number: as it is spelled in the file, `1.10` and not 1.1. */
export const spell = (value: string | number | undefined, notes: Notebook, path: DataPath): string | undefined => {
  if (typeof value !== 'number') return value;
  const text = notes.literal(path) ?? String(value);
  notes.tell('notice', 'number-as-text', {
    message: `\`${toPathText(path)}\` is a number, taken as the text "${text}". Put it in quotes.`,
    path,
  });
  return text;
};
