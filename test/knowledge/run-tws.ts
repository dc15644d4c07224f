import { runHere } from '../cli/run-here.ts';

/** Runs `tws` without settings of this machine. */
export async function runTws(...parameters: readonly string[]) {
  const { stdout: output, stderr: errors, code } = await runHere(parameters);
  return { output, errors, code };
}
