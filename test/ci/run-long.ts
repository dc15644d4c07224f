import { startVitest } from 'vitest/node';
import { alone, longOnly } from '../long-only.ts';

/** `npm run test:long`: with full counts what depends on them, and what `npm test` leaves out; all else would do the same again. */
process.env.TWS_FULL = '1';
const vitest = await startVitest('test', [], { run: true, related: ['test/counts.ts', ...longOnly, ...alone] });
await vitest?.close();
