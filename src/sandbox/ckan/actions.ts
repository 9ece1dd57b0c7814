/** Every action by its name. */
import { activityActions } from './activities.ts';
import type { Action } from './call.ts';
import type { CkanFaults } from './faults.ts';
import { groupActions } from './groups.ts';
import { licenceActions } from './licences.ts';
import { memberActions } from './members.ts';
import { searchActions } from './package-search.ts';
import { packageActions } from './packages.ts';
import { relationshipActions } from './relationships.ts';
import { resourceSearchActions } from './resource-search.ts';
import { resourceActions } from './resources.ts';
import { reviseActions } from './revise.ts';
import { schemaActions } from './schemas.ts';
import { statusActions } from './status.ts';
import { tokenActions } from './tokens.ts';
import { userActions } from './users.ts';
import { viewActions } from './views.ts';
import { vocabularyActions } from './vocabularies.ts';

const actions: Readonly<Record<string, Action>> = {
  ...statusActions,
  ...userActions,
  ...tokenActions,
  ...groupActions,
  ...memberActions,
  ...packageActions,
  ...reviseActions,
  ...resourceActions,
  ...viewActions,
  ...relationshipActions,
  ...activityActions,
  ...vocabularyActions,
  ...licenceActions,
  ...schemaActions,
  ...searchActions,
  ...resourceSearchActions,
};

const isThere = (name: string, { ckanSchemas, ckanVersion }: CkanFaults): boolean =>
  (ckanSchemas || !name.startsWith('scheming_')) && !(ckanVersion === '2.8' && name === 'package_revise');

export const findAction = (name: string, faults: CkanFaults): Action | undefined =>
  Object.hasOwn(actions, name) && isThere(name, faults) ? actions[name] : undefined;
