import { expect, test } from '@jest/globals';
import type { ErrorCode } from '../../src/errors.ts';
import type { Deposit } from '../../src/model/deposit.ts';
import { emptyRecord } from '../../src/model/record.ts';
import type { Release } from '../../src/model/release.ts';
import { walk } from '../../src/plan/rounds.ts';
import type { Wanted } from '../../src/plan/wanted.ts';
import { failureOf } from '../failure.ts';
import { abilities, doors, draft, note } from './notes.ts';

const wanted: Wanted = {
  ...{ files: [], isSettled: false, publish: true, afterPublish: 'keep', proofs: new Map(), communities: [] },
  ...{ hasWritten: false, hasPublished: false, isDescribed: true },
};

test('A refusal, where another run has published the draft meanwhile, is told as that', async () => {
  const calls: string[] = [];
  const repository = note(calls, { fails: 'remove old.zip', code: 'archive-refused', twins: [{ ...draft, state: 'published' }] });
  const failures: unknown[] = [];
  await walk(
    { wanted, observed: { abilities, thisRelease: [draft], notices: [] } },
    { release: {} as Release, record: { ...emptyRecord, title: 'T', publicationDate: '2026' }, hint: {}, differencesOf: () => [] },
    { ...doors(repository), listener: { carry: ({ failure }) => void failures.push(failure?.code), observe: () => {} } },
  );
  expect(failures).toEqual(['twin-found']);
});

const accepted = { id: '1', to: 'curators', names: [], url: '', status: 'accepted', isAnswered: false, words: [] } as const;

test.each<[string, Partial<Deposit>, ErrorCode, RegExp]>([
  ['of a draft that others accepted is mended in the draft', { request: accepted }, 'record-refused', /in the draft itself, \S+\/7, and/],
  ['of a draft that is written anew is mended in the files', {}, 'record-refused', /^Try again\.$/],
  ['that is not about metadata is left to the archive', { request: accepted }, 'archive-refused', /^Try again\.$/],
])('A refusal %s', async (_what, details, code, remedy) => {
  const own = { ...draft, files: [], ...details };
  const repository = note([], { fails: 'publish', code, twins: [own] });
  const failures: unknown[] = [];
  await walk(
    { wanted, observed: { abilities, thisRelease: [own], notices: [] } },
    { release: {} as Release, record: { ...emptyRecord, title: 'T', publicationDate: '2026' }, hint: {}, differencesOf: () => [] },
    { ...doors(repository), listener: { carry: ({ failure }) => void failures.push(failure), observe: () => {} } },
  );
  expect(failures).toMatchObject([{ code, message: 'publish failed', remedy: expect.stringMatching(remedy) }]);
});

test('An archive that says yes, and keeps nothing of it, is given up and told', async () => {
  const calls: string[] = [];
  // `old.zip` is removed, with 200, and is there again.
  const repository = note(calls, { twins: [draft] });
  const failure = await failureOf(
    walk(
      { wanted, observed: { abilities, thisRelease: [draft], notices: [] } },
      { release: undefined, record: { ...emptyRecord, title: 'T', publicationDate: '2026' }, hint: {}, differencesOf: () => [] },
      { ...doors(repository), listener: { carry: () => {}, observe: () => {} } },
    ),
  );
  expect(failure).toMatchObject({ code: 'archive-failed', message: expect.stringContaining('Notes answers well') });
  expect(new Set(calls)).toEqual(new Set(['remove old.zip']));
});
