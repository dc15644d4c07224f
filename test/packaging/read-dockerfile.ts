import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DockerfileParser, type Instruction } from 'dockerfile-ast';

export const root = path.join(import.meta.dirname, '..', '..');

export type Step = { readonly keyword: string; readonly words: readonly string[]; readonly text: string };
export type Stage = readonly Step[];

/** The stages of the Dockerfile; the last one becomes the image. */
export function readDockerfile(): readonly Stage[] {
  const parsed = DockerfileParser.parse(readFileSync(path.join(root, 'Dockerfile'), 'utf8'));
  const stages: Step[][] = [];
  for (const instruction of parsed.getInstructions()) {
    const step = readStep(instruction);
    if (step.keyword === 'FROM') stages.push([]);
    stages.at(-1)?.push(step);
  }
  return stages;
}

function readStep(instruction: Instruction): Step {
  return {
    keyword: instruction.getKeyword(),
    words: instruction.getArguments().map((argument) => argument.getValue()),
    text: instruction.getArgumentsContent() ?? '',
  };
}

export const stepsOf = (stage: Stage | undefined, keyword: string): readonly Step[] =>
  (stage ?? []).filter((step) => step.keyword === keyword);

/** The command of an exec form, `["node", "x"]`; throws where it is none. */
export function execForm(text: string): string[] {
  const words: unknown = JSON.parse(text.slice(text.indexOf('[')));
  if (!Array.isArray(words) || !words.every((word) => typeof word === 'string')) throw new Error(`no exec form: ${text}`);
  return words;
}

/** What the image sets in the environment. */
export function imageEnvironment(): Record<string, string> {
  const settings = stepsOf(readDockerfile().at(-1), 'ENV').flatMap(({ words }) => words);
  return Object.fromEntries(settings.map((setting) => setting.split('=', 2)));
}
