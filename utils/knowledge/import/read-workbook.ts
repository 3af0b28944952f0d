import { type Archive, openArchive } from './read-archive';
import { createAttributeReader, scanXml } from './scan-xml';

const decodeXml = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const readId = createAttributeReader('id');
const readName = createAttributeReader('name');
const readState = createAttributeReader('state');
const readSheetId = createAttributeReader('r:id');
const readTarget = createAttributeReader('Target');
const readRelationId = createAttributeReader('Id');
const readDate1904 = createAttributeReader('date1904');
const readFormatId = createAttributeReader('numFmtId');
const readFormatCode = createAttributeReader('formatCode');

/** What the cells of every sheet refer to. */
export interface Workbook {
  archive: Archive;
  /** Those that are shown, in the order of their tabs. `path` is the part's name in the archive. */
  sheets: readonly { name: string; path: string }[];
  strings: readonly string[];
  /** By style number: does it show a number as a date? */
  isDateStyle: readonly boolean[];
  /** Days are counted from 1904 in files of old Macs. */
  countsFrom1904: boolean;
}

/** Opens an .xlsx file and reads everything but the sheets. Throws an ImportRefusal. */
export const openWorkbook = (bytes: Uint8Array): Workbook => {
  const archive = openArchive(bytes);
  const readPart = (name: string): string => (archive.has(name) ? decodeXml(archive.read(name)) : '');
  const { sheets, countsFrom1904 } = readSheetList(readPart('xl/workbook.xml'));
  const targets = readRelations(readPart('xl/_rels/workbook.xml.rels'));
  return {
    archive,
    sheets: sheets.flatMap(({ name, relation }) => {
      const path = targets.get(relation);
      return path !== undefined && archive.has(path) ? [{ name, path }] : [];
    }),
    strings: readSharedStrings(readPart('xl/sharedStrings.xml')),
    isDateStyle: readDateStyles(readPart('xl/styles.xml')),
    countsFrom1904,
  };
};

const readSheetList = (xml: string) => {
  const sheets: { name: string; relation: string }[] = [];
  let countsFrom1904 = false;
  for (const step of scanXml(xml)) {
    if (step.type !== 'open') continue;
    if (step.name === 'workbookPr') countsFrom1904 = /^(1|true)$/.test(readDate1904(step.attributes) ?? '');
    if (step.name !== 'sheet' || (readState(step.attributes) ?? 'visible') !== 'visible') continue;
    const relation = readSheetId(step.attributes) ?? readId(step.attributes);
    if (relation) sheets.push({ name: readName(step.attributes) ?? '', relation });
  }
  return { sheets, countsFrom1904 };
};

const readRelations = (xml: string): Map<string, string> => {
  const targets = new Map<string, string>();
  for (const step of scanXml(xml)) {
    if (step.type !== 'open' || step.name !== 'Relationship') continue;
    const target = readTarget(step.attributes);
    const id = readRelationId(step.attributes);
    if (id && target) targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  return targets;
};

/** The texts of all cells, each once. Pronunciation (`rPh`) is no text of the cell. */
const readSharedStrings = (xml: string): string[] => {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let phonetic = 0;
  for (const step of scanXml(xml)) {
    if (step.type === 'text') {
      if (isText && phonetic === 0) text += step.text;
      continue;
    }
    const isOpen = step.type === 'open';
    if (isOpen && step.isEmpty) {
      if (step.name === 'si') strings.push('');
      continue;
    }
    if (step.name === 't') isText = isOpen;
    if (step.name === 'rPh') phonetic += isOpen ? 1 : -1;
    if (step.name !== 'si') continue;
    if (isOpen) text = '';
    else strings.push(decodeEscapes(text));
  }
  return strings;
};

/** Excel writes what XML cannot hold as `_x000D_`. */
export const decodeEscapes = (text: string): string =>
  text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** The numbers of the formats that every Excel has: dates and times. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58);

/** A format of the file's own shows a date when, quoted text aside, it names a year or a day. */
const isDateCode = (code: string): boolean => /[yd年日]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));

const readDateStyles = (xml: string): boolean[] => {
  const ownDates = new Map<number, boolean>();
  const styles: boolean[] = [];
  let isCellStyles = false;
  for (const step of scanXml(xml)) {
    if (step.type === 'text') continue;
    if (step.name === 'cellXfs') isCellStyles = step.type === 'open';
    if (step.type !== 'open') continue;
    const id = Number(readFormatId(step.attributes) ?? 0);
    if (step.name === 'numFmt') ownDates.set(id, isDateCode(readFormatCode(step.attributes) ?? ''));
    if (step.name === 'xf' && isCellStyles) styles.push(ownDates.get(id) ?? isBuiltInDate(id));
  }
  return styles;
};
