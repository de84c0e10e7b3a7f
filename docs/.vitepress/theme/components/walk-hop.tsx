import type { VNode } from 'vue';
import type { Walk } from '../../../../checks/walk/walk.ts';
import type { Language } from '../../../../labs/language/text.ts';
import { changesAt, type Field } from '../walk/changes.ts';
import { explain, ownerOf, titleOf } from '../walk/explain.ts';
import { wordMarker } from '../words/mark-words.tsx';
import './walk-hop.css';

const words = {
  en: { layer: 'layer', from: 'from', to: 'to', frame: 'Frame', outer: 'Outer', packet: 'Packet' },
  zh: { layer: '层', from: '从', to: '到', frame: '帧', outer: '外层', packet: '数据包' },
};

/** One hop: what is on the wire, layer by layer, and what changed in words. */
export function walkHop(walk: Walk, index: number, step: number, language: Language): VNode | undefined {
  const hop = walk.hops[index];
  if (!hop) return undefined;
  const say = words[language];
  const { from, to, outer, packet } = hop;
  const changed = changesAt(walk.hops, index);
  const owner = (address: string) => <small>{ownerOf(walk, address)}</small>;
  return (
    <li key={index} class={{ now: index === step }}>
      <p class="walk-title">{titleOf(hop)[language]}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{say.layer}</th>
            <th scope="col">{say.from}</th>
            <th scope="col">{say.to}</th>
            <th scope="col">TTL</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{say.frame}</th>
            <td>
              {marked(from.mac, changed, 'fromMac')} <small>{`${from.node} ${from.device}`}</small>
            </td>
            <td>
              {marked(to.mac, changed, 'toMac')} <small>{`${to.node} ${to.device}`}</small>
            </td>
            <td />
          </tr>
          {outer && (
            <tr>
              <th scope="row">{`${say.outer} ${outer.kind}`}</th>
              <td>
                {marked(outer.source, changed, 'outer')} {owner(outer.source)}
              </td>
              <td>
                {marked(outer.destination, changed, 'outer')} {owner(outer.destination)}
              </td>
              <td>{marked(outer.ttl, changed, 'outerTtl')}</td>
            </tr>
          )}
          <tr>
            <th scope="row">{say.packet}</th>
            <td>
              {marked(packet.source, changed, 'source')}
              {marked(`:${packet.sourcePort}`, changed, 'sourcePort')} {owner(packet.source)}
            </td>
            <td>
              {marked(packet.destination, changed, 'destination')}
              {marked(`:${packet.destinationPort}`, changed, 'destinationPort')} {owner(packet.destination)}
            </td>
            <td>{marked(packet.ttl, changed, 'ttl')}</td>
          </tr>
        </tbody>
      </table>
      <p class="walk-words">
        {wordMarker(language)(
          explain(walk, index)
            .map((text) => text[language])
            .join(language === 'zh' ? '' : ' '),
        )}
      </p>
    </li>
  );
}

function marked(value: string | number, changed: ReadonlySet<Field>, field: Field): VNode {
  return changed.has(field) ? <mark>{value}</mark> : <span>{value}</span>;
}
