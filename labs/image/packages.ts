/**
 * The Debian packages of the lab image: everything that a learner, a page or a check runs in a node. The image
 * is built from this one list in two ways: by a Dockerfile where Docker is at hand, by mmdebstrap for the
 * embedded machine.
 */
export const packages: readonly string[] = [
  'arping', // Habets' arping; the one of iputils has other options
  'conntrack',
  'curl',
  'ethtool',
  'haproxy',
  'inetutils-telnet',
  'iproute2',
  'iptables',
  'iputils-ping',
  'ipvsadm',
  'keepalived',
  'less',
  'libnginx-mod-stream', // nginx as a proxy of TCP connections
  'nano',
  'net-tools', // ifconfig, route, netstat: what older tutorials type
  'netcat-openbsd',
  'nftables',
  'nginx-light',
  'openssl',
  'procps',
  'tcpdump',
  'tini',
  'traceroute',
  'vim-tiny',
  'wrk', // a load generator
];
