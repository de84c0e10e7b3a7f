import { styleText } from 'node:util';
import { askedLanguage } from '../../labs/cli/command-line.ts';
import { runMain } from '../../labs/cli/run-main.ts';
import { cacheDirectory } from '../../labs/host/cache.ts';
import { chooseLanguage } from '../../labs/language/text.ts';
import type { observe } from '../observe/observe.ts';
import { check } from './check.ts';
import type { Surroundings } from './surroundings.ts';

// The parts that reach a lab are loaded when they are needed: wrong usage and --help are answered at once.
const around: Surroundings<Awaited<ReturnType<typeof observe>>> = {
  findRunningCluster: async () => (await import('../../labs/runtime/find-running.ts')).findRunningCluster(),
  loadChecks: async (lab) => (await import('../catalog/index.ts')).loadChecks(lab),
  observe: async (...asked) => (await import('../observe/observe.ts')).observe(...asked),
  failover: async (cluster, observation) =>
    (await import('../observe/observe.ts')).withFailover(cluster, observation),
  findMend: async (...asked) => (await import('../../labs/page/mend.ts')).findMend(...asked),
  cacheDirectory,
  clock: () => performance.now(),
  environment: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  colour: styleText('bold', ' ') !== ' ',
  interruption: () => {
    const controller = new AbortController();
    process.once('SIGINT', () => controller.abort());
    return controller.signal;
  },
  interval: 2000, // time for a learner to type, and for the machine to rest
};

const argv = process.argv.slice(2);
await runMain(() => check(argv, around), chooseLanguage(askedLanguage(argv)));
process.exit(); // connections to a lab that is still being observed when a watch ends would hold it up
