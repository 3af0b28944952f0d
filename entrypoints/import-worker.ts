import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type ImportInput, readImport } from '@/utils/knowledge/import/read-import';

/** Reads one file in a thread of its own, which the page ends when it takes too long. It knows no browser and no storage. */
export default defineUnlistedScript(() => {
  self.onmessage = ({ data }: MessageEvent<ImportInput>) => self.postMessage(readImport(data));
});
