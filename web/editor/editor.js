// The editor of the Program panel: CodeMirror over the plain text area, which stays the holder of the text. Bundled into
// one script by `cargo xtask dist`, and loaded when the panel is first opened; until then, and if it cannot be loaded,
// the text area itself is the editor.

import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { indentUnit } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { Compartment, EditorState } from "@codemirror/state";
import {
  drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, highlightSpecialChars, keymap, lineNumbers,
} from "@codemirror/view";
import { nasm } from "./nasm.js";
import { phrases } from "./phrases.js";
import { look } from "./look.js";

let view = null;
let area = null;
const words = new Compartment();

/** Puts the editor into `frame`, in place of the text area in it. */
export function start(frame, textArea, language, label) {
  if (view) return;
  area = textArea;
  const hadFocus = document.activeElement === area;
  view = new EditorView({
    parent: frame,
    state: EditorState.create({
      doc: area.value,
      selection: { anchor: Math.min(area.selectionStart, area.value.length) },
      extensions: [
        lineNumbers(), highlightActiveLineGutter(), highlightSpecialChars(), history(), drawSelection(),
        highlightActiveLine(), lintGutter(), nasm, look, indentUnit.of("        "),
        // Tab indents, as programs want it; after Escape it leaves the editor, as keyboards want it.
        keymap.of([
          { key: "Escape", run: leaveByTab },
          ...lintKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab,
        ]),
        EditorView.domEventHandlers({ focus: (_event, view) => view.setTabFocusMode(false) }),
        EditorView.updateListener.of(tell),
        words.of(said(language, label)),
      ],
    }),
  });
  frame.classList.add("is-rich");
  if (hadFocus) view.focus();
}

/** Replaces the whole text, as one step that can be undone. */
export function setText(text) {
  if (view && text !== view.state.doc.toString()) {
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: 0 }, scrollIntoView: true });
  }
}

/** Marks these mistakes and no others: triples of line, column (both from 1) and message. */
export function setMistakes(places) {
  if (!view) return;
  const marks = places.map(([line, column, message]) => {
    const { from, to } = place(line, column);
    return { from, to, severity: "error", message };
  });
  view.dispatch(setDiagnostics(view.state, marks));
}

/** Puts the cursor where a mistake is. */
export function goTo(line, column) {
  if (!view) return;
  view.dispatch({ selection: { anchor: place(line, column).from }, scrollIntoView: true });
  view.focus();
}

/** Speaks another language. */
export function setLanguage(language, label) {
  view?.dispatch({ effects: words.reconfigure(said(language, label)) });
}

/** From a column to the end of the word there; one character at least, if the line has one. */
function place(number, column) {
  const doc = view.state.doc;
  const line = doc.line(Math.max(1, Math.min(number, doc.lines)));
  // Columns count characters; the document counts UTF-16 units.
  const before = [...line.text].slice(0, Math.max(0, column - 1)).join("").length;
  const from = Math.min(line.from + before, line.to);
  const word = line.text.slice(from - line.from).match(/^([\w.$@?%#~]+|.)/u);
  return word ? { from, to: from + word[0].length } : { from: Math.max(line.from, from - 1), to: from };
}

function leaveByTab(view) {
  view.setTabFocusMode(true);
  return false;
}

function said(language, label) {
  return [
    EditorState.phrases.of(phrases[language] ?? {}),
    EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0", spellcheck: "false", autocapitalize: "off" }),
  ];
}

/** The text area follows, and the page hears of it as of any typing. */
function tell(update) {
  if (!update.docChanged) return;
  update.view.setTabFocusMode(false);
  const text = update.state.doc.toString();
  if (text === area.value) return;
  area.value = text;
  area.dispatchEvent(new Event("input", { bubbles: true }));
}
