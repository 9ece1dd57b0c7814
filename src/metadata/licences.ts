/**
 * Licences as people write them, brought to SPDX where that is sure. Nothing is guessed: what is not sure stays as it was written, and is told.
 * What an archive accepts is its own crosswalk's business.
 */
import { nearest } from '../inputs/nearest.ts';
import type { Severity } from '../model/problem.ts';
import type { Rights } from '../model/record.ts';
import { toUrl } from './identifiers.ts';
import { toKey, toLine, withoutEnd } from './text.ts';

export interface LicenceReading {
  rights?: Rights;
  problem?: { severity: Severity; code: string; message: string };
}

export interface LicenceBook {
  /** @param wantsSpdx the format allows SPDX ids only, so that any other word is told. */
  read(written: string, options: { wantsSpdx: boolean }): LicenceReading;
}

/** Longer than any name or expression: somebody pasted the licence itself. */
const LONGEST = 300;

/** Looking for the meant licence costs about a millisecond, and a hostile file names a hundred thousand. */
const MOST_GUESSES = 50;

/** `GPL-3.0` means `GPL-3.0-only` by SPDX's own definition, and `GPL-3.0+` means `-or-later`. */
const modernise = (id: string): string =>
  /^(A|L)?GPL-[\d.]+$|^GFDL-[\d.]+$/.test(id) ? `${id}-only` : /^((A|L)?GPL|GFDL)-[\d.]+\+$/.test(id) ? `${id.slice(0, -1)}-or-later` : id;

/** One key for `The MIT License`, `MIT license`, `Apache License, Version 2.0`, `Apache 2.0 License`. */
const toNameKey = (name: string): string =>
  toKey(name)
    .replace(/\b(the|version|licence|license)\b/g, ' ')
    .replace(/\bv(?=\d)/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const toUrlKey = (url: string): string => {
  const bare = url
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/\/(legalcode|deed).*$/, '');
  return withoutEnd(bare, '/').replace(/\.(html?|txt|php)$/, '');
};

/** Addresses that name one licence by their path. */
const toIdFromUrl = (key: string): string | undefined => {
  const named = /^(?:opensource\.org\/licenses?|spdx\.org\/licenses|choosealicense\.com\/licenses)\/([\w.+-]+)$/.exec(key)?.[1];
  if (named !== undefined) return named;
  const creative = /^creativecommons\.org\/licenses\/([a-z-]+)\/(\d\.\d)$/.exec(key);
  if (creative !== null) return `cc-${creative[1]}-${creative[2]}`;
  return key === 'creativecommons.org/publicdomain/zero/1.0' ? 'CC0-1.0' : undefined;
};

const addUnique = (map: Map<string, string | undefined>, key: string, id: string): void => {
  // Two licences under one name or address: neither is sure.
  map.set(key, map.has(key) && map.get(key) !== id ? undefined : id);
};

const readList = async () => {
  const { default: list } = await import(/* webpackMode: "eager" */ 'spdx-license-list');
  const { default: parseExpression } = await import(/* webpackMode: "eager" */ 'spdx-expression-parse');
  const ids = new Map(Object.keys(list).map((id) => [id.toLowerCase(), id]));
  const byName = new Map<string, string | undefined>([['cc0', 'CC0-1.0']]);
  const byUrl = new Map<string, string | undefined>();
  for (const [id, { name, url }] of Object.entries(list)) {
    const modern = modernise(id);
    addUnique(byName, toNameKey(name), modern);
    addUnique(byName, toNameKey(id), modern);
    // A few entries have none, whatever the types say.
    if (typeof url === 'string') addUnique(byUrl, toUrlKey(url), modern);
  }
  return { list, parseExpression, ids, byName, byUrl };
};
let spdx: ReturnType<typeof readList> | undefined;

/** Only runs that read a licence need the SPDX list, and all files of one process are read by the same. Guesses are counted for each book. */
export const openLicenceBook = async (): Promise<LicenceBook> => {
  spdx ??= readList();
  const { list, parseExpression, ids, byName, byUrl } = await spdx;

  const toId = (word: string): string | undefined => {
    const id = ids.get(word.toLowerCase());
    if (id !== undefined) return modernise(id);
    const plus = /^(.+)\+$/.exec(word)?.[1];
    const base = plus === undefined ? undefined : ids.get(plus.toLowerCase());
    return base === undefined ? undefined : modernise(`${base}+`);
  };

  const toExpression = (written: string): string | undefined => {
    const slashed = written.split('/');
    const text = slashed.length > 1 && slashed.every((part) => toId(part.trim()) !== undefined) ? slashed.join(' OR ') : written;
    if (!/\s(or|and|with)\s/i.test(text)) return undefined;
    const words = text.replace(/[()]/g, ' $& ').trim().split(/\s+/);
    const spelled = words.map((word) => (/^(or|and|with)$/i.test(word) ? word.toUpperCase() : (toId(word) ?? word)));
    const expression = spelled.join(' ').replace(/\( /g, '(').replace(/ \)/g, ')');
    try {
      parseExpression(expression);
      return expression;
    } catch {
      return undefined;
    }
  };

  const hints = new Map<string, string>();
  const hint = (written: string): string => {
    const known = hints.get(written);
    if (known !== undefined || hints.size === MOST_GUESSES) return known ?? '';
    const near = nearest(written, Object.keys(list));
    const said = near === undefined ? '' : ` Did you mean \`${near}\`?`;
    hints.set(written, said);
    return said;
  };

  const readUrl = (written: string, url: string): LicenceReading => {
    const key = toUrlKey(url);
    const id = toId(toIdFromUrl(key) ?? '') ?? byUrl.get(key);
    if (id === undefined) return { rights: { url } };
    return {
      rights: { id, url },
      problem: { severity: 'notice', code: 'licence-understood', message: `The licence \`${written}\` is taken as \`${id}\`.` },
    };
  };

  return {
    read: (raw, { wantsSpdx }) => {
      const written = toLine(raw);
      if (written === '') return {};
      if (written.length > LONGEST) {
        const message = `The licence is a text of ${written.length} characters; its beginning is kept as a title. Name its SPDX id instead.`;
        return { rights: { title: `${written.slice(0, LONGEST)}…` }, problem: { severity: 'warning', code: 'licence-not-spdx', message } };
      }
      if (/^(noassertion|none|other|unknown|n\/a)$/i.test(written)) {
        const message = `\`${written}\` says nothing about the licence, and is ignored. Name the SPDX id of the licence.`;
        return { problem: { severity: 'warning', code: 'licence-not-said', message } };
      }
      const url = toUrl(written);
      if (url !== undefined) return readUrl(written, url);
      const id = toId(written) ?? toExpression(written);
      if (id !== undefined) return { rights: { id } };
      if (/^(DocumentRef-[\w.-]+:)?LicenseRef-[\w.-]+$/.test(written)) return { rights: { id: written } };
      const isWord = /^[\w.+-]+$/.test(written);
      const named = byName.get(toNameKey(written));
      if (named !== undefined) {
        const message = `The licence \`${written}\` is taken as \`${named}\`.`;
        return {
          rights: { id: named },
          ...(isWord && !wantsSpdx ? {} : { problem: { severity: 'notice', code: 'licence-understood', message } }),
        };
      }
      if (isWord && !wantsSpdx) return { rights: { id: written } };
      const message = `The licence \`${written}\` is not an SPDX id, and is kept as it is written.${hint(written)}`;
      const problem = { severity: 'warning', code: 'licence-not-spdx', message } as const;
      return { rights: isWord ? { id: written } : { title: written }, problem };
    },
  };
};
