/** From the text of a file to a document: what is not a readable text at all is told here, once for both languages. */
import type { Problem } from '../../model/problem.ts';
import { NOT_UTF_8 } from '../source.ts';
import type { SourceDocument } from './document.ts';
import { drawAtlas, MAX_CHARACTERS } from './document.ts';
import { readJson } from './read-json.ts';

/** What is not UTF-8 was marked when it was decoded; UTF-16 without its mark is UTF-8 full of NULs. */
const findUndecoded = (text: string): { offset: number; said: string } | undefined => {
  const isWide = /^.?.?(.\0|\0.)/s.test(text);
  // `u`: the half pair alone, not as a part of a whole one.
  const wrong = text.search(new RegExp(NOT_UTF_8, 'u'));
  if (wrong !== -1) {
    const said = isWide ? 'It is UTF-16. Save it as UTF-8.' : 'This character is not UTF-8 (Latin-1, perhaps). Save it as UTF-8.';
    return { offset: wrong, said };
  }
  const nul = text.indexOf('\0');
  return nul === -1 ? undefined : { offset: nul, said: 'It holds NUL characters, as UTF-16 read as UTF-8 does. Save it as UTF-8.' };
};

/** A reader before this one met a byte that it could not read, and wrote this instead. */
const tellLost = (document: SourceDocument, text: string): SourceDocument => {
  const lost = text.indexOf('\uFFFD');
  if (lost !== -1) {
    const message = 'A letter was lost here: `\uFFFD` stands for one that another program could not read. Write it anew.';
    document.problems.push({ severity: 'warning', code: 'lost-character', message, at: drawAtlas(document.file, text).toPlace(lost) });
  }
  return document;
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
      message: `${file} has more than ${MAX_CHARACTERS} characters, which no metadata file has. Is it the right file? Make it smaller, or remove it.`,
      offset: 0,
    });
  }
  const undecoded = findUndecoded(text);
  if (undecoded !== undefined) {
    return unreadable(file, text, { code: 'not-utf-8', message: `${file} is not UTF-8 text. ${undecoded.said}`, offset: undecoded.offset });
  }
  if (text.trim() === '') return unreadable(file, text, { code: 'file-empty', message: `${file} is empty. Fill or remove it.`, offset: 0 });
  if (language === 'json') return tellLost(readJson(file, text), text);
  // Many repositories have no YAML file: its reader is loaded when there is one.
  const { readYaml } = await import(/* webpackMode: "eager" */ './read-yaml.ts');
  return tellLost(readYaml(file, text), text);
};
