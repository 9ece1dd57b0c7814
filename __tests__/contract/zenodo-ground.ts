/** The ground for Zenodo: the local archive, with its switches at hand. */

import { openHttp } from '../../src/http/client.ts';
import { toMarker } from '../../src/model/release.ts';
import { openRepository } from '../../src/repositories/index.ts';
import { type ZenodoClient, zenodoClient } from '../../src/repositories/zenodo/client.ts';
import type { Faults } from '../../src/sandbox/faults.ts';
import { startZenodo } from '../../src/sandbox/zenodo/index.ts';
import { type Ground, openClock, openTestLog } from './ground.ts';

const userAgent = 'archive-release/0.0.0 (+https://example.org)';

export interface ZenodoGround extends Ground {
  origin: string;
  ownerToken: string;
  faults: Faults;
  log: ReturnType<typeof openTestLog>;
  /** The owner's raw client: what is done by hand. */
  byHand: ZenodoClient;
  /** The owner asks the native API, as the web form does. Throws at a refusal. */
  ask(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<unknown>;
  /** The owner deletes a published record, as they may for some days (facts/zenodo.md 5). */
  deleteRecord(id: string): Promise<void>;
  /** All requests, `METHOD path`. */
  requests: string[];
}

export const openZenodoGround = async (switches: Partial<Faults> = {}, archive = 'zenodo'): Promise<ZenodoGround> => {
  const clock = openClock();
  const log = openTestLog();
  const requests: string[] = [];
  let from = 0;
  const server = await startZenodo({
    users: ['owner', 'other'],
    faults: switches,
    now: clock.now,
    watch: {
      after: ({ method, path }) => {
        requests.push(`${method} ${path}`);
      },
    },
  });
  const { faults, origin } = server;
  const http = openHttp({ userAgent, clock, log, random: () => 0.5 });
  const byHand = zenodoClient({ base: origin, token: server.tokens.owner, http });
  const credentials = { origin, authorization: `Bearer ${server.tokens.owner}` };
  const ask: ZenodoGround['ask'] = async (method, path, body) => {
    const headers = { accept: 'application/vnd.inveniordm.v1+json' };
    const answer = Buffer.isBuffer(body)
      ? await http.send({ method, url: `${origin}${path}`, body, length: body.length, credentials })
      : await http.json({ method, url: `${origin}${path}`, headers, credentials, ...(body === undefined ? {} : { body }) });
    if (answer.status === 0 || answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status}`);
    return answer.json;
  };
  const tokens = { owner: server.tokens.owner, other: server.tokens.other, wrong: 'wrong-token', none: undefined };
  return {
    origin,
    ownerToken: server.tokens.owner ?? '',
    faults,
    log,
    byHand,
    requests,
    ask,
    deleteRecord: async (id) => {
      await ask('POST', `/api/records/${id}/request-deletion`, { reason: 'test-record', comment: 'x' });
    },
    clock,
    owner: 'octo',
    refusedNames: ['a/b', '..', 'x'.repeat(300)],
    open: (whose = 'owner') => {
      const token = tokens[whose];
      return openRepository(
        archive,
        { url: origin, ...(token === undefined ? {} : { token }) },
        { log, clock, userAgent, random: () => 0.5 },
      );
    },
    settle: () => clock.wait(15_000),
    trouble: {
      loseClaim: (kind, happened) => {
        faults[kind === 'create' ? 'createTimeout' : 'newversionTimeout'] = happened ? 'applied' : 'notApplied';
      },
      losePublish: (happened) => {
        faults.publishTimeout = happened ? 'applied' : 'notApplied';
      },
      corruptUploads: (count) => {
        faults.corruptUpload = count;
      },
      breakUpload: () => {
        faults.dropConnectionAfter = 100_000;
      },
      failRequests: (count) => {
        faults.fail5xx = count;
      },
      block: () => {
        faults.waf = true;
      },
    },
    hands: {
      beginVersionByHand: async (of) => {
        const draft = await byHand.newVersion(Number(of.id));
        if (!draft.ok) throw new Error('no version could be begun by hand');
        const { doi: _doi, prereserve_doi: _reserved, ...metadata } = draft.value.metadata;
        await byHand.update(draft.value.id, { ...metadata, title: 'My own work in progress' });
      },
      archiveByOther: async (release) => {
        const draft = await byHand.create({
          title: `${release.repository.owner}/${release.repository.name}: ${release.tag}`,
          upload_type: 'software',
          creators: [{ name: 'octocat' }],
          description: 'No description provided.',
          version: release.tag,
          related_identifiers: [{ identifier: toMarker(release).tag, relation: 'isSupplementTo', resource_type: 'software' }],
        });
        if (!draft.ok || draft.value.bucket === undefined) throw new Error('nothing could be created by hand');
        const body = Buffer.from('zip');
        const url = `${draft.value.bucket}/r-${release.tag}.zip`;
        await http.send({
          method: 'PUT',
          url,
          body,
          length: body.length,
          credentials: { origin, authorization: `Bearer ${server.tokens.owner}` },
        });
        const published = await byHand.publish(draft.value.id);
        if (!published.ok) throw new Error('nothing could be published by hand');
        from = requests.length;
        return { conceptDoi: published.value.conceptDoi ?? '', id: String(published.value.id) };
      },
    },
    writes: () => requests.slice(from).filter((request) => !request.startsWith('GET ')),
    reads: () => requests.filter((request) => request.startsWith('GET ')),
    close: async () => {
      await http.close();
      await server.close();
    },
  };
};
