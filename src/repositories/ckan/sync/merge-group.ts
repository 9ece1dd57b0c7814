/**
 * From what a source wants of a group or an organisation to a change of it: what the source gave once and gives no more is taken away, unless another source
 * gives it; what people added stays. Pure.
 */
import type { WireGroup } from '../api/wire.ts';
import { compareGroup, type GroupChange } from '../library/groups.ts';
import type { WantedGroup } from './collection.ts';
import { GIVEN_KEY, readGivenOfGroup, writeGivenOfGroup } from './marks.ts';
import { toCleared } from './merge.ts';

/** The mark is written with something else, never for itself: what was there already may be a person's. */
const toUnmarked = ({ name, fields, extras }: WantedGroup, there: WireGroup | undefined, source: string): GroupChange => {
  const given = readGivenOfGroup(there);
  const others = [...given].filter(([other]) => other !== source).map(([, of]) => of);
  const toGone = (of: 'fields' | 'extras'): readonly string[] =>
    (given.get(source)?.[of] ?? []).filter((key) => !others.some((other) => other[of].includes(key)));
  const cleared = toCleared(toGone('fields'), fields, '');
  return {
    // Without a title a group is called by its name.
    fields: { ...cleared, ...('title' in cleared ? { title: name } : {}), ...fields, name },
    extras: { ...toCleared(toGone('extras'), extras, null), ...extras },
  };
};

/** Is there anything to write? */
export const isGroupDue = (wanted: WantedGroup, there: WireGroup, source: string): boolean =>
  compareGroup(toUnmarked(wanted, there, source), there).length > 0;

/** @param there undefined: a new one */
export const toGroupChange = (wanted: WantedGroup, there: WireGroup | undefined, source: string): GroupChange => {
  const { fields = {}, extras = {} } = toUnmarked(wanted, there, source);
  const own = { fields: Object.keys(wanted.fields), extras: Object.keys(wanted.extras) };
  const given = new Map([...readGivenOfGroup(there), [source, own]]);
  return { fields, extras: { ...extras, [GIVEN_KEY]: writeGivenOfGroup(given) } };
};
