/** From the words that people write to the typed settings. Gathers every problem, and throws once. */
import { ArchiveError } from '../errors.ts';
import { checkInput, INPUTS, type InputName, isInputName, SECRET_INPUTS } from './inputs.ts';
import { nearest } from './nearest.ts';
import type { Settings } from './settings.ts';

/** One a line, or with commas between; an address stands for the name at its end. */
const toNames = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[\n,]/)
      .map((name) => name.trim().replace(/^https?:\/\/[^/]+\/communities\/([^/?#]+).*$/, '$1'))
      .filter(Boolean),
  ),
];

/** Before a DOI, as people copy it. */
const DOI_ADDRESS = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/i;

/** `none` alone is no pattern: there are no files, and the record is its metadata. */
const toFiles = (text: string, source: Settings['files']['source']): Settings['files'] => {
  if (text === 'none') return { patterns: [], source: 'none', isMetadataOnly: true };
  const patterns = text.split('\n').map((pattern) => pattern.trim());
  return { patterns: patterns.filter(Boolean), source, isMetadataOnly: false };
};

/**
 * @param raw every input that was given, by name; an empty text means the default
 * @param archives the names that `archive` may have
 * @param known what is wrong with the command line itself
 * @throws ArchiveError `bad-input` with every problem at once
 */
export const parseSettings = (
  raw: Readonly<Record<string, string>>,
  archives: readonly string[],
  known: readonly string[] = [],
): Settings => {
  const get = (name: InputName): string => (raw[name] ?? '').trim() || INPUTS[name].default;
  const optional = (name: InputName): string | undefined => get(name) || undefined;
  const names = Object.keys(INPUTS).filter(isInputName);
  const problems = [
    ...known,
    ...Object.keys(raw)
      .filter((name) => !isInputName(name))
      .map((name) => {
        const meant = nearest(name, names);
        return `There is no input \`${name}\`.${meant ? ` Did you mean \`${meant}\`?` : ''}`;
      }),
    ...names.flatMap((name) => checkInput(name, get(name))),
    ...(archives.includes(get('archive')) ? [] : [`\`archive\` is \`${get('archive')}\`, but must be one of: ${archives.join(', ')}.`]),
    ...SECRET_INPUTS.filter((name) => /[^\x21-\x7e]/.test(get(name))).map(
      (name) => `\`${name}\` holds a line break, a blank or a character that no token has. Store the secret anew, by copying it whole.`,
    ),
    ...(get('mode') === 'archive' && !get('token')
      ? [
          '`token` is empty, and archiving needs one. In a workflow: is the secret there under that name, and may this job use its environment? On the command line: set ARCHIVE_TOKEN, or --token-file.',
        ]
      : []),
    ...(get('publish') === 'false' && get('after-publish') === 'correct'
      ? ['`after-publish: correct` publishes a correction, and `publish: false` forbids to publish: leave one out.']
      : []),
    ...(get('files') === 'none' && raw.source?.trim() && get('source') !== 'none' && get('source') !== INPUTS.source.default
      ? [`\`files: none\` makes a record without files, and \`source: ${get('source')}\` asks for one: leave one out.`]
      : []),
    ...(get('adopt') === 'true' && get('concept')
      ? ['`adopt: true` looks for a record to go on with, and `concept` names one: leave one out.']
      : []),
    ...(get('prune') === 'true' && get('after-publish') !== 'correct'
      ? ['`prune: true` takes files away from what is published, and needs `after-publish: correct`.']
      : []),
    ...(get('doi') === '' || /^10\.\d{4,9}\/\S+$/.test(get('doi').replace(DOI_ADDRESS, ''))
      ? []
      : [`\`doi\` is \`${get('doi')}\`, which is no DOI (\`10.1234/abc\`).`]),
    ...(get('contributors') === 'none' &&
    raw['contributors-min-commits']?.trim() &&
    get('contributors-min-commits') !== INPUTS['contributors-min-commits'].default
      ? ['`contributors-min-commits` has no meaning with `contributors: none`: leave one out.']
      : []),
  ];
  if (problems.length > 0) {
    throw new ArchiveError('bad-input', problems.join('\n'), {
      remedy: 'Correct these inputs and run again; nothing was done. All inputs are described in the README.',
    });
  }
  // Each value was checked against its rule above; the casts below only say so to the compiler.
  const token = optional('token');
  const githubToken = optional('github-token');
  const url = optional('archive-url');
  const concept = optional('concept');
  const dmp = optional('dmp');
  const fields = optional('ckan-fields');
  const organisation = optional('organisation');
  const doi = optional('doi')?.replace(DOI_ADDRESS, '');
  const tag = optional('tag');
  const overrides = optional('metadata');
  return {
    mode: get('mode') as Settings['mode'],
    archive: {
      name: get('archive'),
      parallelUploads: Number(get('parallel-uploads')),
      ...(url === undefined ? {} : { url: url.replace(/\/+$/, '') }),
      ...(token === undefined ? {} : { token }),
      communities: toNames(get('community')),
      ...(concept === undefined ? {} : { concept }),
      ...(get('adopt') === 'true' ? { adopt: true } : {}),
      ...(dmp === undefined ? {} : { dmp }),
      ...(organisation === undefined ? {} : { organisation }),
      layout: get('ckan-layout') as Settings['archive']['layout'],
      ...(fields === undefined ? {} : { fields }),
      tooLarge: get('too-large') as Settings['archive']['tooLarge'],
      ...(get('keep') === 'all' ? {} : { keep: Number(get('keep')) }),
      ...(get('prune') === 'true' ? { prunes: true } : {}),
      ...(doi === undefined ? {} : { doi }),
    },
    github: githubToken === undefined ? {} : { token: githubToken },
    release: {
      prereleases: get('prereleases') as Settings['release']['prereleases'],
      allowPrivate: get('allow-private') === 'true',
      ...(tag === undefined ? {} : { tag }),
    },
    files: toFiles(get('files'), get('source') as Settings['files']['source']),
    metadata: {
      contributors: get('contributors') as Settings['metadata']['contributors'],
      contributorType: get('contributors-type'),
      contributorsMinCommits: Number(get('contributors-min-commits')),
      releaseFacts: get('release-facts') as Settings['metadata']['releaseFacts'],
      ...(overrides === undefined ? {} : { overrides }),
    },
    publish: get('publish') === 'true',
    afterPublish: get('after-publish') as Settings['afterPublish'],
  };
};
