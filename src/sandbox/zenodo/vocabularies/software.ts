/** The vocabularies behind the `code:` custom fields. */

const languages = `ada:Ada assembly:Assembly awk:Awk c:C c-sharp:C# c-plus-plus:C++ clojure:Clojure cmake:CMake cobol:COBOL common-lisp:Common Lisp
cuda:Cuda cython:Cython d:D dart:Dart dockerfile:Dockerfile elixir:Elixir elm:Elm erlang:Erlang f-sharp:F# fortran:Fortran go:Go groovy:Groovy
haskell:Haskell html:HTML idl:IDL java:Java javascript:JavaScript json:JSON julia:Julia jupyter-notebook:Jupyter Notebook kotlin:Kotlin lua:Lua
makefile:Makefile markdown:Markdown mathematica:Mathematica matlab:MATLAB nim:Nim objective-c:Objective-C ocaml:OCaml pascal:Pascal perl:Perl php:PHP
prolog:Prolog python:Python r:R raku:Raku ruby:Ruby rust:Rust sas:SAS scala:Scala scheme:Scheme shell:Shell smalltalk:Smalltalk sql:SQL stan:Stan
stata:Stata swift:Swift tcl:Tcl tex:TeX typescript:TypeScript vhdl:VHDL verilog:Verilog webassembly:WebAssembly xslt:XSLT zig:Zig`;

export const programmingLanguages: ReadonlyMap<string, string> = new Map(
  [...languages.matchAll(/(\S+?):(.+?)(?=\s\S+?:|\n|$)/g)].map(([, id = '', name = '']) => [id, name]),
);

export const developmentStatuses: ReadonlyMap<string, Record<string, string>> = new Map([
  ['abandoned', { en: 'Abandoned' }],
  ['active', { cs: 'Aktivní', en: 'Active', es: 'Activo', sv: 'Aktiv' }],
  ['concept', { en: 'Concept' }],
  ['inactive', { en: 'Inactive' }],
  ['moved', { en: 'Moved' }],
  ['suspended', { en: 'Suspended' }],
  ['unsupported', { en: 'Unsupported' }],
  ['wip', { en: 'Work in Progress' }],
]);
