import { Readable } from 'node:stream';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { ArchiveError } from '../../src/errors.ts';
import type { Deposit } from '../../src/model/deposit.ts';
import { emptyRecord } from '../../src/model/record.ts';
import type { Release, ReleaseFile } from '../../src/model/release.ts';
import { carryOut } from '../../src/plan/carry-out.ts';
import type { Step } from '../../src/plan/step.ts';
import type { Subject } from '../../src/plan/subject.ts';
import type { Repository } from '../../src/repositories/repository.ts';
import { abilities, doors, draft, note } from './notes.ts';

const file = (name: string, text: string): ReleaseFile => ({
  name,
  size: text.length,
  origin: 'asset',
  open: async () => Readable.from([Buffer.from(text)]),
});
const files = [file('a.zip', 'aaa'), file('b.zip', 'bbb'), file('c.zip', 'ccc'), file('old.zip', 'abc')];
const upload = (name: string, size = 3): Step => ({ phase: 'upload', do: 'upload', deposit: '7', file: name, size, why: '' });

const subject: Subject = {
  release: {} as Release,
  record: { ...emptyRecord, title: 'T', publicationDate: '2026' },
  files,
  deposits: [draft],
  abilities,
  hint: {},
};
describe('carrying out a plan', () => {
  test('sends new files side by side, as many as the archive allows, and a big one alone', async () => {
    const calls: string[] = [];
    const big = upload('c.zip', 64 * 1024 * 1024);
    const { done, left, proofs } = await carryOut([upload('a.zip'), upload('b.zip'), big], subject, doors(note(calls)));
    expect(calls).toEqual(['a.zip with 1 open', 'b.zip with 2 open', 'c.zip with 1 open']);
    expect([done.length, left.length]).toEqual([3, 0]);
    expect(proofs.get('b.zip')).toEqual({ algorithm: 'md5', value: 'md5 of b.zip' });
  });

  test('tells what is done and what is left when a step fails, and does nothing after it', async () => {
    const calls: string[] = [];
    const steps: Step[] = [
      { phase: 'describe', do: 'describe', deposit: '7', fields: [], why: '' },
      upload('a.zip'),
      upload('b.zip'),
      upload('c.zip'),
      { phase: 'publish', do: 'publish', deposit: '7', why: '' },
    ];
    const { done, left, failure, dropped } = await carryOut(steps, subject, doors(note(calls, { fails: 'a.zip' })));
    expect(done.map((step) => ('file' in step ? step.file : step.do))).toEqual(['describe', 'b.zip']);
    expect(left.map((step) => ('file' in step ? step.file : step.do))).toEqual(['a.zip', 'c.zip', 'publish']);
    expect(failure).toMatchObject({ code: 'internal', message: 'the line broke' });
    expect(dropped).toEqual([{ field: 'language', wanted: 'xx', found: undefined }]);
    expect(calls).not.toContain('publish');
  });

  test('tells of a claim that failed whether it may have left its draft', async () => {
    const claim: Step = { phase: 'claim', do: 'create', why: '' };
    const told = async (hasWritten: boolean): Promise<boolean> =>
      (await carryOut([claim], subject, doors({ ...note([], { fails: 'create' }), mayHaveWritten: () => hasWritten }))).mayHaveWritten;
    expect([await told(true), await told(false)]).toEqual([true, false]);
  });

  test('proves by reading the source in the algorithm of the archive', async () => {
    const { proofs } = await carryOut([{ phase: 'upload', do: 'prove', deposit: '7', file: 'old.zip', why: '' }], subject, doors(note([])));
    expect(proofs.get('old.zip')).toEqual({ algorithm: 'md5', value: '900150983cd24fb0d6963f7d28e17f72' }); // RFC 1321: MD5 of "abc"
  });

  test.each([
    ['older', { ...draft, id: '6', createdAt: '2026-11-01', url: 'https://archive.example/6' }, 'twin-found'],
    ['published', { ...draft, id: '9', state: 'published' as const, createdAt: '2026-11-03' }, 'twin-found'],
    ['younger', { ...draft, id: '8', createdAt: '2026-11-03' }, undefined],
  ])('looks for a twin just before publishing: an %s one', async (_, twin, code) => {
    const calls: string[] = [];
    const steps: Step[] = [
      { phase: 'publish', do: 'look-for-twin', deposit: '7', why: '' },
      { phase: 'publish', do: 'publish', deposit: '7', why: '' },
    ];
    const { failure } = await carryOut(steps, subject, doors(note(calls, { twins: [twin, draft] })));
    expect(failure?.code).toBe(code);
    expect(calls.includes('publish')).toBe(code === undefined);
  });

  describe('the younger of two drafts', () => {
    const older = { ...draft, id: '6', createdAt: '2026-11-01', url: 'https://archive.example/6' };
    const look: Step = { phase: 'publish', do: 'look-for-twin', deposit: '7', why: '' };

    /** @param now how the own draft stands when it is read once more by its id */
    const stop = (made: string | undefined, now: Deposit, changes: Partial<Repository> = {}) => {
      const discarded: string[] = [];
      const repository: Repository = {
        ...note([]),
        observe: async (_, { id }) => ({ abilities, thisRelease: id === undefined ? [older, draft] : [now], notices: [] }),
        discard: async ({ id }) => void discarded.push(id),
        ...changes,
      };
      const ended = carryOut([look], { ...subject, ...(made === undefined ? {} : { made }) }, doors(repository));
      return ended.then(({ failure, isGone }) => ({ discarded, isGone, code: failure?.code, remedy: failure?.remedy }));
    };

    test('is taken away where the archive made it for this run, and nothing in it has changed', async () => {
      expect(await stop('7', { ...draft, files: [...draft.files] })).toMatchObject({
        ...{ discarded: ['7'], isGone: true, code: 'twin-found' },
        remedy: expect.stringMatching(/The draft that this run had made is discarded\./),
      });
    });

    test.each([
      ['was there before', undefined, draft],
      ['is another one than it made', '5', draft],
      ['holds another file by now', '7', { ...draft, files: [] }],
      ['says something else by now', '7', { ...draft, echo: { title: 'By hand' } }],
      ['is public by now', '7', { ...draft, state: 'published' as const }],
    ])('stays where it %s', async (_, made, now) => {
      expect(await stop(made, now)).toMatchObject({
        ...{ discarded: [], isGone: undefined, code: 'twin-found' },
        remedy: expect.stringContaining('Discard the draft https://archive.example/7 by hand'),
      });
    });

    test('stays where the archive does not take it away', async () => {
      const discard = () => Promise.reject(new ArchiveError('archive-failed', 'No.', { remedy: '' }));
      expect(await stop('7', draft, { discard })).toMatchObject({ code: 'twin-found', remedy: expect.stringContaining('by hand') });
      const { discard: _, ...unable } = { ...note([]), discard };
      expect(
        await stop('7', draft, { ...unable, observe: async () => ({ abilities, thisRelease: [older, draft], notices: [] }) }),
      ).toMatchObject({
        remedy: expect.stringContaining('by hand'),
      });
    });
  });

  test.each([
    ['older', { ...draft, id: '6', createdAt: '2026-11-01', version: '2.0' }, 'twin-found'],
    ['younger', { ...draft, id: '8', createdAt: '2026-11-03', version: '2.0' }, undefined],
  ])('looks for a record of another release, begun at the same time: an %s one', async (_, rival, code) => {
    const repository = note([]);
    const observe: Repository['observe'] = async () => ({ abilities, thisRelease: [draft], rivals: [rival], notices: [] });
    const look: Step = { phase: 'publish', do: 'look-for-twin', deposit: '7', why: '' };
    const { failure } = await carryOut([look], subject, doors({ ...repository, observe }));
    expect([failure?.code, failure?.message.includes('(2.0)')]).toEqual([code, code && true]);
  });

  test('goes on when what follows a publication fails, and tells of it', async () => {
    const joined: string[] = [];
    const repository: Repository = {
      ...note([]),
      join: async (_, community) => {
        if (community === 'sea') throw new ArchiveError('archive-refused', 'The sea is closed.', { remedy: 'Ask its owners.' });
        joined.push(community);
      },
    };
    const steps = ['sea', 'coast'].map((community): Step => ({ phase: 'follow', do: 'join', deposit: '7', community, why: '' }));
    const { done, left, failure, warnings } = await carryOut(steps, subject, doors(repository));
    expect([joined, done.length, left.length, failure]).toEqual([['coast'], 1, 1, undefined]);
    expect(warnings).toEqual(['The sea is closed. Ask its owners.']);
  });

  test('says what a cancelled publish may have done', async () => {
    const stopping = new AbortController();
    const publish: Repository['publish'] = async () => {
      stopping.abort();
      throw new Error('aborted');
    };
    const step: Step = { phase: 'publish', do: 'publish', deposit: '7', why: '' };
    const { failure } = await carryOut([step], subject, doors({ ...note([]), publish }, stopping.signal));
    expect(failure).toMatchObject({ code: 'cancelled', message: expect.stringContaining('may have done it, or not') });
  });

  test('gives the search the time since its claim before it looks for a twin', async () => {
    const hints: unknown[] = [];
    const repository = note([]);
    const observe: Repository['observe'] = (release, hint) => {
      hints.push(hint);
      return repository.observe(release, hint);
    };
    const claimedAt = new Date('2026-11-02T10:00:00Z');
    const look: Step = { phase: 'publish', do: 'look-for-twin', deposit: '7', why: '' };
    await carryOut([look], { ...subject, claimedAt }, doors({ ...repository, observe }));
    expect(hints[0]).toEqual({ asOf: claimedAt, lastLookOf: draft });
  });

  test.each<[string, Partial<Deposit>, string | undefined]>([
    ['is another release’s by now', { marker: { tag: 'https://github.com/o/r/tree/v9' } }, 'draft-foreign'],
    ['holds another file by now', { files: [] }, 'draft-foreign'],
    ['says something else by now', { echo: { title: 'By hand' } }, 'draft-foreign'],
    ['is public by now', { state: 'published' }, 'twin-found'],
    ['is as it was', {}, undefined],
  ])('looks once more at a draft that others may have, too: one that %s', async (_, change, code) => {
    const differences: Repository['differences'] = ({ echo }) =>
      isDeepStrictEqual(echo, {}) ? [] : [{ field: 'title', wanted: 'T', found: 'By hand' }];
    const repository = { ...note([]), differences };
    const observe: Repository['observe'] = async (_release, { id }) => ({
      ...{ abilities, notices: [] },
      thisRelease: [id === undefined ? draft : { ...draft, ...change }],
    });
    const look: Step = { phase: 'publish', do: 'look-for-twin', deposit: '7', why: '' };
    expect((await carryOut([look], subject, doors({ ...repository, observe }))).failure?.code).toBe(code);
  });

  test('stops where the plan says so, with its words', async () => {
    const stop: Step = { phase: 'claim', do: 'stop', code: 'draft-foreign', message: 'Somebody works there.', remedy: 'Ask them.' };
    const { failure, done } = await carryOut([stop], subject, doors(note([])));
    expect(failure).toMatchObject({ code: 'draft-foreign', message: 'Somebody works there.', remedy: 'Ask them.' });
    expect(done).toEqual([]);
  });

  test('does nothing once the job is cancelled', async () => {
    const calls: string[] = [];
    const { failure } = await carryOut([upload('a.zip')], subject, doors(note(calls), AbortSignal.abort()));
    expect(failure?.code).toBe('cancelled');
    expect(calls).toEqual([]);
  });
});
