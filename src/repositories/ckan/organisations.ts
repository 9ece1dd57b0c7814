/** Under which organisation a dataset is made: named in any way, or the only one that the account may write for (facts/ckan.md 1.4). Reads only. */
import { ArchiveError } from '../../errors.ts';
import { nearest } from '../../inputs/nearest.ts';
import type { Desk } from './desk.ts';
import type { WireGroup } from './wire.ts';

const list = (groups: readonly WireGroup[]): string =>
  groups.map(({ name, title }) => (title === name ? name : `${name} («${title}»)`)).join(', ');

const isCalled = (written: string, { id, name, title }: WireGroup): boolean =>
  id === written || name === written || title.toLowerCase() === written.toLowerCase();

const toUnknown = async (desk: Desk, written: string, own: readonly WireGroup[]): Promise<ArchiveError> => {
  const reply = await desk.client.organisation(written);
  if (reply.ok) {
    return new ArchiveError(
      'token-refused',
      `organisation: this account may not add datasets to ${reply.value.title} (${reply.value.name}).`,
      {
        remedy: `Ask an administrator of the organisation to make the account an editor${own.length > 0 ? `, or name one of: ${list(own)}` : ''}.`,
      },
    );
  }
  const names = await desk.client.organisationNames({ limit: 1000 });
  const known = [...own.flatMap(({ name, title }) => [name, title]), ...(names.ok ? names.value : [])];
  const near = nearest(written, known);
  return new ArchiveError(
    'bad-input',
    `organisation: ${desk.settings.name} has no organisation «${written}».${near === undefined ? '' : ` Did you mean «${near}»?`}`,
    {
      remedy: `Give the input \`organisation\` a name, title or id${own.length > 0 ? `. This account may add datasets to: ${list(own)}` : ''}.`,
    },
  );
};

/** Throws `token-refused` for an account that may write nowhere, or not there; `bad-input` for an organisation that is not there, or has to be chosen. */
export const getOrganisation = async (desk: Desk): Promise<WireGroup> => {
  const reply = await desk.organisations();
  if (!reply.ok) throw desk.refuse(reply, 'ask for the organisations of the account');
  const own = reply.value;
  const { organisation: written } = desk.settings;
  if (written !== undefined) {
    const named = own.find((group) => isCalled(written, group));
    if (named !== undefined) return named;
    throw await toUnknown(desk, written, own);
  }
  const [only, ...more] = own;
  if (only !== undefined && more.length === 0) return only;
  if (only === undefined)
    throw new ArchiveError('token-refused', `${desk.settings.name}: the account of the token may not add datasets to any organisation.`, {
      remedy: 'Ask an administrator of your organisation there to make the account an editor of it. Is the token a good one?',
    });
  throw new ArchiveError('bad-input', `organisation: the account may add datasets to several organisations: ${list(own)}.`, {
    remedy: 'Give the input `organisation` one of them.',
  });
};
