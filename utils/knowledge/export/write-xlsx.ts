import { strToU8, zipSync } from 'fflate';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageTypes = 'http://schemas.openxmlformats.org/package/2006';
const sheetTypes = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const escapeXml = (text: string): string =>
  text
    .replace(/_x[0-9a-f]{4}_/gi, (mark) => `_x005F${mark}`)
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

/** 0 is A, 26 is AA. */
const nameColumn = (column: number): string =>
  (column >= 26 ? nameColumn(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** Texts, never formulas: nothing in them is computed, so nothing has to be guarded. */
const writeRow = (cells: readonly string[], row: number): string =>
  `<row r="${row + 1}">${cells
    .map((cell, column) =>
      cell === ''
        ? ''
        : `<c r="${nameColumn(column)}${row + 1}" t="inlineStr"${row === 0 ? ' s="1"' : ''}><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`,
    )
    .join('')}</row>`;

const writeSheet = (rows: readonly (readonly string[])[]): string =>
  `${head}<worksheet xmlns="${sheetTypes}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="1" width="32" customWidth="1"/><col min="2" max="2" width="64" customWidth="1"/><col min="3" max="16" width="18" customWidth="1"/></cols><sheetData>${rows.map(writeRow).join('')}</sheetData></worksheet>`;

const parts = (sheetName: string) => ({
  '[Content_Types].xml': `${head}<Types xmlns="${packageTypes}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
  '_rels/.rels': `${head}<Relationships xmlns="${packageTypes}/relationships"><Relationship Id="rId1" Type="${officeTypes}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${head}<workbook xmlns="${sheetTypes}" xmlns:r="${officeTypes}"><sheets><sheet name="${escapeXml(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packageTypes}/relationships"><Relationship Id="rId1" Type="${officeTypes}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${officeTypes}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `${head}<styleSheet xmlns="${sheetTypes}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
});

/** A workbook of one sheet, its first row bold and fixed, as Excel and WPS open it. */
export const writeXlsx = (rows: readonly (readonly string[])[], sheetName: string): Uint8Array<ArrayBuffer> => {
  const files = Object.entries({ ...parts(sheetName), 'xl/worksheets/sheet1.xml': writeSheet(rows) });
  return new Uint8Array(zipSync(Object.fromEntries(files.map(([name, xml]) => [name, strToU8(xml)]))));
};
