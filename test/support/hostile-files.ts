import { deflateSync, strToU8, zipSync } from 'fflate';

/** Files that somebody made to do harm, or by accident; each is generated, none is stored. */
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A workbook of one sheet around the given XML of its rows. */
export const createWorkbook = (
  sheetData: string,
  extra: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array => {
  const files: Record<string, string | Uint8Array> = {
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="知识" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
    ...extra,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
  );
};

export const inlineRow = (row: number, cells: readonly string[]): string =>
  `<row r="${row}">${cells.map((cell, column) => `<c r="${String.fromCharCode(65 + column)}${row}" t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;

const head = inlineRow(1, ['标题', '内容']);

/** An entry's fields in a zip's directory, for archives whose directory lies. */
export const createArchive = (
  entries: readonly {
    name: string;
    packed: Uint8Array;
    declared: number;
    method?: number;
    headerAt?: number;
    flags?: number;
  }[],
): Uint8Array => {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, packed, declared, method = 8, headerAt = at, flags = 0 } of entries) {
    const encoded = encode(name);
    if (headerAt === at) {
      const local = new DataView(new ArrayBuffer(30));
      local.setUint32(0, 0x04034b50, true);
      local.setUint16(26, encoded.length, true);
      parts.push(new Uint8Array(local.buffer), encoded, packed);
    }
    const central = new DataView(new ArrayBuffer(46));
    central.setUint32(0, 0x02014b50, true);
    central.setUint16(8, flags, true);
    central.setUint16(10, method, true);
    central.setUint32(20, packed.length, true);
    central.setUint32(24, declared, true);
    central.setUint16(28, encoded.length, true);
    central.setUint32(42, headerAt, true);
    directory.push(new Uint8Array(central.buffer), encoded);
    if (headerAt === at) at += 30 + encoded.length + packed.length;
  }
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(
    12,
    directory.reduce((total, part) => total + part.length, 0),
    true,
  );
  end.setUint32(16, at, true);
  return joinBytes([...parts, ...directory, new Uint8Array(end.buffer)]);
};

export const joinBytes = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** The parts of a workbook whose sheet inflates to `inflatedBytes` of one letter, whatever the directory declares. */
export const createZipBomb = (inflatedBytes: number, declared = inflatedBytes): Uint8Array => {
  const part = (name: string, text: string) => ({
    name,
    packed: deflateSync(encode(text)),
    declared: encode(text).length,
  });
  return createArchive([
    part('xl/workbook.xml', '<workbook><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>'),
    part('xl/_rels/workbook.xml.rels', '<a><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></a>'),
    { name: 'xl/worksheets/sheet1.xml', packed: deflateSync(new Uint8Array(inflatedBytes).fill(97)), declared },
  ]);
};

