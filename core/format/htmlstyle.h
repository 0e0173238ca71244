// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The style of exported pages, in the colours of the program.

namespace motcua {

inline constexpr char kHtmlStyle[] = R"css(
:root { color-scheme: light dark; --window: #f6f5f1; --card: #ffffff; --line: #e0ddd4; --text: #1f2326; --muted: #5f656c; --accent: #0f766e; --tint: #ddf0ed; }
@media (prefers-color-scheme: dark) { :root { --window: #16181b; --card: #1e2125; --line: #2d3136; --text: #e7e8ea; --muted: #9aa1a9; --accent: #4cc2b4; --tint: #163532; } }
body { margin: 0; background: var(--window); color: var(--text); font: 16px/1.6 system-ui, "Noto Sans", sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.15rem; }
.about, .byline, .sources, .language, .attached, figcaption { color: var(--muted); font-size: .875rem; }
article { margin: 1.5rem 0; }
article > header { display: flex; flex-wrap: wrap; gap: 0 .75rem; align-items: baseline; }
article > header .speaker { font-weight: 600; }
article.user > .text { background: var(--tint); border-radius: 12px; padding: .5rem 1rem; }
article.system > .text, article.tool > .text { border-left: 2px solid var(--line); padding-left: 1rem; color: var(--muted); }
section.branch { border-left: 2px solid var(--line); margin: 2rem 0 2rem .25rem; padding-left: 1rem; }
details { margin: .5rem 0; color: var(--muted); }
summary { cursor: pointer; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
pre { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: .75rem; white-space: pre-wrap; }
code { font-family: ui-monospace, "Noto Sans Mono", monospace; font-size: .9em; }
blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 2px solid var(--line); color: var(--muted); }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { border: 1px solid var(--line); padding: .25rem .6rem; }
.left { text-align: left; } .center { text-align: center; } .right { text-align: right; }
figure { margin: .75rem 0; }
figure img { display: block; max-width: 100%; height: auto; border-radius: 8px; }
hr { border: 0; border-top: 1px solid var(--line); }
@media print {
  :root { --window: #fff; --card: #fff; --line: #bbb; --text: #000; --muted: #444; --accent: #000; --tint: #f2f2f2; }
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  article > header, h1, h2, h3 { break-after: avoid; }
  pre, blockquote, tr, figure { break-inside: avoid; }
  .text a[href]::after { content: " (" attr(href) ")"; font-size: .85em; }
}
@page { margin: 2cm; }
)css";

} // namespace motcua
