// On a narrow screen the theme opens its navigation with a label, which no keyboard reaches.
// With script, a real button takes the label's place, with all its attributes, so that the theme draws it alike.

const label = document.querySelector(".md-header label[for='__drawer']");
const drawer = document.getElementById("__drawer");

if (label && drawer) {
  const button = document.createElement("button");
  for (const { name, value } of label.attributes) button.setAttribute(name, value);
  button.type = "button";
  button.setAttribute("aria-label", "Navigation");
  button.setAttribute("aria-expanded", drawer.checked);
  button.append(...label.childNodes);
  button.addEventListener("click", () => drawer.click());
  drawer.addEventListener("change", () => button.setAttribute("aria-expanded", drawer.checked));
  label.replaceWith(button);
}
