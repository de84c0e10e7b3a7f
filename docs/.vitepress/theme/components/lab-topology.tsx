import { defineComponent } from 'vue';
import { vipsOf } from '../../../../labs/topology/networks.ts';
import type { Lab } from '../../../../labs/topology/schema.ts';
import { data as labs } from '../labs.data.ts';
import { useLanguage } from '../language.ts';
import { inWords, layoutOf } from '../topology/layout.ts';
import './lab-topology.css';

const words = { en: 'The address that clients ask for (VIP): ', zh: '客户端访问的地址（VIP）：' };

/** `<LabTopology lab="NAME" />`: the machines and networks of a lab, drawn from its definition. */
export default defineComponent({
  props: { lab: { type: String, required: true } },
  setup(props) {
    const language = useLanguage();
    const lab = labs.find((each: Lab) => each.name === props.lab);
    if (!lab) throw new Error(`expected the name of a lab, found <LabTopology lab="${props.lab}" />`);
    const layout = layoutOf(lab);
    const { wires, machines } = layout;
    return () => (
      <figure class="lab-topology">
        <div
          class="topology-picture"
          role="img"
          aria-label={inWords(layout)}
          style={{ '--wires': wires.length, '--machines': machines.length }}
        >
          {wires.map(({ name, subnet }, place) => (
            <span key={name} class="wire" style={{ '--place': place + 1 }}>
              <span>{subnet}</span>
            </span>
          ))}
          {machines.map(({ name, role, first, last, addresses }, index) => (
            <span
              key={name}
              class={['machine', role]}
              style={{ '--first': first + 1, '--last': last + 2, '--index': index + 1 }}
            >
              {addresses.flat().length > 1 && <span class="address">{addresses.flat()[0]}</span>}
              <b>{name}</b>
              <span class="address">{addresses.flat().at(-1)}</span>
            </span>
          ))}
        </div>
        <figcaption>
          {words[language]}
          {vipsOf(lab).map((vip) => (
            <code key={vip}>{vip}</code>
          ))}
        </figcaption>
      </figure>
    );
  },
});
