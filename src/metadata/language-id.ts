/** GitHub's name of a programming language as the id that archives have for it: small letters, `_` for blanks and hyphens, symbols kept (`c++`, `jupyter_notebook`; facts/inveniordm.md 1.5). */
export const toLanguageId = (name: string): string => name.trim().toLowerCase().replace(/[\s-]/g, '_');
