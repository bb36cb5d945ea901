import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

export interface Certificate {
  key: Buffer;
  cert: Buffer;
  /** Where it is, for the message. */
  path: string;
}

/** Where `npx office-addin-dev-certs install` puts its certificate, which the computer then trusts. */
const TRUSTED = join(homedir(), '.office-addin-dev-certs');

/** The development certificate: the trusted one where there is one, else one of our own made with openssl. */
export function developmentCertificate(folder: string): Certificate {
  const trusted = read(join(TRUSTED, 'localhost.key'), join(TRUSTED, 'localhost.crt'));
  if (trusted) return trusted;
  const [key, cert] = [join(folder, 'localhost.key'), join(folder, 'localhost.crt')];
  const own = read(key, cert);
  if (own) return own;
  mkdirSync(folder, { recursive: true });
  try {
    // prettier-ignore
    execFileSync('openssl', [
      'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '365', '-subj', '/CN=localhost',
      '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1', '-keyout', key, '-out', cert,
    ], { stdio: 'ignore' });
  } catch {
    throw new Error(
      'openssl is not there. Run `npx office-addin-dev-certs install` once, then `npm run dev` again.',
    );
  }
  const made = read(key, cert);
  if (!made) throw new Error(`openssl made no certificate in ${folder}`);
  return made;
}

function read(key: string, cert: string): Certificate | null {
  if (!existsSync(key) || !existsSync(cert)) return null;
  return { key: readFileSync(key), cert: readFileSync(cert), path: cert };
}
