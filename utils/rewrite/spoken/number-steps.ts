/** Marks that begin a step, one kind at a time: the words of a procedure, 第一步, ①, 1. and （1）. */
const words: readonly (readonly [mark: RegExp, order: readonly string[]])[] = [
  [/(?:首先|其次|再次|接着|然后|最后)[，：]?/g, []],
  [/第([一二三四五六七八九十])步[，：]?/g, [...'一二三四五六七八九十']],
  [/([①②③④⑤⑥⑦⑧⑨⑩])/g, [...'①②③④⑤⑥⑦⑧⑨⑩']],
  [/(?:（|\()(\d{1,2})(?:）|\))/g, [...'123456789'].concat('10')],
  [/(?<![\d.])(\d{1,2})(?:[.．)](?!\d)|、(?!\d))/g, [...'123456789'].concat('10')],
];
/** A step begins where something ended. */
const boundary = /(?:^|[：；。，\n])\s*$/;

interface Mark {
  start: number;
  end: number;
}

const findMarks = (text: string, pattern: RegExp, order: readonly string[]): Mark[] => {
  const marks: Mark[] = [];
  for (const match of text.matchAll(pattern)) {
    const isNext = order.length === 0 ? isSequel(match[0], marks.length) : match[1] === order[marks.length];
    if (isNext && boundary.test(text.slice(0, match.index)))
      marks.push({ start: match.index, end: match.index + match[0].length });
  }
  return marks;
};

/** 首先 opens a procedure; the other words only go on with one. */
const isSequel = (word: string, position: number): boolean => word.startsWith('首先') === (position === 0);

const trimStep = (step: string): string => step.trim().replace(/[；，。、]+$/, '');

/** Where the last step ends: with its sentence or line. */
const findEnd = (text: string, from: number): number => {
  const length = text.slice(from).search(/[。！？\n]/);
  return length < 0 ? text.length : from + length + 1;
};

const writeSteps = (text: string, marks: readonly Mark[]): string => {
  const [first] = marks;
  const last = marks.at(-1);
  if (!first || !last) return text;
  const end = findEnd(text, last.end);
  const steps = marks.map((mark, index) => text.slice(mark.end, marks[index + 1]?.start ?? end));
  const lead = text
    .slice(0, first.start)
    .trimEnd()
    .replace(/[，；]$/, '：');
  const rest = text.slice(end).trim();
  const lines = steps.map((step, index) => `${index + 1}. ${trimStep(step)}`);
  return [lead, ...lines, rest].filter((part) => part !== '').join('\n');
};

/**
 * Writes the steps of a procedure (首先…其次…, 第一步…, ①…, 1.…) as numbered lines. A text without at least two marks
 * in order stays as it is. Deterministic, and the result gives itself.
 */
export const numberSteps = (text: string): string => {
  for (const [pattern, order] of words) {
    const marks = findMarks(text, pattern, order);
    if (marks.length >= 2) return writeSteps(text, marks);
  }
  return text;
};
