/// Regular English plurals.
enum Plural {
  /// How a word is put into the plural: how many letters go, and what is put on.
  struct Ending {
    var dropped: Int
    var suffix: StaticString
    /// A second plural: `photos` beside `heroes`.
    var other: StaticString?
  }

  /// The ending for a folded word; nil when it has none by rule. Irregular plurals are aliases.
  static func ending(before: UInt8, last: UInt8) -> Ending? {
    guard last &- 0x61 < 26 else { return nil }
    let afterConsonant = !(before == 0x61 || before == 0x65 || before == 0x69 || before == 0x6F || before == 0x75)
    switch last {
    case 0x79 where afterConsonant: return Ending(dropped: 1, suffix: "ies")
    case 0x73: return before == 0x73 ? Ending(dropped: 0, suffix: "es") : nil
    case 0x78, 0x7A: return Ending(dropped: 0, suffix: "es")
    case 0x68 where before == 0x63 || before == 0x73: return Ending(dropped: 0, suffix: "es")
    case 0x6F where afterConsonant: return Ending(dropped: 0, suffix: "es", other: "s")
    default: return Ending(dropped: 0, suffix: "s")
    }
  }
}
