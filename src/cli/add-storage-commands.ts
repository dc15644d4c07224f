import type { Command } from 'commander';

/** The commands with which an operator keeps what the bot has stored. */
export function addStorageCommands(program: Command): void {
  program
    .command('backup')
    .description('write a backup into a new folder while the bot goes on working; src/storage/README.md says what is in it')
    .argument('<dir>')
    .option('--with-keys', 'put the keys into it as well: whoever has it can then read everything')
    .action(async (dir: string, options: import('./backup.ts').BackupOptions) => (await import('./backup.ts')).backup(dir, options));
  program
    .command('restore')
    .description('restore a backup into the empty database that is configured; the bot must not run')
    .argument('<dir>')
    .action(async (dir: string) => (await import('./restore.ts')).restore(dir));
  program
    .command('db')
    .description('the database')
    .command('move')
    .description('copy the database file of DATA_DIR into the empty PostgreSQL database of DATABASE_URL; the bot must not run')
    .action(async () => (await import('./move-to-postgres.ts')).moveToPostgres());
}
