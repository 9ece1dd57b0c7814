/** A command's words to what is asked of the archive, and what comes of it to an answer. One entry a verb. */
import { listOf, textOf, usage, type Values } from '../command/words.ts';
import { toSafeText } from '../log.ts';
import { type Entry, FORMATS, type Format, needs, VOCABULARIES, type VocabularyName } from '../repositories/catalogue.ts';
import { type Answer, byName, toDownloadedText, toEntryText, toListText, toRequestText, toSavedText, toStatusText } from './answer.ts';
import { toChange } from './change.ts';
import type { Doors } from './doors.ts';
import { download } from './download.ts';
import { status } from './status.ts';
import type { Terminal } from './terminal.ts';

export interface Said {
  values: Values;
  /** What stands behind the command. */
  places: readonly string[];
  overrides?: string;
  /** The options that lead to the same archive, for what is proposed: ` --archive zenodo-sandbox`. */
  again: string;
}

type Verb = (said: Said, doors: Doors, terminal: Terminal) => Promise<Answer | undefined>;

const readNumber = (values: Values, name: string, standard: number): number => {
  const text = textOf(values, name);
  if (text === undefined) return standard;
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw usage(`\`--${name}\` is \`${text}\`, but must be a whole number from 1.`);
};

const readOneOf = <T extends string>(word: string, words: readonly T[], what: string): T => {
  const known = words.find((one) => one === word);
  if (known === undefined) throw usage(`There is no ${what} \`${word}\`. Say one of: ${words.join(', ')}.`);
  return known;
};

const get: Verb = async ({ values, places: [id = ''] }, doors) => {
  const { catalogue, repository } = doors;
  const entry = await catalogue.find(id);
  const format = textOf(values, 'format');
  if (format === undefined) {
    const listed = (await catalogue.files?.(entry).catch(() => undefined)) ?? [];
    const files = listed.toSorted(byName);
    const lines = files.map(({ name, size }) => `    ${name}, ${size} bytes`);
    return { json: { ...entry, files }, text: [toEntryText(entry), `    ${entry.url}`, ...lines].join('\n') };
  }
  const print = needs(repository, 'print', 'print a record');
  const wanted = readOneOf<Format>(format, FORMATS, 'format');
  const document =
    wanted === 'codemeta'
      ? await (await import(/* webpackChunkName: "run" */ './print-codemeta.ts')).printCodemeta(print, entry, doors)
      : await print(entry, wanted);
  const isJson = /\bjson$/.test(document.mediaType);
  return { json: { format, ...document }, text: isJson ? JSON.stringify(JSON.parse(document.text), null, 2) : document.text.trimEnd() };
};

const search: Verb = async ({ values, places }, { repository }) => {
  const [sort, type, community] = ['sort', 'type', 'community'].map((name) =>
    name === 'community' ? listOf(values, name)[0] : textOf(values, name),
  );
  const query = { text: places.join(' '), page: readNumber(values, 'page', 1), size: readNumber(values, 'size', 10) };
  const found = await needs(
    repository,
    'search',
    'be searched',
  )({
    ...query,
    ...(sort === undefined ? {} : { sort }),
    ...(type === undefined ? {} : { type }),
    ...(community === undefined ? {} : { community }),
  });
  const rest = found.total - (query.page - 1) * query.size - found.entries.length;
  const more = rest > 0 ? `\n${rest} more: --page ${query.page + 1}` : '';
  return { json: { ...query, ...found }, text: `${toListText(found.entries, 'Nothing was found.')}${more}` };
};

const listDrafts = async (drafts: AsyncIterable<Entry>, { values }: Said, { print }: Terminal): Promise<Answer | undefined> => {
  const list: Entry[] = [];
  for await (const draft of drafts) {
    list.push(draft);
    if (values.json !== true) await print(toSafeText(toEntryText(draft)));
  }
  return values.json !== true && list.length > 0 ? undefined : { json: list, text: 'There are no open drafts.' };
};

const deposits: Verb = async (said, { catalogue, repository }, terminal) => {
  const { values, places } = said;
  const [what = '', id] = places;
  readOneOf(what, ['list', 'discard'], '`deposits` command');
  if (what === 'list') return listDrafts(needs(repository, 'drafts', "list an account's drafts")(), said, terminal);
  if (id === undefined) throw usage('Say which draft: archive-release deposits discard ID.');
  const discard = needs(repository, 'discard', 'discard a draft');
  const draft = await catalogue.find(id);
  const loss =
    draft.state === 'published' ? 'The correction is dropped; the record stays as it is public' : 'Nothing is left of it and its files';
  if (values.yes !== true && !(await terminal.confirm(`Discard ${draft.id}, «${draft.title}»? ${loss}.`)))
    return { json: { discarded: false, id }, text: 'Nothing was changed.' };
  await discard(draft);
  return { json: { discarded: true, id }, text: `The draft ${id} is discarded.` };
};

