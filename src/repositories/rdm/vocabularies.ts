/** Looking words up (facts/inveniordm.md 1.5, 1.9). */
import { type Term, toCannot, type VocabularyName } from '../catalogue.ts';
import { type Json, readHits, toObject, toText } from './json.ts';
import type { Server } from './server.ts';

const PATHS: Readonly<Record<VocabularyName, string>> = {
  licences: 'vocabularies/licenses',
  communities: 'communities',
  funders: 'funders',
  awards: 'awards',
  names: 'names',
  subjects: 'subjects',
};

/** Titles by language: English, else the first. */
const readTitle = (title: unknown): string | undefined => {
  if (typeof title === 'string') return title;
  const titles = toObject(title);
  return toText(titles.en) ?? Object.values(titles).flatMap((one) => toText(one) ?? [])[0];
};

const readTerm = (vocabulary: VocabularyName, json: Json): readonly Term[] => {
  // A community is named by its slug.
  const id = vocabulary === 'communities' ? toText(json.slug) : toText(json.id);
  // Where its own JSON is asked for, InvenioRDM tells a title in the reader's language only.
  const title =
    readTitle(json.title) ??
    toText(json.title_l10n) ??
    toText(json.name) ??
    toText(json.subject) ??
    readTitle(toObject(json.metadata).title);
  return id === undefined ? [] : [{ id, title: title ?? '' }];
};

const SHOWN = 25;

export const lookUp = async (server: Server, vocabulary: VocabularyName, text: string): Promise<readonly Term[]> => {
  const answer = await server.ask(PATHS[vocabulary], { query: { q: text.trim() || undefined, size: SHOWN } });
  if (answer.status === 404 || (answer.status === 403 && server.token === undefined))
    throw toCannot(
      server.name,
      `look up ${vocabulary}`,
      answer.status === 403 ? 'Give a token: this one is for accounts.' : 'See its web pages.',
    );
  const found = readHits(answer.json);
  if (found === undefined) throw await server.refuse(answer, { task: `look up ${vocabulary}` });
  return found.hits.flatMap((hit) => readTerm(vocabulary, hit));
};
