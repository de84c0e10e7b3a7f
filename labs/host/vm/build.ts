import { chmod, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Progress } from '../../language/progress.ts';
import { bootstrapLab, bootstrapMachine } from './bootstrap.ts';
import { makeCertificates } from './certificates.ts';
import { layout } from './layout.ts';
import { packDisk } from './pack-disk.ts';
import type { Recipe } from './recipe.ts';

/**
 * Builds the machine from Debian's packages into the cache. It is made in a folder of its own and renamed when
 * it is whole, so a killed builder leaves nothing that looks finished; what it left is swept by the next one.
 */
export async function buildMachine(
  recipe: Recipe,
  cache: string,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  for (const name of await readdir(cache)) {
    if (name.startsWith('building-'))
      await rm(join(cache, name), { recursive: true, force: true, maxRetries: 5 });
  }
  const draft = { ...layout(cache, recipe.key), build: join(cache, `building-${recipe.key}`) };
  const at = (name: string) => join(draft.build, name);
  try {
    await mkdir(at('certificates'), { recursive: true, mode: 0o700 });
    await Promise.all([
      makeCertificates(at('certificates')),
      progress.step(
        {
          en: 'Building the machine: Debian kernel and Docker Engine',
          zh: '构建虚拟机：Debian 内核与 Docker 引擎',
        },
        (report) => bootstrapMachine(recipe, at('root.tar'), report, signal),
      ),
      progress.step(
        { en: 'Building the lab image: nginx, ipvsadm and tools', zh: '构建实验镜像：nginx、ipvsadm 与工具' },
        (report) => bootstrapLab(recipe, at('lab.tar'), report, signal),
      ),
    ]);
    await progress.step({ en: 'Packing the disk', zh: '打包磁盘' }, () =>
      packDisk(recipe, draft.build, signal),
    );
    await finish(draft.build);
    const { build } = layout(cache, recipe.key);
    await rm(build, { recursive: true, force: true });
    await rename(draft.build, build);
    await discardOthers(cache, recipe.key);
  } catch (error) {
    await rm(draft.build, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
}

/** A build for another recipe is of no use to this version of the workbook. */
async function discardOthers(cache: string, key: string): Promise<void> {
  for (const name of await readdir(cache)) {
    if (!name.startsWith('machine-') || name === `machine-${key}`) continue;
    await rm(join(cache, name), { recursive: true, force: true });
  }
}

async function finish(build: string): Promise<void> {
  await chmod(build, 0o700);
  const names = [
    'vmlinuz',
    'initrd',
    'disk.raw',
    'certificates/ca.pem',
    'certificates/cert.pem',
    'certificates/key.pem',
  ];
  const sizes = await Promise.all(
    names.map(async (name) => [name, (await stat(join(build, name))).size] as const),
  );
  await writeFile(join(build, 'manifest.json'), JSON.stringify(Object.fromEntries(sizes)));
}
