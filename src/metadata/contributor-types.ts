/** What somebody contributed, in DataCite's words. */
import type { DataPath } from './documents/document.ts';
import { toPathText } from './documents/document.ts';
import type { Notebook } from './notebook.ts';
import { toLine } from './text.ts';

/** DataCite's contributor types, as Zenodo takes them (facts/zenodo.md 6.5). */
export const CONTRIBUTOR_TYPES = [
  'ContactPerson',
  'DataCollector',
  'DataCurator',
  'DataManager',
  'Distributor',
  'Editor',
  'HostingInstitution',
  'Producer',
  'ProjectLeader',
  'ProjectManager',
  'ProjectMember',
  'RegistrationAgency',
  'RegistrationAuthority',
  'RelatedPerson',
  'Researcher',
  'ResearchGroup',
  'RightsHolder',
  'Sponsor',
  'Supervisor',
  'Translator',
  'WorkPackageLeader',
  'Other',
] as const;

/** Roles that only organisations have. */
export const ORGANISATION_TYPES: readonly string[] = [
  'HostingInstitution',
  'RegistrationAgency',
  'RegistrationAuthority',
  'ResearchGroup',
  'Sponsor',
];

/** @param path of the type itself */
export const readContributorType = (written: string | undefined, notes: Notebook, path: DataPath): string => {
  const known = CONTRIBUTOR_TYPES.find(
    (type) =>
      type.toLowerCase() ===
      written
        ?.trim()
        .replace(/[\s_-]/g, '')
        .toLowerCase(),
  );
  if (known !== undefined) return known;
  const whole = toPathText(path);
  if (written === undefined || written.trim() === '') {
    notes.tellOnce('warning', 'contributor-without-type', {
      message: `\`${toPathText(path.slice(0, -1))}\` has no \`${path.at(-1)}\`; \`Other\` is taken.`,
      path: path.slice(0, -1),
    });
    return 'Other';
  }
  if (/^funder$/i.test(written.trim())) {
    const message = `\`${whole}\`: Zenodo refuses \`Funder\` today; \`Sponsor\` is taken. Funding itself belongs into \`grants\`.`;
    notes.tell('warning', 'contributor-funder', { message, path });
    return 'Sponsor';
  }
  const message = `\`${whole}\`: \`${toLine(written).slice(0, 60)}\` is not a contributor type; \`Other\` is taken. The types are ${CONTRIBUTOR_TYPES.join(', ')}.`;
  notes.tell('warning', 'contributor-type-unknown', { message, path });
  return 'Other';
};
