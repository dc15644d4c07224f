import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { root } from './read-dockerfile.ts';

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const workflows = globSync('.github/workflows/*.yml', { cwd: root }).map((file) => ({ file, text: read(file) }));
const permissions = z.record(z.string(), z.string());
const workflowSchema = z.object({
  permissions,
  jobs: z.record(
    z.string(),
    z.object({
      permissions: permissions.default({}),
      steps: z.array(z.object({ uses: z.string().optional(), run: z.string().optional() })),
    }),
  ),
});
const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ dev: z.boolean().default(false), version: z.string().optional() })),
});
const bomSchema = z.object({
  bomFormat: z.literal('CycloneDX'),
  components: z.array(
    z.object({
      name: z.string(),
      version: z.string(),
      group: z.string().optional(),
      properties: z.array(z.object({ name: z.string() })).default([]),
    }),
  ),
});

describe('workflows on GitHub', () => {
  it.each(workflows)('may read and no more, but for the file that a release gets: $file', ({ file, text }) => {
    const workflow = workflowSchema.parse(parse(text));
    expect(workflow.permissions).toEqual({ contents: 'read' });
    const more = Object.values(workflow.jobs).map((job) => job.permissions);
    expect(more).toEqual([file.endsWith('release.yml') ? { contents: 'write' } : {}]);
  });

  it.each(workflows)('use actions by the hash of a commit, with its version beside it: $file', ({ text }) => {
    const used = [...text.matchAll(/uses: (.*)$/gm)].map(([, action = '']) => action);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((action) => !/^[\w-]+\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
  });

  it.each(workflows)('put no words of strangers into a shell: $file', ({ text }) => {
    const runs = Object.values(workflowSchema.parse(parse(text)).jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
    expect(runs.filter((run) => run.includes('${{'))).toEqual([]);
  });
});

describe('updates by Renovate', () => {
  it('wait a week, come in groups, and pin actions and images by their hashes', () => {
    const renovate: unknown = JSON.parse(read('.github/renovate.json'));
    expect(renovate).toMatchObject({
      extends: expect.arrayContaining(['helpers:pinGitHubActionDigests', 'docker:pinDigests']),
      ...{ minimumReleaseAge: '7 days', internalChecksFilter: 'strict', rangeStrategy: 'pin', automerge: false },
    });
    expect(read('.github/renovate.json').match(/"groupName"/g)?.length).toBeGreaterThan(2);
  });
});

// Without --omit dev, which leaves out what development packages need too: zod, for one.
const sbom = ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'];

describe('the list of what is inside (SBOM)', () => {
  it('names every locked package, and marks those that are for development alone', () => {
    const printed = execFileSync('npm', sbom, { cwd: root, encoding: 'utf8', maxBuffer: 64_000_000 });
    const { components } = bomSchema.parse(JSON.parse(printed));
    const listed = components.map(({ group, name, version, properties }) => {
      const isDev = properties.some((property) => property.name === 'cdx:npm:package:development');
      return `${group === undefined ? '' : `${group}/`}${name}@${version}${isDev ? ' (development)' : ''}`;
    });
    const { packages } = lockSchema.parse(JSON.parse(read('package-lock.json')));
    const locked = Object.entries(packages).filter(([place]) => place !== '');
    const named = locked.map(
      ([place, { version, dev }]) => `${place.replace(/^.*node_modules\//, '')}@${version}${dev ? ' (development)' : ''}`,
    );
    expect(new Set(listed)).toEqual(new Set(named));
    expect(listed).toContain(`zod@${packages['node_modules/zod']?.version}`);
  });

  it.each(['.github/workflows/release.yml', 'SECURITY.md'])('is made in this very way in %s', (file) => {
    expect(read(file)).toContain(`npm ${sbom.join(' ')}`);
    expect(read(file)).not.toMatch(/npm sbom[^`\n]*--omit/);
  });
});
