import stringWidth from 'string-width';
import type { Language, Text } from '../../language/text.ts';
import { networksOf } from '../../runtime/networks.ts';
import { networks, subnet } from '../../topology/addresses.ts';
import type { Lab, Role } from '../../topology/schema.ts';

const roleNames: Readonly<Record<Role, Text>> = {
  director: { en: 'director', zh: '调度器' },
  'real-server': { en: 'real server', zh: '真实服务器' },
  client: { en: 'client', zh: '客户端' },
  router: { en: 'router', zh: '路由器' },
};

/** The machines of a lab on its networks, as lines of plain text of some 40 columns. */
export function renderTopology(lab: Lab, language: Language): string[] {
  return networksOf(lab).flatMap((network) => {
    const joined = Object.entries(lab.nodes).flatMap(([name, { role, addresses }]) => {
      const address = addresses[network];
      return address === undefined ? [] : [[name, address, roleNames[role][language]]];
    });
    const vip = lab.vip.startsWith(`${networks[network]}.`) ? `   VIP ${lab.vip}` : '';
    return [
      `${network} ${subnet(network)}${vip}`,
      ...table(joined).map((row, index) => `${index < joined.length - 1 ? '├─' : '└─'} ${row}`),
    ];
  });
}

/** Rows with their columns one below the other; a Chinese character is two columns wide. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, stringWidth(cell));
    }
  }
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - stringWidth(cell)))
      .join('  ')
      .trimEnd(),
  );
}
