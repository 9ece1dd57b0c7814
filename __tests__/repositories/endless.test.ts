/** Lists that never end: each search of its kind comes to an end all the same. */

import { Readable } from 'node:stream';
import { expect, test } from '@jest/globals';
import type { Answer } from '../../src/http/answer.ts';
import type { CkanClient } from '../../src/repositories/ckan/api/api.ts';
import { listGroups } from '../../src/repositories/ckan/library/groups.ts';
import { searchAll } from '../../src/repositories/ckan/library/search.ts';
import { harvest } from '../../src/repositories/rdm/oai.ts';
import type { Server } from '../../src/repositories/rdm/server.ts';

const answer = { status: 200, headers: {} } as Answer;

test('datasets of CKAN: the same page again and again is one page, whatever count is told', async () => {
  let asked = 0;
  const search = async () => {
    asked += 1;
    return {
      ok: true,
      value: {
        count: 1e9,
        results: [
          { id: 'a', name: 'a' },
          { id: 'b', name: 'b' },
        ],
      },
      answer,
    };
  };
  const found: string[] = [];
  for await (const { id } of searchAll({ search } as unknown as CkanClient, {})) found.push(id);
  expect([found, asked]).toEqual([['a', 'b'], 2]);
});

test('organisations of CKAN: ever new ones end where no catalogue has as many', async () => {
  let made = 0;
  const ask = async () => ({ ok: true, value: Array.from({ length: 25 }, () => ({ id: `${made++}`, name: 'x', title: 'x' })), answer });
  let found = 0;
  for await (const _ of listGroups({ ask } as unknown as Pick<CkanClient, 'ask'>, 'organization')) found += 1;
  expect(found).toBe(25_000);
});

test('a harvest: the same page with a token for the next one is told, after what came', async () => {
  const page = `<?xml version="1.0"?><OAI-PMH><ListRecords><record><header><identifier>oai:a</identifier><datestamp>2026-01-01</datestamp></header></record><resumptionToken>t</resumptionToken></ListRecords></OAI-PMH>`;
  const open = async () => ({ ...answer, body: Readable.from([page]) });
  const server = { base: 'https://rdm.example.org', name: 'Example', open } as unknown as Server;
  const found: string[] = [];
  const all = async (): Promise<void> => {
    for await (const { identifier } of harvest(server, { format: 'oai_dc' })) found.push(identifier);
  };
  await expect(all()).rejects.toMatchObject({ code: 'archive-failed', message: expect.stringContaining('again and again') });
  expect(found).toEqual(['oai:a']);
});
