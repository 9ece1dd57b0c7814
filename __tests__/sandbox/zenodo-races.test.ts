import { request } from 'node:http';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Exchange, Watcher } from '../../src/sandbox/server.ts';
import { type Answer, minimal, openStage, type Stage } from './zenodo-stage.ts';

const deposits = '/api/deposit/depositions';

let stage: Stage;
afterEach(() => stage.zenodo.close());

/** Holds back the requests that it is told to, until so many have arrived; then all go on together. */
const gate = (): Watcher & { hold(count: number, matches: (exchange: Exchange) => boolean): void } => {
  let waiting: (() => void)[] = [];
  let wanted = 0;
  let isHeld: (exchange: Exchange) => boolean = () => false;
  return {
    hold: (count, matches) => {
      wanted = count;
      isHeld = matches;
    },
    before: (exchange) => {
      if (wanted === 0 || !isHeld(exchange)) return undefined;
      return new Promise((resolve) => {
        waiting.push(() => resolve(undefined));
        if (waiting.length < wanted) return;
        wanted = 0;
        for (const go of waiting) go();
        waiting = [];
      });
    },
  };
};

interface Slow {
  /** The server has begun to read. */
  begun: Promise<void>;
  send(bytes: string): void;
  end(): void;
  cut(): void;
  answer: Promise<Pick<Answer, 'status'>>;
}

/** An upload that is sent piece by piece. */
const slowPut = (url: string, token: string, length: number): Slow => {
  const headers = { authorization: `Bearer ${token}`, 'content-length': String(length), expect: '100-continue' };
  const sent = request(url, { method: 'PUT', headers, agent: false });
  const answer = new Promise<Pick<Answer, 'status'>>((resolve, reject) => {
    sent.on('response', (response) => {
      response.resume();
      response.on('end', () => resolve({ status: response.statusCode ?? 0 }));
    });
    sent.on('error', reject);
  });
  answer.catch(() => {});
  const begun = new Promise<void>((resolve) => {
    sent.on('continue', () => resolve());
  });
  sent.flushHeaders();
  return { begun, answer, send: (bytes) => sent.write(bytes), end: () => sent.end(), cut: () => sent.destroy() };
};

const filesOf = async (id: number): Promise<string[]> =>
  (await stage.ask('GET', `${deposits}/${id}/files`)).body.map(({ filename }: { filename: string }) => filename).toSorted();

/** Waits until an answer has had every chance to come, and has not. */
const unanswered = async (answer: Promise<unknown>): Promise<boolean> => {
  let done = false;
  void answer
    .finally(() => {
      done = true;
    })
    .catch(() => {});
  for (let turn = 0; turn < 20; turn += 1) await stage.ask('GET', '/api/licenses');
  return !done;
};

