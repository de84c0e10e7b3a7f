import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import ReadingProgress from '../../docs/.vitepress/theme/reading/reading-progress.ts';
import { data as counts } from '../../docs/.vitepress/theme/reading/sections.data.ts';
import type { Language } from '../../labs/language/text.ts';
import { expectAccessible } from './accessible.ts';
import { content, mounted } from './mounted.ts';
import { page as current } from './vitepress.ts';

// Time is the test's own; what is in sight is the browser's business.
const glance = 1000;
const lab = 'labs/dr';
const sections = counts[lab] ?? expect.unreachable();
const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
const said = (read: number) => page.getByText(`${read} of ${total} sections read`, { exact: true });

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(390, 844);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  window.scrollTo(0, 0);
});

/** A page of the lab with its sections, each as high as two windows, a foot, and the progress beside it. */
async function reading(language: Language = 'en'): Promise<void> {
  const place = content(language);
  const ids = Array.from({ length: sections }, (_, index) => `section-${index + 1}`);
  const headings = ids.map((id) => `<h2 id="${id}">${id}</h2><div style="height: 1700px"></div>`);
  place.innerHTML = `<h1>A page</h1><div style="height: 900px"></div>${headings.join('')}
    <footer class="VPDocFooter">The end</footer>`;
  current.value = { relativePath: `${language === 'zh' ? 'zh/' : ''}${lab}.md`, filePath: `${lab}.md` };
  mounted(ReadingProgress, {}, language);
  await watched();
}

/** Until the browser has told all who watch what is in sight now: it tells them together. */
async function watched(): Promise<void> {
  await new Promise<void>((told) => {
    const watch = new IntersectionObserver(() => {
      watch.disconnect();
      told();
    });
    watch.observe(document.body);
  });
  await new Promise(requestAnimationFrame);
}

/** The reader goes to a section, and stays for so long. */
async function look(id: string, time: number): Promise<void> {
  const place = id === 'end' ? document.querySelector('.VPDocFooter') : document.getElementById(id);
  place?.scrollIntoView({ block: 'center', behavior: 'instant' });
  await watched();
  await vi.advanceTimersByTimeAsync(time);
}

test('nothing is there before something was read', async () => {
  await reading();
  await vi.advanceTimersByTimeAsync(60 * glance);
  await expect.element(page.getByRole('progressbar')).not.toBeInTheDocument();
});

test('a section is read when its heading and what follows were both looked at', async () => {
  await reading();
  await look('section-1', glance);
  await expect.element(page.getByRole('progressbar')).not.toBeInTheDocument();
  await look('section-2', glance);
  await expect.element(said(1)).toBeVisible();
  await look('section-3', glance);
  await expect.element(said(2)).toBeVisible();
  await look('section-3', glance);
  await expect.element(said(2)).toBeVisible();
});

test('what only rushes by is not read', async () => {
  await reading();
  await look('section-1', glance);
  await look('section-2', glance - 1);
  await look('section-4', 0);
  await vi.advanceTimersByTimeAsync(60 * glance);
  await expect.element(page.getByRole('progressbar')).not.toBeInTheDocument();
});

test('who reads all of a page has it ticked off in the sidebar, and it is kept', async () => {
  const sidebar = document.body.appendChild(document.createElement('nav'));
  onTestFinished(() => sidebar.remove());
  sidebar.className = 'VPSidebar';
  sidebar.innerHTML = `<a href="/${lab}">DR</a> <a href="/labs/nat">NAT</a>`;
  const marks = () => [...sidebar.children].map((link) => getComputedStyle(link, '::after').content);
  await reading();
  for (let section = 1; section <= sections; section++) {
    await look(`section-${section}`, glance);
    if (section === 2)
      expect(marks()).toEqual([`"1/${sections}" / "1 of ${sections} sections read"`, 'none']);
  }
  await look('end', glance);
  await expect.element(said(sections)).toBeVisible();
  await expect.element(page.getByRole('progressbar')).toHaveAttribute('value', String(sections));
  expect(marks()).toEqual(['"✓" / "read"', 'none']);
  mounted(ReadingProgress); // as after a reload
  await expect.poll(() => said(sections).elements()).toHaveLength(2);
});

test('what was read in one language is read in the other', async () => {
  await reading();
  await look('section-1', glance);
  await look('section-2', glance);
  content('zh');
  const inChinese = page.getByText(new RegExp(`^\\p{Script=Han}+ 1 .* ${total} \\p{Script=Han}+$`, 'u'));
  await expect.element(inChinese).toBeVisible();
});

test('it can be forgotten: then nothing is there again, nor kept', async () => {
  await reading();
  await look('section-1', glance);
  await look('section-2', glance);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect.element(page.getByRole('progressbar')).not.toBeInTheDocument();
  expect(localStorage).toHaveLength(0);
});

test('where the browser keeps nothing, it lasts as long as the page', async () => {
  vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('Access is denied for this document.', 'SecurityError');
  });
  await reading();
  await look('section-1', glance);
  await look('section-2', glance);
  await expect.element(said(1)).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Clear' }));
  await expect.element(page.getByRole('progressbar')).not.toBeInTheDocument();
});

test.each(['en', 'zh'] as const)('everybody can use it (%s)', async (language) => {
  localStorage.setItem('lvs-workbook:read', JSON.stringify({ [lab]: ['a', 'b'] }));
  mounted(ReadingProgress, {}, language);
  await expect.element(page.getByRole('progressbar')).toBeVisible();
  vi.useRealTimers();
  await expectAccessible();
});
