// What Swift cannot say: one bit for each of 64 bytes, in the few instructions that the processor has for it.
#ifndef CSCAN_H
#define CSCAN_H

#include <stdint.h>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/// What 64 bytes are, the first in the lowest bit.
typedef struct {
  /// ASCII letters, those of them that are capitals, and ASCII digits.
  uint64_t letters, capitals, digits;
  /// The space, U+0020.
  uint64_t spaces;
  /// Bytes of characters outside ASCII.
  uint64_t high;
} cscan_masks;

static inline cscan_masks cscan_read(const uint8_t *bytes) {
  cscan_masks masks = {0, 0, 0, 0, 0};
#if defined(__SSE2__)
  const __m128i small = _mm_set1_epi8(0x20);
  for (int part = 0; part < 4; part++) {
    __m128i sixteen = _mm_loadu_si128((const __m128i *)(bytes + 16 * part));
    // A byte is in a range of `n + 1` when, less the range's start, it is no more than `n`.
    __m128i letter = _mm_sub_epi8(_mm_or_si128(sixteen, small), _mm_set1_epi8('a'));
    letter = _mm_cmpeq_epi8(_mm_min_epu8(letter, _mm_set1_epi8(25)), letter);
    __m128i digit = _mm_sub_epi8(sixteen, _mm_set1_epi8('0'));
    digit = _mm_cmpeq_epi8(_mm_min_epu8(digit, _mm_set1_epi8(9)), digit);
    __m128i capital = _mm_and_si128(letter, _mm_cmpeq_epi8(_mm_and_si128(sixteen, small), _mm_setzero_si128()));
    masks.letters |= (uint64_t)(uint32_t)_mm_movemask_epi8(letter) << (16 * part);
    masks.capitals |= (uint64_t)(uint32_t)_mm_movemask_epi8(capital) << (16 * part);
    masks.digits |= (uint64_t)(uint32_t)_mm_movemask_epi8(digit) << (16 * part);
    masks.spaces |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(sixteen, small)) << (16 * part);
    masks.high |= (uint64_t)(uint32_t)_mm_movemask_epi8(sixteen) << (16 * part);
  }
#else
  for (int place = 0; place < 64; place++) {
    uint8_t byte = bytes[place];
    uint64_t letter = (uint8_t)((byte | 0x20) - 'a') <= 25;
    masks.letters |= letter << place;
    masks.capitals |= (letter & !(byte & 0x20)) << place;
    masks.digits |= (uint64_t)((uint8_t)(byte - '0') <= 9) << place;
    masks.spaces |= (uint64_t)(byte == 0x20) << place;
    masks.high |= (uint64_t)(byte >> 7) << place;
  }
#endif
  return masks;
}

#endif
