/** A picture of the build, as a data URL in its bundle. */
declare module '*.png?inline' {
  const address: string;
  export default address;
}
