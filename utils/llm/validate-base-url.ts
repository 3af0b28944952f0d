import { fail, type Result, succeed } from '@/utils/base/result';

/** Why a base URL is refused, closed set (reliability.md 3.7). */
export type BaseUrlProblem =
  | 'empty'
  | 'not-a-url'
  | 'not-https'
  | 'has-credentials'
  | 'has-query'
  | 'unsafe-address'
  | 'private-address'
  | 'lookalike-host';

export interface CheckedBaseUrl {
  /** Without trailing slash; `/chat/completions` is appended by us. */
  baseUrl: string;
  /** What the key is bound to. */
  origin: string;
  /** What `permissions.request` asks for: this one host. Match patterns with a port are Chrome-only but exact there. */
  matchPattern: string;
}

const loopbackHosts = new Set(['localhost', '127.0.0.1']);
/** Cloud metadata services hand out credentials to whoever asks from inside. */
const metadataHosts = new Set([
  'metadata',
  'metadata.google.internal',
  'instance-data',
  '100.100.100.200',
  '192.0.0.192',
]);

/**
 * Checks an endpoint address typed by the agent. https only, http for this computer; nothing hidden in it; no address
 * that could mean something inside the network, unless `isPrivateConfirmed` (a gateway of the shop) says it is meant.
 */
export const validateBaseUrl = (
  input: string,
  options: { isPrivateConfirmed?: boolean } = {},
): Result<CheckedBaseUrl, BaseUrlProblem> => {
  const trimmed = input.trim();
  if (trimmed === '') return fail('empty');
  if (!URL.canParse(trimmed)) return fail('not-a-url');
  const url = new URL(trimmed);
  // URL hides an empty "?", "#" or "@" in its fields, so the text itself is asked too.
  if (url.username !== '' || url.password !== '' || /^[a-z]+:\/\/[^/]*@/i.test(trimmed)) return fail('has-credentials');
  if (/[?#]/.test(trimmed)) return fail('has-query');
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return fail('not-https');
  const problem = findHostProblem(url.hostname, options.isPrivateConfirmed === true);
  if (problem) return fail(problem);
  if (url.protocol === 'http:' && !loopbackHosts.has(url.hostname)) return fail('not-https');
  const path = url.pathname.replace(/\/+$/, '').replace(/\/chat\/completions$/, '');
  return succeed({ baseUrl: url.origin + path, origin: url.origin, matchPattern: `${url.origin}/*` });
};

/** This computer: a 403 from here is Ollama refusing an extension. */
export const isLoopback = (url: string): boolean => URL.canParse(url) && loopbackHosts.has(new URL(url).hostname);

/** `host` as URL gives it: lower case, punycode, numbers of any notation already written as dotted IPv4. */
const findHostProblem = (host: string, isPrivateConfirmed: boolean): BaseUrlProblem | undefined => {
  if (loopbackHosts.has(host)) return undefined;
  if (host.split('.').some((label) => label.startsWith('xn--'))) return 'lookalike-host';
  if (host.endsWith('.') || metadataHosts.has(host)) return 'unsafe-address';
  // No service is offered at a bare IPv6 address; link-local, mapped and private ones need no sorting out this way.
  if (host.startsWith('[')) return 'unsafe-address';
  const address = readIpV4(host);
  if (address) return findIpV4Problem(address, isPrivateConfirmed);
  const isInternalName = !host.includes('.') || /\.(local|lan|internal|intranet|corp|home|localhost)$/.test(host);
  return isInternalName && !isPrivateConfirmed ? 'private-address' : undefined;
};

const readIpV4 = (host: string): [number, number] | undefined => {
  const match = /^(\d+)\.(\d+)\.\d+\.\d+$/.exec(host);
  return match ? [Number(match[1]), Number(match[2])] : undefined;
};

const findIpV4Problem = ([a, b]: [number, number], isPrivateConfirmed: boolean): BaseUrlProblem | undefined => {
  if (a === 0 || a >= 224 || (a === 169 && b === 254)) return 'unsafe-address';
  const isPrivate =
    a === 10 ||
    a === 127 ||
    (a === 172 && b >= 16 && b <= 31) ||
    (a === 192 && b === 168) ||
    (a === 100 && b >= 64 && b <= 127);
  return isPrivate && !isPrivateConfirmed ? 'private-address' : undefined;
};
