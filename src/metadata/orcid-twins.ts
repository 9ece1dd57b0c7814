/** Two people of one file with one ORCID iD. */
import type { Agent } from '../model/record.ts';
import type { Notebook } from './notebook.ts';
import { orcidOf } from './people.ts';

/**
 * @param agents with their index in the file
 * @param where the list's key, and the key of the iD in each entry
 */
export const warnOfTwins = (
  agents: readonly (readonly [number, Agent])[],
  notes: Notebook,
  [key, part]: readonly [string, string],
): void => {
  const seen = new Map<string, number>();
  for (const [index, agent] of agents) {
    const orcid = orcidOf(agent);
    if (orcid === undefined) continue;
    const first = seen.get(orcid);
    if (first === undefined) seen.set(orcid, index);
    else {
      notes.tell('warning', 'orcid-twice', {
        message: `\`${key}[${index}]\` has the same ORCID iD (${orcid}) as \`${key}[${first}]\`. Both are kept; one of the two iDs is wrong, or the person stands twice.`,
        path: [key, index, part],
      });
    }
  }
};
