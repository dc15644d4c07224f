import { loadSecret } from '../../../src/storage/load-secret.ts';

const { dataDir } = JSON.parse(process.argv[2] ?? '');
process.stdout.write(Buffer.from(await loadSecret(dataDir, 'memory.key', 32)).toString('hex'));
