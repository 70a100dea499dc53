/** Names each text file by its namespace: `./common.json` holds the namespace `common`. */
export function byNamespace(files: Record<string, object>): Record<string, object> {
  return Object.fromEntries(Object.entries(files).map(([path, texts]) => [path.slice(2, -'.json'.length), texts]));
}
