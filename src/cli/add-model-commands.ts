import type { Command } from 'commander';

/** The command with which an operator finds out whether a language model does what the bot needs. */
export function addModelCommands(doctor: Command): void {
  doctor
    .command('model')
    .description(
      'ask the language model a few tiny things: latency, streaming, a follow-up question, JSON, tools, embeddings; exit code 1 when something is wrong',
    )
    .option('--json', 'print one JSON object')
    .action(async (options: { json?: boolean }) => (await import('./doctor-model.ts')).doctorModel(options));
}
