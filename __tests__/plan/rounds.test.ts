import { expect, test } from '@jest/globals';
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
