/** Bundled by Vite as text, like the version of the page. */
declare module '*.json?raw' {
  const text: string
  export default text
}
