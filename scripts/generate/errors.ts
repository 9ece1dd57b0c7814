/** The table of error codes in docs/errors.md, from src/errors.ts. The sections below it are written by people. */
import { readFileSync, writeFileSync } from 'node:fs';
import { ERROR_CODES } from '../../src/errors.ts';
import { replaceBetween, toTable } from './markers.ts';

/** docs/errors.md as it must be for these codes. */
export const toErrorPage = (page: string): string =>
  replaceBetween(
    page,
    'codes',
    toTable(
      ['Code', 'What it means'],
      Object.entries(ERROR_CODES).map(([code, meaning]) => [`[\`${code}\`](#${code})`, meaning]),
    ),
  );

export const generateErrorPage = (root: URL): void => {
  const file = new URL('docs/errors.md', root);
  writeFileSync(file, toErrorPage(readFileSync(file, 'utf8')));
};
