import { Command } from 'commander';
import { addBookingCommands } from './add-booking-commands.ts';
import { addDigestCommands } from './add-digest-commands.ts';
import { addKnowledgeCommands } from './add-knowledge-commands.ts';
import { addModelCommands } from './add-model-commands.ts';
import { addPrivacyCommands } from './add-privacy-commands.ts';
import { addQueueCommands } from './add-queue-commands.ts';
import { addSlackCommands } from './add-slack-commands.ts';
import { addStorageCommands } from './add-storage-commands.ts';
import { addTeamsCommands } from './add-teams-commands.ts';
import { readCount } from './read-count.ts';

/** The command line. Each command loads its own code, so that a quick one stays quick. */
export function createProgram(): Command {
  const program = new Command('tws')
    .description('TWS bot: cited answers from the knowledge base of the Transformationswerkstatt Saar')
    .showHelpAfterError();
  addStart(program);
  addAsking(program);
  addBookingCommands(program);
  addDigestCommands(program.command('digest').description('the weekly digest of the branches'));
  addQueueCommands(program);
  addKnowledgeCommands(program.command('knowledge').description('work with the knowledge base'));
  addPrivacyCommands(program);
  const doctor = addDoctor(program);
  addSlackCommands(program, doctor);
  addTeamsCommands(program, doctor);
  addModelCommands(doctor);
  addStorageCommands(program);
  return program;
}

function addDoctor(program: Command): Command {
  const doctor = program.command('doctor').description('check the bot and what is set up for it elsewhere');
  doctor
    .command('all', { isDefault: true })
    .description('check all parts; exit code 1 when something is wrong, 78 when the configuration is broken')
    .option('--json', 'print one JSON object')
    .action(async (options: { json?: boolean }) => (await import('./doctor.ts')).doctor(options));
  return doctor;
}

function addStart(program: Command): void {
  program
    .command('start', { isDefault: true })
    .description('start the bot; without a chat platform configured this is the playground in the browser')
    .action(async () => (await import('./start.ts')).start());
  program
    .command('chat')
    .description('talk to the bot in the terminal')
    .action(async () => (await import('./chat.ts')).chat());
}

function addAsking(program: Command): void {
  program
    .command('ask')
    .description('answer one question, or with --json and no question JSON lines {"id","question"[,"conversation"]} from standard input')
    .argument('[question]')
    .option('--json', 'print one JSON line for each answer')
    .option('--no-model', 'never use a model, even where one is configured')
    .action(async (question: string | undefined, options: { json?: boolean; model?: boolean }) =>
      (await import('./ask.ts')).ask(question, options),
    );

  program
    .command('search')
    .description('search a folder of Markdown files; reads JSON lines {"id","query"} from standard input')
    .requiredOption('--knowledge <dir>', 'folder of Markdown files')
    .option('--json', 'print JSON lines (the only format)')
    .option('--k <number>', 'files for each query', readCount, 10)
    .action(async (options: { knowledge: string; k: number }) => (await import('./search.ts')).search(options));
  addEvaluation(program);
}

function addEvaluation(program: Command): void {
  program
    .command('eval')
    .description('measure answers against question files; with a model configured its faithfulness and cost too')
    .option('--questions <file>', 'JSON lines {"id","question","articles"[,"answer_facts"]}')
    .option('--unanswerable <file>', 'JSON lines {"id","question"} that must not be answered')
    .option('--held-out', "retrieval of each article's own questions, held out in turn")
    .option('--recorded <file...>', 'outputs of a model as YAML, read and guarded without any model')
    .option('--no-model', 'never use a model, even where one is configured')
    .option('--compare', 'without and with the configured model, side by side')
    .option('--compare-with <file>', 'this environment and another one, side by side: lines KEY=VALUE')
    .option('--misses', 'print what went wrong too')
    .option('--json', 'print one JSON object')
    .option('--table', 'print a table, as without --json; beside --json on standard error')
    .action(async (options: import('./evaluate.ts').EvaluateOptions) => (await import('./evaluate.ts')).evaluate(options));
}
