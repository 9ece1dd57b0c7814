/** A step's inputs, as the runner tells them to an action. */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parse } from 'yaml';

const parseYaml = (path: string, text: string): unknown => {
  try {
    return parse(text);
  } catch (error) {
    throw new Error(`${path} is no YAML, so no runner would start the action: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
};

/** An input is told as `INPUT_NAME`, upper case, spaces as underscores; hyphens stay (facts/github.md 3.1). An expression other than the token is not known here. */
export const readInputs = async (dist: string, given: Record<string, string>, token: string): Promise<Record<string, string>> => {
  const path = resolve(dirname(dist), '..', '..', 'action.yml');
  const action = parseYaml(path, await readFile(path, 'utf8')) as { inputs?: Record<string, { default?: unknown }> };
  const defaults = Object.entries(action.inputs ?? {}).map(([name, input]) => {
    const value = String(input.default ?? '').replace(/\$\{\{\s*github\.token\s*\}\}/g, token);
    if (value.includes('${{')) throw new Error(`${path}: this runner does not know the default of ${name}, ${value}`);
    return [name, value] as const;
  });
  const inputs = { ...Object.fromEntries(defaults), ...given };
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replace(/ /g, '_').toUpperCase()}`, value]));
};
