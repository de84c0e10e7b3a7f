import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';

const validDays = '3650';

/**
 * Makes the certificates of one machine in `directory`: an authority of its own, the engine's certificate and
 * the client's (the file names are those that Docker's clients look for). Each build has its own, so a machine
 * is of use only to the user who can read this folder.
 * Elliptic keys, because the engine signs with them under emulation at each connection.
 */
export async function makeCertificates(directory: string): Promise<void> {
  const file = (name: string) => join(directory, name);
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-noenc'];
  const openssl = (...options: string[]) => execa('openssl', options);

  await openssl(
    'req',
    '-x509',
    ...key,
    '-keyout',
    file('ca-key.pem'),
    '-out',
    file('ca.pem'),
    '-subj',
    '/CN=LVS Workbook',
    '-days',
    validDays,
  );
  const issue = async (name: string, subject: string, extensions: string) => {
    writeFileSync(file(`${name}.ext`), extensions);
    await openssl(
      'req',
      ...key,
      '-keyout',
      file(`${name}key.pem`),
      '-out',
      file(`${name}.csr`),
      '-subj',
      subject,
    );
    await openssl(
      'x509',
      '-req',
      '-in',
      file(`${name}.csr`),
      '-CA',
      file('ca.pem'),
      '-CAkey',
      file('ca-key.pem'),
      '-out',
      file(`${name}cert.pem`),
      '-days',
      validDays,
      '-extfile',
      file(`${name}.ext`),
    );
  };
  await issue(
    'server-',
    '/CN=localhost',
    'subjectAltName=DNS:localhost,IP:127.0.0.1\nextendedKeyUsage=serverAuth\n',
  );
  await issue('', '/CN=learner', 'extendedKeyUsage=clientAuth\n');
}
