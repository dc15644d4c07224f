import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig, secretVariables } from '../../src/config.ts';
import { runTws } from '../cli/run-tws.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { problemsOf } from './problems-of.ts';

const ollama = { OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1', OPENAI_MODEL: 'qwen3:8b' };
const azure = {
  AZURE_OPENAI_ENDPOINT: 'https://geheim.openai.azure.com/',
  AZURE_OPENAI_API_KEY: 'geheim-1',
  OPENAI_API_VERSION: '2024-10-21',
  OPENAI_MODEL: 'tws',
};

describe('a language model in the configuration', () => {
  it('is off when nothing of it is set, or a key alone', () => {
    expect(readConfig({}).model).toBeUndefined();
    expect(readConfig({ OPENAI_MODEL: ' ', OPENAI_BASE_URL: '' }).model).toBeUndefined();
    expect(readConfig({ OPENAI_API_KEY: 'sk-geheim', OPENAI_API_VERSION: '2024-10-21' }).model).toBeUndefined();
    expect(readConfig({ AZURE_OPENAI_API_KEY: 'geheim' }).model).toBeUndefined();
  });

  it('is a server of the own network without a key', () => {
    expect(readConfig(ollama).model).toEqual({
      server: { kind: 'openai', url: 'http://127.0.0.1:11434/v1', key: undefined },
      model: 'qwen3:8b',
      fallbackModel: undefined,
      embeddingModel: undefined,
    });
  });

  it('is OpenAI with a key, a fallback and a model for embeddings', () => {
    const environment = {
      OPENAI_BASE_URL: 'https://eu.api.openai.com/v1/',
      OPENAI_API_KEY: 'sk-1',
      OPENAI_MODEL: 'gpt-4.1-mini',
      OPENAI_FALLBACK_MODEL: 'gpt-4.1-nano',
      OPENAI_EMBEDDING_MODEL: 'text-embedding-3-small',
    };
    expect(readConfig(environment).model).toEqual({
      server: { kind: 'openai', url: 'https://eu.api.openai.com/v1', key: 'sk-1' },
      model: 'gpt-4.1-mini',
      fallbackModel: 'gpt-4.1-nano',
      embeddingModel: 'text-embedding-3-small',
    });
  });

  it('is a deployment of Azure with an API version', () => {
    expect(readConfig(azure).model).toMatchObject({
      server: { kind: 'azure', endpoint: 'https://geheim.openai.azure.com', key: 'geheim-1', apiVersion: '2024-10-21' },
      model: 'tws',
    });
  });

  it('takes the keys from files', async () => {
    const folder = await temporaryFolder({ key: 'sk-1\n' });
    const file = path.join(folder, 'key');
    expect(readConfig({ ...ollama, OPENAI_API_KEY_FILE: file }).model?.server).toMatchObject({ key: 'sk-1' });
    const { AZURE_OPENAI_API_KEY: _, ...withoutKey } = azure;
    expect(readConfig({ ...withoutKey, AZURE_OPENAI_API_KEY_FILE: file }).model?.server).toMatchObject({ key: 'sk-1' });
    expect(problemsOf({ ...ollama, OPENAI_API_KEY_FILE: '/nowhere' })).toEqual(['OPENAI_API_KEY_FILE: the file cannot be read (ENOENT)']);
    expect(secretVariables).toEqual(expect.arrayContaining(['OPENAI_API_KEY', 'AZURE_OPENAI_API_KEY']));
  });
});

describe('half a configuration of a model', () => {
  const { OPENAI_BASE_URL, OPENAI_MODEL } = ollama;
  const { AZURE_OPENAI_ENDPOINT, AZURE_OPENAI_API_KEY } = azure;

  it.each([
    [{ OPENAI_MODEL }, /^OPENAI_BASE_URL or AZURE_OPENAI_ENDPOINT: one of them is missing beside OPENAI_MODEL; .*no default.*Ollama/],
    [{ OPENAI_EMBEDDING_MODEL: 'geheim' }, /^OPENAI_BASE_URL or AZURE_OPENAI_ENDPOINT: .* beside OPENAI_EMBEDDING_MODEL; /],
    [{ OPENAI_FALLBACK_MODEL: 'geheim', OPENAI_API_KEY: 'geheim' }, /^OPENAI_BASE_URL or AZURE_OPENAI_ENDPOINT: /],
    [{ OPENAI_BASE_URL }, /^OPENAI_MODEL: missing beside OPENAI_BASE_URL; .*\/models/],
    [{ OPENAI_MODEL, OPENAI_BASE_URL: 'https://eu.api.openai.com/v1' }, /^OPENAI_API_KEY: missing .*; platform\.openai\.com → API keys/],
    [{ OPENAI_MODEL, AZURE_OPENAI_ENDPOINT }, /^AZURE_OPENAI_API_KEY and OPENAI_API_VERSION: missing beside .*portal\.azure\.com/],
    [{ AZURE_OPENAI_ENDPOINT, AZURE_OPENAI_API_KEY, OPENAI_API_VERSION: '2024-10-21' }, /^OPENAI_MODEL: .*deployment/],
    [{ ...ollama, ...azure }, /^OPENAI_BASE_URL and AZURE_OPENAI_ENDPOINT: set only one of them/],
  ])('is one problem that names the variables and where to get them: %o', (environment, problem) => {
    expect(problemsOf(environment)).toEqual([expect.stringMatching(problem)]);
    expect(problemsOf(environment).join()).not.toMatch(/geheim|qwen/);
  });
});

describe('the address of a model', () => {
  it.each([
    'https://llm.example.org/v1',
    'http://localhost:8000/v1',
    'http://[::1]:8000/v1',
    'http://10.1.2.3/v1',
    'http://172.31.0.9:8000/v1',
    'http://192.168.178.20:11434/v1',
    'http://[fd12::7]:8000/v1',
    'http://ollama:11434/v1',
    'http://host.docker.internal:11434/v1',
  ])('may be %s', (OPENAI_BASE_URL) => {
    expect(problemsOf({ ...ollama, OPENAI_BASE_URL })).toEqual([]);
  });

  it.each([
    'http://llm.example.org/v1',
    'http://8.8.8.8/v1',
    'http://172.32.0.1/v1',
    'http://169.254.169.254/v1',
    'http://134744072/v1',
    'http://[2001:db8::1]/v1',
    'http://[::ffff:8.8.8.8]/v1',
    'https://user:geheim@llm.example.org/v1',
    'https://llm.example.org/v1?key=geheim',
    'https://llm.example.org/v1#geheim',
    'https://llm.example.org/v1/chat/completions',
    'ftp://llm.example.org/',
    'llm.example.org',
  ])('must not be %s', (OPENAI_BASE_URL) => {
    expect(problemsOf({ ...ollama, OPENAI_BASE_URL })).toEqual([expect.stringMatching(/^OPENAI_BASE_URL: must /)]);
    expect(problemsOf({ ...ollama, OPENAI_BASE_URL }).join()).not.toContain('geheim');
  });

  it.each(['https://x.openai.azure.com/openai/deployments/y', 'http://x.openai.azure.com'])('of Azure must not be %s', (url) => {
    expect(problemsOf({ ...azure, AZURE_OPENAI_ENDPOINT: url })).toEqual([expect.stringMatching(/^AZURE_OPENAI_ENDPOINT: must /)]);
  });

  it.each([
    ['OPENAI_MODEL', 'two models'],
    ['OPENAI_API_KEY', 'sk geheim'],
    ['OPENAI_API_VERSION', 'latest'],
  ])('comes with a fitting %s', (name, value) => {
    expect(problemsOf({ ...ollama, [name]: value })).toEqual([expect.stringMatching(new RegExp(`^${name}: must [^:]+$`))]);
  });
});

describe('whatever would write down or send elsewhere what people ask', () => {
  const names = ['LANGSMITH_TRACING', 'LANGSMITH_TRACING_V2', 'LANGCHAIN_TRACING', 'LANGCHAIN_TRACING_V2'];

  it.each(names.flatMap((name) => ['true', 'TRUE', '1'].map((value) => [name, value])))('is refused: %s=%s', (name, value) => {
    const problems = [expect.stringMatching(new RegExp(`^${name}: would send every question and answer to LangSmith`))];
    expect(problemsOf({ [name]: value })).toEqual(problems);
    expect(problemsOf({ ...ollama, [name]: value })).toEqual(problems);
  });

  it.each([
    ['LANGSMITH_GATEWAY', 'https://gateway.example.org'],
    ['LANGCHAIN_VERBOSE', 'true'],
    ['OPENAI_LOG', 'debug'],
    ['OPENAI_LOG', 'Info'],
  ])('is refused: %s=%s', (name, value) => {
    expect(problemsOf({ [name]: value })).toEqual([expect.stringMatching(new RegExp(`^${name}: .*would `))]);
  });

  it.each([...names.map((name) => [name, 'false']), ['OPENAI_LOG', 'warn'], ['LANGSMITH_API_KEY', 'x']])(
    'is no matter: %s=%s',
    (name, value) => {
      expect(problemsOf({ [name]: value })).toEqual([]);
    },
  );

  it('ends a start with 78 and one line', async () => {
    const { code, stdout, stderr } = await runTws(['start'], { DATA_DIR: await temporaryFolder(), LANGSMITH_TRACING: 'true' });
    expect([code, stdout]).toEqual([78, '']);
    expect(stderr).toMatch(/^Configuration cannot be used: LANGSMITH_TRACING: [^\n]+\n$/);
  });
});
