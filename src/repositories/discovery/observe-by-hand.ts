/** What an archive holds of a record that is written by hand: it has no release and no markers, so it is looked at by its id, and never searched for. Reads only. */
import type { Observed } from '../../model/deposit.ts';
import type { Hint } from '../repository.ts';
import { readBefore, toUnclearConcept } from './concept.ts';
import type { Finder } from './finder.ts';

/** Whose a draft is in a concept, where no marker tells it: an untouched copy may be gone on with, anything else is somebody's work (DESIGN.md, rule 3). */
const findOpenDraft = async (finder: Finder, before: NonNullable<Observed['before']>): Promise<Observed['openDraft']> => {
  if (before.conceptId === undefined) return undefined;
  const drafts = await finder.listDrafts(before.conceptId);
  const [first] = drafts.toSorted((a, b) => Number(finder.isPristine(a, before)) - Number(finder.isPristine(b, before)));
  return first && { deposit: first, whose: finder.isPristine(first, before) ? 'pristine-copy' : 'foreign' };
};

/** The hint's `id`: that deposit. Its `concept`: the version that the next one follows. Neither: a record is about to begin. */
export const observeByHand = async (finder: Finder, hint: Hint): Promise<Observed> => {
  const abilities = finder.abilities();
  const { notices } = finder;
  if (hint.id !== undefined) {
    const deposit = await finder.read(hint.id);
    if (!hint.isFirstLook || !deposit.isEdit) return { abilities, thisRelease: [deposit], notices };
    const { published, isUntouched } = await finder.compareEdit(deposit);
    return {
      abilities,
      thisRelease: [isUntouched ? deposit : published],
      openDraft: { deposit, whose: isUntouched ? 'pristine-copy' : 'foreign' },
      notices,
    };
  }
  if (hint.concept === undefined) return { abilities, thisRelease: [], notices };
  const latest = await finder.findLatest(hint.concept);
  const before = latest && (await readBefore(finder, latest));
  if (before === undefined)
    throw toUnclearConcept(`${finder.name}: there is no published version of ${hint.concept} that this account can continue.`);
  const openDraft = finder.hasToken ? await findOpenDraft(finder, before) : undefined;
  return { abilities, thisRelease: [], before, ...(openDraft === undefined ? {} : { openDraft }), notices };
};
