// One #embed for each file of this folder; written by Scripts/embed-lexicons.py, held to the folder by a test.
#include "CLexicons.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t english_classes_tsv[] = {
#embed "english/classes.tsv"
};

const clexicons_file clexicons_files[] = {
  {"english/classes.tsv", english_classes_tsv, sizeof english_classes_tsv},
};

const size_t clexicons_count = sizeof clexicons_files / sizeof clexicons_files[0];
