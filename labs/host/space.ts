import { statfs } from 'node:fs/promises';
import { exitStatus, UserError } from '../language/user-error.ts';

/** Throws a UserError unless the disk of `directory` has so many bytes free for the user. */
export async function requireSpace(directory: string, bytes: number): Promise<void> {
  const disk = await statfs(directory);
  const free = disk.bavail * disk.bsize;
  if (free >= bytes) return;
  const megabytes = (count: number) => `${Math.round(count / 1_000_000)} MB`;
  throw new UserError(
    {
      en: `The machine needs ${megabytes(bytes)} free in ${directory}, and there are ${megabytes(free)}: make room, or set LVS_CACHE_DIR to a folder on another disk.`,
      zh: `虚拟机需要 ${directory} 有 ${megabytes(bytes)} 可用空间，目前只有 ${megabytes(free)}：请清理磁盘，或用 LVS_CACHE_DIR 指定另一块磁盘上的目录。`,
    },
    exitStatus.notObservable,
  );
}
