// NASM syntax, coloured: a line is label, mnemonic or directive, operands, comment. Only places and spellings are looked
// at; whether an instruction exists is for the assembler to say.

import { StreamLanguage } from "@codemirror/language";
import { tags } from "@lezer/highlight";

const REGISTER = new RegExp(
  "^(?:[re]?(?:[abcd]x|[sd]i|[sb]p)|[abcd][lh]|(?:[sd]i|[sb]p)l|r(?:8|9|1[0-5])[bwd]?|[c-gs]s|[er]?ip|[er]?flags" +
  "|cr(?:1[0-5]|\\d)|[dt]r\\d|st\\d?|mm[0-7]|[xyz]mm(?:[12]\\d|3[01]|\\d)|k[0-7])$", "i");
const DIRECTIVE = new RegExp(
  "^(?:section|segment|global|extern|common|default|bits|use(?:16|32|64)|org|align|alignb|cpu|absolute|static" +
  "|equ|times|incbin|d[bwdqto]|ddq|res[bwdqto]|istruc|iend|at|struc|endstruc)$", "i");
const SIZE = /^(?:byte|word|dword|qword|oword|tword|yword|ptr|rel|abs|short|near|far|strict|nosplit|to)$/i;
const ATTRIBUTE = /^(?:write|nowrite|exec|noexec|progbits|nobits|alloc|noalloc)$/i;
const PREFIX = /^(?:lock|rep|repe|repz|repne|repnz|times|bnd)$/i;
const NUMBER = /^(?:0[xh][\da-f_]+|0[by][01_]+|0[oq][0-7_]+|\$\d[\da-f_]*|\d[\da-f_]*h|[01][01_]*[by]|[0-7][0-7_]*[oq]|\d[\d_]*(?:\.[\d_]*)?(?:e[+-]?\d+)?d?)(?![\w$#@~.?])/i;
const WORD = /^[A-Za-z_.?@$][\w$#@~.?]*/;

/** @type {import("@codemirror/language").StreamParser<{ statement: boolean, sections: boolean }>} */
export const parser = {
  name: "nasm",
  startState: () => ({ statement: true, sections: false }),
  token(stream, state) {
    if (stream.sol()) {
      state.statement = true;
      state.sections = false;
    }
    if (stream.eatSpace()) return null;
    if (stream.match(/^;.*/)) return "comment";
    if (stream.match(/^"[^"]*"?|^'[^']*'?|^`(?:\\.|[^`\\])*`?/)) return "string";
    if (state.statement && stream.match(/^%[!+\w]+/)) {
      state.statement = false;
      return "macroName";
    }
    if (stream.match(NUMBER)) return "number";
    const word = stream.match(WORD);
    if (word) return kind(word[0], stream, state);
    stream.next();
    return null;
  },
  languageData: { commentTokens: { line: ";" } },
  tokenTable: {
    register: tags.standard(tags.variableName),
    mnemonic: tags.keyword,
    directive: tags.definitionKeyword,
    size: tags.modifier,
    label: tags.labelName,
  },
};

/** What a word is, by where it stands. */
function kind(word, stream, state) {
  if (!state.statement) {
    if (REGISTER.test(word)) return "register";
    if (SIZE.test(word) || (state.sections && ATTRIBUTE.test(word))) return "size";
    return DIRECTIVE.test(word) ? "directive" : null;
  }
  if (stream.eat(":")) return "label";
  if (DIRECTIVE.test(word)) {
    state.sections = /^se(?:ction|gment)$/i.test(word);
    // `times 3 nop` goes on with another statement after its number; operands of the others are none.
    state.statement = /^times$/i.test(word);
    return "directive";
  }
  if (PREFIX.test(word)) return "mnemonic";
  // A name in front of a directive is a label without its colon.
  const next = stream.string.slice(stream.pos).match(/^\s+([A-Za-z]+)/);
  if (next && DIRECTIVE.test(next[1]) && !/^times$/i.test(next[1])) return "label";
  state.statement = false;
  return "mnemonic";
}

export const nasm = StreamLanguage.define(parser);
