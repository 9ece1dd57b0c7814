import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { toValidators } from '../../scripts/generate/validators.ts';

const folder = join(import.meta.dirname, '../../src/metadata/schemas/generated');

describe('the compiled validators', () => {
  for (const [name, content] of toValidators()) {
    test(`${name} is what \`npm run generate\` makes of the schema`, () => {
      expect(readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n') === content).toBe(true);
    });
    test(`${name} needs nothing that a bundle could miss`, () => {
      expect(content).not.toMatch(/require\(|new Function/);
    });
  }
});
