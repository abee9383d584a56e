// Start: give each template on the page its toolbar. Without this script the page is complete,
// with the whole text and plain links to its downloads.

import "./menu.js";
import { addToolbar } from "./toolbar.js";

for (const template of document.querySelectorAll(".kit-template")) {
  const address = new URL("programs.json", new URL(template.dataset.kit, location.href));
  fetch(address)
    .then((response) => (response.ok ? response.json() : Promise.reject(new Error(response.statusText))))
    .then((kit) => addToolbar(template, kit))
    .catch(() => { template.dataset.offline = ""; }); // the plain links stay; nothing dead is shown
}
