/** Who has a say, on servers that answer as the recordings and the sources tell: which requests are believed, and what data management plans hold. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { openHttp } from '../../../src/http/client.ts';
import { silentLog } from '../../../src/log.ts';
import { invenio } from '../../../src/repositories/invenio/index.ts';
import type { Repository } from '../../../src/repositories/repository.ts';
import { aRelease, openClock } from '../../contract/ground.ts';
import { failureOf } from '../../failure.ts';
import { sendJson, serve } from '../../http/server.ts';

const ID = 'abcde-12345';
const release = aRelease('v1.0.0');
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

type Answers = Readonly<Record<string, unknown>>;

/** An answer of 400 with these words. */
const refused = (words: unknown) => ({ refused: words });

/** A server that knows these addresses (`POST /api/…`; a bare one is a GET), without their queries. A number is a status, a function is asked each time. */
const start = async (answers: Answers, details: { review?: 'curation' } = {}): Promise<{ repository: Repository; asked: string[] }> => {
  const asked: string[] = [];
  const server = await serve((request, response) => {
    const [path = ''] = request.url.split('?');
    asked.push(`${request.method} ${path}`);
    const known = answers[request.method === 'GET' ? path : `${request.method} ${path}`];
    const answer = typeof known === 'function' ? known() : known;
    if (typeof answer === 'object' && answer !== null && 'refused' in answer) return sendJson(response, 400, answer.refused);
    if (answer === undefined) return sendJson(response, 404, { status: 404, message: 'Not found.' });
    return typeof answer === 'number' ? sendJson(response, answer, { status: answer, message: '' }) : sendJson(response, 200, answer);
  });
  const clock = openClock();
  const http = openHttp({ userAgent: 'archive-release/0.0.0 (+https://example.org)', clock, log: silentLog, random: () => 0.5 });
  open.push(server, http);
  const settings = { base: server.origin, name: 'the archive', publisher: 'P', token: 'S3cret-Token', ...details };
  return { repository: invenio(settings, { http, log: silentLog, clock }), asked };
};

const record = (details: Record<string, unknown> = {}) => ({
  ...{ id: ID, created: '2026-11-01T00:00:00Z', updated: '2026-11-01T12:00:00Z', is_published: false, is_draft: true, status: 'draft' },
  ...{ metadata: { title: 'T' }, custom_fields: {}, access: {}, versions: { index: 1 }, files: { entries: {} } },
  parent: { id: 'parnt-00001', access: { owned_by: { user: '1' } }, communities: {} },
  ...details,
});
const published = record({ is_published: true, is_draft: false, status: 'published', pids: { doi: { identifier: '10.1234/abc' } } });
const hits = (...all: readonly unknown[]) => ({ hits: { hits: all, total: all.length } });
const curation = (id: string, details: Record<string, unknown> = {}) => ({
  ...{ id, type: 'rdm-curation', status: 'submitted', created: '2026-11-01T10:00:00Z', created_by: { user: '1' }, topic: { record: ID } },
  ...{ receiver: { group: 'curators' }, links: { actions: {} } },
  ...details,
});
const event = (created: string, payload: Record<string, unknown>, user = '4') => ({ created, created_by: { user }, payload });

/** The request that is believed, when the search lists these. */
const believed = async (listed: readonly ReturnType<typeof curation>[], timeline: readonly unknown[] = []) => {
  const own = Object.fromEntries(listed.map((one) => [`/api/requests/${one.id}`, one]));
  const timelines = Object.fromEntries(listed.map((one) => [`/api/requests/${one.id}/timeline`, hits(...timeline)]));
  const draft = { [`/api/records/${ID}/draft`]: record(), [`/api/records/${ID}/draft/files`]: { entries: [] } };
  const { repository } = await start({ ...draft, '/api/curations/': hits(...listed), ...own, ...timelines }, { review: 'curation' });
  const { thisRelease } = await repository.observe(release, { id: ID });
  return thisRelease[0];
};

