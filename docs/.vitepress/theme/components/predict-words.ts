/** Every word of a prediction. */
export const words = {
  en: {
    ask: (hop: string) => `Predict: ${hop}`,
    before: (before: string, ttl: number) =>
      `The hop before it carries ${before}, TTL ${ttl}. What does this one carry?`,
    fields: {
      fromMac: 'Frame from the MAC of',
      toMac: 'Frame to the MAC of',
      outer: 'Inside another packet',
      source: 'Packet from',
      destination: 'Packet to',
      ttl: 'TTL',
    },
    choose: 'choose',
    no: 'no',
    check: 'Compare with the capture',
    right: 'right',
    wrong: (right: string) => `it is ${right}`,
    open: 'not answered',
    score: (right: number, all: number) => `${right} of ${all} right.`,
    capture: 'What the capture shows',
  },
  zh: {
    ask: (hop: string) => `先猜：${hop}`,
    before: (before: string, ttl: number) => `前一跳是 ${before}，TTL ${ttl}。这一跳是什么样？`,
    fields: {
      fromMac: '帧的源 MAC 地址属于',
      toMac: '帧的目的 MAC 地址属于',
      outer: '外面还封装着一个数据包',
      source: '数据包的源地址',
      destination: '数据包的目的地址',
      ttl: 'TTL',
    },
    choose: '请选择',
    no: '没有',
    check: '与抓包对照',
    right: '正确',
    wrong: (right: string) => `实际是 ${right}`,
    open: '未作答',
    score: (right: number, all: number) => `${all} 项中答对 ${right} 项。`,
    capture: '抓包所见',
  },
};
