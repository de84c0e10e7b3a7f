import { existsSync } from 'node:fs';
import { install } from '../../labs/host/install.ts';
import { recordingProgress } from './recording-progress.ts';

/**
 * The Chromium of the browser tests, as Playwright launches it: Debian's own package (or what LVS_CHROMIUM names),
 * which asks nothing of any network.
 */
export const chromium = {
  executablePath: process.env.LVS_CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

/** What the browser tests need, by the file that tells: without these fonts, letters have other widths or none. */
const needed = {
  chromium: chromium.executablePath,
  'fonts-dejavu-core': '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf',
  'fonts-wqy-microhei': '/usr/share/fonts/truetype/wqy/wqy-microhei.ttc',
};

/**
 * Installs Chromium and its fonts once for all browser tests, where they are missing.
 * @throws Error when LVS_CHROMIUM names a file that is not there.
 */
export async function setup(): Promise<void> {
  const named = process.env.LVS_CHROMIUM;
  if (named !== undefined && !existsSync(named))
    throw new Error(`LVS_CHROMIUM: expected a Chromium at ${named}, found no file; unset it to use Debian's`);
  await install(
    { en: 'The browser tests', zh: '浏览器测试' },
    Object.entries(needed).map(([name, file]) => ({ name, package: name, present: existsSync(file) })),
    recordingProgress(),
    new AbortController().signal,
  );
}
