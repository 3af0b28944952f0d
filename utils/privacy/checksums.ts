/** First two digits of an ID card: GB/T 2260 provinces. */
const provinces = /* @__PURE__ */ new Set(
  /* @__PURE__ */ '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);

/** A date that a living person can be born on. */
const isBirthday = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year < 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** Eighteen characters with a real region and birthday. A wrong check digit is a slip of the pen, not another number. */
export const looksLikeId18 = (id: string): boolean =>
  /^\d{17}[\dX]$/.test(id) &&
  provinces.has(id.slice(0, 2)) &&
  isBirthday(Number(id.slice(6, 10)), Number(id.slice(10, 12)), Number(id.slice(12, 14)));

/** GB 11643-1999 check digit: ISO 7064 MOD 11-2, where X is ten. */
export const hasIdChecksum = (id: string): boolean =>
  [...id].reduce((sum, digit, index) => sum + (digit === 'X' ? 10 : Number(digit)) * 2 ** (17 - index), 0) % 11 === 1;

/** Fifteen digits, issued until 1999: region and birthday, no check digit. */
export const looksLikeId15 = (id: string): boolean =>
  /^\d{15}$/.test(id) &&
  provinces.has(id.slice(0, 2)) &&
  isBirthday(1900 + Number(id.slice(6, 8)), Number(id.slice(8, 10)), Number(id.slice(10, 12)));

/** ISO/IEC 7812 check digit of bank cards: from the end, every second digit is doubled and its digits are added. */
export const hasLuhnChecksum = (digits: string): boolean =>
  [...digits]
    .reverse()
    .reduce((sum, digit, index) => sum + Number(index % 2 ? '0246813579'[Number(digit)] : digit), 0) %
    10 ===
  0;

/** GTIN-13 check digit: the bar code of a product, not of a person. */
export const hasBarcodeChecksum = (digits: string): boolean => {
  let sum = 0;
  for (let index = 0; index < 13; index++) sum += Number(digits[index]) * (index % 2 === 0 ? 1 : 3);
  return sum % 10 === 0;
};

const companyAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const companyWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** GB 32100-2015: unified social credit code. */
export const hasCompanyChecksum = (code: string): boolean => {
  const sum = companyWeights.reduce(
    (total, weight, index) => total + weight * companyAlphabet.indexOf(code[index] ?? ''),
    0,
  );
  return companyAlphabet[(31 - (sum % 31)) % 31] === code[17];
};