describe('a curation request', () => {
  test('about another draft is not believed, whatever the search says', async () => {
    const deposit = await believed([
      curation('r1', { topic: { record: 'other-00000' } }),
      curation('r2', { type: 'community-submission' }),
    ]);
    expect(deposit).toMatchObject({ state: 'draft' });
    expect(deposit?.request).toBeUndefined();
  });

  test('of our own goes before one that somebody else opened, and an accepted one before both', async () => {
    const other = curation('r1', { created_by: { user: '2' }, created: '2026-11-01T11:00:00Z' });
    expect((await believed([other, curation('r2')]))?.request?.id).toBe('r2');
    expect((await believed([other]))?.request?.id).toBe('r1');
    const accepted = curation('r3', { created_by: { user: '2' }, status: 'accepted' });
    expect((await believed([curation('r2'), accepted]))?.request).toMatchObject({ id: 'r3', status: 'accepted' });
  });

  test.each([
    ['submitted', 'open', 'in-curation'],
    ['review', 'open', 'in-curation'],
    ['resubmitted', 'open', 'in-curation'],
    ['critiqued', 'critiqued', 'draft'],
    ['pending_resubmission', 'changed', 'draft'],
    ['cancelled', 'cancelled', 'draft'],
    ['expired', 'expired', 'draft'],
  ])('that is %s is told as %s, and the deposit as %s', async (status, told, state) => {
    const deposit = await believed([curation('r1', { status })]);
    expect([deposit?.request?.status, deposit?.state]).toEqual([told, state]);
  });

  test('tells what others wrote, oldest first, and not what the owner did', async () => {
    const words = ['10', '11', '12'].map((hour, index) =>
      event(`2026-11-01T${hour}:00:00Z`, { content: `<p>${hour}</p>` }, index === 1 ? '1' : '4'),
    );
    expect((await believed([curation('r1', { status: 'critiqued' })], words.toReversed()))?.request?.words).toEqual([
      '<p>10</p>',
      '<p>12</p>',
    ]);
  });

  test('has its answer once the draft was written after their last word, and not before that word is seen', async () => {
    const critique = (created: string) => [event('2026-11-01T09:00:00Z', { event: 'review' }), event(created, { event: 'critiqued' })];
    const isAnswered = async (timeline: readonly unknown[]) =>
      (await believed([curation('r1', { status: 'critiqued' })], timeline))?.request?.isAnswered;
    expect(await isAnswered(critique('2026-11-01T11:00:00Z'))).toBe(true);
    expect(await isAnswered(critique('2026-11-01T13:00:00Z'))).toBe(false);
    expect(await isAnswered(critique('2026-11-01T11:00:00Z').slice(0, 1))).toBe(false);
  });

  describe('that was accepted, and is reopened', () => {
    const action = 'POST /api/requests/r1/actions/pending_resubmission';
    /** @param answer of the action @param now what the request is after it */
    const reopen = async (answer: unknown, now: string, wasTold = 'accepted') => {
      let isAsked = false;
      const tell = () => curation('r1', { status: isAsked ? now : wasTold });
      const { repository, asked } = await start(
        {
          ...{ [`/api/records/${ID}/draft`]: record(), [`/api/records/${ID}/draft/files`]: { entries: [] } },
          ...{ '/api/curations/': () => hits(tell()), '/api/requests/r1': tell, '/api/requests/r1/timeline': hits() },
          [action]: () => {
            isAsked = true;
            return answer;
          },
        },
        { review: 'curation' },
      );
      const [deposit] = (await repository.observe(release, { id: ID })).thisRelease;
      if (deposit === undefined) throw new Error('there is no draft');
      const failure: unknown = await repository.reopen?.(deposit).catch((thrown: unknown) => thrown);
      return { failure, writes: asked.filter((line) => line.startsWith('POST')) };
    };

    test('waits for its resubmission', async () => {
      expect(await reopen(curation('r1', { status: 'pending_resubmission' }), 'pending_resubmission')).toEqual({ writes: [action] });
    });

    test.each(['pending_resubmission', 'resubmitted'])('is so, too, where the answer was lost and it is %s now', async (now) => {
      expect(await reopen(500, now)).toEqual({ writes: [action] });
    });

    test('and stays accepted, fails the run before it has written a file, and is asked once', async () => {
      const { failure, writes } = await reopen(refused({ status: 400, message: 'Could not execute the action' }), 'accepted');
      expect(failure).toMatchObject({ message: expect.stringContaining('take back the acceptance of') });
      expect(writes).toEqual([action]);
    });

    test('is left alone where nobody has accepted it', async () => {
      expect(await reopen(500, 'critiqued', 'critiqued')).toEqual({ writes: [] });
    });
  });

  test('is looked for only where there are curators', async () => {
    const { repository, asked } = await start({
      [`/api/records/${ID}/draft`]: record(),
      [`/api/records/${ID}/draft/files`]: { entries: [] },
    });
    const { thisRelease, abilities } = await repository.observe(release, { id: ID });
    expect(thisRelease[0]?.request).toBeUndefined();
    expect(abilities.review).toBeUndefined();
    expect(asked.filter((line) => line.includes('curations'))).toEqual(['GET /api/curations/data']);
  });
});

