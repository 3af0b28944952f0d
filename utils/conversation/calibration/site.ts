import type { Calibration } from './schema';

type Place = Pick<Calibration, 'console' | 'host' | 'pathPrefix'>;

/** Whether a page's address is one that the calibration was made for. */
export const isCalibratedUrl = ({ host, pathPrefix }: Pick<Calibration, 'host' | 'pathPrefix'>, url: URL): boolean => {
  const isHost = host.startsWith('*.') ? url.host.endsWith(host.slice(1)) : url.host === host;
  return isHost && url.pathname.startsWith(pathPrefix);
};

/** One calibration per console and place: calibrating the same place again replaces the former one. */
export const readCalibrationId = ({ console, host, pathPrefix }: Place): string => `${console}@${host}${pathPrefix}`;

/**
 * Under which name the settings keep a console's switches. Consoles that the product has no name for share the id
 * `other`, and never a switch.
 */
export const readSiteKey = (place: Place): string =>
  place.console === 'other' ? readCalibrationId(place) : place.console;

/** The host of a console without a name, from the name of its switches; undefined for a named one. */
export const readSiteHost = (siteKey: string): string | undefined => /^other@([^/]+)/.exec(siteKey)?.[1];

/** The shop of a key: two consoles without a name of their own never share a customer, whatever their pages call the shop. */
export const readShopKey = ({ console, host, pathPrefix }: Place, shop: string): string =>
  console === 'other' ? [`${host}${pathPrefix}`.replace(/\/$/, ''), shop].filter(Boolean).join(' ') : shop;

const isThisMachine = (hostname: string): boolean => hostname === 'localhost' || hostname === '127.0.0.1';

/** The permission that a page of this host needs. Chromium grants hosts, not ports. */
export const readOriginPattern = ({ host }: Pick<Calibration, 'host'>): string => {
  const hostname = host.replace(/:\d+$/, '');
  return `${isThisMachine(hostname) ? 'http' : 'https'}://${hostname}/*`;
};

/** The pages on which a calibration's script starts; in a frame the address is the frame's own, so every page of the host. */
export const readMatchPattern = ({ host, pathPrefix, frame }: Calibration): string => {
  const origin = readOriginPattern({ host });
  return frame || pathPrefix === '' ? origin : `${origin.slice(0, -'/*'.length)}${pathPrefix}*`;
};

/**
 * Whether host and path can be made into a match pattern that means one site: no `*.com`, no address with a path in its
 * host. The browser's own ids and pages have no dots, but for this machine.
 */
export const isPlausiblePlace = ({ host, pathPrefix }: Pick<Calibration, 'host' | 'pathPrefix'>): boolean =>
  /^(localhost|(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+)(:\d{1,5})?$/.test(host) && /^(\/[^*?#\s]*)?$/.test(pathPrefix);
