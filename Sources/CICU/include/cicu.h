// The plain C functions over ICU that Swift may call. ICU renames its symbols by macros, which Swift cannot import; this
// header has no ICU type in it but opaque pointers.
#ifndef CICU_H
#define CICU_H

#include <stdbool.h>
#include <stdint.h>

/// A word or sentence boundary iterator over UTF-8 text.
typedef struct cicu_boundaries cicu_boundaries;

typedef enum { cicu_words = 0, cicu_sentences = 1 } cicu_kind;

/// Opens an iterator for English; sentences have ICU's list of suppressed breaks (`ss=standard`). NULL when ICU has no data.
cicu_boundaries *cicu_open(cicu_kind kind);
void cicu_close(cicu_boundaries *boundaries);

/// Sets the text, `length` bytes of UTF-8 (well formed or not); the bytes must outlive the iteration. False when ICU refuses.
bool cicu_set_text(cicu_boundaries *boundaries, const uint8_t *bytes, int64_t length);

/// The next boundary as a byte offset, -1 at the end.
int32_t cicu_next(cicu_boundaries *boundaries);

/// ICU's rule status of the segment that ends at the boundary last returned.
int32_t cicu_status(const cicu_boundaries *boundaries);

/// ICU's and Unicode's version, for example "72.1" and "15.0".
const char *cicu_version(void);
const char *cicu_unicode_version(void);

#endif
