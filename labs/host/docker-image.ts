import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type Dockerode from 'dockerode';
import { z } from 'zod';
import { packages } from '../image/packages.ts';
import { filesUnder, rootFiles } from '../image/root-files.ts';
import type { Progress } from '../language/progress.ts';

const context = fileURLToPath(new URL('../image', import.meta.url));

/** The reference of the lab image; `LVS_LAB_IMAGE` names one that is there already. */
export function imageReference(environment: NodeJS.ProcessEnv = process.env): string {
  if (environment.LVS_LAB_IMAGE) return environment.LVS_LAB_IMAGE;
  const hash = createHash('sha256')
    .update(readFileSync(`${context}/Dockerfile`))
    .update(JSON.stringify([packages, rootFiles().hash]))
    .digest('hex');
  return `lvs-workbook-lab:${hash.slice(0, 16)}`;
}

/** Whether the engine has an image. */
export async function hasImage(docker: Dockerode, reference: string): Promise<boolean> {
  try {
    await docker.getImage(reference).inspect();
    return true;
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode === 404) return false;
    throw error;
  }
}

/** Builds the lab image from the Dockerfile. Throws an Error with the builder's last words when that fails. */
export async function buildImage(
  docker: Dockerode,
  reference: string,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  const title = { en: 'Building the lab image', zh: '构建实验镜像' };
  await progress.step(title, async (report) => {
    const answer = await docker.buildImage(
      { context, src: ['Dockerfile', ...filesUnder(`${context}/rootfs`).map((file) => `rootfs/${file}`)] },
      { t: reference, buildargs: { PACKAGES: packages.join(' ') }, abortSignal: signal },
    );
    let failure: string | undefined;
    await new Promise<void>((resolve, reject) => {
      docker.modem.followProgress(
        answer,
        (error) => (error ? reject(error) : resolve()),
        (event: unknown) => {
          const { stream, status, error } = builderEvent.parse(event);
          failure ??= error;
          report(lastLine(stream ?? status ?? ''));
        },
      );
    });
    if (failure !== undefined) throw new Error(lastLine(failure));
  });
}

const builderEvent = z.object({
  stream: z.string().optional(),
  status: z.string().optional(),
  error: z.string().optional(),
});

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
