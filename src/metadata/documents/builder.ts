/** What the JSON and the YAML reader share while they build the data: duplicate keys, and the limits that keep a hostile file harmless. */
import type { Problem } from '../../model/problem.ts';
import type { Atlas, Data, DataPath } from './document.ts';
import { MAX_ALIASED, MAX_DEPTH, MAX_NODES, toPathText } from './document.ts';

/** Thrown inside a reader and caught at its door; never leaves it. */
class TooMuch extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

export const isTooDeep = (depth: number): boolean => depth > MAX_DEPTH;

/** @param offset where the level begins that is one too many */
export const checkDepth = (depth: number, offset: number): void => {
  if (isTooDeep(depth)) throw new TooMuch(`It is nested more than ${MAX_DEPTH} levels deep here.`, offset);
};

export const startBuilding = (atlas: Atlas, problems: Problem[]) => {
  let nodes = 0;
  let aliased = 0;
  return {
    /** To be called for every value, also for those that an alias brings once more; throws where the file is deeper or larger than anything that people write. */
    count: (path: DataPath, offset: number, { isAliased = false } = {}) => {
      nodes += 1;
      aliased += isAliased ? 1 : 0;
      checkDepth(path.length, offset);
      if (aliased > MAX_ALIASED) throw new TooMuch(`Its aliases bring more than ${MAX_ALIASED} values.`, offset);
      if (nodes > MAX_NODES) throw new TooMuch(`It holds more than ${MAX_NODES} values.`, offset);
    },
    /** Sets a key; of two with one name the last counts, as for every JSON reader, and it is told. */
    set: (into: { [key: string]: Data }, path: DataPath, key: string, value: { data: Data; offset: number }) => {
      const place = atlas.toPlace(value.offset);
      const whole = toPathText([...path, key]);
      if (key === '__proto__') {
        problems.push({
          severity: 'warning',
          code: 'unknown-key',
          message: '`__proto__` is not a field and is ignored.',
          path: whole,
          at: place,
        });
        return;
      }
      if (Object.hasOwn(into, key)) {
        problems.push({
          severity: 'warning',
          code: 'duplicate-key',
          message: `\`${whole}\` stands here for the second time; only this last one counts. Remove one of them.`,
          path: whole,
          at: place,
        });
      }
      into[key] = value.data;
    },
  };
};

export type Building = ReturnType<typeof startBuilding>;

/** A problem from whatever a parser threw: one of our limits, or the stack of a parser that met its own. */
export const toUnreadable = (thrown: unknown, atlas: Atlas, file: string): Problem => ({
  severity: 'error',
  code: 'file-too-complex',
  message:
    thrown instanceof TooMuch
      ? `${file} can't be read. ${thrown.message}`
      : `${file} can't be read: it is nested too deeply, or broken in a way that no reader understands.`,
  at: atlas.toPlace(thrown instanceof TooMuch ? thrown.offset : 0),
});
