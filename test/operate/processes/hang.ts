import { createLog } from '../../../src/log.ts';
import { stopOnSignal } from '../../../src/operate/stop-on-signal.ts';

/** A process with a job that never ends. */
stopOnSignal(createLog('info'), () => new Promise(() => undefined));
setInterval(() => undefined, 1_000);
process.stdout.write('ready\n');
