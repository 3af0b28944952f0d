import type { PhrasesIo } from '@/components/sidepanel/phrases-io';
import type { SidePanelIo } from '@/components/sidepanel/types';
import { systemClock } from '@/utils/base/clock';
import { consoleLogger } from '@/utils/base/logger';
import { fail, succeed } from '@/utils/base/result';
import { importLimits } from '@/utils/knowledge/import/limits';
import { parsePhraseBytes, parsePhrases } from '@/utils/knowledge/phrases/parse-phrases';
import { maxPhrases } from '@/utils/knowledge/phrases/phrase';
import { readPhraseSheets } from '@/utils/knowledge/phrases/read-phrase-table';
import type { PageLink } from '@/utils/messaging/page-link';
import { pageMessenger } from '@/utils/messaging/protocol';
import type { Database } from '@/utils/storage/database';
import { createPhrasesRepository } from '@/utils/storage/phrases-repository';
import { saveFile } from './save-file';

interface PhrasesIoParts {
  link: Pick<PageLink, 'send'>;
  database: Database;
  readImport: SidePanelIo['readImport'];
}

/** What the side panel does with phrases: the table on this computer, the background's rules, files. */
export const createPhrasesIo = ({ link, database, readImport }: PhrasesIoParts): PhrasesIo => {
  const { send } = link;
  const phrases = createPhrasesRepository(database, consoleLogger);
  return {
    list: phrases.list,
    save: async (changes) => {
      try {
        // The pinyin dictionary is larger than the rest of the page: it comes when a phrase is saved.
        const { readInitials } = await import('@/utils/knowledge/phrases/read-initials');
        const rows = changes.map(({ id = crypto.randomUUID(), draft }) => ({
          id,
          ...draft,
          initials: readInitials(draft.title),
        }));
        await phrases.saveMany(rows, systemClock.now());
        send({ type: 'phrases-changed' });
        return succeed(rows.length);
      } catch {
        return fail('storage-failed');
      }
    },
    remove: async (id) => {
      try {
        await phrases.remove(id);
        send({ type: 'phrases-changed' });
        return succeed(true);
      } catch {
        return fail('storage-failed');
      }
    },
    check: async (texts) => {
      try {
        return await pageMessenger.sendMessage('checkTexts', texts.slice(0, maxPhrases));
      } catch {
        return []; // the background is gone: the phrases can be worked on all the same, and each draft is checked on send
      }
    },
    readText: parsePhrases,
    readFile: async (file) => {
      if (file.size > importLimits.fileBytes) return fail({ kind: 'too-large' });
      try {
        const bytes = new Uint8Array(await file.arrayBuffer());
        if (!isArchive(bytes)) return parsePhraseBytes(bytes) ?? fail({ kind: 'unreadable-file' });
      } catch {
        return fail({ kind: 'unreadable-file' }); // moved or locked by another program since it was chosen
      }
      // A workbook is an archive that may be hostile: it is opened in a worker that can be ended.
      const workbook = await readImport(file, new AbortController().signal);
      return workbook.ok ? readPhraseSheets(workbook.value.tables) : fail({ kind: 'unreadable-file' });
    },
    download: (name, text) => saveFile(name, new TextEncoder().encode(text), 'application/octet-stream'),
  };
};

const isArchive = ([first, second]: Uint8Array): boolean => first === 0x50 && second === 0x4b;
