// What a role needs, fetched once: its choices and blanks first, then the programs of all its documents. After that
// the page works offline.

/**
 * The role as in builder.json, with {documents: [{id, name, programs, word}], pack, whole(), rest()}.
 * `folder`: the address of the downloads, with a slash; `more` is called as more arrives. `whole()`: whether everything is here; `rest()` fetches what is not, and never fails.
 */
export async function load(folder, name, more) {
  const base = new URL(folder, location.href);
  const content = async (path) => {
    const response = await fetch(new URL(path, base));
    if (!response.ok) throw new Error(`${path}: ${response.statusText}`);
    return response;
  };
  const json = async (path) => (await content(path)).json();
  const role = await json(`${name}/builder.json`);
  const { documents, pack: { files } } = role;
  const fill = async (document) => {
    const [{ programs, word }, preview] = await Promise.all([json(`${document.id}/programs.json`), json(`${document.id}/preview.json`)]);
    Object.assign(document, { programs: { ...programs, ...preview }, word });
  };
  const fetched = async (file) => { file.bytes = new Uint8Array(await (await content(file.address)).arrayBuffer()); };
  await fill(documents.find(({ id }) => id === role.template));
  let running = null;
  role.whole = () => documents.every(({ programs }) => programs) && files.every(({ bytes }) => bytes);
  role.rest = () => {
    running ??= Promise.allSettled([
      ...documents.filter(({ programs }) => !programs).map((document) => fill(document).then(more)),
      ...files.filter(({ bytes }) => !bytes).map(fetched),
    ]).finally(() => { running = null; });
    return running;
  };
  role.rest();
  return role;
}
