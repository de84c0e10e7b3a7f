import type { SetUps } from './model.ts';

const directors = ['director', 'backup'];
const file = '/etc/keepalived/keepalived.conf';

/** keepalived reads its file again, from the start, on both directors; and waits until it is clear who has the VIP. */
const again = (change: string) => `${change}
  kill $(cat /run/keepalived.pid); while pgrep keepalived >/dev/null; do sleep 0.1; done
  keepalived --log-detail --log-file=/run/keepalived.log --flush-log-file
  until ip -br address show eth0 | grep -q 192.0.2.3 || ipvsadm -L --daemon | grep -q backup; do sleep 0.1; done`;
const settled: SetUps[string]['steps'][number] = [
  ['backup'],
  'until tcpdump -ni eth0 -c 4 vrrp 2>/dev/null | cut -d" " -f3 | sort -u | wc -l | grep -qx 1; do :; done',
];

const peer = (address: string) =>
  `sed -i 's/  advert_int 1/&\\n  unicast_peer {\\n    ${address}\\n  }/' ${file}`;

/** The lab of high availability, as others set it up. */
export const setUps: SetUps = {
  unicast: {
    what: 'Advertisements to one another, without multicast',
    from: 'keepalived.conf(5), unicast_peer: for clouds that carry no multicast',
    steps: [[['director'], again(peer('192.0.2.6'))], [['backup'], again(peer('192.0.2.5'))], settled],
  },
  'state-master': {
    what: 'One director is told that it is the master',
    from: 'keepalived.conf(5), the usual example',
    steps: [
      [directors, again(`sed -i 's/^  state BACKUP/@director state MASTER\\n@backup state BACKUP/' ${file}`)],
      settled,
    ],
  },
  nopreempt: {
    what: 'Whoever has the VIP keeps it',
    from: 'keepalived.conf(5), nopreempt',
    steps: [[directors, again(`sed -i 's/  state BACKUP/&\\n  nopreempt/' ${file}`)], settled],
  },
  'the-other-way-round': {
    what: 'The backup director has the higher priority, and serves',
    from: 'a pair in which the priorities were exchanged',
    steps: [[directors, again(`sed -i 's/priority 150/priority 90/' ${file}`)], settled],
  },
  'version-3': {
    what: 'VRRP version 3',
    from: 'RFC 5798; keepalived.conf(5), vrrp_version',
    steps: [[directors, again(`sed -i 's/^global_defs {/&\\n  vrrp_version 3/' ${file}`)], settled],
  },
  strict: {
    what: 'VRRP strictly by the book, but for what a director needs: packets for the VIP are accepted',
    from: 'keepalived.conf(5), vrrp_strict and accept',
    steps: [
      [
        directors,
        again(
          `sed -i 's/^global_defs {/&\\n  vrrp_strict\\n  vrrp_version 3/; s/  state BACKUP/&\\n  accept/' ${file}`,
        ),
      ],
      settled,
    ],
  },
  password: {
    what: 'Both directors have the same password',
    from: 'keepalived.conf(5), the usual example',
    steps: [
      [
        directors,
        again(
          `sed -i 's/  advert_int 1/&\\n  authentication {\\n    auth_type PASS\\n    auth_pass 1111\\n  }/' ${file}`,
        ),
      ],
      settled,
    ],
  },
  'version-differs': {
    what: 'One director speaks version 2, the other version 3',
    from: 'keepalived’s log: invalid version',
    steps: [
      [['backup'], again(`sed -i 's/^global_defs {/&\\n  vrrp_version 3/' ${file}`)],
      [['backup'], 'until ip -br address show eth0 | grep -q 192.0.2.3; do sleep 0.1; done'],
    ],
    fails: {
      layer: 'link',
      check: 'vrrp-same-terms',
      seen: /VRRPv2.*; backup advertises it with VRRPv3|backup hears it, throws it away/,
    },
  },
};
