// The plain C functions over ICU that Swift may call. ICU renames its symbols by macros, which Swift cannot import; this
// header has no ICU type in it but opaque pointers.
#ifndef CICU_H
#define CICU_H

#include <stdbool.h>
#include <stdint.h>

/// A word or sentence boundary iterator over UTF-8 text.
typedef struct cicu_boundaries cicu_boundaries;

typedef enum {
  cicu_words = 0,
  /// With ICU's list of suppressed breaks (`ss=standard`).
  cicu_sentences = 1,
  /// Without it.
  cicu_plain_sentences = 2
} cicu_kind;

/// Opens an iterator for English. NULL when ICU has no data.
cicu_boundaries *cicu_open(cicu_kind kind);
void cicu_close(cicu_boundaries *boundaries);

/// Sets the text, `length` bytes of UTF-8 (well formed or not); the bytes must outlive the iteration. False when ICU refuses.
bool cicu_set_text(cicu_boundaries *boundaries, const uint8_t *bytes, int64_t length);

/// The same over UTF-16; boundaries then are counted in its units.
bool cicu_set_utf16(cicu_boundaries *boundaries, const uint16_t *units, int32_t length);

/// The next boundary as a byte offset, -1 at the end.
int32_t cicu_next(cicu_boundaries *boundaries);

/// ICU's rule status of the segment that ends at the boundary last returned.
int32_t cicu_status(const cicu_boundaries *boundaries);

/// Values of Unicode's property Sentence_Break, in an order of our own that does not change with ICU's.
typedef enum {
  cicu_sentence_other = 0,
  cicu_sentence_space,
  cicu_sentence_lower,
  cicu_sentence_upper,
  cicu_sentence_letter,
  cicu_sentence_numeric,
  cicu_sentence_aterm,
  cicu_sentence_sterm,
  cicu_sentence_close,
  cicu_sentence_continue,
  cicu_sentence_separator,
  cicu_sentence_cr,
  cicu_sentence_lf,
  cicu_sentence_extend
} cicu_sentence_class;
cicu_sentence_class cicu_sentence_class_of(uint32_t scalar);

/// What kind of character stands alone as a token, or as none.
typedef enum { cicu_visible = 0, cicu_symbol = 1, cicu_blank = 2, cicu_ignorable = 3 } cicu_look;
cicu_look cicu_look_of(uint32_t scalar);

/// The strings after which `ss=standard` suppresses a break, in UTF-8, each ended by a line feed. Gives the length that the
/// list has, which may be more than `capacity`; 0 when ICU has none.
int32_t cicu_suppressions(char *buffer, int32_t capacity);

/// What a plain C program does with ICU, the yardstick of the benchmarks: converts the text to UTF-16 and steps through its
/// words with their status and through its sentences. Gives a sum over the boundaries, so that nothing is optimised away.
typedef struct cicu_baseline cicu_baseline;
cicu_baseline *cicu_baseline_open(void);
void cicu_baseline_close(cicu_baseline *baseline);
int64_t cicu_baseline_run(cicu_baseline *baseline, const uint8_t *bytes, int32_t length);

/// ICU's and Unicode's version, for example "72.1" and "15.0".
const char *cicu_version(void);
const char *cicu_unicode_version(void);

#endif
