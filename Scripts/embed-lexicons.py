#!/usr/bin/env python3
"""Write Lexicons/lexicons.c: one #embed for each .tsv and .rules file in Lexicons/.

Run it after adding, renaming or removing a file there: python3 Scripts/embed-lexicons.py
A test compares the folder with what is embedded.
"""
import pathlib

ROOT = pathlib.Path(__file__).resolve().parent.parent / "Lexicons"
files = sorted(str(p.relative_to(ROOT)) for p in ROOT.rglob("*") if p.suffix in (".tsv", ".rules"))
names = [f.replace("/", "_").replace("-", "_").replace(".", "_") for f in files]
out = ["// One #embed for each file of this folder; written by Scripts/embed-lexicons.py, held to the folder by a test.",
       '#include "CLexicons.h"', "", '#pragma clang diagnostic ignored "-Wc23-extensions"', ""]
for name, file in zip(names, files):
    out += [f"static const uint8_t {name}[] = {{", f'#embed "{file}"', "};"]
out += ["", "static const clexicons_file files[] = {"]
out += [f'  {{"{file}", {name}, sizeof {name}}},' for name, file in zip(names, files)]
out += ["};", "", "size_t clexicons_count(void) { return sizeof files / sizeof files[0]; }", "",
        "clexicons_file clexicons_at(size_t index) { return files[index]; }", ""]
(ROOT / "lexicons.c").write_text("\n".join(out), encoding="utf-8")
