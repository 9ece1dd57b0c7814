/** Compiles the schemas of src/metadata/schemas to standalone validators: no compiler in the bundle, and no `new Function`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { citationCffSchema } from '../../src/metadata/schemas/citation-cff.ts';
import { codemetaJsonSchema } from '../../src/metadata/schemas/codemeta-json.ts';
import { dataciteJsonSchema } from '../../src/metadata/schemas/datacite-json.ts';
import { zenodoJsonSchema } from '../../src/metadata/schemas/zenodo-json.ts';

const SCHEMAS = {
  'zenodo-json': zenodoJsonSchema,
  'datacite-json': dataciteJsonSchema,
  'citation-cff': citationCffSchema,
  'codemeta-json': codemetaJsonSchema,
};

const TYPES = `import type { ErrorObject } from 'ajv';
declare const validate: { (data: unknown): boolean; errors?: ErrorObject[] | null };
export = validate;
`;

/** File name to content, as they are committed. */
export const toValidators = (): ReadonlyMap<string, string> => {
  const files = new Map<string, string>();
  for (const [name, schema] of Object.entries(SCHEMAS)) {
    // `esm: true` would still emit require() for ajv's helpers (facts/toolchain.md 4), hence .cjs.
    const ajv = new Ajv({
      allErrors: true,
      allowUnionTypes: true,
      strict: true,
      strictRequired: false,
      inlineRefs: false,
      code: { source: true },
    });
    files.set(`${name}.cjs`, `${standalone.default(ajv, ajv.compile(schema))}\n`);
    files.set(`${name}.d.cts`, TYPES);
  }
  return files;
};

/** Writes them beside the schemas, and into lib/ as well: `tsc` copies no .cjs. */
export const generateValidators = (root: URL): void => {
  const files = toValidators();
  for (const folder of ['src', 'lib']) {
    const target = new URL(`${folder}/metadata/schemas/generated/`, root);
    mkdirSync(target, { recursive: true });
    for (const [name, content] of files) if (folder === 'src' || name.endsWith('.cjs')) writeFileSync(new URL(name, target), content);
  }
};
