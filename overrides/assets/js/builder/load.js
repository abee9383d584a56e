// What a role needs, fetched once: its choices and blanks first, then the programs of all its documents. After that
// the network may go.

/** The role as in builder.json, with {documents: [{id, name, programs, word}], pack}. `more` is called as more arrives. */
export async function load(kit, name, more) {
  const base = new URL(kit, location.href);
  const content = async (path) => {
    const response = await fetch(new URL(path, base));
    if (!response.ok) throw new Error(`${path}: ${response.statusText}`);
    return response;
  };
  const json = async (path) => (await content(path)).json();
  const role = await json(`${name}/builder.json`);
  const fill = async (document) => {
    const [{ programs, word }, preview] = await Promise.all([json(`${document.id}/programs.json`), json(`${document.id}/preview.json`)]);
    Object.assign(document, { programs: { ...programs, ...preview }, word });
  };
  await fill(role.documents.find(({ id }) => id === role.template));
  role.ready = Promise.all(role.documents.map((document) => (document.programs ? null : fill(document).then(more, () => {}))));
  const { files } = role.pack;
  role.ready = Promise.all([role.ready, ...files.map(async (file) => {
    file.bytes = new Uint8Array(await (await content(file.address)).arrayBuffer());
  })]);
  return role;
}
