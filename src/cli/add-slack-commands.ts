import type { Command } from 'commander';

/** The commands with which an operator sets up the Slack app and finds out why it is silent. */
export function addSlackCommands(program: Command, doctor: Command): void {
  program
    .command('slack')
    .description('set up the Slack app')
    .command('manifest')
    .description('print the manifest from which Slack creates the app; without --url for Socket Mode')
    .option('--url <address>', 'public https address of this server, for HTTP instead of Socket Mode')
    .action(async (options: { url?: string }) => (await import('./print-slack-manifest.ts')).printSlackManifest(options));
  doctor
    .command('slack')
    .description('check tokens, scopes and events of the Slack app; exit code 1 when something is wrong')
    .option('--json', 'print one JSON object')
    .action(async (options: { json?: boolean }) => (await import('./doctor-slack.ts')).doctorSlack(options));
}
