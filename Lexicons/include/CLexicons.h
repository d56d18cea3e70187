// The files of this folder, embedded when the package is built.
#ifndef CLEXICONS_H
#define CLEXICONS_H

#include <stddef.h>
#include <stdint.h>

/// One embedded file.
typedef struct {
  /// Path below Lexicons/, for example "world/countries.tsv".
  const char *path;
  const uint8_t *bytes;
  size_t length;
} clexicons_file;

/// All of them, in the order of their paths.
extern const clexicons_file clexicons_files[];
extern const size_t clexicons_count;

#endif
