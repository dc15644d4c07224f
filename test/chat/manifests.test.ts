import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { commands, findCommand } from '../../src/chat/commands.ts';
import { suggestedPrompts } from '../../src/platform/suggested-prompts.ts';

const root = path.join(import.meta.dirname, '..', '..');

/** The committed files, as an operator uploads them. */
function readManifest<T>(place: string, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(readFileSync(path.join(root, place), 'utf8')));
}

const slack = readManifest(
  'manifest.json',
  z.object({
    features: z.object({
      slash_commands: z.array(z.object({ command: z.string(), description: z.string() })),
      shortcuts: z.array(z.object({ callback_id: z.string(), name: z.string() })),
      agent_view: z.object({ suggested_prompts: z.array(z.object({ message: z.string() })) }),
    }),
  }),
).features;

const entry = z.object({
  title: z.string(),
  description: z.string(),
  type: z.enum(['basic', 'prompt']).default('basic'),
  prompt: z.string().optional(),
});
const teams = readManifest(
  'src/teams/appPackage/manifest.json',
  z.object({
    bots: z.tuple([z.object({ commandLists: z.array(z.object({ commands: z.array(entry) })) })]),
    composeExtensions: z.tuple([z.object({ commands: z.array(z.object({ id: z.string(), title: z.string() })) })]),
  }),
);

/** What people are offered: how they type it, and what it is said to do. */
const inSlack = slack.slash_commands.map(({ command, description }) => [command, description]);
const listsInTeams = teams.bots[0].commandLists.map((list) => list.commands);
const inTeams = (list: readonly z.infer<typeof entry>[]) =>
  list.filter(({ type }) => type === 'basic').map(({ title, description }) => [title, description]);

describe('the manifests of Slack and Teams', () => {
  it('offer in Slack exactly the commands that have a slash', () => {
    expect(inSlack).toEqual(commands.flatMap(({ slash, description }) => (slash ? [[slash.name, description]] : [])));
  });

  it.each(listsInTeams.map((list) => ({ list })))('offer in Teams, in each list, exactly the commands that have a word', ({ list }) => {
    expect(inTeams(list)).toEqual(commands.flatMap(({ words: [word], description }) => (word ? [[word, description]] : [])));
  });

  it('offer every command somewhere', () => {
    const offered = [...inSlack, ...listsInTeams.flatMap(inTeams)].map(([typed = '']) => findCommand(typed));
    expect(new Set(offered)).toEqual(new Set(commands));
  });

  it('describe a command that both offer in the same words', () => {
    const said = new Map(
      [...inSlack, ...listsInTeams.flatMap(inTeams)].map(([typed = '', text]) => [`${findCommand(typed)?.name} ${text}`, text]),
    );
    expect(said.size).toBe(commands.length);
  });

  it('suggest the same questions, none of which is a command', () => {
    const questions = suggestedPrompts.map(({ message }) => message);
    expect(slack.agent_view.suggested_prompts.map(({ message }) => message)).toEqual(questions);
    for (const list of listsInTeams) {
      // As many as there is room for beside the commands.
      const inTeams = list.flatMap(({ prompt }) => prompt ?? []);
      expect(inTeams).toEqual(questions.slice(0, inTeams.length));
      expect(list.length === 10 || inTeams.length === questions.length).toBe(true);
    }
    expect(questions.map(findCommand)).toEqual(questions.map(() => undefined));
  });

  it('name the question about a message alike', () => {
    const [{ callback_id, name } = { callback_id: '', name: '' }] = slack.shortcuts;
    expect(teams.composeExtensions[0].commands).toEqual([{ id: callback_id, title: name }]);
  });
});
