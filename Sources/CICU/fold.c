// Folding of single characters by ICU's copy of the Unicode data.
#include "fold.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

int32_t cicu_fold(uint32_t code_point, uint32_t *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *form = unorm2_getNFKDInstance(&status);
  if (U_FAILURE(status)) return -1;
  UChar decomposed[64], folded[128], again[256];
  int32_t length = unorm2_getDecomposition(form, (UChar32)code_point, decomposed, 64, &status);
  if (length < 0) {
    length = 0;
    U16_APPEND_UNSAFE(decomposed, length, code_point);
  }
  length = u_strFoldCase(folded, 128, decomposed, length, U_FOLD_CASE_DEFAULT, &status);
  if (U_FAILURE(status)) return -1;
  length = unorm2_normalize(form, folded, length, again, 256, &status);
  if (U_FAILURE(status)) return -1;
  int32_t count = 0;
  for (int32_t i = 0; i < length;) {
    UChar32 c;
    U16_NEXT(again, i, length, c);
    int8_t kind = u_charType(c);
    if (kind == U_FORMAT_CHAR || u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) continue;
    if (kind == U_NON_SPACING_MARK && u_getCombiningClass(c) != 0) continue;
    if (count < capacity) out[count++] = (uint32_t)c;
  }
  return count;
}

int32_t cicu_is_word(uint32_t code_point) {
  UChar32 c = (UChar32)code_point;
  return u_isalnum(c) || (U_GET_GC_MASK(c) & (U_GC_M_MASK | U_GC_CF_MASK)) != 0;
}
