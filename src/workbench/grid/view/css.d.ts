/** Style sheets are bundled as their text. */
declare module '*.css' {
  const text: string;
  // eslint-disable-next-line no-restricted-syntax -- what the bundler gives is the default export
  export default text;
}
