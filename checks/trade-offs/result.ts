import { z } from 'zod';

const traffic = z.strictObject({ packets: z.number(), bytes: z.number() });
const carried = z.strictObject({ in: traffic, out: traffic });
const step = z.strictObject({ bytes: z.int(), carried });
const spread = z.strictObject({ median: z.number(), least: z.number(), most: z.number() });

const method = z.strictObject({
  name: z.string(),
  title: z.strictObject({ en: z.string(), zh: z.string() }),
  mtu: z.int().describe('the largest packet that a client may send'),
  cost: z
    .strictObject({ connection: carried, request: z.array(step).readonly(), reply: z.array(step).readonly() })
    .describe('what the director carries for a connection, and for bodies of some sizes on top of it'),
  error: z
    .number()
    .describe(
      'how far the cost is from what other sizes really took, at most: bytes for each byte of a body',
    ),
  addedPerPacket: z
    .number()
    .optional()
    .describe(
      'bytes that the director adds to each packet of an upload; absent where it makes packets of its own',
    ),
  goodput: z
    .strictObject({ download: z.number(), upload: z.number() })
    .optional()
    .describe('bytes of bodies as a part of what the director may send'),
  state: z.strictObject({
    connections: z.int(),
    ipvs: z.int(),
    conntrack: z.int(),
    sockets: z.int(),
    files: z.int(),
    bytes: z.number(),
  }),
  speed: z
    .strictObject({ perSecond: spread, latency: spread })
    .optional()
    .describe('connections a second and their median latency, as ratios to the first method'),
});

export const resultSchema = z.strictObject({
  lab: z.string(),
  measured: z.iso.date(),
  emulated: z.boolean().describe('in software, without hardware virtualization'),
  kernel: z.string(),
  packages: z.record(z.string(), z.string()),
  rounds: z.int(),
  limit: z
    .number()
    .optional()
    .describe('bits a second that the director may send, where goodput is measured'),
  methods: z.array(method).min(1),
});

/** What `npm run bench` measured of the methods that a page compares: docs/data/trade-offs/LAB.json. */
export type TradeOffs = z.infer<typeof resultSchema>;
export type MethodResult = TradeOffs['methods'][number];
