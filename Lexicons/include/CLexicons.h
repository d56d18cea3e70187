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

/// How many files there are.
size_t clexicons_count(void);

/// The file at an index below the count; they stand in the order of their paths.
clexicons_file clexicons_at(size_t index);

#endif
