import { z } from 'zod';
import { networks } from './addresses.ts';

const text = z
  .strictObject({ en: z.string().min(1), zh: z.string().min(1) })
  .describe('A message in every language of the workbook');

export const roles = ['director', 'real-server', 'client', 'router'] as const;

const node = z.strictObject({
  role: z.enum(roles).describe('What the machine is for; decides its rights and what it runs'),
  addresses: z
    .partialRecord(z.enum(Object.keys(networks) as [keyof typeof networks]), z.ipv4())
    .refine((all) => Object.keys(all).length > 0, 'a node needs an address on at least one network')
    .describe('Its fixed address on each network it is joined to; eth0 is the first'),
});

/** A lab: its machines and networks. Everything a learner types or reads stands on its page instead. */
export const labSchema = z.strictObject({
  title: text,
  summary: text.describe('One line: what the learner builds'),
  chapter: z.int().positive().describe('Its place in the order in which the labs are best learnt'),
  vip: z.ipv4().describe('The virtual IP address; no machine is given it at the start'),
  nodes: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), node),
});

export type LabDefinition = z.infer<typeof labSchema>;
export type NodeDefinition = z.infer<typeof node>;
export type Role = (typeof roles)[number];

/** A lab with its name, which is the name of its file. */
export type Lab = LabDefinition & { readonly name: string };
