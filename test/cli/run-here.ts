import { CommanderError } from 'commander';
import { createProgram } from '../../src/cli/create-program.ts';
import { reportError } from '../../src/cli/report-error.ts';
import { type Environment, noSettings, type Ran } from './run-tws.ts';

let last: Promise<unknown> = Promise.resolve();

/**
 * Runs the command line in this process, one after another: the same code without the start of a process, which takes longer
 * than most commands. What belongs to a process of its own (standard input, signals, the exit code) is for `runTws`.
 */
export function runHere(words: readonly string[], environment: Environment = {}): Promise<Ran> {
  const next = last.then(() => run(words, environment));
  last = next.catch(() => undefined);
  return next;
}

async function run(words: readonly string[], environment: Environment): Promise<Ran> {
  const said = { stdout: '', stderr: '' };
  const { env, exitCode, stdout, stderr } = process;
  const [writeOut, writeError] = [stdout.write, stderr.write];
  process.env = { ...env, ...noSettings, ...environment };
  process.exitCode = 0;
  const listen = (to: keyof typeof said) => (text: string | Uint8Array) => {
    said[to] += text;
    return true;
  };
  stdout.write = listen('stdout');
  stderr.write = listen('stderr');
  try {
    const code = await parse(words);
    return { code, ...said };
  } finally {
    stdout.write = writeOut;
    stderr.write = writeError;
    process.env = env;
    process.exitCode = exitCode;
  }
}

/** Gives the exit code; commander would end the process where it refuses something. */
async function parse(words: readonly string[]): Promise<number> {
  const program = createProgram();
  const all = [program];
  for (const command of all) {
    command.exitOverride();
    all.push(...(command.commands as typeof all));
  }
  try {
    await program.parseAsync(['node', 'tws', ...words]);
  } catch (cause) {
    if (cause instanceof CommanderError) return cause.exitCode;
    reportError(cause);
  }
  return Number(process.exitCode ?? 0);
}
