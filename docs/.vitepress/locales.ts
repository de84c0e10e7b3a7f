import type { DefaultTheme, LocaleConfig } from 'vitepress';
import type { Text } from '../../labs/language/text.ts';
import type { SiteLab } from './labs.ts';
import { sidebar, topBar } from './navigation.ts';

const words = {
  site: { en: 'LVS Workbook', zh: 'LVS 练习册' },
  description: {
    en: 'Hands-on labs for Linux Virtual Server: real IPVS clusters in one command, graded in another.',
    zh: 'Linux Virtual Server 动手实验：一条命令启动真实的 IPVS 集群，再一条命令检查结果。',
  },
} satisfies Record<string, Text>;

/** The two languages of the site: English at the root, Chinese below `/zh/`. */
export function locales(
  docs: string,
  labs: readonly SiteLab[],
  editPattern: string | undefined,
): LocaleConfig<DefaultTheme.Config> {
  const editLink = (text: string) => editPattern && { editLink: { pattern: editPattern, text } };
  return {
    root: {
      label: 'English',
      lang: 'en',
      title: words.site.en,
      description: words.description.en,
      themeConfig: {
        nav: topBar(labs, 'en'),
        sidebar: sidebar(docs, labs, 'en'),
        outline: { level: [2, 3] },
        // On a phone there are two menus, and each has a name of its own.
        sidebarMenuLabel: 'Contents',
        ...editLink('Edit this page'),
        notFound: {
          title: 'Page not found',
          quote: 'There is no page at this address.',
          linkLabel: 'Go to the home page',
          linkText: 'To the home page',
        },
      },
    },
    zh: {
      label: '简体中文',
      lang: 'zh-CN',
      link: '/zh/',
      title: words.site.zh,
      description: words.description.zh,
      themeConfig: {
        nav: topBar(labs, 'zh'),
        sidebar: sidebar(docs, labs, 'zh'),
        outline: { level: [2, 3], label: '本页内容' },
        ...editLink('编辑本页'),
        docFooter: { prev: '上一页', next: '下一页' },
        returnToTopLabel: '回到顶部',
        sidebarMenuLabel: '目录',
        mobileMenuLabel: '菜单',
        navMenuLabel: '主导航',
        extraMenuLabel: '更多',
        darkModeSwitchLabel: '外观',
        lightModeSwitchTitle: '切换到浅色模式',
        darkModeSwitchTitle: '切换到深色模式',
        langMenuLabel: '切换语言',
        skipToContentLabel: '跳到正文',
        notFound: {
          title: '页面不存在',
          quote: '这个地址下没有页面。',
          linkLabel: '回到首页',
          linkText: '回到首页',
        },
      },
    },
  };
}
