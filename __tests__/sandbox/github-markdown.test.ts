import { describe, expect, test } from '@jest/globals';
import { renderMarkdown, toPlainText } from '../../src/sandbox/github/markdown.ts';

const links = { serverUrl: 'https://github.test', repository: 'o/r' };

describe('Markdown of the local GitHub', () => {
  test.each([
    ['a heading next to text', '# A\nb', '<h1>A</h1>\n<p>b</p>'],
    ['line breaks, which notes keep', 'a\nb', '<p>a<br>\nb</p>'],
    ['a list right after its sentence', 'Say:\n- a\n- b\n  more', '<p>Say:</p>\n<ul>\n<li>a</li>\n<li>b more</li>\n</ul>'],
    ['a numbered list', '1. a\n2. b', '<ol>\n<li>a</li>\n<li>b</li>\n</ol>'],
    ['emphasis', '**a** _b_ ~~c~~ snake_case_name', '<p><strong>a</strong> <em>b</em> <del>c</del> snake_case_name</p>'],
    ['code, in which nothing is Markdown', '`**a** <b>`', '<p><code>**a** &lt;b&gt;</code></p>'],
    ['a fence', '```sh\n# no heading\n\n- no list\n```', '<pre><code># no heading\n\n- no list\n</code></pre>'],
    ['a link', '[a](https://x.test)', '<p><a href="https://x.test" rel="nofollow">a</a></p>'],
    ['a bare address', 'See https://x.test/a_b_c.', '<p>See <a href="https://x.test/a_b_c" rel="nofollow">https://x.test/a_b_c</a>.</p>'],
    ['a quote', '> a', '<blockquote>\n<p>a</p>\n</blockquote>'],
    ['a rule', '---', '<hr>'],
    ['a mention', 'by @ada', '<p>by <a class="user-mention notranslate" href="https://github.test/ada">@ada</a></p>'],
    ['an issue', '(#7)', '<p>(<a class="issue-link" href="https://github.test/o/r/issues/7">#7</a>)</p>'],
    ['raw HTML, escaped', '<img src=x onerror="a()">', '<p>&lt;img src=x onerror=&quot;a()&quot;&gt;</p>'],
    ['an unsafe link, as text', '[a](javascript:alert)', '<p>a</p>'],
    ['nothing', '', ''],
  ])('renders %s', (_, markdown, html) => {
    expect(renderMarkdown(markdown, links)).toBe(html);
  });

  test('can be read as text', () => {
    expect(toPlainText(renderMarkdown('## A\n\n- `<b>` & c', links))).toBe('A\n\n<b> & c\n');
  });
});
