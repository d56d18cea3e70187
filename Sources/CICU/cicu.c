// The only file that includes ICU's headers.
#include "cicu.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/udata.h>
#include <unicode/ures.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>
#include <unicode/uversion.h>

struct cicu_boundaries {
  UBreakIterator *iterator;
  UText text;
};

cicu_boundaries *cicu_open(cicu_kind kind) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(kind == cicu_words ? UBRK_WORD : UBRK_SENTENCE,
                                       kind == cicu_sentences ? "en@ss=standard" : "en", NULL, 0, &status);
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

bool cicu_set_utf16(cicu_boundaries *boundaries, const uint16_t *units, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(boundaries->iterator, units, length, &status);
  return U_SUCCESS(status);
}

int32_t cicu_next(cicu_boundaries *boundaries) { return ubrk_next(boundaries->iterator); }

int32_t cicu_status(const cicu_boundaries *boundaries) { return ubrk_getRuleStatus(boundaries->iterator); }

cicu_sentence_class cicu_sentence_class_of(uint32_t scalar) {
  switch ((USentenceBreak)u_getIntPropertyValue((UChar32)scalar, UCHAR_SENTENCE_BREAK)) {
  case U_SB_SP: return cicu_sentence_space;
  case U_SB_LOWER: return cicu_sentence_lower;
  case U_SB_UPPER: return cicu_sentence_upper;
  case U_SB_OLETTER: return cicu_sentence_letter;
  case U_SB_NUMERIC: return cicu_sentence_numeric;
  case U_SB_ATERM: return cicu_sentence_aterm;
  case U_SB_STERM: return cicu_sentence_sterm;
  case U_SB_CLOSE: return cicu_sentence_close;
  case U_SB_SCONTINUE: return cicu_sentence_continue;
  case U_SB_SEP: return cicu_sentence_separator;
  case U_SB_CR: return cicu_sentence_cr;
  case U_SB_LF: return cicu_sentence_lf;
  case U_SB_EXTEND:
  case U_SB_FORMAT: return cicu_sentence_extend;
  default: return cicu_sentence_other;
  }
}

cicu_look cicu_look_of(uint32_t scalar) {
  UChar32 character = (UChar32)scalar;
  if (u_isUWhiteSpace(character)) return cicu_blank;
  if (u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return cicu_ignorable;
  uint32_t category = U_GET_GC_MASK(character);
  if (category & (U_GC_CC_MASK | U_GC_CF_MASK | U_GC_M_MASK)) return cicu_ignorable;
  return category & U_GC_S_MASK ? cicu_symbol : cicu_visible;
}

int32_t cicu_suppressions(char *buffer, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UResourceBundle *bundle = ures_open(U_ICUDATA_NAME "-brkitr", "en", &status);
  UResourceBundle *exceptions = ures_getByKey(bundle, "exceptions", NULL, &status);
  UResourceBundle *list = ures_getByKey(exceptions, "SentenceBreak", NULL, &status);
  int32_t count = U_SUCCESS(status) ? ures_getSize(list) : 0;
  int32_t total = 0;
  for (int32_t row = 0; row < count; row++) {
    int32_t length = 0;
    int32_t written = 0;
    char form[256];
    const UChar *units = ures_getStringByIndex(list, row, &length, &status);
    u_strToUTF8(form, sizeof form, &written, units, length, &status);
    if (U_FAILURE(status) || written >= (int32_t)sizeof form) break;
    for (int32_t index = 0; index <= written; index++, total++) {
      if (total < capacity) buffer[total] = index < written ? form[index] : '\n';
    }
  }
  ures_close(list);
  ures_close(exceptions);
  ures_close(bundle);
  return total;
}

struct cicu_baseline {
  cicu_boundaries *words;
  cicu_boundaries *sentences;
  UChar *units;
  int32_t capacity;
};

cicu_baseline *cicu_baseline_open(void) {
  cicu_baseline *baseline = calloc(1, sizeof *baseline);
  if (baseline == NULL) return NULL;
  baseline->words = cicu_open(cicu_words);
  baseline->sentences = cicu_open(cicu_sentences);
  if (baseline->words != NULL && baseline->sentences != NULL) return baseline;
  cicu_baseline_close(baseline);
  return NULL;
}

void cicu_baseline_close(cicu_baseline *baseline) {
  if (baseline == NULL) return;
  cicu_close(baseline->words);
  cicu_close(baseline->sentences);
  free(baseline->units);
  free(baseline);
}

int64_t cicu_baseline_run(cicu_baseline *baseline, const uint8_t *bytes, int32_t length) {
  if (baseline->capacity < length) {
    UChar *units = realloc(baseline->units, (size_t)length * sizeof *units);
    if (units == NULL) return -1;
    baseline->units = units;
    baseline->capacity = length;
  }
  UErrorCode status = U_ZERO_ERROR;
  int32_t count = 0;
  u_strFromUTF8WithSub(baseline->units, baseline->capacity, &count, (const char *)bytes, length, 0xFFFD, NULL, &status);
  ubrk_setText(baseline->words->iterator, baseline->units, count, &status);
  ubrk_setText(baseline->sentences->iterator, baseline->units, count, &status);
  if (U_FAILURE(status)) return -1;
  int64_t sum = 0;
  int32_t boundary;
  while ((boundary = ubrk_next(baseline->words->iterator)) != UBRK_DONE) {
    sum += boundary ^ ubrk_getRuleStatus(baseline->words->iterator);
  }
  while ((boundary = ubrk_next(baseline->sentences->iterator)) != UBRK_DONE) sum += boundary;
  return sum;
}

const char *cicu_version(void) { return U_ICU_VERSION; }
const char *cicu_unicode_version(void) { return U_UNICODE_VERSION; }
