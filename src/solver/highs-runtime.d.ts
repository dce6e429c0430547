/** Vite gives the address of the WebAssembly file it bundled. */
declare module 'highs/runtime?url' {
  const address: string
  export default address
}
