/** Most questions have neither typos nor pinyin: what those need is created when the first one has. */
export const createOnce = <Value>(create: () => Value): (() => Value) => {
  let value: Value | undefined;
  return () => {
    value ??= create();
    return value;
  };
};
