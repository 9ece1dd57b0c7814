/** What can be known before anything is written, and the crosswalk alone does not know: rights, organisation, licences. Reads only. */
import type { Place, Problem } from '../../../model/problem.ts';
import type { ArchiveRecord } from '../../../model/record.ts';
import type { ReleaseFile } from '../../../model/release.ts';
import type { Json } from '../api/wire.ts';
import type { ReleaseFacts } from '../mapping/facts.ts';
import { toNewDataset } from '../mapping/overlay.ts';
import { toFileFields } from '../mapping/resources.ts';
import { organisationOf, toResource, toWanted } from '../mapping/wanted.ts';
import { checkCoreRules } from '../schema/core-rules.ts';
import { checkAgainstSchema } from '../schema/schema-check.ts';
import { toAbilities } from './deposits.ts';
import type { Desk } from './desk.ts';
import { toDatasetName } from './find-dataset.ts';
import { toOwnWords } from './forward.ts';
import { toPlaceholder } from './snapshots.ts';

const toError = (code: string, message: string): Problem => ({ severity: 'error', code, message });

const checkFiles = (desk: Desk, files: readonly ReleaseFile[]): readonly Problem[] => {
  const { limits } = toAbilities(desk);
  const wrong = files.filter(({ name }) => name.trim() === '' || /\p{Cc}/u.test(name));
  return [
    ...wrong.map(({ name }) =>
      toError(
        'file-name',
        `${JSON.stringify(name)} is no name for a file, and ${desk.settings.name} cannot keep it: rename the file, or leave it out with \`files\`.`,
      ),
    ),
    ...(files.length > limits.files
      ? [
          toError(
            'file-count',
            `Here are ${files.length} files, and a dataset of CKAN with more than ${limits.files} resources takes minutes for each write: choose some with \`files\`, or pack them.`,
          ),
        ]
      : []),
  ];
};

const toPlaced = (problem: Problem, at: ReadonlyMap<string, Place>): Problem => {
  const place = problem.path === undefined ? undefined : at.get(problem.path);
  return place === undefined || problem.at !== undefined ? problem : { ...problem, at: place };
};

/** What is said of a dataset that is made, and the one that is there is called or is otherwise. */
const checkStaying = ({ found, site, ...desk }: Desk, facts: ReleaseFacts): readonly Problem[] => {
  const said = site.fields().dataset;
  const wanted = { name: toDatasetName({ site, ...desk }, facts), type: site.type() };
  return (['name', 'type'] as const)
    .filter((field) => found !== undefined && said[field] && found[field] !== wanted[field])
    .map((field) => ({
      ...{ severity: 'warning', code: 'field-stays', path: field },
      message: `\`${field}\` is said of a dataset that is made: ${found?.name} is there already, and stays ${found?.[field]}.`,
    }));
};

/** The dataset and its new resources as they would be sent, held against what the catalogue's schema and every CKAN refuse. */
const checkFit = async (desk: Desk, record: ArchiveRecord, files: readonly ReleaseFile[]): Promise<readonly Problem[]> => {
  const crossed = desk.cross(record);
  const { facts } = crossed;
  if (facts === undefined) return [];
  const { found, site } = desk;
  const organisation = found === undefined ? (desk.hasToken ? await site.getOrganisation() : undefined) : organisationOf(found);
  const wanted = toWanted(crossed, desk.around(), organisation);
  const fresh: Json = { ...toNewDataset(wanted), name: toDatasetName(desk, facts), owner_org: organisation?.id, type: site.type() };
  // What is there already is somebody's own business, and stays where the release does not lead.
  const dataset: Json = found === undefined ? fresh : { ...wanted.defaults, ...found, ...toOwnWords(desk, found, crossed)?.change.fields };
  const resources = files.map((file) =>
    toResource(toFileFields(file, facts, { sha256: file.sha256 ?? '' }), desk.around(), { isLink: false }),
  );
  const snapshot = toPlaceholder(desk, record, facts);
  return [
    ...wanted.problems,
    ...checkStaying(desk, facts),
    ...(site.profile.check?.(dataset) ?? []),
    ...checkAgainstSchema(site.schema(), dataset, [snapshot, ...resources], {
      ours: Object.keys({ ...wanted.fields, ...wanted.defaults }),
    }),
    ...(found === undefined ? checkCoreRules(dataset, resources) : []),
  ].filter(({ path }) => desk.hasToken || path !== 'owner_org');
};

/** See the port. Where a dataset is about to be made, the account must be an editor somewhere: throws as `getOrganisation` does. */
export const preflight = async (
  desk: Desk,
  record: ArchiveRecord,
  files: readonly ReleaseFile[] | undefined,
): Promise<readonly Problem[]> => {
  const told = new Set(desk.cross(record).losses.map(({ message }) => message));
  const said = await desk.site.loadFields();
  if (said.some(({ severity }) => severity === 'error')) return said;
  await desk.site.load();
  const types = desk.site.otherTypes();
  if (types !== undefined)
    return [
      toError(
        'unknown-type',
        `${desk.settings.name} has no datasets of the type «${desk.site.type()}»${types.length > 0 ? `, but of: ${types.join(', ')}` : ''}.`,
      ),
    ];
  const problems: Problem[] = desk
    .cross(record)
    .losses.filter(({ message }) => !told.has(message))
    .map(({ field, message, outcome }) => ({
      ...{ code: 'unknown-value', message, path: field },
      severity: outcome === 'refused' ? 'error' : 'warning',
    }));
  if (files === undefined) return problems;
  const fit = (await checkFit(desk, record, files)).map((problem) => toPlaced(problem, desk.site.places()));
  return [...said, ...problems, ...checkFiles(desk, files), ...fit];
};
