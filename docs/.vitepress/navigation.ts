import type { DefaultTheme } from 'vitepress';
import type { Language, Text } from '../../labs/language/text.ts';
import type { SiteLab } from './labs.ts';
import { pageLink } from './page-link.ts';
import { pageTitle } from './pages.ts';

type Item = DefaultTheme.SidebarItem & { text: string; link: string };

/** A part of the course: its pages in reading order, or the labs. */
interface Part {
  readonly title?: Text;
  readonly pages: readonly string[] | 'labs';
}

/** The course in reading order. */
const parts: readonly Part[] = [
  { pages: ['start'] },
  { title: { en: 'Basics', zh: '基础' }, pages: ['l4-l7', 'how-it-works', 'words'] },
  { title: { en: 'Labs', zh: '实验' }, pages: 'labs' },
  {
    title: { en: 'Compare and use', zh: '对比与使用' },
    pages: ['trade-offs', 'measured', 'ipvsadm', 'myths', 'article'],
  },
  { title: { en: 'Faults and checks', zh: '故障与检查' }, pages: ['finding-faults', 'faults', 'checks'] },
];

/** What the bar at the top leads to: where one starts, and what one comes back for. */
const top: readonly { readonly text: Text; readonly page: string }[] = [
  { text: { en: 'Start here', zh: '从这里开始' }, page: 'start' },
  { text: { en: 'Labs', zh: '实验' }, page: 'labs' },
  { text: { en: 'Compare', zh: '对比' }, page: 'trade-offs' },
  { text: { en: 'Finding faults', zh: '排查故障' }, page: 'finding-faults' },
];

const faults: Text = { en: 'Faults', zh: '故障' };
const faultsOf: Text = { en: ': faults', zh: '：故障' };

/** The sidebar of a language: every page of the course, part by part. */
export function sidebar(
  docs: string,
  labs: readonly SiteLab[],
  language: Language,
): DefaultTheme.SidebarItem[] {
  return parts.flatMap(({ title, pages }): DefaultTheme.SidebarItem[] => {
    const items =
      pages === 'labs'
        ? labs.map((lab) => labItem(lab, language))
        : pages.map((page) => pageItem(docs, page, language));
    return title ? [{ text: title[language], items }] : items;
  });
}

/** Where the items of a sidebar lead, in their order. */
export function linksOf(items: readonly DefaultTheme.SidebarItem[]): readonly string[] {
  return items.flatMap(({ link, items: inner = [] }) => [...(link ? [link] : []), ...linksOf(inner)]);
}

/** The bar at the top in a language; the labs begin with the first. */
export function topBar([first]: readonly SiteLab[], language: Language): DefaultTheme.NavItem[] {
  return top.map(({ text, page }) => {
    const link = pageLink(page, language);
    return page === 'labs'
      ? { text: text[language], link: `${link}/${first?.lab.name}`, activeMatch: `^${link}/` }
      : { text: text[language], link, activeMatch: `^${link}$` };
  });
}

function pageItem(docs: string, page: string, language: Language): Item {
  return { text: pageTitle(docs, page, language), link: pageLink(page, language) };
}

/** A lab, and its fault page below it. */
function labItem({ lab, hasFaultPage }: SiteLab, language: Language): Item {
  const text = lab.title[language];
  const link = pageLink(`labs/${lab.name}`, language);
  if (!hasFaultPage) return { text, link };
  const faultItem = {
    text: faults[language],
    docFooterText: text + faultsOf[language],
    link: `${link}-faults`,
  };
  return { text, link, items: [faultItem] };
}
