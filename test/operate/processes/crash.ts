import { createLog } from '../../../src/log.ts';
import { stopOnCrash } from '../../../src/operate/stop-on-crash.ts';

stopOnCrash(createLog('info'));
const broken = Object.assign(new Error('lost xoxb-123456789012-abcdef'), { question: 'MARKER' });
if (process.argv[2] === 'promise') Promise.reject(broken);
else
  setTimeout(() => {
    throw broken;
  });
