// Entry point: adds the toolbar to each template on the page. Without this script the page is complete,
// with the whole text and plain links to its downloads. A list gets its search box. Other pages load nothing more.

import "./menu.js";

for (const template of document.querySelectorAll(".kit-template")) {
  const address = new URL("programs.json", new URL(template.dataset.kit, location.href));
  Promise.all([import("./toolbar.js"), fetch(address).then(json)])
    .then(([{ addToolbar }, file]) => addToolbar(template, file))
    .catch(() => {}); // the plain links stay; no broken control is shown
}

for (const list of document.querySelectorAll(".kit-list")) {
  import("./filter.js").then(({ addSearch }) => addSearch(list));
}

if (document.querySelector(".kit-builder")) import("./builder.js");

function json(response) {
  return response.ok ? response.json() : Promise.reject(new Error(response.statusText));
}
