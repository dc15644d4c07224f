import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { execForm, imageEnvironment, readDockerfile, root, stepsOf } from './read-dockerfile.ts';

const stages = readDockerfile();
const image = stages.at(-1);
const every = stages.flat();
const manifest = z
  .object({ dependencies: z.object({ node: z.string() }) })
  .parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')));

describe('the Dockerfile', () => {
  it('builds on the very Node that is pinned for everybody else', () => {
    expect(stages.map((stage) => stepsOf(stage, 'FROM')[0]?.words[0]?.replace(/@sha256:[\da-f]{64}$/, ''))).toEqual([
      `node:${manifest.dependencies.node}-bookworm-slim`,
      `node:${manifest.dependencies.node}-bookworm-slim`,
    ]);
  });

  it('installs locked packages without development ones and without scripts, and leaves npm behind', () => {
    const runs = stages.map((stage) => stepsOf(stage, 'RUN').map(({ text }) => execForm(text)));
    expect(runs[0]).toEqual([['npm', 'ci', '--omit=dev', '--ignore-scripts']]);
    expect(runs[1]?.[0]).toEqual(expect.arrayContaining(['rm', '/usr/local/lib/node_modules', '/usr/local/bin/npm', '/usr/local/bin/npx']));
  });

  it('runs as a user who is no root, given by number, whatever that machine calls it', () => {
    const [user] = stepsOf(image, 'USER');
    expect(user?.text).toMatch(/^[1-9]\d{3,4}:[1-9]\d{3,4}$/);
    const rest = image?.slice(image.findIndex(({ keyword }) => keyword === 'USER') + 1) ?? [];
    expect(rest.map(({ keyword }) => keyword)).toEqual(['VOLUME', 'EXPOSE', 'HEALTHCHECK', 'ENTRYPOINT', 'CMD']);
  });

  it('writes to one volume alone, which that user owns', () => {
    const { DATA_DIR = '' } = imageEnvironment();
    expect(stepsOf(image, 'VOLUME').map(({ text }) => execForm(text))).toEqual([[DATA_DIR]]);
    const [id] = stepsOf(image, 'USER')[0]?.text.split(':') ?? [];
    const made = stepsOf(image, 'RUN').map(({ text }) => execForm(text).join(' '));
    expect(made).toContain(`install -d -m 0700 -o ${id} -g ${id} ${DATA_DIR}`);
  });

  it('starts, stops and is checked without a shell', () => {
    const commands = ['ENTRYPOINT', 'CMD', 'HEALTHCHECK'].flatMap((keyword) => stepsOf(image, keyword));
    expect(commands.map(({ text }) => execForm(text)[0])).toEqual(['node', 'start', 'node']);
  });

  it('is in production, so that it never runs for everybody to see', () => {
    expect(imageEnvironment()).toMatchObject({ NODE_ENV: 'production', HOST: '0.0.0.0' });
  });

  it('adds nothing from elsewhere, holds no secret, and copies files that are there and are let through', () => {
    expect(every.filter(({ keyword }) => ['ADD', 'ARG', 'MAINTAINER'].includes(keyword))).toEqual([]);
    expect(every.filter(({ keyword, text }) => keyword === 'ENV' && /TOKEN|SECRET|PASSWORD|KEY/i.test(text))).toEqual([]);
    const copies = stages.flatMap((stage) => stepsOf(stage, 'COPY')).flatMap(({ words }) => words.slice(0, -1));
    // What begins with a slash comes from the stage before.
    const copied = [...new Set(copies.filter((file) => !file.startsWith('/')))];
    expect(copied.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
    const ignored = readFileSync(path.join(root, '.dockerignore'), 'utf8').split('\n');
    const rules = ignored.filter((line) => line !== '' && !line.startsWith('#'));
    expect(rules.toSorted()).toEqual(['*', '**/pictures', ...copied.map((file) => `!${file}`)].toSorted());
  });
});
