/** From the record to a dataset: by tables. */
import { describe, expect, test } from '@jest/globals';
import type { ArchiveRecord } from '../../../../src/model/record.ts';
import { type Json, readDataset, type WireDataset } from '../../../../src/repositories/ckan/api/wire.ts';
import { crosswalk, EXTRAS } from '../../../../src/repositories/ckan/mapping/crosswalk.ts';
import { toFormat } from '../../../../src/repositories/ckan/mapping/media-types.ts';
import { toNewDataset, toOverlay } from '../../../../src/repositories/ckan/mapping/overlay.ts';
import { readFields, toSnapshot } from '../../../../src/repositories/ckan/mapping/snapshot.ts';
import { toMarkdown } from '../../../../src/repositories/ckan/mapping/to-markdown.ts';
import { toWanted } from '../../../../src/repositories/ckan/mapping/wanted.ts';
import { findProfile } from '../../../../src/repositories/ckan/profile/profiles.ts';
import { aRecord, aRelease } from '../../../contract/ground.ts';
import { AT_THE_LIMIT_MS, workOf } from '../../../metadata/work.ts';

const release = aRelease('v1.0.0');
const cross = (details: Partial<ArchiveRecord> = {}) => crosswalk(aRecord(release, details), { findRelease: () => release });

describe('A description becomes Markdown', () => {
  test.each([
    ['<p>One <strong>bold</strong> and <em>slanted</em> word.</p><p>Two</p>', 'One **bold** and *slanted* word.\n\nTwo'],
    ['<p>See <a href="https://example.org/a(b)">the &amp; page</a>.</p>', 'See [the & page](https://example.org/a%28b%29).'],
    ['<ul><li>one</li><li>two<ul><li>inner</li></ul></li></ul><p>end</p>', '- one\n- two\n    - inner\n\nend'],
    ['<ol><li>one</li><li>two</li></ol>', '1. one\n2. two'],
    ['<h2>Title</h2><p>Text</p>', '## Title\n\nText'],
    ['<pre><code>a_b\n  c*</code></pre>', '&nbsp;\n\n    a_b\n      c*'],
    ['<p>Use <code>a_b</code> for a_b and 2*3</p>', 'Use `a_b` for a\\_b and 2\\*3'],
    ['<p>a<br>b</p>', 'a  \nb'],
    ['plain &lt;text&gt; with\u0000 a\u0007 bell', 'plain &lt;text> with a bell'],
    ['<p># no heading</p>', '\\# no heading'],
    // No text becomes a tag: CKAN lets links and images that are written as HTML through.
    [
      '<p>&lt;img src="https://evil.example/x.png"&gt; in Vector&lt;int&gt;</p>',
      '&lt;img src="https://evil.example/x.png"> in Vector&lt;int>',
    ],
    ['<p>AT&amp;T, not &amp;copy; or &amp;#60;</p>', 'AT&T, not &amp;copy; or &amp;#60;'],
    ['<p>wow!<a href="https://example.org/x.png">y</a> ![x](y)</p>', 'wow\\![y](https://example.org/x.png) \\!\\[x\\](y)'],
    ['<p>Use <code>a`b</code>, <code>``</code><code>c</code></p>', 'Use ``a`b``, ``` `` ``` `c`'],
    ['<p>A<br>===<br>- b<br>1. c<br>~~~<br>&gt; d</p>', 'A  \n&#61;==  \n\\- b  \n1\\. c  \n&#126;~~  \n\\> d'],
    ['<h2>C#</h2>', '## C\\#'],
    // An indented line is code behind a text only.
    ['<ul><li>one</li></ul><pre>&lt;b&gt;</pre>', '- one\n\n&nbsp;\n\n    <b>'],
    ['<ul><li><p>one</p><p>more</p></li><li>two</li></ul>', '- one\n\n    more\n\n- two'],
    ['<ul><li><pre>x</pre></li></ul>', '- &nbsp;\n\n        x'],
    ['<blockquote><p>one</p><p>two</p></blockquote><p>three</p>', '> one\n>\n> two\n\nthree'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a | b  \nc'],
    ['<table><caption>One</caption><p>Two</p><tr><td>a</td></tr></table><ul>Three<li>a</li></ul>', 'One  \nTwo  \na\n\n- Three\n- a'],
    ['<ul><li>a</li><ul><li>b</li><li>c</li></ul></ul><ol><li>d</li></ol>', '- a\n    - b\n    - c\n\n&nbsp;\n\n1. d'],
    ['<p><b>a<br><br>b</b> <a href="https://example.org/O\'N\'x">y</a></p>', 'a  \nb [y](https://example.org/O%27N%27x)'],
    // A reference that is none makes python-markdown read the code behind it as HTML: it is no code then.
    ['<pre>&amp;#;\n*</pre><p><code>&amp;#12 x</code></p>', '&amp;#;  \n\\*\n\n&amp;#12 x'],
    ['<ul></ul><table></table><blockquote></blockquote><p>a</p>', 'a'],
    ['<p><b>a</b><i>b</i> <b> c <i>d</i></b></p>', '**a** *b* **c d**'],
    ['<p><a href="https://example.org/`x) (y">z</a> <a>bare</a></p>', '[z](https://example.org/%60x%29%20%28y) bare'],
    ['', ''],
  ])('%s', (html, markdown) => {
    expect(toMarkdown(html)).toBe(markdown);
  });
});

test.each([
  ['spaces in code', `<pre>${' '.repeat(120_000)}x</pre>`],
  ['lines in code', `<pre>${'\n'.repeat(120_000)}x</pre>`],
  ['a heading of marks', `<h2>${'#'.repeat(120_000)}a</h2>`],
  ['lines in a mark', `<p><b>${'a<br>'.repeat(60_000)}</b></p>`],
  ['lists', '<ul><li>a</li></ul>'.repeat(10_000)],
])('A description of nothing but %s is Markdown in a moment', async (_, html) => {
  const { took } = await workOf(() => Promise.resolve(toMarkdown(html)), AT_THE_LIMIT_MS);
  expect(took).toBeLessThan(AT_THE_LIMIT_MS);
});

describe('A record becomes a dataset', () => {
  test('with its own fields, and the extra fields by which it is found', () => {
    const { fields, tags, extras, losses } = cross();
    expect(fields).toEqual({
      title: 'octo/demo: v1.0.0',
      notes: 'A tool that shows how it is done.',
      url: 'https://github.com/octo/demo',
      author: 'Doe, Jane',
      maintainer: '',
      license_id: 'Apache-2.0',
    });
    expect(tags).toEqual(['demo', 'archive']);
    expect(extras).toEqual({
      [EXTRAS.repository]: 'octo/demo',
      [EXTRAS.repositoryId]: String(release.repository.id),
      [EXTRAS.licence]: 'Apache-2.0',
      [EXTRAS.citation]: 'Doe, Jane (2026). octo/demo: v1.0.0 (1.0.0). https://github.com/octo/demo',
      [EXTRAS.contributors]: '1',
      [EXTRAS.archivedBy]: 'archive-release',
    });
    expect(losses).toEqual([]);
  });

  test('whose contact is whom a metadata file names with an address, unless people say another; other addresses stay here', () => {
    const person = { kind: 'person', family: 'Roe', given: 'Al', identifiers: [], affiliations: [], email: 'al@home.example' } as const;
    const asked = { ...person, type: 'ContactPerson', contactEmail: 'help@example.org' };
    const contactsOf = (contributors: ArchiveRecord['contributors'], said = {}) => {
      const around = { profile: findProfile('bcdc'), schema: undefined, said: { dataset: said, resources: {} } };
      return toWanted(cross({ creators: [person], contributors }), around, undefined).defaults.contacts;
    };
    expect(contactsOf([{ ...person, type: 'ContactPerson' }, asked])).toEqual([{ name: 'Roe, Al', email: 'help@example.org' }]);
    expect(
      contactsOf([
        { ...person, type: 'ContactPerson' },
        { ...person, type: 'Other' },
      ]),
    ).toBeUndefined();
    expect(contactsOf([asked], { maintainer: 'The port', maintainer_email: 'port@example.org' })).toEqual([
      { name: 'The port', email: 'port@example.org' },
    ]);
    expect(toSnapshot(aRecord(release, { contributors: [asked] })).bytes.toString()).not.toContain('@');
  });

  test('whose extra fields never have more bytes than the search takes', () => {
    const { extras } = cross({ title: 'ü'.repeat(40_000) });
    const bytes = Buffer.byteLength(extras[EXTRAS.citation] ?? '');
    expect(bytes).toBeLessThanOrEqual(32_766);
    expect(bytes).toBeGreaterThan(32_000);
  });

  test.each([
    ['an embargo', { access: { right: 'embargoed', embargoUntil: '2030-01-01' } } as const, ['access', 'refused']],
    ['a title of nothing', { title: ' ' }, ['title', 'refused']],
    ['a keyword of one letter', { keywords: ['R'] }, ['keywords', 'dropped']],
  ])('and %s is told', (_, details, [field, outcome]) => {
    expect(cross(details).losses.map((loss) => [loss.field, loss.outcome])).toEqual([[field, outcome]]);
  });
});

describe('What is written into a dataset that is there', () => {
  const around = { profile: findProfile(undefined), schema: undefined, said: { dataset: {}, resources: {} } };
  const wanted = (details: Partial<ArchiveRecord> = {}) => toWanted(cross(details), around, undefined);
  const there = (more: object = {}): WireDataset =>
    readDataset({
      id: 'd',
      name: 'octo-demo',
      state: 'active',
      metadata_modified: 'now',
      ...toNewDataset(wanted()),
      ...more,
    }) as WireDataset;
  const changeOf = (dataset: WireDataset, details: Partial<ArchiveRecord> = {}) => toOverlay(dataset, wanted(details));

  test('is nothing where nothing differs', () => {
    const { change, kept } = changeOf(there());
    expect([change.fields, change.tags, kept]).toEqual([{}, { add: [], remove: [] }, []]);
    expect(
      Object.entries(change.extras ?? {}).every(([key, value]) => there().extras.some((one) => one.key === key && one.value === value)),
    ).toBe(true);
  });

  test.each([
    ['a field that this tool wrote last', {}, { title: 'New' }, { title: 'New' }, []],
    ['not one that a person changed', { title: 'By hand' }, { title: 'New' }, {}, ['title']],
    ['one that is empty', { notes: '' }, {}, { notes: 'A tool that shows how it is done.' }, []],
    ['a title that is only the name', { title: 'octo-demo' }, {}, { title: 'octo/demo: v1.0.0' }, []],
    ['nothing, where forms changed the line ends alone', { notes: ' A tool that shows how it is done.\r\n' }, {}, {}, []],
    ['what is not said any more, away', {}, { description: '' }, { notes: '' }, []],
  ])('is %s', (_, more, details, fields, kept) => {
    const overlay = changeOf(there(more), details);
    expect([overlay.change.fields, overlay.kept]).toEqual([fields, kept]);
  });

  test.each([
    ['goes', {}, { region: '' }, { sector: null }],
    ['goes where the catalogue has a value of its own, for that one', { defaults: { region: 'all' } }, { region: 'all' }, { sector: null }],
    ['stays where a person has changed it', { region: 'by hand', sector: 'by hand' }, {}, {}],
    ['is not missed where a person has taken it away', { region: '', sector: undefined }, {}, {}],
  ])('takes away what people do not say any more: it %s', (_, { defaults = {}, ...more }: { defaults?: Json } & Json, fields, ended) => {
    const said = { dataset: { region: 'north', extras: [{ key: 'sector', value: 'Tides' }] }, resources: {} };
    const made = toNewDataset(toWanted(cross(), { ...around, said }, undefined)) as Pick<WireDataset, 'extras'>;
    const { sector, ...changed } = more;
    const extras = made.extras.flatMap((one) =>
      one.key !== 'sector' || !('sector' in more) ? one : sector ? { ...one, value: String(sector) } : [],
    );
    const { change, kept } = toOverlay(there({ ...made, ...changed, extras }), {
      ...wanted(),
      defaults,
    });
    const gone = Object.entries(change.extras ?? {}).filter(([, value]) => value === null);
    expect([change.fields, Object.fromEntries(gone), kept]).toEqual([fields, ended, []]);
    // And is remembered no more: only that the catalogue's own value is not a person's.
    expect(change.extras?.[EXTRAS.memory]).not.toMatch('region' in defaults ? /sector/ : /region|sector/);
  });

  test('are tags that are new, without those that somebody took away; and of ours those go that are not said any more', () => {
    const tags = [{ name: 'archive' }, { name: 'theirs' }];
    expect(changeOf(there({ tags }), { keywords: ['demo', 'fresh'] }).change.tags).toEqual({ add: ['fresh'], remove: ['archive'] });
  });
});

describe('The metadata file of a release', () => {
  test('has the same bytes for the same record, in whatever order it was put together, and nothing private', () => {
    const record = aRecord(release);
    const [creator] = record.creators;
    if (creator === undefined) throw new Error('the record has no creator');
    const turned = Object.fromEntries(Object.entries(record).toReversed()) as unknown as ArchiveRecord;
    const known = { ...turned, creators: [{ ...creator, email: 'jane@example.org', login: 'jane' }] };
    expect(toSnapshot(known)).toEqual(toSnapshot(record));
    expect(JSON.parse(toSnapshot(record).bytes.toString())).toMatchObject({ format: 1, record: { title: 'octo/demo: v1.0.0' } });
  });

  test('tells by the digests beside it which fields differ', () => {
    const [one, two] = [
      toSnapshot(aRecord(release)).fields,
      toSnapshot(aRecord(release, { title: 'Another', references: ['A book'] })).fields,
    ];
    const differing = [...new Set([...Object.keys(one), ...Object.keys(two)])].filter((field) => one[field] !== two[field]);
    expect(differing.toSorted()).toEqual(['references', 'title']);
    expect(readFields(JSON.stringify(one))).toEqual(one);
    for (const broken of [undefined, 5, '{', '[]']) expect(readFields(broken)).toEqual({});
  });
});

test.each([
  ['a.tar.gz', 'GZ', 'application/gzip'],
  ['a.whl', 'WHL', 'application/zip'],
  ['A.ZIP', 'ZIP', 'application/zip'],
  ['notes.md', 'Markdown', 'text/markdown'],
  ['LICENSE', 'DATA', 'application/octet-stream'],
  ['a.deb', 'DEB', 'application/octet-stream'],
])('%s is %s, %s', (name, format, mimetype) => {
  expect(toFormat(name)).toEqual({ format, mimetype });
});
