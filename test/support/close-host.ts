import { closeHost } from '../../labs/host/choose.ts';

/** After the last lab test the machine is ended, whatever the tests did to it. */
export async function teardown(): Promise<void> {
  await closeHost();
}
