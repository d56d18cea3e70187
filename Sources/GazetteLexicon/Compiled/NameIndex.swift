/// How a name of the index differs from what stands in the file.
enum NameVariant: UInt8 {
  case asWritten
  /// Without the dots of its words: `St Petersburg`.
  case undotted
  /// Words cut at their apostrophes: `Sana a`.
  case cut
  case plural
  case transliterated
}

/// A name in the index.
struct NameRow: BitwiseCopyable {
  /// Offset of its text in its entry's file.
  var offset: UInt32
  var entry: UInt32
  /// The next name of the same key, as index + 1; 0 ends the chain.
  var next: UInt32
  /// The part of the key's hash that the slot does not imply.
  var check: UInt32
  /// Bits 0–15: which words need a capital. 16–17 form, 18 exact, 19–21 variant, 24–29 number of words.
  var info: UInt32

  var capitals: UInt32 { info & 0xFFFF }
  var form: UInt8 { UInt8(info >> 16 & 3) }
  var isExact: Bool { info & 1 << 18 != 0 }
  var variant: NameVariant { NameVariant(rawValue: UInt8(info >> 19 & 7)) ?? .asWritten }
  var wordCount: Int { Int(info >> 24 & 63) }
}

/// Names by the hash of their word sequence, and for each first word which lengths occur.
struct NameIndex: Sendable {
  /// The most words of a name; longer ones are refused by the reader.
  static let longest = 60
  private(set) var rows: [NameRow] = []
  /// Index + 1 of the first name of a key.
  private var slots: [UInt32] = Array(repeating: 0, count: 1024)
  private var keyCount = 0
  /// First words: the word's hash above, a bit for each length below (the last for 16 and more).
  private var firsts: [UInt64] = Array(repeating: 0, count: 1024)
  private var firstCount = 0

  static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The hash of a sequence, continued by a word.
  @inline(__always) static func extend(_ hash: UInt64, _ word: UInt32) -> UInt64 {
    let mixed = (hash ^ UInt64(word)) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ (mixed >> 32)
  }

  /// Adds a name under the hash of its words.
  mutating func insert(_ row: NameRow, first: UInt32, hash: UInt64) {
    if (keyCount + 1) * 2 > slots.count { growSlots() }
    var row = row
    row.check = UInt32(truncatingIfNeeded: hash)
    let slot = slot(row.check)
    if slots[slot] == 0 { keyCount += 1 }
    row.next = slots[slot]
    rows.append(row)
    slots[slot] = UInt32(rows.count)
    insertFirst(first, length: row.wordCount)
  }

  /// The first name of a key, as index + 1; 0 when there is none. Names of other keys may share the chain.
  func find(_ hash: UInt64) -> UInt32 { slots[slot(UInt32(truncatingIfNeeded: hash))] }

  private func slot(_ check: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(check) & mask
    while slots[slot] != 0, rows[Int(slots[slot]) - 1].check != check { slot = (slot + 1) & mask }
    return slot
  }

  /// A bit for each length of the names that begin with the word.
  func lengths(_ word: UInt32) -> UInt32 { UInt32(truncatingIfNeeded: firsts[firstSlot(word)]) }

  private func firstSlot(_ word: UInt32) -> Int {
    let mask = firsts.count - 1
    var slot = Int(word) & mask
    while firsts[slot] != 0, firsts[slot] >> 32 != UInt64(word) { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func insertFirst(_ word: UInt32, length: Int) {
    if (firstCount + 1) * 2 > firsts.count { growFirsts() }
    let slot = firstSlot(word)
    if firsts[slot] == 0 { firstCount += 1 }
    firsts[slot] |= UInt64(word) << 32 | 1 << UInt64(min(length, 16) - 1)
  }

  private mutating func growSlots() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    for row in old where row != 0 { slots[slot(rows[Int(row) - 1].check)] = row }
  }

  private mutating func growFirsts() {
    let old = firsts
    firsts = Array(repeating: 0, count: old.count * 2)
    for first in old where first != 0 { firsts[firstSlot(UInt32(first >> 32))] = first }
  }
}
