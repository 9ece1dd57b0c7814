/** The contract, kept by Zenodo: on the local archive, in both of the eras that are live (facts/zenodo.md 0), and under the name of its sandbox. */
import { contract } from './contract.ts';
import { openZenodoGround } from './zenodo-ground.ts';

contract('Zenodo (v25.2.5)', () => openZenodoGround({ era: 'v25.2.5' }));
contract('Zenodo (fixed)', () => openZenodoGround({ era: 'fixed' }));
contract('Zenodo Sandbox', () => openZenodoGround({ sandbox: true }, 'zenodo-sandbox'));
