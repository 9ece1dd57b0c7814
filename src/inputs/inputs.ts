/** The inputs, each with its default and its rule: a table, and how one value is held against it. */
/** What an input means, besides its text. `secret` values are masked by the doors before anything else happens. */
interface InputRule {
  default: string;
  oneOf?: readonly string[];
  integerFrom?: number;
  url?: true;
  secret?: true;
}

const YES_NO = ['true', 'false'] as const;

/** Every input of the action, and every option of the command of the same name. action.yml is held against it by a test. */
export const INPUTS = {
  token: { default: '', secret: true },
  'github-token': { default: '', secret: true },
  archive: { default: 'zenodo' },
  'archive-url': { default: '', url: true },
  mode: { default: 'archive', oneOf: ['archive', 'plan', 'validate'] },
  tag: { default: '' },
  concept: { default: '' },
  adopt: { default: 'false', oneOf: YES_NO },
  community: { default: '' },
  dmp: { default: '' },
  files: { default: '*' },
  source: { default: 'zip', oneOf: ['zip', 'tar.gz', 'none'] },
  prereleases: { default: 'skip', oneOf: ['skip', 'archive'] },
  'allow-private': { default: 'false', oneOf: YES_NO },
  metadata: { default: '' },
  contributors: { default: 'auto', oneOf: ['auto', 'creators', 'contributors', 'none'] },
  'contributors-type': {
    default: 'ProjectMember',
    // DataCite's contributorType, as Zenodo takes it: facts/zenodo.md 6.5 (Funder is refused there)
    oneOf: [
      ...['ContactPerson', 'DataCollector', 'DataCurator', 'DataManager', 'Distributor', 'Editor', 'HostingInstitution', 'Producer'],
      ...['ProjectLeader', 'ProjectManager', 'ProjectMember', 'RegistrationAgency', 'RegistrationAuthority', 'RelatedPerson', 'Researcher'],
      ...['ResearchGroup', 'RightsHolder', 'Sponsor', 'Supervisor', 'Translator', 'WorkPackageLeader', 'Other'],
    ],
  },
  'contributors-min-commits': { default: '1', integerFrom: 1 },
  'release-facts': { default: 'release', oneOf: ['release', 'file'] },
  publish: { default: 'true', oneOf: YES_NO },
  'after-publish': { default: 'keep', oneOf: ['keep', 'correct'] },
  'parallel-uploads': { default: '8', integerFrom: 1 },
  organisation: { default: '' },
  'ckan-layout': { default: 'repository', oneOf: ['repository', 'release'] },
  'ckan-fields': { default: '' },
  'too-large': { default: 'fail', oneOf: ['fail', 'link'] },
  keep: { default: 'all', integerFrom: 1, oneOf: ['all'] },
  prune: { default: 'false', oneOf: YES_NO },
  doi: { default: '' },
} as const satisfies Record<string, InputRule>;

export type InputName = keyof typeof INPUTS;

/** The names whose values are never shown. */
export const SECRET_INPUTS: readonly InputName[] = ['token', 'github-token'];

export const isInputName = (name: string): name is InputName => Object.hasOwn(INPUTS, name);

const isHttpUrl = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/** One sentence for each way in which a value breaks its rule. */
export const checkInput = (name: InputName, value: string): string[] => {
  const rule: InputRule = INPUTS[name];
  if (rule.oneOf?.includes(value)) return [];
  if (rule.oneOf && rule.integerFrom === undefined) return [`\`${name}\` is \`${value}\`, but must be one of: ${rule.oneOf.join(', ')}.`];
  if (rule.integerFrom !== undefined && !(/^\d{1,6}$/.test(value) && Number(value) >= rule.integerFrom)) {
    return [
      `\`${name}\` is \`${value}\`, but must be a whole number from ${rule.integerFrom}${rule.oneOf === undefined ? '' : `, or ${rule.oneOf.join(', ')}`}.`,
    ];
  }
  if (rule.url && value !== '' && !isHttpUrl(value))
    return [`\`${name}\` is \`${value}\`, but must be an address that starts with https:// (or http:// for a server on this machine).`];
  return [];
};
