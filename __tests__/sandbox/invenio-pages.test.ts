import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type InvenioStage, openInvenio } from './invenio-stage.ts';

describe('the pages of the local InvenioRDM', () => {
  let stage: InvenioStage;
  let id: string;
  const page = (path: string) => stage.ask('GET', path, { as: '' });

  beforeEach(async () => {
    stage = await openInvenio();
    id = await stage.record({
      title: 'A <tool> & "more"',
      version: '1.0.0',
      rights: [{ id: 'mit' }],
      description: '<p>Kept <b>bold</b></p><script>alert(1)</script>',
      creators: [
        {
          person_or_org: {
            type: 'personal',
            family_name: 'Doe',
            given_name: 'Jane',
            identifiers: [{ scheme: 'orcid', identifier: '0000-0002-1825-0097' }],
          },
          affiliations: [{ name: 'Uni <A>' }],
        },
      ],
      related_identifiers: [{ identifier: 'https://github.com/o/r/tree/v1', scheme: 'url', relation_type: { id: 'issupplementto' } }],
    });
  });
  afterEach(() => stage.invenio.close());

  test('show title, creators, licence, DOI, files, citation and badge, all of it escaped', async () => {
    const { status, text, headers } = await page(`/records/${id}`);
    expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: 'text/html; charset=utf-8' });
    expect(text).toContain('<title>A &lt;tool&gt; &amp; &quot;more&quot;</title>');
    expect(text).toContain('<a href="https://orcid.org/0000-0002-1825-0097">');
    expect(text).toContain('Uni &lt;A&gt;');
    expect(text).toContain('<a href="https://opensource.org/license/mit">MIT License</a>');
    expect(text).toContain('Is supplement to: <a href="https://github.com/o/r/tree/v1">');
    expect(text).toContain(`<a href="/records/${id}/files/a.txt?download=1" download>a.txt</a>`);
    expect(text).toContain('md5:b1946ac92492d2347c6235b4d2611184');
    expect(text).toContain(`<img src="/badge/DOI/10.1234/${id}.svg"`);
    expect(text).toContain('It stands in for InvenioRDM');
    expect(text).not.toContain('<script>');
  });

  test('a family, its DOI and a version’s lead to the newest, and to the version', async () => {
    const { body } = await page(`/api/records/${id}`);
    const locationOf = async (path: string) => (await page(path)).headers.location;
    expect(await locationOf(`/records/${body.parent.id}`)).toBe(`/records/${id}`);
    expect(await locationOf(`/records/${id}/latest`)).toBe(`/records/${id}`);
    expect(await locationOf(`/doi/10.1234/${id}`)).toBe(`${stage.invenio.origin}/records/${id}`);
    expect(await locationOf(`/doi/${body.parent.pids.doi.identifier}`)).toBe(`${stage.invenio.origin}/records/${body.parent.id}`);
  });

  test('give the file, the exports and the badge', async () => {
    expect((await page(`/records/${id}/files/a.txt?download=1`)).text).toBe('hello\n');
    expect((await page(`/records/${id}/export/bibtex`)).text).toContain(`@software{doe_2026_${id},`);
    expect((await page(`/records/${id}/export/datacite-xml`)).text).toContain('<title>A &lt;tool&gt; &amp; "more"</title>');
    expect((await page(`/badge/DOI/10.1234/${id}.svg`)).headers['content-type']).toContain('image/svg+xml');
    expect((await page('/')).text).toContain(`<a href="/records/${id}">`);
  });

  test('a draft says that it is one, and may lack anything', async () => {
    const { body } = await stage.ask('POST', '/api/records', { body: {} });
    const { text } = await page(`/uploads/${body.id}`);
    expect(text).toContain('A draft: it is not published.');
    expect(text).toContain('Without a title');
  });

  test.each(['/records/aaaaa-aaaaa', '/uploads/aaaaa-aaaaa', '/doi/10.1/x'])('%s: a page that says so', async (path) => {
    const { status, text } = await page(path);
    expect(status).toBe(404);
    expect(text).toContain('<h1>Not found</h1>');
  });
});
