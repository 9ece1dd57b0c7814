/** What a schema of ckanext-scheming is made of. */

export interface Choice {
  value: string;
  /** For `valid_next_state`: where it may go from here, and who may do that. */
  validTo?: readonly Move[];
}

export interface Move {
  state: string;
  by: readonly string[];
}

export interface Field {
  field_name: string;
  label: string;
  required?: true;
  preset?: string;
  choices?: readonly Choice[];
  repeating_subfields?: readonly Field[];
  form_snippet?: string;
  /** `conditional_required`: only where another field says so; `valid_next_state`; `title_validator`: there once in the catalogue. */
  validators?: string;
  conditional_field?: string;
  conditional_values?: readonly string[];
}

export interface Schema {
  scheming_version: number;
  dataset_type: string;
  about: string;
  about_url: string;
  dataset_fields: readonly Field[];
  resource_fields: readonly Field[];
}

export const choice = (field_name: string, label: string, words: string): Field => ({
  field_name,
  label,
  required: true,
  preset: 'select',
  choices: words.split('|').map((value) => ({ value })),
});
export const plain = (field_name: string, label: string, more: Partial<Field> = {}): Field => ({ field_name, label, ...more });
export const optional = ({ required: _, ...field }: Field): Field => field;
