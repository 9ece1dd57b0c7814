/** What kind of thing a record is, in Zenodo's words (facts/zenodo.md 6.2). */
import type { ResourceType } from '../../model/record.ts';
import type { DataPath } from '../documents/document.ts';
import { toPathText } from '../documents/document.ts';
import { guess } from '../guess.ts';
import type { Notebook } from '../notebook.ts';
import type { ZenodoJson } from '../schemas/zenodo-json-types.ts';
import { toLine } from '../text.ts';

const SUBTYPES: Readonly<Record<string, readonly string[]>> = {
  publication: (
    'annotationcollection book section conferencepaper conferenceproceeding datamanagementplan journal article patent peerreview preprint deliverable ' +
    'milestone proposal report softwaredocumentation taxonomictreatment technicalnote thesis workingpaper datapaper dissertation standard studyregistration other'
  ).split(' '),
  image: 'figure plot drawing diagram photo other'.split(' '),
  software: ['computationalnotebook'],
};
const TYPES: readonly string[] =
  'publication poster presentation event dataset image model video audio software lesson other physicalobject workflow project instrument'.split(
    ' ',
  );

/** `publication-article`, `publication` + `article`, `Software`: any way that the words are put. */
const parseType = (general: string, subtype: string | undefined): ResourceType | undefined => {
  const [first = '', second] = toLine(general).toLowerCase().split('-');
  const finer = toLine(subtype ?? second ?? '').toLowerCase();
  if (!TYPES.includes(first)) return undefined;
  return SUBTYPES[first]?.includes(finer) ? { general: first, subtype: finer } : { general: first };
};

/** A finer kind written where the general one belongs: `book`. `other` and `proposal` are not looked for: the first is a general one. */
const findByFinerKind = (written: string): ResourceType | undefined => {
  const word = toLine(written)
    .toLowerCase()
    .replace(/[\s_-]/g, '');
  const general = Object.keys(SUBTYPES).find((type) => SUBTYPES[type]?.includes(word));
  return general === undefined ? undefined : { general, subtype: word };
};

/** What a text or an object says, as one line for {@link parseType}. */
const toWords = (written: NonNullable<ZenodoJson['resource_type']>): { general: string; subtype?: string } => {
  if (typeof written === 'string') return { general: written };
  const general = written.type ?? written.id ?? '';
  if (written.subtype === undefined) return { general };
  const prefix = `${general}-`;
  return { general, subtype: written.subtype.startsWith(prefix) ? written.subtype.slice(prefix.length) : written.subtype };
};

/** The type of a related thing: `publication-article`. Undefined where it is not one that Zenodo knows; then it is told. */
export const readRelatedType = (written: ZenodoJson['resource_type'], notes: Notebook, path: DataPath): string | undefined => {
  if (written === undefined) return undefined;
  const { general, subtype } = toWords(written);
  const type = parseType(general, subtype) ?? findByFinerKind(general);
  if (type === undefined) {
    const message = `\`${toPathText(path)}\`: \`${toLine(general).slice(0, 60)}\` is not a resource type; it is left out.`;
    notes.tell('warning', 'resource-type-unknown', { message, path });
    return undefined;
  }
  if (typeof written === 'object') {
    notes.tellOnce('notice', 'resource-type-object', {
      message: `\`${toPathText(path)}\` is understood as \`${[type.general, type.subtype].filter(Boolean).join('-')}\`; Zenodo drops a resource type that is an object. Write it as a text.`,
      path,
    });
  }
  return [type.general, type.subtype].filter(Boolean).join('-');
};

/** `upload_type` with its finer kind, or `resource_type`. An unknown type is an error: what a thing is can't be guessed. */
export const readResourceType = (data: ZenodoJson, notes: Notebook): void => {
  const fromUpload = data.upload_type !== undefined;
  const path = [fromUpload ? 'upload_type' : 'resource_type'];
  const written = data.upload_type ?? data.resource_type;
  if (written === undefined) return;
  const words = toWords(written);
  if (words.general.trim() === '') return;
  const [general = ''] = words.general.toLowerCase().trim().split('-');
  const kinds: Readonly<Record<string, string | undefined>> = {
    publication: data.publication_type,
    image: data.image_type,
    software: data.software_type,
  };
  const subtype = words.subtype ?? kinds[general];
  const type = parseType(words.general, subtype);
  if (type === undefined) {
    const finer = findByFinerKind(words.general);
    if (finer !== undefined) {
      notes.tell('warning', 'upload-type-finer', {
        message: `\`${path[0]}\`: \`${words.general}\` is taken as \`${finer.general}\` with the finer kind \`${finer.subtype}\`. Write both: \`upload_type\` and \`${finer.general}_type\`.`,
        path,
      });
      notes.put('type', finer, path);
      return;
    }
    const meant = guess(words.general, TYPES);
    const hint = meant === undefined ? ` The types are ${TYPES.join(', ')}.` : ` Did you mean \`${meant}\`?`;
    notes.tell('error', 'upload-type-unknown', {
      message: `\`${path[0]}\`: \`${toLine(words.general).slice(0, 60)}\` is not a type of upload.${hint}`,
      path,
    });
    return;
  }
  if (!fromUpload)
    notes.tellOnce('notice', 'resource-type-understood', {
      message: `\`resource_type\` is understood as \`upload_type: ${type.general}\`.`,
      path,
    });
  if (subtype !== undefined && subtype.trim() !== '' && type.subtype === undefined) {
    const message = `\`${toLine(subtype).slice(0, 60)}\` is not a finer kind of \`${type.general}\`; it is left out.`;
    notes.tell('warning', 'upload-type-finer-unknown', { message, path: kinds[general] === undefined ? path : [`${general}_type`] });
  }
  notes.put('type', type, path);
};
