// The only file that includes ICU's headers.
#include "cicu.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/uversion.h>

struct cicu_boundaries {
  UBreakIterator *iterator;
  UText text;
};

cicu_boundaries *cicu_open(cicu_kind kind) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = kind == cicu_words ? ubrk_open(UBRK_WORD, "en", NULL, 0, &status)
                                                : ubrk_open(UBRK_SENTENCE, "en@ss=standard", NULL, 0, &status);
  if (U_FAILURE(status)) return NULL;
  cicu_boundaries *boundaries = calloc(1, sizeof *boundaries);
  if (boundaries == NULL) {
    ubrk_close(iterator);
    return NULL;
  }
  boundaries->iterator = iterator;
  boundaries->text = (UText)UTEXT_INITIALIZER;
  return boundaries;
}

void cicu_close(cicu_boundaries *boundaries) {
  if (boundaries == NULL) return;
  ubrk_close(boundaries->iterator);
  utext_close(&boundaries->text);
  free(boundaries);
}

bool cicu_set_text(cicu_boundaries *boundaries, const uint8_t *bytes, int64_t length) {
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&boundaries->text, (const char *)bytes, length, &status);
  ubrk_setUText(boundaries->iterator, &boundaries->text, &status);
  return U_SUCCESS(status);
}

int32_t cicu_next(cicu_boundaries *boundaries) { return ubrk_next(boundaries->iterator); }

int32_t cicu_status(const cicu_boundaries *boundaries) { return ubrk_getRuleStatus(boundaries->iterator); }

const char *cicu_version(void) { return U_ICU_VERSION; }
const char *cicu_unicode_version(void) { return U_UNICODE_VERSION; }
