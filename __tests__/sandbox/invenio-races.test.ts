import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Watcher } from '../../src/sandbox/server.ts';
import { type InvenioStage, minimal, openInvenio } from './invenio-stage.ts';
import type { Answer } from './zenodo-stage.ts';

let stage: InvenioStage;
let waiting: (() => void)[] = [];
let wanted = 0;
/** Requests wait here until as many as are wanted have come; then all go on together. */
const before: Watcher['before'] = () =>
  wanted === 0
    ? undefined
    : new Promise((resolve) => {
        waiting.push(() => resolve(undefined));
        if (waiting.length < wanted) return;
        wanted = 0;
        for (const go of waiting.splice(0)) go();
      });

beforeEach(async () => {
  waiting = [];
  wanted = 0;
  stage = await openInvenio({ watch: { before } });
});
afterEach(() => stage.invenio.close());

const statuses = (answers: readonly Answer[]): number[] => answers.map(({ status }) => status).toSorted();
const atOnce = (acts: readonly (() => Promise<Answer>)[]): Promise<Answer[]> => {
  wanted = acts.length;
  return Promise.all(acts.map((act) => act()));
};

describe('two at once', () => {
  test('of a draft: one is told, in the words of a vocabulary, that it was too late', async () => {
    const id = await stage.create();
    const titled = (title: string) => () => stage.ask('PUT', `/api/records/${id}/draft`, { body: { metadata: { ...minimal, title } } });
    const answers = await atOnce(['One', 'Two', 'Three'].map(titled));
    expect(statuses(answers).slice(0, 2)).toEqual([200, 400]);
    expect(answers.find(({ status }) => status === 400)?.body).toEqual({ status: 400, message: 'Invalid value software.' });
  });

  test('of deletions in one draft: most are refused, and one after the other all go', async () => {
    const id = await stage.create();
    const keys = ['a.txt', 'b.txt', 'c.txt'];
    for (const key of keys) await stage.upload(id, key);
    const answers = await atOnce(keys.map((key) => () => stage.ask('DELETE', `/api/records/${id}/draft/files/${key}`)));
    expect(statuses(answers).slice(0, 2)).toEqual([204, 400]);
    expect(answers.find(({ status }) => status === 400)?.body.message).toBe('Not a valid value.');
    const left = (await stage.ask('GET', `/api/records/${id}/draft/files`)).body.entries as { key: string }[];
    for (const { key } of left) expect((await stage.ask('DELETE', `/api/records/${id}/draft/files/${key}`)).status).toBe(204);
  });

  test('of new versions: each gets a draft of its own; one after the other it is the same', async () => {
    const id = await stage.record();
    const drafts = await atOnce([1, 2, 3].map(() => () => stage.ask('POST', `/api/records/${id}/versions`)));
    expect(new Set(drafts.map(({ body }) => body.id)).size).toBe(3);
    const last = await stage.ask('POST', `/api/records/${id}/versions`);
    expect(drafts.map(({ body }) => body.id)).toContain(last.body.id);
  });

  test('of publishing: one 202, the others find nothing to publish', async () => {
    const id = await stage.create();
    await stage.upload(id, 'a.txt');
    const answers = await atOnce([1, 2, 3].map(() => () => stage.publish(id)));
    expect(statuses(answers)).toEqual([202, 404, 404]);
    expect((await stage.ask('GET', `/api/records/${id}`)).status).toBe(200);
  });

  test('of contents for one name: one wins, the other is a 500; for different names both are kept', async () => {
    const id = await stage.create();
    const files = `/api/records/${id}/draft/files`;
    await stage.ask('POST', files, { body: [{ key: 'a' }, { key: 'b' }, { key: 'c' }] });
    const put = (key: string) => stage.ask('PUT', `${files}/${key}/content`, { body: Buffer.alloc(200_000) });
    expect(statuses(await atOnce([() => put('a'), () => put('a')]))).toEqual([200, 500]);
    expect(statuses(await atOnce([() => put('b'), () => put('c')]))).toEqual([200, 200]);
  });
});

describe('a connection that ends', () => {
  const send = (path: string, { bytes, length }: { bytes: number; length: number }): Promise<{ status: number; error?: string }> =>
    new Promise((resolve) => {
      const headers = {
        authorization: `Bearer ${stage.invenio.tokens.owner}`,
        'content-length': String(length),
        'content-type': 'application/octet-stream',
      };
      const sent = request(`${stage.invenio.origin}${path}`, { method: 'PUT', headers, agent: false }, (response) => {
        response.resume();
        response.once('close', () => resolve({ status: response.statusCode ?? 0 }));
        response.once('error', () => {});
      });
      sent.once('error', (error) => resolve({ status: 0, error: error.message }));
      sent.write(Buffer.alloc(bytes), () => {
        if (bytes < length && path.includes('a.txt')) sent.destroy();
      });
      if (bytes === length) sent.end();
    });

  test('in the middle of an upload leaves the entry pending, and what was there before is kept', async () => {
    const id = await stage.create();
    const file = `/api/records/${id}/draft/files/a.txt`;
    await stage.ask('POST', `/api/records/${id}/draft/files`, { body: [{ key: 'a.txt' }] });
    await stage.ask('PUT', `${file}/content`, { body: Buffer.from('first\n') });
    expect((await send(`${file}/content`, { bytes: 100_000, length: 1_000_000 })).status).toBe(0);
    expect((await stage.ask('GET', file)).body.status).toBe('pending');
    expect((await stage.ask('POST', `${file}/commit`)).body.size).toBe(6);
  });

  test('is the answer to a big upload that is refused: it comes before the body is read, or not at all', async () => {
    const id = await stage.create();
    const { status } = await send(`/api/records/${id}/draft/files/nope/content`, { bytes: 400_000, length: 400_001 });
    expect([0, 404]).toContain(status);
  });
});
