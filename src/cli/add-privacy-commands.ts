import { type Command, InvalidArgumentError, Option } from 'commander';
import { readCount } from './read-count.ts';
import { readKey } from './read-key.ts';

/** The commands that prove what the bot keeps, and what it does not. */
export function addPrivacyCommands(program: Command): void {
  addAudit(program.command('audit').description('the log of every change, without anybody by name'));
  addPerson(program.command('person').description('what one person may ask for who cannot use the chat: GDPR Art. 15 and 17'));
  program
    .command('retention')
    .description(
      'for how long everything is kept, when that was last enforced, and the oldest of each; exit code 1 where no run was for 48 hours',
    )
    .option('--run', 'first delete what is over, as the running bot does')
    .option('--json', 'print one JSON array')
    .action(async (options: import('./retention.ts').RetentionOptions) => (await import('./retention.ts')).retention(options));
  program
    .command('privacy')
    .description('write the German papers on data protection, from this configuration and schema')
    .requiredOption('--out <dir>', 'folder for them; what lies there is not overwritten')
    .action(async (options: { out: string }) => (await import('./write-privacy.ts')).writePrivacy(options));
}

function addPerson(person: Command): void {
  const key = 'slack:TEAM:USER, teams:TENANT:OBJECTID or the name under which the office has booked';
  person
    .command('export')
    .description('print all that is kept about a person as JSON, as "Meine Daten" does in chat; this stands in the audit log')
    .argument('<person>', key, readKey)
    .action(async (name: string) => (await import('./export-person.ts')).exportPerson(name));
  person
    .command('erase')
    .description('erase all that is kept about a person for good, as "Alles löschen" does in chat; an older backup does not bring it back')
    .argument('<person>', key, readKey)
    .addOption(
      new Option('--upcoming <what>', 'bookings and requests to come: keep them, or cancel them for the office')
        .choices(['keep', 'cancel'])
        .makeOptionMandatory(),
    )
    .action(async (name: string, options: import('./erase-person.ts').EraseOptions) =>
      (await import('./erase-person.ts')).erasePerson(name, options),
    );
}

function addAudit(audit: Command): void {
  audit
    .command('verify')
    .description('check that no entry was changed, removed or put in; exit code 1 where one was')
    .option('--json', 'print one JSON object')
    .action(async (options: { json?: boolean }) => (await import('./audit-verify.ts')).auditVerify(options));
  audit
    .command('list')
    .description('the newest entries')
    .option('--since <day>', 'from this day on, such as 2026-11-20', readDay)
    .option('--action <beginning>', 'only such as booking. or denied')
    .option('--object <beginning>', 'only such as workshop:h2-1')
    .option('--actor <actor>', 'as it stands in the log, or cli, clock, operator')
    .option('--person <key>', 'what somebody did: slack:TEAM:USER or teams:TENANT:OBJECTID')
    .option('--limit <number>', 'entries at most', readCount, 50)
    .option('--json', 'print one JSON array')
    .action(async (options: import('./audit-list.ts').AuditListOptions) => (await import('./audit-list.ts')).auditList(options));
  audit
    .command('seal')
    .description('seal the log anew once it is known why verify complains, as after the loss of DATA_DIR/audit-key; this stands in it')
    .action(async () => (await import('./audit-seal.ts')).auditSeal());
}

function readDay(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text)))
    throw new InvalidArgumentError('must be a day such as 2026-11-20');
  return text;
}
