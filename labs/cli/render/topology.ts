import stringWidth from 'string-width';
import type { Language, Text } from '../../language/text.ts';
import { networksOf, subnetIn, vipsOf } from '../../topology/networks.ts';
import type { Lab, Role } from '../../topology/schema.ts';

const roleNames: Readonly<Record<Role, Text>> = {
  director: { en: 'director', zh: '调度器' },
  'backup-director': { en: 'backup director', zh: '备用调度器' },
  'real-server': { en: 'real server', zh: '真实服务器' },
  proxy: { en: 'proxy', zh: '代理' },
  client: { en: 'client', zh: '客户端' },
  router: { en: 'router', zh: '路由器' },
};

/** The machines of a lab on its networks, as lines of plain text of some 40 columns. */
export function renderTopology(lab: Lab, language: Language): string[] {
  return networksOf(lab).flatMap((network) => {
    const joined = Object.entries(lab.nodes).flatMap(([name, { role, addresses }]) => {
      const [address, ...further] = addresses[network] ?? [];
      return address === undefined
        ? []
        : [[name, [address, ...further].join(' '), roleNames[role][language]]];
    });
    const vips = vipsOf(lab, network);
    const vip = vips.length > 0 ? `   VIP ${vips.join(' ')}` : '';
    return [
      `${network} ${subnetIn(lab, network)}${vip}`,
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
