import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Recipe } from './recipe.ts';

/**
 * Puts the lab image into the store of the machine's engine while that is still a folder of this computer: an import
 * inside the emulated machine takes as long as its boot. The files are those of `docker import` (Docker Engine 26:
 * moby's image/fs.go, layer/filestore.go, reference/store.go, daemon/graphdriver/overlay2/overlay.go).
 * @param root the root folder of the machine
 * @param tar the files of the image
 * @param unpack unpacks that tar file into a folder
 */
export async function storeImage(
  { architecture, image }: Recipe,
  root: string,
  tar: string,
  unpack: (folder: string) => Promise<void>,
): Promise<void> {
  const layer = await sha256(createReadStream(tar));
  const short = layer.slice(0, 26).toUpperCase(); // the overlay's options have room for many of these
  const config = JSON.stringify({
    architecture: architecture.debian,
    os: 'linux',
    config: {},
    created: new Date(0).toISOString(),
    history: [{ created: new Date(0).toISOString() }],
    rootfs: { type: 'layers', diff_ids: [`sha256:${layer}`] },
  });
  const id = await sha256([config]);
  const [repository = ''] = image.split(':');
  const { size } = await stat(tar);
  const files = {
    [`image/overlay2/imagedb/content/sha256/${id}`]: config,
    'image/overlay2/repositories.json': JSON.stringify({
      Repositories: { [repository]: { [image]: `sha256:${id}` } },
    }),
    [`image/overlay2/layerdb/sha256/${layer}/diff`]: `sha256:${layer}`,
    [`image/overlay2/layerdb/sha256/${layer}/size`]: `${size}`,
    [`image/overlay2/layerdb/sha256/${layer}/cache-id`]: layer,
    [`overlay2/${layer}/link`]: short,
  };
  const store = join(root, 'var/lib/docker');
  const content = join(store, 'overlay2', layer, 'diff');
  for (const folder of [content, join(store, 'overlay2/l')]) {
    await mkdir(folder, { recursive: true, mode: 0o711 });
  }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(store, path)), { recursive: true, mode: 0o700 });
    await writeFile(join(store, path), text, { mode: 0o600 });
  }
  await symlink(`../${layer}/diff`, join(store, 'overlay2/l', short));
  await unpack(content);
}

async function sha256(content: AsyncIterable<Buffer> | Iterable<string>): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(content, hash);
  return hash.digest('hex');
}