/** What each hostile file is called in a test, the file, and the problem it must be refused with. */
export const listHostileFiles = (): { says: string; name: string; bytes: Uint8Array; problem: string }[] => [
  {
    says: 'a zip bomb that says how large it is',
    name: 'a.xlsx',
    bytes: createZipBomb(60 * 1024 * 1024),
    problem: 'archive-too-large',
  },
  {
    says: 'a zip bomb that lies about its size',
    name: 'a.xlsx',
    bytes: createZipBomb(60 * 1024 * 1024, 1_000),
    problem: 'archive-too-large',
  },
  {
    says: 'an archive that inflates a hundredfold',
    name: 'a.xlsx',
    bytes: createZipBomb(9 * 1024 * 1024),
    problem: 'archive-too-large',
  },
  {
    says: 'an archive within an archive (42.zip)',
    name: 'a.xlsx',
    bytes: createWorkbook(head, { 'xl/embeddings/lib 0.zip': zipSync({ 'lib 00.zip': encode('x') }) }),
    problem: 'unsafe-archive',
  },
  {
    says: 'entries that share their bytes',
    name: 'a.xlsx',
    bytes: createArchive(
      Array.from({ length: 50 }, (_, index) => ({
        name: `xl/part${index}.xml`,
        packed: deflateSync(new Uint8Array(100_000)),
        declared: 100_000,
        headerAt: 0,
      })),
    ),
    problem: 'unsafe-archive',
  },
  {
    says: 'a name that leads out of the archive (zip slip)',
    name: 'a.xlsx',
    bytes: createWorkbook(head, { '../../evil.xml': 'x' }),
    problem: 'unsafe-archive',
  },
  {
    says: 'a name from the root of the disk',
    name: 'a.xlsx',
    bytes: createWorkbook(head, { 'C:\\windows\\evil.xml': 'x' }),
    problem: 'unsafe-archive',
  },
  {
    says: 'more entries than a workbook has',
    name: 'a.xlsx',
    bytes: zipSync(Object.fromEntries(Array.from({ length: 2_001 }, (_, index) => [`xl/${index}.xml`, encode('x')]))),
    problem: 'archive-too-large',
  },
  {
    says: 'a locked archive',
    name: 'a.xlsx',
    bytes: createArchive([{ name: 'xl/workbook.xml', packed: encode('x'), declared: 1, method: 0, flags: 1 }]),
    problem: 'locked-archive',
  },
  {
    says: 'an archive that was cut off',
    name: 'a.xlsx',
    bytes: createWorkbook(head).slice(0, 200),
    problem: 'damaged-archive',
  },
  {
    says: 'entities that multiply (billion laughs)',
    name: 'a.xlsx',
    bytes: createWorkbook(head, {
      'xl/sharedStrings.xml': `<!DOCTYPE s [<!ENTITY a "ha">${'<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'.repeat(9)}]><sst><si><t>&b;</t></si></sst>`,
    }),
    problem: 'unsafe-markup',
  },
  {
    says: 'an entity that names another file (XXE)',
    name: 'a.xlsx',
    bytes: createWorkbook(head, {
      'xl/workbook.xml': '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><workbook/>',
    }),
    problem: 'unsafe-markup',
  },
  {
    says: 'a cell at the far end of the sheet',
    name: 'a.xlsx',
    bytes: createWorkbook(`${head}<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>`),
    problem: 'too-many-columns',
  },
  {
    says: 'a row at the far end of the sheet',
    name: 'a.xlsx',
    bytes: createWorkbook(`${head}<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>x</t></is></c></row>`),
    problem: 'too-many-rows',
  },
  {
    says: 'a million rows',
    name: 'a.csv',
    bytes: encode(`标题,内容\n${'a,b\n'.repeat(1_000_000)}`),
    problem: 'too-many-rows',
  },
  { says: 'eleven megabytes', name: 'a.csv', bytes: new Uint8Array(11 * 1024 * 1024).fill(97), problem: 'too-large' },
  {
    says: 'a cell of a whole book',
    name: 'a.csv',
    bytes: encode(`标题,内容\na,${'字'.repeat(20_001)}`),
    problem: 'cell-too-long',
  },
  {
    says: 'more columns than a table of texts has',
    name: 'a.csv',
    bytes: encode(`标题,内容\n${'a,'.repeat(300)}z`),
    problem: 'too-many-columns',
  },
  {
    says: 'a quote that is never closed',
    name: 'a.csv',
    bytes: encode('标题,内容\n退货,"七天内可以退\n换货,可以换\n'),
    problem: 'broken-quotes',
  },
  {
    says: 'a picture that calls itself a table',
    name: 'a.csv',
    bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0]),
    problem: 'not-text',
  },
  {
    says: 'an old Excel file',
    name: 'a.xls',
    bytes: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
    problem: 'old-excel',
  },
  { says: 'a PDF', name: '规则.pdf', bytes: encode('%PDF-1.7'), problem: 'other-format' },
  { says: 'an empty file', name: 'a.csv', bytes: new Uint8Array(), problem: 'empty' },
  { says: 'a table without a word', name: 'a.csv', bytes: encode(',,\n,,\n'), problem: 'empty' },
  { says: 'JSON that breaks off', name: 'a.json', bytes: encode('[{"title":"退货"'), problem: 'not-json' },
  { says: 'JSON that is no list', name: 'a.json', bytes: encode('{"a":1}'), problem: 'not-a-list' },
  { says: 'a list of numbers', name: 'a.json', bytes: encode('[1,2]'), problem: 'not-a-list' },
  { says: 'JSON a million levels deep', name: 'a.json', bytes: encode('['.repeat(1_000_000)), problem: 'not-json' },
];
