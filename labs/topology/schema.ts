import { z } from 'zod';
import { networkNames } from './addresses.ts';

const text = z
  .strictObject({ en: z.string().min(1), zh: z.string().min(1) })
  .describe('A message in every language of the workbook');

export const roles = ['director', 'backup-director', 'real-server', 'proxy', 'client', 'router'] as const;

const networkName = z.enum(networkNames);

const node = z.strictObject({
  role: z.enum(roles).describe('What the machine is for; decides its rights and what it runs'),
  addresses: z
    .partialRecord(networkName, z.array(z.ipv4()).min(1))
    .refine((all) => Object.keys(all).length > 0, 'a node needs an address on at least one network')
    .describe('Its fixed addresses on each network it is joined to; eth0 is the first network'),
});

export const protocols = ['tcp', 'udp'] as const;

const service = z.strictObject({
  vip: z.ipv4().describe('The virtual IP address; no machine is given it at the start'),
  port: z.int().min(1).max(65_535),
  protocol: z.enum(protocols),
});

/** A lab: its machines and networks. Everything a learner types or reads stands on its page instead. */
export const labSchema = z.strictObject({
  title: text,
  summary: text.describe('One line: what the learner builds'),
  chapter: z.int().positive().describe('Its place in the order in which the labs are best learnt'),
  services: z
    .tuple([service], service)
    .describe('What clients ask for; the first is the one that the checks make their traffic to'),
  closed: z
    .array(z.strictObject({ address: z.ipv4(), port: z.int().min(1).max(65_535) }))
    .optional()
    .describe('Where a firewall on the director must let no client in; the checks knock there'),
  subnets: z
    .partialRecord(networkName, z.cidrv4())
    .optional()
    .describe('Networks that are of another size here than in the other labs'),
  nodes: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), node),
});

export type LabDefinition = z.infer<typeof labSchema>;
export type NodeDefinition = z.infer<typeof node>;
export type Service = z.infer<typeof service>;
export type Role = (typeof roles)[number];
export type Protocol = (typeof protocols)[number];

/** A lab with its name, which is the name of its file. */
export type Lab = LabDefinition & { readonly name: string };
