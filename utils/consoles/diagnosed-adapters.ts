import { readAdapterVersion } from '@/utils/conversation/adapter-versions';
import type { CalibratedPart, Calibration } from '@/utils/conversation/calibration/schema';
import { isCalibratedUrl } from '@/utils/conversation/calibration/site';
import { checkCalibration } from './calibrated/self-check';
import type { DiagnosedAdapter, DiagnosedPart } from './diagnosis/types';
import { findMissingParts } from './pinduoduo/find-missing-parts';
import { selectors } from './pinduoduo/selectors';
import { findAdapter } from './registry';
import { shippedCalibrations } from './shipped-calibrations';

/** What reads the page at this address: `own`, code of ours, or a calibration that ships; undefined: nothing does. */
export const diagnoseAdapter = (
  root: Document,
  url: URL,
  own: Calibration | undefined,
): DiagnosedAdapter | undefined => {
  if (own) return diagnoseCalibration(root, own);
  if (findAdapter(url)?.id === 'pinduoduo') return diagnosePinduoduo(root);
  const shipped = shippedCalibrations.find(({ calibration }) => isCalibratedUrl(calibration, url));
  return shipped && diagnoseCalibration(root, shipped.calibration);
};

/** Pinduoduo's own code, as it sees this page now. */
export const diagnosePinduoduo = (root: Document): DiagnosedAdapter => ({
  console: 'pinduoduo',
  version: `code ${readAdapterVersion('pinduoduo')}`,
  parts: Object.entries(selectors).map(([name, ways]) => ({ name, selectors: ways })),
  isPublic: true,
  missing: findMissingParts(root),
});

/** A calibration, as it sees this page now. Where the agent made it, its names are written as carefully as the page's. */
export const diagnoseCalibration = (root: Document, calibration: Calibration): DiagnosedAdapter => {
  const { console, source, confidence, createdAt, parts, authors, rowId, messageId, frame = [] } = calibration;
  const own = (name: string, css: string | undefined): DiagnosedPart[] => (css ? [{ name, selectors: [css] }] : []);
  return {
    console,
    // The id names the host and path, which stand in the address already.
    version: `calibration ${source} ${confidence} ${createdAt}`,
    parts: [
      ...Object.entries(parts).flatMap(([name, part]) => (part ? [{ name, selectors: listWays(part) }] : [])),
      { name: 'authors', selectors: authors.rules.map(({ has }) => has) },
      ...own('rowId', rowId && (rowId.css ?? `[${rowId.attribute}]`)),
      ...own('messageId', messageId && (messageId.css ?? `[${messageId.attribute}]`)),
      ...(frame.length > 0 ? [{ name: 'frame', selectors: frame }] : []),
    ],
    isPublic: source === 'shipped',
    missing: checkCalibration(findFrame(root, frame), calibration).lost,
  };
};

/** The word that anchors a control is left out: a page could have written anything there. */
const listWays = ({ locators, shadow = [] }: CalibratedPart): string[] => [
  ...shadow,
  ...locators.map(({ css }) => css),
];

/** Where its parts stand; the page itself while a frame is not there: then they are missing. */
const findFrame = (root: Document, frame: readonly string[]): Document => {
  let inner = root;
  for (const css of frame) inner = inner.querySelector<HTMLIFrameElement>(css)?.contentDocument ?? root;
  return inner;
};
