/** Pages for people: plain HTML, everything escaped, nothing fetched from elsewhere. */
import { html, type Reply } from './call.ts';
import type { PageRefusal } from './refusal.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

const style = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem}
h1{line-height:1.2}dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem}dt{font-weight:600}dd{margin:0}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.35rem .5rem;border-bottom:1px solid currentColor;vertical-align:top}
td.number{text-align:right;white-space:nowrap}.note{border:2px solid currentColor;padding:.5rem .75rem}.wrap{overflow-wrap:anywhere}.text{white-space:pre-wrap}`;

export const page = (title: string, content: string): string => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${content}
</main>
<footer><p><a href="/">All datasets of this local catalogue</a>. It stands in for CKAN on this machine; nothing here is public.</p></footer>
</body>
</html>
`;

/** What stands before CKAN's API answers with a page. */
export const refusalPage = ({ status, title, headers }: PageRefusal): Reply =>
  html(status, page(title, `<h1>${escapeHtml(title)}</h1>`), headers);
