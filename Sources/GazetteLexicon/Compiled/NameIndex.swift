/// How a name of the index differs from what stands in the file.
enum NameVariant: UInt8 {
  case asWritten
  /// Without the dots of its words: `St Petersburg`.
  case undotted
  /// Words cut at their apostrophes: `Sana a`.
  case cut
  case plural
  /// The other plural of a word in `o`: `photos` beside `heroes`.
  case pluralS
  case transliterated
}

/// A name in the index.
struct NameRow: BitwiseCopyable {
  /// Offset of its text in its entry's file.
  var offset: UInt32
  var entry: UInt32
  /// The next name of the same key, as index + 1; 0 ends the chain.
  var next: UInt32
  /// Bits 0–15: which words need a capital. 16–17 form, 18 exact, 19–21 variant, 24–29 number of words.
  var info: UInt32

  @inline(__always) var capitals: UInt32 { info & 0xFFFF }
  @inline(__always) var form: UInt8 { UInt8(truncatingIfNeeded: info >> 16 & 3) }
  @inline(__always) var isExact: Bool { info & 1 << 18 != 0 }
  @inline(__always) var variant: UInt8 { UInt8(truncatingIfNeeded: info >> 19 & 7) }
  @inline(__always) var wordCount: Int { Int(info >> 24 & 63) }
}

/// Names by the hash of their word sequence, and for each first word which lengths occur.
struct NameIndex: Sendable {
  /// The most words of a name; longer ones are refused by the reader.
  static let longest = 60
  static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15

  var rows = Column<NameRow>()
  /// The upper half of a key's hash above, index + 1 of its last added name below; the lower half says where it stands.
  var slots = Column<UInt64>(zeros: 1024)
  var keyCount = 0
  /// First words that any case matches, and those that need a capital.
  var anyCase = FirstWordTable()
  var capital = FirstWordTable()

  /// The hash of a sequence, continued by a word.
  @inline(__always) static func extend(_ hash: UInt64, _ word: UInt32) -> UInt64 {
    let mixed = (hash ^ UInt64(word)) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ (mixed >> 32)
  }

  /// Makes the memory this copy's own and has room for about so many names more.
  mutating func reserveUnique(more: Int) {
    rows.reserveUnique(more: more)
    slots.reserveUnique()
    anyCase.reserveUnique(more: 0)
    capital.reserveUnique(more: more / 2)
  }

  var needsRoom: Bool { keyCount * 3 >= slots.count * 2 }

  /// Adds a name under the hash of its words; there is room.
  @inline(__always) mutating func insert(_ row: NameRow, first: UInt32, hash: UInt64) {
    var row = row
    let slot = view.slot(hash)
    let old = slots[slot]
    row.next = UInt32(truncatingIfNeeded: old)
    if old == 0 { keyCount &+= 1 }
    rows.append(row)
    slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(truncatingIfNeeded: rows.count)
    if row.info & 1 != 0 {
      capital.insert(first, length: row.wordCount)
    } else {
      anyCase.insert(first, length: row.wordCount)
    }
  }

  var view: View { View(slots: slots.base, mask: slots.count &- 1) }

  /// The slots as bare memory.
  struct View: BitwiseCopyable {
    let slots: UnsafeMutablePointer<UInt64>
    let mask: Int

    /// The last added name of a key, as index + 1; 0 when there is none.
    @inline(__always) func find(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: slots[slot(hash)]) }

    @inline(__always) func slot(_ hash: UInt64) -> Int {
      var slot = Int(UInt32(truncatingIfNeeded: hash)) & mask
      while true {
        let value = slots[slot]
        if value == 0 || value >> 32 == hash >> 32 { return slot }
        slot = (slot &+ 1) & mask
      }
    }
  }

  /// Widens the slots; `hash` gives a row's key anew.
  mutating func grow(to count: Int, hash: (NameRow) -> UInt64) {
    let old = slots
    slots = Column(zeros: TableSize.slots(for: count))
    for value in old.buffer where value != 0 {
      slots[view.slot(hash(rows[Int(UInt32(truncatingIfNeeded: value)) - 1]))] = value
    }
  }
}