const ACTIONS = ['accept', 'decline', 'critique', 'resubmit', 'cancel', 'review', 'comment'] as const;

const request: Verb = async ({ places: [id = '', word, ...words] }, { repository }) => {
  const found = await needs(repository, 'readRequest', 'tell of requests')(id);
  if (word === undefined) return { json: found, text: toRequestText(found) };
  const action = readOneOf(word, ACTIONS, 'action');
  const text = words.join(' ').trim();
  if (action === 'comment') {
    if (text === '') throw usage('Say what: archive-release request ID comment TEXT.');
    await needs(repository, 'comment', 'take comments on requests')(found, text);
    return { json: found, text: `The comment stands at ${found.url}.` };
  }
  const after = await needs(repository, 'act', 'act on requests')(found, action, text === '' ? {} : { text });
  return { json: after, text: toRequestText(after) };
};

const lookup: Verb = async ({ places: [vocabulary = '', ...words] }, { repository }) => {
  const terms = await needs(
    repository,
    'lookUp',
    'look words up',
  )(readOneOf<VocabularyName>(vocabulary, VOCABULARIES, 'vocabulary'), words.join(' '));
  return { json: terms, text: terms.length === 0 ? 'Nothing was found.' : terms.map(({ id, title }) => `${id}  ${title}`).join('\n') };
};

const harvest: Verb = async ({ values }, { repository, signal }, { printJson }) => {
  const [set, from] = [textOf(values, 'set'), textOf(values, 'from')];
  if (from !== undefined && !/^\d{4}-\d{2}-\d{2}(T[\d:]+Z)?$/.test(from))
    throw usage(`\`--from\` is \`${from}\`, but must be a date: YYYY-MM-DD.`);
  const records = needs(
    repository,
    'harvest',
    'be harvested',
  )({
    format: textOf(values, 'format') ?? 'oai_dc',
    ...(set === undefined ? {} : { set }),
    ...(from === undefined ? {} : { from }),
  });
  for await (const record of records) {
    signal.throwIfAborted();
    await printJson(record);
  }
  return undefined;
};

const dmps: Verb = async ({ places }, { repository }) => {
  const list = await needs(repository, 'dmps', 'list data management plans')(places.join(' '));
  const lines = list.map(({ id, title, datasets }) => `${id}  ${title ?? '(no title)'} (${datasets.length} datasets)`);
  return { json: list, text: lines.length === 0 ? 'Nothing was found.' : lines.join('\n') };
};

export const VERBS = {
  write: async (said, doors) => {
    const { write } = await import(/* webpackChunkName: "run" */ './write.ts');
    const saved = await write(doors, { metadata: said.places[0] ?? '', publish: said.values.publish === true, ...toChange(said) });
    return { json: saved, text: toSavedText(saved, said.again) };
  },
  edit: async (said, doors) => {
    const { edit } = await import(/* webpackChunkName: "run" */ './edit.ts');
    const [id = '', metadata] = said.places;
    const { values } = said;
    if (values.publish === true && values.draft === true) throw usage('Say `--publish` or `--draft`, not both.');
    const wish = values.publish === true ? { publish: true } : values.draft === true ? { publish: false } : {};
    const saved = await edit(doors, id, {
      ...toChange(said),
      remove: listOf(values, 'remove'),
      ...wish,
      ...(metadata === undefined ? {} : { metadata }),
    });
    return { json: saved, text: toSavedText(saved, said.again) };
  },
  get,
  search,
  download: async ({ values, places: [id = '', ...names] }, doors) => {
    const folder = textOf(values, 'out');
    const files = await download(doors, id, { names, ...(folder === undefined ? {} : { folder }) });
    return { json: files, text: toDownloadedText(files) };
  },
  status: async ({ places: [id = ''] }, doors) => {
    const found = await status(doors, id);
    return { json: found, text: toStatusText(found) };
  },
  deposits,
  request,
  lookup,
  harvest,
  dmps,
} as const satisfies Readonly<Record<string, Verb>>;
