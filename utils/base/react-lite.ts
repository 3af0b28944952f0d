import { type ComponentType, createElement, type JSX, options, render } from 'preact';

export {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'preact/hooks';

/**
 * The part of React that the overlay uses, over preact: wxt.config.ts puts it in the place of react and react-dom in
 * content scripts, where preact/compat would bring what nothing here needs. The overlay's tests run on React and on this.
 */

type Props = Record<string, unknown>;

/** React's focus events bubble; the DOM's namesakes do not. */
const renamed: Record<string, string> = { onFocus: 'onFocusIn', onBlur: 'onFocusOut', className: 'class' };

const mapProps = (props: object, change: (name: string, value: unknown) => readonly [string, unknown]): Props =>
  Object.fromEntries(Object.entries(props).map(([name, value]) => change(name, value)));

const translateProps = (props: Props): Props =>
  mapProps(props, (name, value) =>
    name === 'style' && typeof value === 'object' && value
      ? [name, mapProps(value, (side, size) => [side, typeof size === 'number' ? `${size}px` : size])]
      : [renamed[name] ?? name, value],
  );

/** What JSX is compiled to. */
export const jsx = (type: ComponentType<Props> | string, props: Props, key?: string | number) =>
  typeof type === 'string'
    ? createElement(type, { ...translateProps(props), key })
    : createElement(type, { ...props, key });
export { Fragment } from 'preact';
export { jsx as jsxDEV, jsx as jsxs };

/** A root that draws the way react-dom's does. */
export const createRoot = (container: Element) => {
  options.event = (event) => Object.assign(event, { nativeEvent: event });
  return {
    render: (tree: JSX.Element) => render(tree, container),
    unmount: () => render(null, container),
  };
};

/** Only pages gain by it: the dozen rows and marks that an overlay shows are drawn again as fast as they are compared. */
export const memo = <P>(type: ComponentType<P>): ComponentType<P> => type;
