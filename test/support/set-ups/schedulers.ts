import type { SetUps } from './model.ts';

const director = ['director'];
const service = '192.0.2.3:80';

/** The lab of schedulers, as others set it up. */
export const setUps: SetUps = {
  wlc: {
    what: 'Weighted least connections, which is what one gets without -s',
    from: 'ipvsadm(8), --scheduler',
    steps: [[director, `ipvsadm -E -t ${service} -s wlc`]],
  },
  'weights-in-hundreds': {
    what: 'Weights of 300 and 100',
    from: 'keepalived.conf(5), weight: any number may be given',
    steps: [
      [
        director,
        `ipvsadm -e -t ${service} -r 192.0.2.7 -g -w 300
        ipvsadm -e -t ${service} -r 192.0.2.8 -g -w 100
        ipvsadm -E -t ${service} -s wlc`,
      ],
    ],
  },
  'marked-service': {
    what: 'A service by mark, with the weights',
    from: 'ipvsadm(8), --fwmark-service',
    steps: [
      [
        director,
        `ipvsadm -C
        iptables -t mangle -A PREROUTING -d 192.0.2.3 -p tcp --dport 80 -j MARK --set-mark 7
        ipvsadm -A -f 7 -s wrr
        ipvsadm -a -f 7 -r 192.0.2.7 -g -w 3
        ipvsadm -a -f 7 -r 192.0.2.8 -g -w 1`,
      ],
    ],
  },
  'maglev-of-one-client': {
    what: 'Maglev hashing, which gives the only client one server',
    from: 'Kubernetes and Katran, where there are many clients: ip_vs_mh.c',
    steps: [[director, `ipvsadm -E -t ${service} -s mh`]],
    fails: { layer: 'service', check: 'shares', seen: /; the scheduler mh goes by a hash of the client$/ },
  },
  'weights-of-two-to-one': {
    what: 'Weights of another ratio',
    from: 'a guess at the strength of the servers',
    steps: [[director, `ipvsadm -e -t ${service} -r 192.0.2.7 -g -w 2`]],
    fails: { layer: 'ipvs', check: 'ipvs-weights', seen: /^they are as 2 : 1$/ },
  },
};
