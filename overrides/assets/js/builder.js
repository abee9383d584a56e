// Build your posting: choose, fill in, tick, and download the whole pack. Without JavaScript the page is a list of
// roles; this script turns it into the builder.

import { choice } from "./builder/choices.js";
import { campaign } from "./builder/campaign.js";
import { desk } from "./builder/desk.js";
import { button, make, reach } from "./builder/elements.js";
import { field } from "./builder/fields.js";
import { fit, give } from "./builder/fit.js";
import { groups, showGroups } from "./builder/groups.js";
import * as links from "./builder/links.js";
import { list } from "./builder/lists.js";
import { load } from "./builder/load.js";
import { outputs } from "./builder/outputs.js";
import { preview } from "./builder/preview.js";
import { progress } from "./builder/progress.js";
import { Store, chosen } from "./builder/store.js";
import { voice } from "./builder/voice.js";
import { copy } from "./copy.js";
import { holes } from "./evaluate.js";

const PAUSE = 150; // milliseconds without a keystroke

const place = document.querySelector(".kit-builder");
const names = new Map([...place.querySelectorAll("[data-role]")].map((entry) => [entry.dataset.role, entry.dataset.name]));
const store = new Store();
const { status, say } = voice(place);
const table = desk(store, say, () => role);
const sheet = preview();
let role = null; // everything about the role that is loaded: see load.js
let shows = () => {};
let arranging;
let loading = ""; // the id of the role that is being loaded
const unadded = new Map(); // {id of its field: a person's own statement that is typed and not added yet}

const roles = make("select", { id: "builder-role", "aria-describedby": "builder-role-help" }, make("option", { value: "", textContent: "Choose a role" }),
  ...[...names].map(([value, textContent]) => make("option", { value, textContent })));
const setting = make("select", { id: "builder-setting", "aria-describedby": "builder-setting-help" });
const counted = campaign(() => role.private, (text) => copy(text).then((outcome) => say(
  outcome === "none" ? "The link is below. This browser does not allow copying it." : "Copied the link.")), say);
const form = make("div", { className: "kit-form" });
const filled = progress();
const documents = make("select", { id: "builder-document" });
const taken = outputs(() => ({ draft: store.draft, role, documents: role.documents, sheet: sheet.element,
  shown: role.documents.find(({ id }) => id === documents.value) ?? role.documents[0] }), say);
const desktop = make("div", { className: "kit-output kit-template" },
  make("div", { className: "kit-part" }, make("label", { htmlFor: documents.id }, "Show"), documents),
  filled.element, taken.element, status, sheet.element);

roles.addEventListener("change", () => {
  // The first role is not an undo step: without a role there is no form.
  if (!names.has(store.draft.role) && (!role || !store.past.length)) store.open({ ...store.draft, role: roles.value });
  else store.change("role", (draft) => { draft.role = roles.value; });
});
setting.addEventListener("change", () => store.change("setting", (draft) => { draft.setting = setting.value; }));
documents.addEventListener("change", () => shows(store.draft, ""));

/** The form for a role: choices, fields and lists. Returns the function that updates them. */
function build() {
  const parts = role.parts.map((part) => (part.choose ? choice(part, store) : list(part, store, say)));
  const fields = new Map(Object.entries(role.blanks).map(([name, blank]) => [name,
    field(name, blank, (answer) => store.change(name, (draft) => { draft.answers[name] = answer; }), say)]));
  const inPosting = (part) => part.choose && !part.document;
  const grouped = groups(role, fields, table.profile, parts.filter((_, index) => role.parts[index].document).map(({ element }) => element));
  setting.replaceChildren(make("option", { value: "", textContent: "Any setting" }),
    ...Object.entries(role.settings).map(([value, textContent]) => make("option", { value, textContent })));
  const seen = documents.selectedOptions[0]?.textContent; // the same document of the previous role
  documents.replaceChildren(...role.documents.map(({ id, name }) =>
    make("option", { value: id, textContent: name, selected: name === seen })));
  for (const { id, value } of form.querySelectorAll(".kit-own > input")) unadded.set(id, value);
  form.replaceChildren(
    jump(), make("h2", {}, "Choices"),
    make("div", { className: "kit-field" }, make("label", { htmlFor: setting.id }, "Setting"),
      make("p", { className: "kit-help", id: "builder-setting-help" }, "Offers only statements that fit it."), setting),
    ...parts.filter((_, index) => inPosting(role.parts[index])).map(({ element }) => element),
    make("h2", {}, "Blanks"), ...grouped.map(({ element }) => element),
    make("h2", {}, "Statements"), ...parts.filter((_, index) => role.parts[index].list).map(({ element }) => element),
    make("h2", {}, "Links"), linkToChoices(), counted);
  for (const name of Object.keys(role.given)) {
    const ownField = fields.get(name); // may be empty while somebody types in it, but not after: see follow
    ownField.element.addEventListener("focusout", () => ownField.show(store.draft.answers[name]));
  }
  for (const control of form.querySelectorAll(".kit-own > input")) control.value = unadded.get(control.id) ?? "";
  taken.follow(true);
  return (draft, changed) => {
    const posting = role.documents.find(({ id }) => id === role.template);
    const shown = role.documents.find(({ id, programs }) => id === documents.value && programs) ?? posting;
    for (const [index, part] of parts.entries()) {
      const { programs } = role.documents.find(({ id }) => id === (role.parts[index].document ?? role.template));
      if (programs) part.show(draft, programs.html, changed);
    }
    if (changed === "") for (const [name, blankField] of fields) blankField.show(draft.answers[name]);
    const needed = ({ programs }) => (programs ? holes(programs.html, draft.answers, chosen(programs.html, draft.choices)) : []);
    for (const option of documents.options) option.disabled = !role.documents[option.index].programs;
    const arrange = () => {
      showGroups(grouped, needed(posting), role.documents.flatMap(needed));
      taken.follow(false);
    };
    clearTimeout(arranging);
    if (fields.has(changed)) arranging = setTimeout(arrange, PAUSE); // typing rarely changes which fields there are
    else arrange();
    filled.show(needed(shown), role.blanks);
    sheet.show(shown.programs.html, draft, shown.name);
    if (setting.value !== draft.setting) setting.value = draft.setting;
  };
}

