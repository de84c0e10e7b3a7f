import { type NetworkName, networkNames } from '../topology/addresses.ts';

/** Labels are the only record of what the workbook made in an engine. */
export const labels = {
  lab: 'lvs-workbook.lab',
  node: 'lvs-workbook.node',
  start: 'lvs-workbook.start',
  variant: 'lvs-workbook.variant',
  fault: 'lvs-workbook.fault',
  drawn: 'lvs-workbook.drawn',
  since: 'lvs-workbook.since',
  solved: 'lvs-workbook.solved',
} as const;

/** The volume whose labels say what was started; it is there only while a whole lab is. */
export const markerName = 'lvs-workbook';

/** The name of a node's container: it can't be taken for a learner's own `director`. */
export function containerName(node: string): string {
  return `lvs-${node}`;
}

/**
 * The name of a lab's network in the engine. An engine gives a container its devices in the alphabetical order of
 * its networks, whichever was joined first; the number makes that the order in which they are declared.
 */
export function networkName(network: NetworkName): string {
  return `lvs-${networkNames.indexOf(network)}-${network}`;
}
