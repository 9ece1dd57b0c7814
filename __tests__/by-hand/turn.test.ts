/** What is told of a draft, or a correction, that somebody looks at first: of each answer, and of each of those who give them. */
import { describe, expect, test } from '@jest/globals';
import { toSavedText } from '../../src/by-hand/answer.ts';
import type { Saved } from '../../src/by-hand/save.ts';
import type { RequestStatus, ReviewRequest } from '../../src/model/deposit.ts';

const tell = (request: Partial<ReviewRequest> & { status: RequestStatus }, saved: Partial<Saved> = {}): string =>
  toSavedText(
    {
      ...{ id: '1', state: 'draft', isEdit: false, url: 'SERVER/uploads/1', files: [], steps: [] },
      ...{ problems: [], losses: [], differences: [], notices: [] },
      request: { id: '7', to: 'curators', names: [], url: 'SERVER/requests/7', isAnswered: false, words: [], ...request },
      ...saved,
    },
    ' --archive it',
  );

const NOTHING = 'Nothing was written, and nobody is asked again while nothing has changed.\n';
const RESUBMIT = `${NOTHING}\nTo answer in words: archive-release request 7 resubmit TEXT --archive it\nOr: change something by \`edit\`, or on its page, and then: archive-release edit 1 --publish --archive it`;
const CHANGE = `${NOTHING}\nTo ask again: change something by \`edit\`, or on its page, and then: archive-release edit 1 --publish --archive it`;
const ASK = `${NOTHING}\nTo ask again: change something by \`edit\`, or on its page, and then: archive-release edit 1 --community harbours --publish --archive it\nWithout \`--community\` it is published without the reviewers of its community.`;
const COMMUNITY = { to: 'community', names: ['uuid', 'harbours'] } as const;

describe('What they said', () => {
  test.each<[string, Partial<ReviewRequest> & { status: RequestStatus }, string]>([
    [
      'changes',
      { status: 'critiqued' },
      `The curators want changes in SERVER/uploads/1 before it is public: SERVER/requests/7\n${RESUBMIT}`,
    ],
    [
      'no more',
      { status: 'cancelled' },
      `The request that the curators look at SERVER/uploads/1 was cancelled: SERVER/requests/7\n${RESUBMIT}`,
    ],
    ['no', { status: 'declined' }, `The curators declined SERVER/uploads/1: SERVER/requests/7\n${CHANGE}`],
    [
      'nothing',
      { status: 'expired' },
      `The curators did not look at SERVER/uploads/1 in time, and the request has expired: SERVER/requests/7\n${CHANGE}`,
    ],
    [
      'no, in words',
      { ...COMMUNITY, status: 'declined', words: ['<p>Not about &lt;coasts&gt;.</p>', 'Sorry'] },
      `The reviewers of its community declined SERVER/uploads/1: SERVER/requests/7\n  «Not about <coasts>.»\n  «Sorry»\n${ASK}`,
    ],
    [
      'no more, to a community',
      { ...COMMUNITY, status: 'cancelled' },
      `The request that the reviewers of its community look at SERVER/uploads/1 was cancelled: SERVER/requests/7\n${ASK}`,
    ],
  ])('%s', (_, request, text) => {
    expect(tell(request)).toBe(text);
  });

  test('of a correction, which is changed on its page', () => {
    const text = tell({ status: 'critiqued' }, { state: 'published', isEdit: true });
    expect(text).toContain('\nOr: change it on its page, and then: archive-release edit 1 --publish --archive it');
  });

  test.each<[string, Partial<ReviewRequest>, Partial<Saved>]>([
    ['by this command', {}, { steps: ['write the metadata'] }],
    ['before', { isAnswered: true }, {}],
  ])('is over once something was changed in answer, %s', (_, request, saved) => {
    const draft = 'The draft is SERVER/uploads/1.\n\n';
    expect(tell({ status: 'critiqued', ...request }, saved)).toBe(
      `${draft}To ask the curators again: archive-release edit 1 --publish --archive it`,
    );
  });

  test.each<[RequestStatus]>([['accepted'], ['changed']])('%s: it is published, or handed back, by the same command', (status) => {
    expect(tell({ status })).toContain('\nTo publish it: archive-release edit 1 --publish --archive it');
  });

  test('of what is public is about something else', () => {
    expect(tell({ ...COMMUNITY, status: 'declined' }, { state: 'published', steps: ['publish 1'] })).toBe('Published: SERVER/uploads/1.');
  });
});

describe('While they look', () => {
  test('nothing is changed, and that is said; what this command has handed in is not spoken of so', () => {
    expect(tell({ status: 'open' }, { state: 'in-curation' })).toMatch(
      / waits for the curators: SERVER\/requests\/7\nNothing was changed: they look at it/,
    );
    expect(tell({ status: 'open' }, { state: 'in-curation', steps: ['submit'] })).toBe(
      'SERVER/uploads/1 waits for the curators: SERVER/requests/7',
    );
  });
});