describe('requests to one draft at the same time', () => {
  test('uploads of one bucket go one after the other', async () => {
    stage = await openStage();
    const deposit = await stage.draft();
    const first = slowPut(`${deposit.body.links.bucket}/slow.bin`, stage.zenodo.tokens.owner ?? '', 6);
    await first.begun;
    first.send('abc');
    const second = stage.put(deposit, 'fast.bin');
    expect(await unanswered(second)).toBe(true);
    first.send('def');
    first.end();
    expect((await first.answer).status).toBe(201);
    expect((await second).status).toBe(201);
  });

  test('uploads to two buckets do not wait for each other', async () => {
    stage = await openStage();
    const [one, two] = [await stage.draft(), await stage.draft()];
    const first = slowPut(`${one.body.links.bucket}/slow.bin`, stage.zenodo.tokens.owner ?? '', 6);
    await first.begun;
    expect((await stage.put(two, 'fast.bin')).status).toBe(201);
    first.send('abcdef');
    first.end();
    expect((await first.answer).status).toBe(201);
  });

  test('the second upload of a key on its way waits, and loses', async () => {
    stage = await openStage();
    const deposit = await stage.draft();
    const first = slowPut(`${deposit.body.links.bucket}/k.bin`, stage.zenodo.tokens.owner ?? '', 3);
    await first.begun;
    const second = stage.put(deposit, 'k.bin', 'other');
    expect(await unanswered(second)).toBe(true);
    first.send('abc');
    first.end();
    expect([(await first.answer).status, (await second).status]).toEqual([201, 500]);
  });

  test('a publish waits for an upload and wins: the upload is lost', async () => {
    stage = await openStage();
    const deposit = await stage.draft();
    const { id } = deposit.body;
    const upload = slowPut(`${deposit.body.links.bucket}/late.bin`, stage.zenodo.tokens.owner ?? '', 3);
    await upload.begun;
    const publish = stage.publish(id);
    expect(await unanswered(publish)).toBe(true);
    upload.send('abc');
    upload.end();
    expect([(await upload.answer).status, (await publish).status]).toEqual([500, 202]);
    expect(await filesOf(id)).toEqual(['a.txt']);
  });

  test('the deletion of a draft during an upload fails, and the draft stays', async () => {
    stage = await openStage();
    const deposit = await stage.draft();
    const { id } = deposit.body;
    const upload = slowPut(`${deposit.body.links.bucket}/late.bin`, stage.zenodo.tokens.owner ?? '', 3);
    await upload.begun;
    expect((await stage.ask('DELETE', `${deposits}/${id}`)).status).toBe(500);
    upload.send('abc');
    upload.end();
    expect((await upload.answer).status).toBe(201);
    expect(await filesOf(id)).toEqual(['a.txt', 'late.bin']);
  });

  test('an upload that breaks off leaves nothing, or the bytes of before', async () => {
    stage = await openStage();
    const deposit = await stage.draft();
    for (const key of ['new.bin', 'a.txt']) {
      const upload = slowPut(`${deposit.body.links.bucket}/${key}`, stage.zenodo.tokens.owner ?? '', 100);
      await upload.begun;
      upload.send('abc');
      upload.cut();
      await expect(upload.answer).rejects.toThrow();
    }
    expect((await stage.put(deposit, 'b.txt')).status).toBe(201);
    expect(await filesOf(deposit.body.id)).toEqual(['a.txt', 'b.txt']);
    expect((await stage.ask('GET', `${deposit.body.links.bucket}/a.txt`)).text).toBe('bytes\n');
  });

  test('calls of newversion at the same time each make a draft of their own, and all can be published', async () => {
    const watch = gate();
    stage = await openStage({ watch });
    const { id } = (await stage.draft()).body;
    await stage.publish(id);
    watch.hold(4, ({ path }) => path.endsWith('newversion'));
    const answers = await Promise.all(Array.from({ length: 4 }, () => stage.ask('POST', `${deposits}/${id}/actions/newversion`)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(4);
    for (const { body } of answers) expect((await stage.publish(body.id)).status).toBe(202);
  });

  test('of two changes of metadata at the same time one is stored, and the other gets a text that misleads', async () => {
    const watch = gate();
    stage = await openStage({ watch });
    const { id } = (await stage.draft()).body;
    watch.hold(2, ({ method }) => method === 'PUT');
    const change = (title: string) => stage.ask('PUT', `${deposits}/${id}`, { body: { metadata: { ...minimal, title } } });
    const answers = await Promise.all([change('First title'), change('Second title')]);
    const won = answers.find(({ status }) => status === 200);
    const lost = answers.find(({ status }) => status !== 200);
    expect(lost).toMatchObject({ status: 400, body: { message: 'Invalid value software.' } });
    expect((await stage.ask('GET', `${deposits}/${id}`)).body.title).toBe(won?.body.title);
  });

  test('of two overwriting uploads at the same time one loses', async () => {
    const watch = gate();
    stage = await openStage({ watch });
    const deposit = await stage.draft();
    await stage.put(deposit, 'b.txt');
    watch.hold(2, ({ method }) => method === 'PUT');
    const answers = await Promise.all([stage.put(deposit, 'a.txt', 'new a'), stage.put(deposit, 'b.txt', 'new b')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 400]);
    expect(answers.find(({ status }) => status === 400)?.body.message).toBe('Not a valid value.');
  });

  test('of two deletions of files at the same time one loses', async () => {
    const watch = gate();
    stage = await openStage({ watch });
    const deposit = await stage.draft();
    await stage.put(deposit, 'b.txt');
    const { id, files } = (await stage.ask('GET', `${deposits}/${deposit.body.id}`)).body;
    watch.hold(2, ({ method }) => method === 'DELETE');
    const answers = await Promise.all(files.map((file: { id: string }) => stage.ask('DELETE', `${deposits}/${id}/files/${file.id}`)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 400]);
    expect(await filesOf(id)).toHaveLength(1);
  });

  test('uploads of new names at the same time are all stored', async () => {
    const watch = gate();
    stage = await openStage({ watch });
    const deposit = await stage.draft();
    watch.hold(8, ({ method }) => method === 'PUT');
    const answers = await Promise.all(Array.from({ length: 8 }, (_, at) => stage.put(deposit, `${at}.bin`, `bytes ${at}`)));
    expect(answers.every(({ status }) => status === 201)).toBe(true);
    expect(await filesOf(deposit.body.id)).toHaveLength(9);
  });

  test('side by side, more than a hundred files slip past the count', async () => {
    const watch = gate();
    stage = await openStage({ watch });
    const deposit = await stage.draft();
    for (let at = 0; at < 98; at += 1) await stage.put(deposit, `${at}.bin`);
    watch.hold(2, ({ method }) => method === 'PUT');
    const pair = await Promise.all([stage.put(deposit, 'x.bin'), stage.put(deposit, 'y.bin')]);
    expect(pair.map(({ status }) => status)).toEqual([201, 201]);
    expect((await stage.put(deposit, 'z.bin')).body.message).toBe(
      'Uploading selected files will result in exceeding the max amount per record.',
    );
    expect(await filesOf(deposit.body.id)).toHaveLength(101);
  });
});
