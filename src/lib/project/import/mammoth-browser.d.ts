/** The build of mammoth that needs no Node: the same one in the browser and in the tests. */
declare module 'mammoth/mammoth.browser.min.js' {
  import mammoth from 'mammoth'
  export default mammoth
}
