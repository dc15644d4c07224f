import type { Command } from 'commander';
import type { PackageWords } from './package-teams.ts';
import type { ManifestWords } from './teams-manifest-options.ts';

/** The commands with which an operator sets up the Teams app and finds out why it is silent. */
export function addTeamsCommands(program: Command, doctor: Command): void {
  const teams = program.command('teams').description('set up the Microsoft Teams app');
  addManifestOptions(teams.command('package'))
    .description('write the zip file that is uploaded to Teams')
    .option('--out <file>', 'where to write it', 'tws-bot-teams.zip')
    .action(async (options: PackageWords) => (await import('./package-teams.ts')).packageTeams(options));
  addManifestOptions(teams.command('manifest'))
    .description('print the manifest that the package holds; without --app-id with a placeholder')
    .action(async (options: ManifestWords) => (await import('./print-teams-manifest.ts')).printTeamsManifest(options));
  doctor
    .command('teams')
    .description('check credentials, keys, channels and package of the Teams app; exit code 1 when something is wrong')
    .option('--json', 'print one JSON object')
    .action(async (options: { json?: boolean }) => (await import('./doctor-teams.ts')).doctorTeams(options));
}

function addManifestOptions(command: Command): Command {
  return command
    .option('--app-id <id>', 'application (client) id of the bot; "package" takes MICROSOFT_APP_ID without it')
    .option('--app-version <version>', 'version of the app, higher for each upload (default: 1.0.0)')
    .option('--targeted', 'offer the commands by "/" too, answered in private; for tenants that have it')
    .option('--website <address>', 'page about the office')
    .option('--privacy <address>', 'page about privacy')
    .option('--terms <address>', 'page with the terms of use');
}
