/** The DOI badge: an image with two words, measured roughly. */
import { escapeHtml } from './text.ts';

const widthOf = (text: string): number =>
  Math.round([...text].reduce((sum, character) => sum + (/[.,il/:]/.test(character) ? 4 : 7), 0)) + 10;

export const badge = (doi: string): string => {
  const [label, value] = ['DOI', escapeHtml(doi)];
  const [left, right] = [widthOf(label), widthOf(doi)];
  const text = (x: number, words: string): string => `<text x="${x}" y="14">${words}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${label}: ${value}">
<rect width="${left + right}" height="20" rx="3" fill="#555"/>
<path fill="#0669b5" d="M${left} 0h${right - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1 -3 3H${left}z"/>
<g fill="#fff" text-anchor="middle" font-family="DejaVu Sans,Verdana,Geneva,sans-serif" font-size="11">
${text(left / 2, label)}
${text(left + right / 2, value)}
</g>
</svg>
`;
};
