/** What the command line can do with a CKAN, and with no other archive: `archive-release ckan …` (own-commands.ts). One entry a command. */
import type { OwnCommand } from '../../own-commands.ts';

export const ckanCommands: readonly OwnCommand[] = [];
