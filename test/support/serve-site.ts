import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { createGzip } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** The file behind an address, as hosts of static sites find it: clean addresses, and a page for what is not there. */
function fileOf(folder: string, path: string): { file: string; found: boolean } {
  const plain = join(folder, normalize(decodeURIComponent(path)));
  const candidates = [path.endsWith('/') ? join(plain, 'index.html') : plain, `${plain}.html`];
  const file = candidates.find((each) => extname(each) && existsSync(each));
  return { file: file ?? join(folder, '404.html'), found: file !== undefined };
}

/** Serves a built site on the loopback as a host would: compressed, and its assets kept by the browser. */
export function serveSite(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const { file, found } = fileOf(folder, pathname);
    response.writeHead(found ? 200 : 404, {
      'content-type': types[extname(file)] ?? 'text/plain; charset=utf-8',
      'cache-control': pathname.includes('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
      'content-encoding': 'gzip',
    });
    createReadStream(file).pipe(createGzip()).pipe(response);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}
