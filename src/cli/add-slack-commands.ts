import type { Command } from 'commander';

/** The commands with which an operator sets up the Slack app. */
export function addSlackCommands(program: Command): void {
  program
    .command('slack')
    .description('set up the Slack app')
    .command('manifest')
    .description('print the manifest from which Slack creates the app; without --url for Socket Mode')
    .option('--url <address>', 'public https address of this server, for HTTP instead of Socket Mode')
    .action(async (options: { url?: string }) => (await import('./print-slack-manifest.ts')).printSlackManifest(options));
}