describe('a submission to a community', () => {
  const slug = 'coast';
  const community = { id: 'c-1', slug, access: { record_submission_policy: 'open' } };
  const submission = (details: Record<string, unknown> = {}) =>
    curation('r1', {
      type: 'community-submission',
      receiver: { community: 'c-1' },
      links: { actions: { accept: 'A', cancel: 'C' } },
      ...details,
    });
  const mayAccept = async (request: unknown, timeline: unknown) => {
    const { parent, ...rest } = record({ status: 'in_review' });
    const draft = { ...rest, parent: { ...parent, review: { id: 'r1' } } };
    const { repository } = await start({
      ...{ [`/api/records/${ID}/draft`]: draft, [`/api/records/${ID}/draft/files`]: { entries: [] } },
      ...{ [`/api/communities/${slug}`]: community, '/api/requests/r1': request, '/api/requests/r1/timeline': timeline },
    });
    await repository.checkCommunities?.([slug]);
    const { thisRelease } = await repository.observe(release, { id: ID, communities: [slug] });
    expect(thisRelease[0]).toMatchObject({ state: 'in-review', request: { id: 'r1', status: 'open' } });
    return thisRelease[0]?.request?.mayAccept ?? false;
  };

  test.each<[string, boolean, unknown, unknown]>([
    ['that its own account may accept', true, submission(), hits()],
    ['that it may accept, and wrote itself beside', true, submission(), hits(event('2026-11-01T11:00:00Z', { content: 'Please' }, '1'))],
    ['that it may not accept', false, submission({ links: { actions: { cancel: 'C' } } }), hits()],
    ['that somebody else opened', false, submission({ created_by: { user: '2' } }), hits()],
    ['that somebody else has said something about', false, submission(), hits(event('2026-11-01T11:00:00Z', { content: 'Wait for me' }))],
    ['of which is not known whether somebody has', false, submission(), 403],
  ])('%s is accepted by a run: %s', async (_, isAccepted, request, timeline) => {
    expect(await mayAccept(request, timeline)).toBe(isAccepted);
  });
});

