/** jest's whole transform: Node removes the types, nothing else is changed (so jest runs what Node would run). */
import { stripTypeScriptTypes } from 'node:module';

export default {
  process(source) {
    return { code: stripTypeScriptTypes(source) };
  },
};