/** A link past the form: on a phone the document is far below it, and a keyboard has many stops before it. */
function jump() {
  const link = make("a", { href: `#${documents.id}`, textContent: "Go to the document" });
  link.addEventListener("click", (event) => {
    event.preventDefault();
    reach(documents);
  });
  return make("p", { className: "kit-jump" }, link);
}

function linkToChoices() {
  const act = button("Copy a link to these choices", async () => {
    const address = `${location.origin}${location.pathname}#${links.fragment(store.draft)}`;
    say((await copy(address)) === "none" ? address : "Copied the link. It carries the role and what is ticked, never your answers.");
  });
  return make("p", {}, act);
}

/** Update the page from the draft; first load its role if it is another one. */
async function follow(draft, changed) {
  if (roles.value !== draft.role) roles.value = names.has(draft.role) ? draft.role : "";
  if (!names.has(draft.role)) {
    if (draft.role && changed === "") say("This draft is for a role that is not in this kit. Choose a role: the answers stay.");
    return reveal(false);
  }
  if (role?.role !== draft.role) {
    if (loading === draft.role || !(await fetched(draft.role))) return undefined;
    changed = "";
  }
  if (changed === "") fit(store.draft, role);
  give(store.draft, role, role);
  reveal(true);
  return shows(store.draft, changed);
}

/** Load a role, and build its form. False when it fails, or when another role was chosen in the meantime. */
async function fetched(name) {
  loading = name;
  place.setAttribute("aria-busy", "true");
  const more = () => {
    if (role !== loaded) return;
    fit(store.draft, role);
    shows(store.draft, "more");
  };
  const loaded = await load(place.dataset.kit, name, more).catch(() => null);
  if (loading !== name) return false;
  loading = "";
  place.removeAttribute("aria-busy");
  if (store.draft.role !== name) return false;
  if (loaded) give(store.draft, loaded, role);
  role = loaded;
  if (!role) {
    reveal(false);
    table.notice("This role could not be loaded. Check your connection. What you typed is kept.", { "Try again": () => follow(store.draft, "") });
    return false;
  }
  const focused = form.contains(document.activeElement) ? document.activeElement.id : "";
  shows = build();
  if (focused) document.getElementById(focused)?.focus(); // somebody kept typing while the role loaded
  say(`The builder for ${role.name} is ready.`);
  return true;
}

/** Show the form and the document; as long as there is no role, only the status. */
function reveal(isReady) {
  form.hidden = !isReady;
  for (const part of desktop.children) part.hidden = !isReady && part !== status;
}

/** Open the choices of a link as a new draft. Returns whether the address has such a link. */
function arrive() {
  const wanted = links.read(location.hash);
  if (!wanted) return false;
  history.replaceState(null, "", location.pathname + location.search);
  if (!names.has(wanted.role)) {
    say("The link names a role that is not in this kit. Choose one.");
    return false;
  }
  table.open(table.fresh({ ...wanted, name: table.unique("From a link") }), "The choices of the link are a new draft.");
  return true;
}

function start() {
  const header = make("div", { className: "kit-field kit-role" }, make("label", { htmlFor: roles.id }, "Role"),
    make("p", { className: "kit-help", id: "builder-role-help" }, "Your answers stay when you change it."), roles);
  place.querySelector(".kit-builder__plain").replaceWith(header, table.element, make("div", { className: "kit-sides" }, form, desktop));
  store.listen(follow);
  const before = table.drafts.current();
  if (!arrive()) store.open(before ?? table.fresh());
  addEventListener("hashchange", arrive);
  table.listDrafts();
}

start();
