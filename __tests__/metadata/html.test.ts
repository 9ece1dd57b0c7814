import { describe, expect, test } from '@jest/globals';
import { isHtml, isMarkdown, toCleanHtml, toParagraphs } from '../../src/metadata/html.ts';
import { PROMISED_MS, workOf } from './work.ts';

const clean = async (html: string, base?: string) => (await toCleanHtml(html, base)).html;

describe('HTML', () => {
  test.each([
    ['<p>a <b>b</b> <em>c</em></p>', '<p>a <b>b</b> <em>c</em></p>'],
    ['<del>old</del> <ins>new</ins>', '<s>old</s> <u>new</u>'],
    ['<h6>small</h6>', '<strong>small</strong>'],
    ['<p><kbd>Ctrl</kbd></p>', '<p><code>Ctrl</code></p>'],
    ['<img src="https://x.org/a.png" alt="a wave">', '<a href="https://x.org/a.png">a wave</a>'],
    ['<img src="https://x.org/a.png">', '<a href="https://x.org/a.png">image</a>'],
    ['<a href="https://x.org"><img src="https://x.org/a.png" alt="badge"></a> after', '<a href="https://x.org">badge</a> after'],
    [
      '<a href="https://x.org">t</a> <img src="https://x.org/b.png" alt="b">',
      '<a href="https://x.org">t</a> <a href="https://x.org/b.png">b</a>',
    ],
    [
      '<ul><li><input type="checkbox" checked disabled> done</li><li><input type="checkbox"> not</li></ul>',
      '<ul><li>☑ done</li><li>☐ not</li></ul>',
    ],
    ['<details><summary>More</summary><p>text</p></details>', '<p>More</p><p>text</p>'],
    ['<dl><dt>a</dt><dd>b</dd></dl>', '<ul><li>a</li><li>b</li></ul>'],
    ['a<hr>b', 'ab'],
    ['<h2><a id="u" class="anchor" aria-hidden="true" href="#u"><svg><path d="M0"/></svg></a>Title</h2>', '<h2>Title</h2>'],
    ['<pre class="x"><code>a &lt; b</code></pre>', '<pre><code>a &lt; b</code></pre>'],
    [
      '<table><thead><tr><th colspan="2" style="color:red">x</th></tr></thead></table>',
      '<table><thead><tr><th colspan="2">x</th></tr></thead></table>',
    ],
  ])('%s becomes %s', async (written, expected) => expect(await clean(written)).toBe(expected));

  test.each([
    ['<script>alert(1)</script>x', 'x'],
    ['<style>p{}</style>x', 'x'],
    ['<p onclick="alert(1)">x</p>', '<p>x</p>'],
    ['<a href="javascript:alert(1)">x</a>', '<a>x</a>'],
    ['<a href="JaVaScRiPt:alert(1)">x</a>', '<a>x</a>'],
    ['<a href="data:text/html,x">x</a>', '<a>x</a>'],
    ['<a href="//evil.example">x</a>', '<a>x</a>'],
    ['<img src="javascript:alert(1)" alt="x">', '<a>x</a>'],
    ['<iframe src="https://x.org"></iframe><object></object>x', 'x'],
    ['<svg onload="alert(1)"><script>alert(1)</script></svg>x', 'x'],
    ['a < b & c > d', 'a &lt; b &amp; c &gt; d'],
    ['<p>open', '<p>open</p>'],
    ['<scr<script>ipt>alert(1)</script>', 'ipt&gt;alert(1)'],
    ['<img alt="<script>alert(1)</script>" src="https://x.org/a">', '<a href="https://x.org/a">&lt;script&gt;alert(1)&lt;/script&gt;</a>'],
  ])('hostile as in %s is harmless', async (written, expected) => expect(await clean(written)).toBe(expected));

  test('resolves links against the page they stand on', async () => {
    expect(await clean('<a href="/o/r/pull/1">#1</a><a href="#x">top</a>', 'https://github.com/o/r')).toBe(
      '<a href="https://github.com/o/r/pull/1">#1</a><a>top</a>',
    );
    expect(await clean('<a href="/o/r/pull/1">#1</a>')).toBe('<a>#1</a>');
  });

  test('tells which tags are gone, but not those that nobody misses', async () => {
    expect((await toCleanHtml('<section><p>x</p><video></video><font>y</font><marquee>z</marquee></section>')).removed).toEqual([
      'video',
      'marquee',
    ]);
  });

  test.each([
    ['<div>'.repeat(20_000)],
    ['<a href="https://x.org">'.repeat(20_000)],
    ['<'.repeat(100_000)],
    ['&'.repeat(100_000)],
    ['<p>x</b>'.repeat(20_000)],
  ])('without end (%#) is cleaned in a moment', async (written) => {
    expect((await workOf(() => clean(written))).took).toBeLessThan(PROMISED_MS);
  });
});

describe('plain text', () => {
  test('has its blank lines as paragraphs, and nothing in it is a tag', () => {
    expect(toParagraphs('a & b\nc\r\n\r\n<d>\n \n\n"e"')).toBe('<p>a &amp; b c</p>\n<p>&lt;d&gt;</p>\n<p>&quot;e&quot;</p>');
    expect(toParagraphs(' \n\n ')).toBe('');
  });
  test.each([
    ['a < b', false, false],
    ['<p>a</p>', true, false],
    ['a<br>b', true, false],
    ['# Title\ntext', false, true],
    ['see [this](https://x.org)', false, true],
    ['**bold**', false, true],
    ['```\ncode', false, true],
    ['2 ** 3 is 8, C# and #5', false, false],
    ['<p># not</p>', true, false],
  ])('%j is told from HTML (%s) and Markdown (%s)', (text, html, markdown) => {
    expect([isHtml(text), isMarkdown(text)]).toEqual([html, markdown]);
  });
});
