import { parentPort, workerData } from 'node:worker_threads';
import { convertDocument } from './convert-document.ts';

const { name, bytes } = workerData as { readonly name: string; readonly bytes: Uint8Array }; // as convertSafely gives it
parentPort?.postMessage(await convertDocument(name, bytes));
