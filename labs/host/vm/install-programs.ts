import type { Progress } from '../../language/progress.ts';
import { requirements } from '../requirements.ts';
import type { Architecture } from './architecture.ts';

/** Installs what building and running the machine takes, where it is missing. Throws as `install` does. */
export async function installPrograms(
  arch: Architecture,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  const what = { en: 'The small virtual machine that the labs run in', zh: '运行实验的小虚拟机' };
  const missing = requirements(arch).filter(({ present }) => !present);
  if (missing.length === 0) return;
  const { install } = await import('../install.ts');
  await install(what, missing, progress, signal);
}
