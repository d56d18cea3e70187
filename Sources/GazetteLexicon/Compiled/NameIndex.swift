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
struct NameRow: HashedRecord {
  /// The hash of its folded words.
  var hash: UInt32
  /// Offset of its text in its entry's file.
  var offset: UInt32
  var entry: UInt32
  /// Bits 0–15: which words need a capital. 16–17 form, 18 exact, 19–21 variant, 24–29 number of words.
  var info: UInt32

  @inline(__always) var capitals: UInt32 { info & 0xFFFF }
  @inline(__always) var form: UInt8 { UInt8(truncatingIfNeeded: info >> 16 & 3) }
  @inline(__always) var isExact: Bool { info & 1 << 18 != 0 }
  @inline(__always) var variant: UInt8 { UInt8(truncatingIfNeeded: info >> 19 & 7) }
  @inline(__always) var wordCount: Int { Int(info >> 24 & 63) }
}

/// For each word that begins a name, which lengths its names have, at the place that the word's hash says. Words may share a
/// place: they then cost a probe in vain, nothing else.
struct FirstWords: Sendable {
  /// A bit for each length, the last for 16 and more.
  private(set) var lengths: Column<UInt16>

  init(words: Int) {
    var size = 1024
    while size < words * 2, size < 1 << 26 { size *= 2 }
    lengths = Column(zeros: size)
  }

  init(lengths: Column<UInt16>) { self.lengths = lengths }

  mutating func reserveUnique() { lengths.reserveUnique() }

  @inline(__always) func insert(_ word: UInt32, length: Int) {
    let place = Int(word) & (lengths.count &- 1)
    lengths[place] = lengths[place] | 1 << UInt16(min(length, 16) &- 1)
  }
}

/// A bit for each name, at the place that its hash says: nine of ten looks in vain end here, in memory that stays in the cache.
struct NameBits: Sendable {
  private(set) var words: Column<UInt64>

  init(names: Int) {
    var size = 64
    while size * 8 < names, size < 1 << 24 { size *= 2 }
    words = Column(zeros: size)
  }

  @inline(__always) func insert(_ hash: UInt32) {
    let place = Int(hash >> 6) & (words.count &- 1)
    words[place] = words[place] | 1 << UInt64(hash & 63)
  }
}

/// Names by the hash of their word sequence.
struct NameIndex: Sendable {
  /// The most words of a name; longer ones are refused by the reader.
  static let longest = 60
  static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15

  var names = Buckets<NameRow>()
  var bits = NameBits(names: 0)
  /// First words that any case matches, and those that need a capital.
  var anyCase = FirstWords(words: 0)
  var capital = FirstWords(words: 0)

  /// The hash of a sequence, continued by a word.
  @inline(__always) static func extend(_ hash: UInt64, _ word: UInt32) -> UInt64 {
    let mixed = (hash ^ UInt64(word)) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ (mixed >> 32)
  }
}
