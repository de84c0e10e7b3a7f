import type { DefaultTheme, LocaleConfig } from 'vitepress';
import type { Language, Text } from '../../labs/language/text.ts';
import type { SiteLab } from './labs.ts';

const words = {
  site: { en: 'LVS Workbook', zh: 'LVS 练习册' },
  description: {
    en: 'Hands-on labs for Linux Virtual Server: real IPVS clusters in one command, graded in another.',
    zh: 'Linux Virtual Server 动手实验：一条命令启动真实的 IPVS 集群，再一条命令检查结果。',
  },
  labs: { en: 'Labs', zh: '实验' },
  faults: { en: 'Faults', zh: '故障' },
  matrix: { en: 'Fault × check', zh: '故障 × 检查项' },
} satisfies Record<string, Text>;

/** The two languages of the site: English at the root, Chinese below `/zh/`. */
export function locales(labs: readonly SiteLab[]): LocaleConfig<DefaultTheme.Config> {
  return {
    root: {
      label: 'English',
      lang: 'en',
      title: words.site.en,
      description: words.description.en,
      themeConfig: navigation(labs, 'en', ''),
    },
    zh: {
      label: '简体中文',
      lang: 'zh-CN',
      link: '/zh/',
      title: words.site.zh,
      description: words.description.zh,
      themeConfig: {
        ...navigation(labs, 'zh', '/zh'),
        outline: { level: [2, 3], label: '本页内容' },
        docFooter: { prev: '上一页', next: '下一页' },
        returnToTopLabel: '回到顶部',
        sidebarMenuLabel: '目录',
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

function navigation(labs: readonly SiteLab[], language: Language, base: string): DefaultTheme.Config {
  const items = labs.map(({ lab, hasFaultPage }) => ({
    text: lab.title[language],
    link: `${base}/labs/${lab.name}`,
    ...(hasFaultPage && {
      items: [{ text: words.faults[language], link: `${base}/labs/${lab.name}-faults` }],
    }),
  }));
  const matrix = { text: words.matrix[language], link: `${base}/faults` };
  const [first] = items;
  return {
    outline: { level: [2, 3] },
    ...(first && {
      nav: [{ text: words.labs[language], link: first.link, activeMatch: `${base}/labs/` }, matrix],
    }),
    sidebar: [{ text: words.labs[language], items }, matrix],
  };
}
