import { type Place, runOn } from './place.ts';

/** The kernel, and the packages of Debian that took part, with their versions. */
export interface Versions {
  readonly kernel: string;
  readonly packages: Readonly<Record<string, string>>;
}

const packages = ['curl', 'haproxy', 'iproute2', 'ipvsadm', 'nginx', 'wrk'];

export async function readVersions(place: Place): Promise<Versions> {
  const script = `uname -r; dpkg-query -W -f '\${Package} \${Version}\\n' ${packages.join(' ')}`;
  return parseVersions(await runOn(place, place.director, script));
}

export function parseVersions(printed: string): Versions {
  const [kernel = '', ...lines] = printed.trim().split('\n');
  return { kernel, packages: Object.fromEntries(lines.map((line) => line.split(' ', 2))) };
}