describe('a data management plan', () => {
  const plans = hits(
    { id: 12, project: { title: 'Tides' }, datasets: [{ datasetId: { identifier: `https://rdm.example.org/records/${ID}` } }] },
    { id: 13, project: {}, datasets: [{ title: 'without an id' }] },
    { id: 14, datasets: [{ datasetId: { identifier: 'https://doi.org/10.1234/ABC' } }] },
  );
  const here = { [`/api/records/${ID}`]: published, '/api/invenio_damap/damap/dmp': plans };

  test('is listed with its title and datasets', async () => {
    const { repository } = await start(here);
    expect(await repository.catalogue?.dmps?.('')).toEqual([
      { id: '12', title: 'Tides', datasets: [`https://rdm.example.org/records/${ID}`] },
      { id: '13', datasets: [] },
      { id: '14', datasets: ['https://doi.org/10.1234/ABC'] },
    ]);
  });

  test.each([
    ['12', ['12']],
    ['13', undefined],
    ['14', ['14']],
  ])('%s is known to name the record, or not', async (dmp, dmps) => {
    const { repository } = await start(here);
    const { thisRelease } = await repository.observe(release, { id: ID, dmp });
    expect(thisRelease[0]?.dmps).toEqual(dmps);
  });

  test('gets the record; where the server has none to offer, the error says that the record stays', async () => {
    const deposit = async (repository: Repository) => {
      const [found] = (await repository.observe(release, { id: ID })).thisRelease;
      if (found === undefined) throw new Error('there is no record');
      return found;
    };
    const linking = await start({ ...here, [`POST /api/invenio_damap/damap/dmp/13/dataset/${ID}`]: published });
    await linking.repository.linkDmp?.(await deposit(linking.repository), '13');
    expect(linking.asked.at(-1)).toBe(`POST /api/invenio_damap/damap/dmp/13/dataset/${ID}`);
    const without = (await start({ [`/api/records/${ID}`]: published })).repository;
    const failure = await failureOf(without.linkDmp?.(await deposit(without), '13') ?? Promise.resolve());
    expect(failure.remedy).toContain('published all the same');
  });
});

describe('publishing, where curators have to accept it', () => {
  const refusal = { status: 400, message: '', errors: [{ field: 'metadata.title', messages: ['.'] }] };
  const draftOf = async (repository: Repository) => {
    const [draft] = (await repository.observe(release, { id: ID })).thisRelease;
    if (draft === undefined) throw new Error('there is no draft');
    return draft;
  };
  const here = { [`/api/records/${ID}/draft`]: record(), [`/api/records/${ID}/draft/files`]: { entries: [] } };

  test('asks them on a server of which nobody said so, once it refuses in its few words', async () => {
    const { repository, asked } = await start({
      ...here,
      [`POST /api/records/${ID}/draft/actions/publish`]: refused(refusal),
      'POST /api/curations/': curation('r1'),
      '/api/curations/': hits(),
      '/api/requests/r1': curation('r1'),
      '/api/requests/r1/timeline': hits(),
    });
    const draft = await draftOf(repository);
    expect(await repository.publish(draft)).toMatchObject({ state: 'in-curation', request: { id: 'r1', status: 'open' } });
    expect(asked.filter((line) => line === 'POST /api/curations/')).toHaveLength(1);
  });

  test('takes the request that is there where the server says that one is, with an empty message', async () => {
    const looks: number[] = [];
    const { repository } = await start({
      ...here,
      [`POST /api/records/${ID}/draft/actions/publish`]: refused(refusal),
      'POST /api/curations/': 400,
      '/api/curations/': () => hits(...(looks.push(1) > 2 ? [curation('r7')] : [])),
      '/api/requests/r7': curation('r7'),
      '/api/requests/r7/timeline': hits(),
    });
    expect((await repository.publish(await draftOf(repository))).request?.id).toBe('r7');
  });

  test('that have accepted it is tried once more, and then told', async () => {
    const accepted = curation('r1', { status: 'accepted' });
    const { repository, asked } = await start(
      {
        ...here,
        [`POST /api/records/${ID}/draft/actions/publish`]: refused(refusal),
        '/api/curations/': hits(accepted),
        '/api/requests/r1': accepted,
        '/api/requests/r1/timeline': hits(),
      },
      { review: 'curation' },
    );
    const failure = await failureOf(repository.publish(await draftOf(repository)));
    expect(failure.remedy).toContain('run it again later');
    expect(asked.filter((line) => line.endsWith('/publish'))).toHaveLength(2);
  });
});
