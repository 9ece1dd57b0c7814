/** What every run of the bundles in the tests goes through: it throws where a run told or sent what it must not. */
import { type Secrets, type Side, searchRun } from './canary.ts';
import { watchSent } from './sent.ts';

interface Search<Ended> extends Secrets {
  /** By origin: the servers that it was told of. Those outside this process are not seen. */
  sides: Readonly<Record<string, Side>>;
  /** All that a run told, by where it stands. */
  tell(ended: Ended): Record<string, string>;
}

export const searched = async <Ended>(run: () => Promise<Ended>, { sides, tell, ...secrets }: Search<Ended>): Promise<Ended> => {
  const watch = watchSent(sides);
  try {
    const ended = await run();
    const told = tell(ended);
    const { leaks } = searchRun({ told, sent: watch.sent }, secrets);
    if (leaks.length > 0) throw new Error([`${leaks.join('; ')}:`, ...Object.values(told)].join('\n'));
    return ended;
  } finally {
    watch.stop();
  }
};
