/** What the command line can do with a CKAN, and with no other archive: `archive-release ckan …` (own-commands.ts). One entry a command. */
import type { OwnCommand } from '../../own-commands.ts';
import { lists } from './lists.ts';
import { packageCommands } from './package.ts';
import { resourceCommands } from './resource.ts';
import { syncCommands } from './sync.ts';

export const ckanCommands: readonly OwnCommand[] = [...lists, ...packageCommands, ...resourceCommands, ...syncCommands];
