// What a page of the site is styled by, in the order of docs/.vitepress/theme/index.ts; components bring their own.
import 'vitepress/dist/client/theme-default/styles/vars.css';
import 'vitepress/dist/client/theme-default/styles/base.css';
import 'vitepress/dist/client/theme-default/styles/utils.css';
import 'vitepress/dist/client/theme-default/styles/components/custom-block.css';
import 'vitepress/dist/client/theme-default/styles/components/vp-code.css';
import 'vitepress/dist/client/theme-default/styles/components/vp-doc.css';
import '../../docs/.vitepress/theme/components/proof.css';
import '../../docs/.vitepress/theme/components/word-tip.css';
import '../../docs/.vitepress/theme/style.css';
import '../../docs/.vitepress/theme/wide.css';
import '../../docs/.vitepress/theme/around.css';
import '../../docs/.vitepress/theme/home.css';
import '../../docs/.vitepress/theme/print.css';
