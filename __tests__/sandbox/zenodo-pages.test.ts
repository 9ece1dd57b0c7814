import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openStage, type Stage } from './zenodo-stage.ts';

const deposits = '/api/deposit/depositions';

describe('the pages of the local Zenodo', () => {
  let stage: Stage;
  let id: number;
  let concept: string;
  const page = (path: string) => stage.ask('GET', path, { as: '' });

  beforeEach(async () => {
    stage = await openStage();
    const deposit = await stage.draft({
      title: 'A <tool> & "more"',
      version: '1.0.0',
      description: '<p>Kept <b>bold</b></p><script>alert(1)</script><img src=x onerror=alert(1)><a href="javascript:alert(1)">x</a>',
      creators: [{ name: 'Doe, Jane', orcid: '0000-0002-1825-0097', affiliation: 'Uni <A>' }],
      keywords: ['<k>'],
      license: 'MIT',
      related_identifiers: [{ identifier: 'https://github.com/o/r/tree/v1?a="b"', relation: 'isSupplementTo' }],
    });
    await stage.put(deposit, '<b>"x".txt');
    ({ id, conceptrecid: concept } = deposit.body);
    await stage.publish(id);
  });
  afterEach(() => stage.zenodo.close());

  test('show title, creators, DOI, licence, citation and badge of a record', async () => {
    const { status, text, headers } = await page(`/records/${id}`);
    expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: 'text/html; charset=utf-8' });
    expect(text).toContain('<title>A &lt;tool&gt; &amp; &quot;more&quot;</title>');
    expect(text).toContain('Doe, Jane <a href="https://orcid.org/0000-0002-1825-0097">');
    expect(text).toContain(`10.5281/zenodo.${id}`);
    expect(text).toContain('MIT License');
    expect(text).toContain(
      `Doe, J. (2026). A &lt;tool&gt; &amp; &quot;more&quot; (Version 1.0.0) [Computer software]. Zenodo. https://doi.org/10.5281/zenodo.${id}`,
    );
    expect(text).toContain(`<img src="/badge/DOI/10.5281/zenodo.${id}.svg" alt="DOI 10.5281/zenodo.${id}">`);
  });

  test('let nothing through that could act', async () => {
    const { text } = await page(`/records/${id}`);
    expect(text).not.toMatch(/<script|<img src=x|onerror=|javascript:|<tool>|<k>|Uni <A>|<b>"x"/);
    expect(text).toContain('Kept <b>bold</b>');
  });

  test('are of one language, with one main part, and their tables have headings', async () => {
    const { text } = await page(`/records/${id}`);
    expect(text).toMatch(/<html lang="en">/);
    expect(text.match(/<main>/g)).toHaveLength(1);
    expect(text.match(/<h1>/g)).toHaveLength(1);
    expect(text).toContain('<th scope="col">Checksum</th>');
  });

  test('lead to the bytes of each file', async () => {
    const { text } = await page(`/records/${id}`);
    const links = [...text.matchAll(/<td class="wrap"><a href="([^"]+)" download>/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
    expect(links).toHaveLength(2);
    for (const link of links) expect((await page(link)).text).toBe('bytes\n');
    expect(text.match(/<code>md5:[0-9a-f]{32}<\/code>/g)).toHaveLength(2);
  });

  test('list the versions, the latest first', async () => {
    const next = await stage.ask('POST', `${deposits}/${id}/actions/newversion`);
    await stage.publish(next.body.id);
    const { text } = await page(`/records/${id}`);
    const listed = [...text.matchAll(/<li><a href="\/records\/(\d+)"/g)].map(([, number]) => Number(number));
    expect(listed).toEqual([next.body.id, id]);
  });

  test.each([
    ['/record/ID', 301, '/records/ID'],
    ['/records/CONCEPT', 302, '/records/ID'],
    ['/records/ID/latest', 302, '/records/ID'],
    ['/deposit/ID', 301, '/uploads/ID'],
    ['/doi/10.5281/zenodo.ID', 302, 'ORIGIN/records/ID'],
    ['/doi/10.5281/zenodo.CONCEPT', 302, 'ORIGIN/records/CONCEPT'],
  ])('%s leads on', async (path, status, to) => {
    const here = (text: string) => text.replace('ID', String(id)).replace('CONCEPT', concept).replace('ORIGIN', stage.zenodo.origin);
    const answer = await page(here(path));
    expect({ status: answer.status, location: answer.headers.location }).toEqual({ status, location: here(to) });
  });

  test('show a draft at the address that the API gives for it', async () => {
    const draft = await stage.draft({ title: 'Not yet' });
    const { headers } = await page(new URL(draft.body.links.html).pathname);
    expect((await page(headers.location ?? '')).text).toMatch(/A draft: it is not published[\s\S]*Not yet/);
  });

  test('have a badge that says the DOI and nothing else', async () => {
    const { text, headers } = await page(`/badge/DOI/10.5281/zenodo.${id}.svg`);
    expect(headers['content-type']).toBe('image/svg+xml; charset=utf-8');
    expect(text).toContain(`>10.5281/zenodo.${id}</text>`);
    expect((await page('/badge/doi/%3Cscript%3Ealert(1)%3C/script%3E.svg')).text).not.toContain('<script');
  });

  test('say as a page what is not there, and what was deleted', async () => {
    expect(await page('/records/99999999')).toMatchObject({ status: 404, headers: { 'content-type': 'text/html; charset=utf-8' } });
    await stage.ask('POST', `/api/records/${id}/request-deletion`, { body: { reason: 'test-record' } });
    expect((await page(`/records/${id}`)).status).toBe(410);
  });

  test('keep restricted files to their owner', async () => {
    const secret = await stage.draft({ access_right: 'restricted' });
    await stage.publish(secret.body.id);
    expect((await page(`/records/${secret.body.id}`)).text).toContain('The files are not public.');
    expect((await page(`/records/${secret.body.id}/files/a.txt?download=1`)).status).toBe(403);
    expect((await stage.ask('GET', `/records/${secret.body.id}/files/a.txt`)).status).toBe(200);
  });

  test('begin with a list of what is published', async () => {
    const { text } = await page('/');
    expect(text).toContain(`<li><a href="/records/${id}">A &lt;tool&gt; &amp; &quot;more&quot;</a>`);
  });
});
