/// A row of a lexicon file, as the compiled lexicon keeps it; the rest stays in the file.
struct EntryRow: BitwiseCopyable {
  /// Offset of the row in its file.
  var offset: UInt32
  var line: UInt32
  /// Hash of the id.
  var idHash: UInt32
  var file: UInt16
  var type: UInt16
  /// The type of its adjectives and demonyms is `Group`; bits of `EntryFlags`.
  var flags: UInt32
}

struct EntryFlags: OptionSet {
  var rawValue: UInt32
  /// Overridden or removed: its names no longer match.
  static let dead = EntryFlags(rawValue: 1)
  /// It counts only beside a type word or what it lies within.
  static let needsContext = EntryFlags(rawValue: 2)
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
