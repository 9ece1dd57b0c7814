/** People and entities of `CITATION.cff`. */
import type { Affiliation, Agent, NameIdentifier } from '../../model/record.ts';
import type { DataPath } from '../documents/document.ts';
import { toPathText } from '../documents/document.ts';
import { itemsOf } from '../documents/prune.ts';
import { toOrcid, toRor } from '../identifiers.ts';
import type { Notebook } from '../notebook.ts';
import { parseName, toLoginFromUrl, toOrcidIdentifier } from '../people.ts';
import type { CffAgent } from '../schemas/citation-cff-types.ts';
import { toLine } from '../text.ts';

const join = (...parts: readonly (string | undefined)[]): string => toLine(parts.filter((part) => part !== undefined).join(' '));

/** The name by its parts: particle and suffix go with the family name. Given names alone stay whole, as nothing says where to split them. */
const toName = (agent: CffAgent): { name: Pick<Agent, 'family' | 'given'>; kind: Agent['kind'] } => {
  const family = join(agent['name-particle'], agent['family-names'], agent['name-suffix']);
  const given = join(agent['given-names']);
  if (family === '' && given === '' && agent.name !== undefined) return { name: { family: toLine(agent.name) }, kind: 'organisation' };
  if (agent['family-names'] === undefined || family === '') return { name: parseName(join(given, family)), kind: 'person' };
  return { name: given === '' ? { family } : { family, given }, kind: 'person' };
};

const toAffiliations = (written: CffAgent['affiliation']): Affiliation[] => {
  if (written === undefined) return [];
  const list = typeof written === 'string' ? [written] : itemsOf(written).map(([, one]) => one);
  return list.flatMap((one): Affiliation[] => {
    const name = toLine((typeof one === 'string' ? one : one.name) ?? '');
    const ror = typeof one === 'string' ? undefined : toRor(one.ror ?? '');
    return name === '' ? [] : [{ name, ...(ror === undefined ? {} : { ror }) }];
  });
};

/** An agent as it stands, with nothing told: for references. Undefined without a name. */
export const toQuietAgent = (agent: CffAgent): Agent | undefined => {
  const { name, kind } = toName(agent);
  const alias = toLine(agent.alias ?? '');
  const family = name.family === '' ? alias : name.family;
  if (family === '') return undefined;
  const orcid = toOrcid(agent.orcid ?? '');
  const ror = toRor(agent.website ?? '');
  const login = toLoginFromUrl(agent.website);
  const email = agent.email?.trim();
  const identifiers: NameIdentifier[] = [
    ...(orcid === undefined ? [] : [toOrcidIdentifier(orcid)]),
    ...(ror === undefined ? [] : [{ scheme: 'ror', value: ror.slice('https://ror.org/'.length) } as const]),
  ];
  return {
    kind,
    family,
    ...(name.given === undefined ? {} : { given: name.given }),
    identifiers,
    affiliations: toAffiliations(agent.affiliation),
    ...(login === undefined ? {} : { login }),
    ...(alias === '' ? {} : { alias }),
    ...(email ? { email } : {}),
  };
};

const tellOfOrcid = (written: string, notes: Notebook, path: DataPath): void => {
  const where = toPathText(path);
  if (toOrcid(written) === undefined) {
    const message = `\`${where}\`: \`${toLine(written).slice(0, 80)}\` is not an ORCID iD (16 digits, the last one a check); it is left out, or the archive would refuse the record.`;
    notes.tell('warning', 'invalid-orcid', { message, path });
  } else if (!/^https:\/\/orcid\.org\//.test(written)) {
    notes.tellOnce('notice', 'orcid-form', {
      message: `\`${where}\` is understood; CITATION.cff 1.2.0 wants it as \`https://orcid.org/…\`.`,
      path,
    });
  }
};

/** One author or contact. @param field where it will stand in the record: `creators[0]`. */
export const readAgent = (written: CffAgent, notes: Notebook, { path, field }: { path: DataPath; field: string }): Agent | undefined => {
  const where = toPathText(path);
  if (written.orcid !== undefined && written.orcid.trim() !== '') tellOfOrcid(written.orcid, notes, [...path, 'orcid']);
  const agent = toQuietAgent(written);
  if (agent === undefined) {
    notes.tell('warning', 'empty-name', { message: `\`${where}\` has no name and is left out.`, path });
    return undefined;
  }
  if (agent.alias === agent.family) {
    notes.tellOnce('notice', 'alias-as-name', { message: `\`${where}\` has no name; the alias \`${agent.family}\` stands for it.`, path });
  } else if (agent.kind === 'person' && written['family-names'] === undefined) {
    notes.tellOnce('notice', 'name-not-split', {
      message: `\`${where}\` has no \`family-names\`, so \`${agent.family}\` stays whole as the family name.`,
      path,
    });
  }
  if (Array.isArray(written.affiliation)) {
    notes.tellOnce('notice', 'affiliation-list', {
      message: `\`${where}.affiliation\` is a list, which is understood; CITATION.cff 1.2.0 knows one text only.`,
      path: [...path, 'affiliation'],
    });
  }
  notes.point(field, path);
  if (agent.identifiers.some(({ scheme }) => scheme === 'orcid')) notes.point(`${field}.orcid`, [...path, 'orcid']);
  if (agent.affiliations.length > 0) notes.point(`${field}.affiliations`, [...path, 'affiliation']);
  return agent;
};
