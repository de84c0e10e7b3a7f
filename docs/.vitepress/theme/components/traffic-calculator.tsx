import { defineComponent, reactive } from 'vue';
import { loadOf, mostPerSecond } from '../../../../checks/trade-offs/load.ts';
import { useLanguage } from '../language.ts';
import { findTradeOffs } from '../trade-offs/find.ts';
import { shown, whole } from '../trade-offs/numbers.ts';
import { type PresetName, presets, typedNumber, type Work } from '../trade-offs/presets.ts';
import { useEarlyChanges } from './early-changes.ts';
import { valueIn } from './scheduler-table.tsx';
import './widget.css';
import './traffic-calculator.css';

const words = {
  en: {
    fields: {
      request: 'Bytes of a request',
      reply: 'Bytes of a reply',
      perSecond: 'Requests a second',
    },
    presets: 'For example',
    caption: 'What the director carries',
    columns: ['method', 'Mbit/s in', 'Mbit/s out', 'packets/s in', 'packets/s out', 'most requests/s'],
    limit:
      'The last column is where a director with one card of 1 Gbit/s for all is full, the busier way. ' +
      'Each request is a connection of its own; sizes are without headers. Frames count as on the wire, with preamble and gap.',
    said: (each: readonly string[]) => `Mbit/s, the busier way: ${each.join(', ')}.`,
  },
  zh: {
    fields: { request: '请求字节数', reply: '应答字节数', perSecond: '每秒请求数' },
    presets: '例如',
    caption: '调度器承担的流量',
    columns: ['方式', '进 Mbit/s', '出 Mbit/s', '进 包/s', '出 包/s', '最多 请求/s'],
    limit:
      '最后一列：调度器只有一块 1 Gbit/s 网卡收发全部流量时，较忙的方向何时占满。' +
      '每个请求各用一条连接；大小不含头部。帧按线路上的占用计算，含前导码和帧间隔。',
    said: (each: readonly string[]) => `较忙方向的 Mbit/s：${each.join('，')}。`,
  },
};

const link = 1e9;
const names = ['request', 'reply', 'perSecond'] as const;

/**
 * `<TrafficCalculator lab="NAME" />`: what the director would carry for a service, by method, from the cost that
 * was measured.
 */
export default defineComponent({
  props: { lab: { type: String, required: true } },
  setup(props) {
    const language = useLanguage();
    const say = words[language];
    const root = useEarlyChanges();
    const { methods } = findTradeOffs(props.lab);
    const { request, reply, perSecond }: Work = presets.page;
    const work = reactive({ request, reply, perSecond });
    const rows = () =>
      methods.map(({ name, title, cost }) => ({
        ...{ name, title: title[language] },
        load: loadOf(cost, work, work.perSecond),
        most: mostPerSecond(cost, work, link),
      }));
    const take = (name: PresetName) => {
      for (const key of names) work[key] = presets[name][key];
    };
    return () => {
      const all = rows();
      const mbit = (bits: number) => shown(bits / 1e6);
      const figuresOf = ({ load, most }: (typeof all)[number]) => [
        mbit(load.in.bitsPerSecond),
        mbit(load.out.bitsPerSecond),
        whole(load.in.packetsPerSecond),
        whole(load.out.packetsPerSecond),
        whole(most),
      ];
      const busier = ({ load }: (typeof all)[number]) =>
        Math.max(load.in.bitsPerSecond, load.out.bitsPerSecond);
      const longest = Math.max(...all.map(busier), 1);
      return (
        <div ref={root} class="widget traffic-calculator">
          <form onSubmit={(event: Event) => event.preventDefault()}>
            {names.map((name) => (
              <label key={name}>
                {say.fields[name]}
                <input
                  type="number"
                  min="0"
                  value={work[name]}
                  onChange={(event: { target: unknown }) => {
                    work[name] = typedNumber(valueIn(event));
                  }}
                />
              </label>
            ))}
            <fieldset>
              <legend>{say.presets}</legend>
              {Object.entries(presets).map(([name, { title }]) => (
                <button key={name} type="button" onClick={() => take(name as PresetName)}>
                  {title[language]}
                </button>
              ))}
            </fieldset>
          </form>
          <table>
            <caption>{say.caption}</caption>
            <thead>
              <tr>
                {say.columns.map((heading) => (
                  <th scope="col" key={heading}>
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {all.map((row) => (
                <tr key={row.name}>
                  <th scope="row">
                    {row.title}
                    <span class="load" style={{ '--part': (busier(row) / longest).toFixed(4) }} />
                  </th>
                  {figuresOf(row).map((figure, at) => (
                    <td key={say.columns[at + 1]} data-label={say.columns[at + 1]}>
                      {figure}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <p role="status" class="visually-hidden">
            {say.said(all.map((row) => `${row.title} ${mbit(busier(row))}`))}
          </p>
          <p>{say.limit}</p>
        </div>
      );
    };
  },
});
