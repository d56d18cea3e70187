// Folding of single characters by Unicode data.
#ifndef CICU_FOLD_H
#define CICU_FOLD_H

#include <stdint.h>

/// Writes the compatibility decomposition of a code point, case folded and without combining marks, as code points; at most
/// `capacity` of them. Gives their number, 0 for what is ignored inside words (marks, format characters), -1 without data.
int32_t cicu_fold(uint32_t code_point, uint32_t *out, int32_t capacity);

/// Whether a code point is a letter, mark or digit, that is, a part of a word.
int32_t cicu_is_word(uint32_t code_point);

#endif
