import { createProgram } from './create-program.ts';
import { reportError } from './report-error.ts';
import { endWhenReaderLeaves } from './write-line.ts';

endWhenReaderLeaves();
await createProgram().parseAsync().catch(reportError);
