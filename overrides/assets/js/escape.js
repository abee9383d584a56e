// Escapers: cleaned text in the syntax of a format.
// Twin of macros/program/escape.py; tests/vectors check that the two agree.

const XML = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const MARKS = /[\\`*[\]<>|~]|_(?![A-Za-z0-9])|(?<![A-Za-z0-9])_|&(?=#?[A-Za-z0-9]+;)|(?<= )#(?=#*$)/g;
const START = /^(?:[#+=-]|([0-9]+)([.)]))/;

export const ESCAPERS = {
  text: (value) => value,
  xml: (value) => value.replace(/[&<>"']/g, (character) => XML[character]),
  md: (value) =>
    value
      .replace(MARKS, (mark) => `\\${mark}`)
      .replace(START, (start, digits, marker) => (digits ? `${digits}\\${marker}` : `\\${start}`)),
};
