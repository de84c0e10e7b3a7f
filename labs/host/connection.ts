import { z } from 'zod';

const bytes = z.union([z.string(), z.instanceof(Uint8Array)]).optional();

/** Where an engine answers, in the words of dockerode. */
export const connectionSchema = z.object({
  protocol: z.enum(['http', 'https']).optional(),
  socketPath: z.string().optional(),
  host: z.string().optional(),
  port: z.union([z.number(), z.string()]).optional(),
  ca: bytes,
  cert: bytes,
  key: bytes,
});
export type Connection = z.infer<typeof connectionSchema>;
