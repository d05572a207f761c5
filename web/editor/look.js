// How the editor looks: colours and sizes are those of the page's tokens, so that it follows the theme by itself.

import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const theme = EditorView.theme({
  "&": { height: "100%", width: "100%", color: "var(--ink)", backgroundColor: "var(--paper)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--font-mono)", fontSize: "var(--t-small)", lineHeight: "1.45" },
  ".cm-content": { caretColor: "var(--ink)", padding: "6px 0" },
  ".cm-cursor": { borderLeftColor: "var(--ink)", borderLeftWidth: "2px" },
  ".cm-gutters": { backgroundColor: "var(--paper-2)", color: "var(--ink-3)", border: "none" },
  ".cm-activeLine": { backgroundColor: "var(--code-line)" },
  ".cm-activeLineGutter": { backgroundColor: "var(--paper-3)", color: "var(--ink-2)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--code-selection) !important",
  },
  ".cm-tooltip": {
    color: "var(--ink)", backgroundColor: "var(--paper)", border: "1px solid var(--rule-strong)", borderRadius: "var(--r-1)",
  },
  ".cm-diagnostic-error": { borderLeftColor: "var(--x-trap)" },
  ".cm-panels": { color: "var(--ink)", backgroundColor: "var(--paper-2)", borderTop: "1px solid var(--rule)" },
  ".cm-panel.cm-panel-lint ul [aria-selected]": { backgroundColor: "var(--paper-3)" },
  ".cm-panel.cm-panel-lint ul [aria-selected] u": { textDecoration: "none" },
  ".cm-panel.cm-panel-lint button": { minWidth: "24px", minHeight: "24px", color: "var(--ink)" },
  // A wavy line of the browser's own: the usual picture of one could not follow the theme.
  ".cm-lintRange-error": {
    backgroundImage: "none", textDecoration: "underline wavy var(--x-trap)", textDecorationSkipInk: "none",
  },
  ".cm-lint-marker-error": { content: "none" },
  ".cm-lint-marker-error::before": { content: "'▸'", color: "var(--x-trap)", fontWeight: "700", lineHeight: "1" },
});

const colours = HighlightStyle.define([
  { tag: tags.keyword, fontWeight: "600" },
  { tag: tags.definitionKeyword, color: "var(--code-directive)" },
  { tag: tags.modifier, color: "var(--code-directive)" },
  { tag: tags.macroName, color: "var(--code-directive)", fontStyle: "italic" },
  { tag: tags.labelName, color: "var(--code-label)", fontWeight: "600" },
  { tag: tags.standard(tags.variableName), color: "var(--code-register)" },
  { tag: tags.number, color: "var(--code-number)" },
  { tag: tags.string, color: "var(--code-string)" },
  { tag: tags.comment, color: "var(--ink-3)", fontStyle: "italic" },
]);

export const look = [theme, syntaxHighlighting(colours)];
