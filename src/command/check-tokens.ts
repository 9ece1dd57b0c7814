/** What is wrong with the single words of a command line. Node's own strict reading stops at the first of them. */
import { nearest } from '../inputs/nearest.ts';

export type Options = Readonly<Record<string, { type: 'string' | 'boolean'; short?: string; multiple?: boolean }>>;
type Token =
  | { kind: 'option'; name: string; rawName: string; value: string | undefined; inlineValue: boolean | undefined }
  | { kind: 'positional'; value: string }
  | { kind: 'option-terminator' };

const OPTION_LIKE = /^-./;

/** One sentence for each. */
export const checkTokens = (tokens: readonly Token[], options: Options, allowsPlaces: boolean): readonly string[] =>
  tokens.flatMap((token, index): readonly string[] => {
    const before = tokens[index - 1];
    const isValueOfUnknown = before?.kind === 'option' && !Object.hasOwn(options, before.name);
    if (token.kind === 'positional') return allowsPlaces || isValueOfUnknown ? [] : [`\`${token.value}\` belongs to no option.`];
    if (token.kind !== 'option') return [];
    const { name, rawName, value, inlineValue } = token;
    if (!Object.hasOwn(options, name)) {
      const meant = nearest(name, Object.keys(options));
      return [`There is no option \`${rawName}\` here.${meant === undefined ? '' : ` Did you mean \`--${meant}\`?`}`];
    }
    if (options[name]?.type === 'boolean') return value === undefined ? [] : [`\`${rawName}\` takes no value.`];
    if (value === undefined) return [`\`${rawName}\` needs a value.`];
    const isOption = !inlineValue && OPTION_LIKE.test(value);
    return isOption ? [`\`${rawName}\` needs a value, and \`${value}\` looks like an option: write \`${rawName}=VALUE\`.`] : [];
  });
