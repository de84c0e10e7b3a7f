import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SiteConfig } from 'vitepress';

/** What a reader without JavaScript sees; VitePress draws the page in the browser alone. */
const withoutScript = (base: string) => `<noscript><main class="vp-doc" style="padding: 24px">
      <h1>404</h1>
      <p>There is no page at this address. <a href="${base}">To the home page</a></p>
      <p lang="zh-CN">这个地址下没有页面。<a href="${base}zh/">回到首页</a></p>
    </main></noscript>`;

/** Completes the page for addresses without a page, and puts one below `/zh/` for servers that look there. */
export async function writeNotFound({ outDir, site }: SiteConfig): Promise<void> {
  const file = join(outDir, '404.html');
  const html = (await readFile(file, 'utf8')).replace('</body>', `${withoutScript(site.base)}\n  </body>`);
  await writeFile(file, html);
  const { lang, title } = { lang: 'zh-CN', title: '页面不存在' };
  await writeFile(
    join(outDir, 'zh/404.html'),
    html
      .replace('<html lang="en"', `<html lang="${lang}"`)
      .replace(/<title>.*<\/title>/, `<title>${title}</title>`),
  );
}
