import type { Browser } from 'playwright';

/**
 * How many times Lighthouse is to slow this machine down for it to be the phone that its scores are meant for.
 *
 * Its own factor of 4 makes that phone of a fast desktop; a slower machine needs less (docs/throttling.md of
 * Lighthouse, "Calibrating the CPU slowdown"). Its BenchmarkIndex can't tell how much: it counts strings and arrays,
 * and pages wait for styles and layout, which a virtual machine may do at less than half of the speed that its index
 * promises. So the same work is timed here that pages are made of.
 */
export async function slowdown(browser: Browser): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await timePage(browser));
  times.sort((a, b) => a - b);
  const median = times[Math.floor(rounds / 2)] ?? fastDesktop.pageMs;
  return Math.min(fastDesktop.slowdown, Math.max(1, (fastDesktop.slowdown * fastDesktop.pageMs) / median));
}

const rounds = 9;

/**
 * What `timePage` takes where the factor is right: the same lab page had 99 points on a machine of two fast cores with
 * the factor 4, and has them with the factor 1.6 on one where `timePage` takes 145 ms.
 */
const fastDesktop = { slowdown: 4, pageMs: 58 };

/** How long a new page takes for 200 paragraphs of 40 words, from HTML to sizes, in milliseconds. */
async function timePage(browser: Browser): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
  try {
    return await page.evaluate(() => {
      const from = performance.now();
      const words = '<span>what a reader <b>reads</b></span> '.repeat(10);
      document.body.innerHTML = `<p>${words}</p>`.repeat(200);
      document.body.getBoundingClientRect();
      return performance.now() - from;
    });
  } finally {
    await page.close();
  }
}
