import { defineComponent, h, type VNode } from 'vue';
import { type NetworkName, subnet } from '../../../labs/topology/addresses.ts';
import type { Lab } from '../../../labs/topology/schema.ts';
import { data as labs } from './labs.data.ts';

// In the units of the picture; it scales with the page.
const box = { width: 150, height: 58, gap: 20 };
const wire = 34;
const row = { top: 30, height: wire + box.height + 44 };

/** `<LabTopology lab="NAME" />`: the machines and networks of a lab, drawn from its definition. */
export default defineComponent({
  props: { lab: { type: String, required: true } },
  setup({ lab: name }) {
    const lab = labs.find((each) => each.name === name);
    if (!lab) throw new Error(`expected the name of a lab, found <LabTopology lab="${name}" />`);
    const networks = networksOf(lab);
    const width = Math.max(...networks.map(({ nodes }) => nodes.length)) * (box.width + box.gap) - box.gap;
    const height = networks.length * row.height;
    return () =>
      h(
        'svg',
        {
          class: 'lab-topology',
          viewBox: `-1 0 ${width + 2} ${height}`,
          role: 'img',
          'aria-label': inWords(networks),
        },
        networks.map((network, index) => drawNetwork(network, width, index)),
      );
  },
});

interface Network {
  readonly cidr: string;
  readonly nodes: readonly { readonly name: string; readonly role: string; readonly address: string }[];
}

function networksOf(lab: Lab): readonly Network[] {
  const nodes = Object.entries(lab.nodes);
  const names = new Set(nodes.flatMap(([, node]) => Object.keys(node.addresses) as NetworkName[]));
  return [...names].map((network) => ({
    cidr: subnet(network),
    nodes: nodes.flatMap(([name, { role, addresses }]) => {
      const address = addresses[network];
      return address ? [{ name, role, address }] : [];
    }),
  }));
}

/** What the picture shows, for those who can't see it. */
function inWords(networks: readonly Network[]): string {
  return networks
    .map(({ cidr, nodes }) => `${cidr}: ${nodes.map(({ name, address }) => `${name} ${address}`).join(', ')}`)
    .join('; ');
}

function drawNetwork(network: Network, width: number, index: number): VNode {
  return h('g', { transform: `translate(0 ${index * row.height + row.top})` }, [
    h('text', { class: 'network', x: width, y: -10, 'text-anchor': 'end' }, network.cidr),
    h('line', { class: 'wire', x2: width }),
    ...network.nodes.map(({ name, role, address }, column) =>
      h('g', { transform: `translate(${column * (box.width + box.gap)} 0)` }, [
        h('line', { class: 'wire', x1: box.width / 2, x2: box.width / 2, y2: wire }),
        h('rect', { class: ['machine', role], y: wire, width: box.width, height: box.height, rx: 6 }),
        h('text', { class: 'name', x: box.width / 2, y: wire + 25, 'text-anchor': 'middle' }, name),
        h('text', { class: 'address', x: box.width / 2, y: wire + 44, 'text-anchor': 'middle' }, address),
      ]),
    ),
  ]);
}
