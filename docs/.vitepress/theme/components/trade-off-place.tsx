import { defineComponent } from 'vue';
import type { TradeOffs } from '../../../../checks/trade-offs/result.ts';
import { useLanguage } from '../language.ts';
import { findTradeOffs } from '../trade-offs/find.ts';
import { percent } from '../trade-offs/numbers.ts';
import './trade-off-chart.css';

const words = {
  en: (all: TradeOffs, packages: string, error: string) =>
    `Measured ${all.measured} by npm run bench ${all.lab}, Linux ${all.kernel}` +
    `${all.emulated ? ', in software emulation' : ''}; ${packages}. Speed is the median of ${all.rounds} rounds. ` +
    `Held against sizes from which it was not found, the cost is right to ${error} of the bytes of a body.`,
  zh: (all: TradeOffs, packages: string, error: string) =>
    `由 npm run bench ${all.lab} 测于 ${all.measured}，Linux ${all.kernel}` +
    `${all.emulated ? '，软件模拟' : ''}；${packages}。速度取 ${all.rounds} 轮的中位数。` +
    `换用另外的大小核对，算出的流量与实际之差不超过内容的 ${error}。`,
};

/** `<TradeOffPlace lab="NAME" />`: when and with what the figures of a lab were measured. */
export default defineComponent({
  props: { lab: { type: String, required: true } },
  setup(props) {
    const language = useLanguage();
    const all = findTradeOffs(props.lab);
    const packages = Object.entries(all.packages)
      .map((each) => each.join(' '))
      .join(language === 'zh' ? '、' : ', ');
    const error = percent(Math.ceil(Math.max(...all.methods.map((each) => each.error)) * 100) / 100);
    return () => (
      <figure class="trade-off-place">
        <figcaption>{words[language](all, packages, error)}</figcaption>
      </figure>
    );
  },
});
