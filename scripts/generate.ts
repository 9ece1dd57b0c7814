/** Writes what is made from something else, each by its own file in scripts/generate/. Run it through `npm run generate`. */
import { generateErrorPage } from './generate/errors.ts';
import { generateReadme } from './generate/readme.ts';
import { generateSourceOrder } from './generate/sources.ts';
import { generateValidators } from './generate/validators.ts';

const root = new URL('../', import.meta.url);
const generators: readonly ((root: URL) => void | Promise<void>)[] = [
  generateValidators,
  generateReadme,
  generateSourceOrder,
  generateErrorPage,
];

for (const generate of generators) await generate(root);
