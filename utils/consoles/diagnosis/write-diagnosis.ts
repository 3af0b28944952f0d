import { createNameCensor, type NameCensor } from './censor-names';
import { countMatches } from './count-matches';
import { sketchPage } from './sketch-page';
import type { DiagnosisParts } from './types';
import { writeTree } from './write-tree';

/** What can be pasted into a mail or an issue. */
const maxTreeChars = 200_000;

/**
 * What a page looks like to its adapter, as text for whoever repairs it: the parts that are missing, how many elements each
 * selector finds, and a tree of tags and names. A file format like any other, so it is not translated. Nothing that a person
 * wrote stands in it: README.md says what is let through and why.
 */
export const writeDiagnosis = (
  root: Document,
  { address, adapter, extensionVersion, browser }: DiagnosisParts,
): string => {
  const { console, version, parts, missing, isPublic } = adapter;
  const censor = createNameCensor(isPublic ? parts.flatMap(({ selectors }) => selectors) : []);
  return [
    'warmreply-diagnosis 1',
    `extension: ${extensionVersion}`,
    `browser: ${browser}`,
    `console: ${console}`,
    `adapter: ${version}`,
    `address: ${describeAddress(address, censor)}`,
    `missing: ${missing.length > 0 ? missing.join(', ') : 'nothing'}`,
    '',
    'selectors',
    ...countMatches(root, parts, censor),
    '',
    'page',
    writeTree(sketchPage(root, censor), maxTreeChars),
    '',
  ].join('\n');
};

/** Host and shape of the path: no query, no fragment, no name that is not of an interface. */
const describeAddress = ({ host, pathname }: URL, censor: NameCensor): string =>
  host.replace(/\d{4,}/g, '#') + pathname.split('/').map(censor.write).join('/');
