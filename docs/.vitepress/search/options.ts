import type { DefaultTheme } from 'vitepress';
import { searchedPart } from './searched.ts';
import { fuzziness, termsOfQuery, termsOfText } from './tokenize.ts';

/** The search of the site: an index of each language in the browser, asked without any server. */
export const search = {
  provider: 'local',
  options: {
    _render: searchedPart,
    miniSearch: {
      options: { tokenize: termsOfText },
      searchOptions: { tokenize: termsOfQuery, prefix: true, fuzzy: fuzziness },
    },
    locales: {
      zh: {
        translations: {
          button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
          modal: {
            displayDetails: '显示详情',
            resetButtonTitle: '清除',
            backButtonTitle: '关闭搜索',
            noResultsText: '没有找到：',
            footer: {
              selectText: '打开',
              selectKeyAriaLabel: '回车',
              navigateText: '选择',
              navigateUpKeyAriaLabel: '上箭头',
              navigateDownKeyAriaLabel: '下箭头',
              closeText: '关闭',
              closeKeyAriaLabel: 'Esc',
            },
          },
        },
      },
    },
  },
} satisfies NonNullable<DefaultTheme.Config['search']>;
