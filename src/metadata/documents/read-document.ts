/** From the text of a file to a document: what is not a readable text at all is told here, once for both languages. */
import type { Problem } from '../../model/problem.ts';
import type { SourceDocument } from './document.ts';
import { drawAtlas, MAX_CHARACTERS } from './document.ts';
import { readJson } from './read-json.ts';

/** The files are decoded as UTF-8: what is not leaves replacement characters, UTF-16 leaves NULs. */
const findUndecoded = (text: string): { offset: number; said: string } | undefined => {
  if (/^\uFFFD\uFFFD(.\0|\0.)/s.test(text)) return { offset: 0, said: 'It is UTF-16. Save it as UTF-8.' };
  const nul = text.indexOf('\0');
  if (nul !== -1) return { offset: nul, said: 'It holds NUL characters, as UTF-16 read as UTF-8 does. Save it as UTF-8.' };
  const replaced = text.indexOf('\uFFFD');
  if (replaced !== -1) return { offset: replaced, said: 'This character is not UTF-8 (Latin-1, perhaps). Save it as UTF-8.' };
  return undefined;
};

const unreadable = (file: string, text: string, problem: Pick<Problem, 'code' | 'message'> & { offset: number }): SourceDocument => {
  const atlas = drawAtlas(file, text);
  const problems: Problem[] = [{ severity: 'error', code: problem.code, message: problem.message, at: atlas.toPlace(problem.offset) }];
  return { file, language: 'json', data: undefined, problems, at: atlas.at, literal: atlas.literal };
};

/** Reads a metadata file. Never throws; a document without data has an error that says why. */
export const readDocument = async (file: string, written: string, language: 'json' | 'yaml'): Promise<SourceDocument> => {
  const text = written.replace(/^\uFEFF/, '');
  if (text.length > MAX_CHARACTERS) {
    return unreadable(file, '', {
      code: 'file-too-large',
      message: `${file} has ${text.length} characters; metadata files are read up to ${MAX_CHARACTERS}.`,
      offset: 0,
    });
  }
  const undecoded = findUndecoded(text);
  if (undecoded !== undefined) {
    return unreadable(file, text, { code: 'not-utf-8', message: `${file} is not UTF-8 text. ${undecoded.said}`, offset: undecoded.offset });
  }
  if (text.trim() === '') return unreadable(file, text, { code: 'file-empty', message: `${file} is empty. Fill or remove it.`, offset: 0 });
  if (language === 'json') return readJson(file, text);
  // Many repositories have no YAML file: its reader is loaded when there is one.
  const { readYaml } = await import(/* webpackMode: "eager" */ './read-yaml.ts');
  return readYaml(file, text);
};
