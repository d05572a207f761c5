// What the editor itself says, to screen readers and in its tooltips; English is what it says without this.

export const phrases = {
  ko: {
    "Control character": "제어 문자",
    "Diagnostics": "잘못된 곳",
    "No diagnostics": "잘못된 곳이 없습니다",
    "Selection deleted": "선택한 부분을 지웠습니다",
    "close": "닫기",
    "folded code": "접힌 코드",
    "to": "부터",
    "unfold": "펼치기",
  },
};
