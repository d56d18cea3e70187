/// A row of a lexicon file, as the compiled lexicon keeps it; the rest stays in the file.
struct EntryRow: BitwiseCopyable {
  /// Offset of the row in its file.
  var offset: UInt32
  /// The line in the low 28 bits, `EntryFlags` above.
  private var lineAndFlags: UInt32
  var file: UInt16
  var type: UInt16

  init(offset: UInt32, line: UInt32, file: UInt16, type: UInt16, flags: EntryFlags) {
    self.offset = offset
    lineAndFlags = line & 0x0FFF_FFFF | UInt32(flags.rawValue) << 28
    self.file = file
    self.type = type
  }

  var line: UInt32 { lineAndFlags & 0x0FFF_FFFF }

  @inline(__always) var flags: EntryFlags {
    get { EntryFlags(rawValue: UInt8(truncatingIfNeeded: lineAndFlags >> 28)) }
    set { lineAndFlags = lineAndFlags & 0x0FFF_FFFF | UInt32(newValue.rawValue) << 28 }
  }
}

struct EntryFlags: OptionSet {
  var rawValue: UInt8
  /// Overridden or removed: its names no longer match.
  static let dead = EntryFlags(rawValue: 1)
  /// The file has a column `context`; the row says whether the entry counts only beside what supports it.
  static let mayNeedContext = EntryFlags(rawValue: 2)
  /// Its type is a word class.
  static let isClass = EntryFlags(rawValue: 4)
}

/// From when to when an entry holds, as days of the calendar: year, month and day, 0 where not said.
package struct Validity: Hashable, Sendable {
  /// `2011-07-29` as 20110729, `2011` as 20110000; nil when open.
  package var from: Int?
  package var to: Int?

  /// Whether the entry held on a day (as 20171011). A `to` without month or day holds to the end of its year or month.
  package func contains(_ day: Int) -> Bool {
    if let from, day < from { return false }
    guard let to else { return true }
    let end = to % 10000 == 0 ? to + 1231 : to % 100 == 0 ? to + 31 : to
    return day <= end
  }
}
