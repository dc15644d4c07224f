import { type Config, readConfig } from '../config.ts';
import { ConfigurationError } from '../errors.ts';
import { type Finding, withoutSecrets } from '../platform/finding.ts';
import { findModelFindings } from './find-model-findings.ts';
import { printFindings } from './print-findings.ts';

/** Prints what is right and wrong with the language model. */
export async function doctorModel(options: { readonly json?: boolean }): Promise<void> {
  const findings = await findInModel(readConfig(process.env));
  if (findings === undefined) throw new ConfigurationError(['OPENAI_BASE_URL: is not set; README, "A language model", says what to set']);
  await printFindings(findings, options);
}

/** undefined where no model is configured; what it takes to ask one is loaded then only. */
export async function findInModel({ model }: Config): Promise<readonly Finding[] | undefined> {
  if (model === undefined) return undefined;
  const [{ probeModel }, { probeRewriting }] = await Promise.all([import('../llm/probe-model.ts'), import('./probe-rewriting.ts')]);
  const probes = await probeModel(model);
  const rewrites = probes.text.kind === 'found' ? await probeRewriting(model) : undefined;
  return findModelFindings(model, { ...probes, rewrites }).map((finding) => withoutSecrets(finding, [model.server.key]));
}
