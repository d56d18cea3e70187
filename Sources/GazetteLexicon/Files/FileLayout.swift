internal import GazetteDocument

/// How names of a file meet text.
struct MatchPolicy: OptionSet {
  var rawValue: UInt8
  static let exact = MatchPolicy(rawValue: 1)
  static let transliterate = MatchPolicy(rawValue: 2)

  /// The policy that the words of a `match` directive or cell name; nil when one is unknown.
  init?(words: some Sequence<Substring>) {
    self = []
    for word in words {
      switch word {
      case "fold": break
      case "exact": insert(.exact)
      case "transliterate": insert(.transliterate)
      default: return nil
      }
    }
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }
}

/// What the directives and the header row of a lexicon file say.
struct FileLayout {
  var type = ""
  var policy: MatchPolicy = []
  /// The header's cells without what follows a colon.
  var columns: [String] = []
  /// What follows the colon: `number`, `date`, or nothing.
  var kinds: [String] = []
  /// Offset of the first row after the header, and its line.
  var bodyStart = 0
  var bodyLine: UInt32 = 1
  /// Where the header row lies.
  var header = 0..<0

  static let knownColumns = [
    "id", "name", "aliases", "adjectives", "demonyms", "within", "type", "match", "prior", "from", "to", "context",
  ]

  /// Attribute columns that are near to a known one by chance.
  static let usualAttributes: Set<String> = ["date", "form", "day", "part", "place"]

  /// The types that Gazette's own rules know; users add others.
  static let knownTypes = [
    "Place", "Place.Country", "Place.Province", "Place.District", "Place.City", "Place.Region", "Place.Water",
    "Place.Facility", "Organization", "Organization.Government", "Organization.Military", "Organization.ArmedGroup",
    "Organization.Coalition", "Organization.International", "Organization.Media", "Organization.Company",
    "Organization.Party", "Person", "Role", "Group", "Time", "Quantity", "Money", "Weapon", "Vehicle", "Event",
  ]

  func column(_ name: String) -> Int { columns.firstIndex(of: name) ?? -1 }

  /// A list without a header: names and perhaps types.
  init(plainOfType type: String) {
    self.type = type
    columns = ["name", "type"]
    kinds = ["", ""]
  }

  /// Reads the directives and the header.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line: UInt32 = 1
    while offset < bytes.count {
      let end = RowScanner.lineEnd(bytes, offset)
      var text = String(decoding: bytes[offset..<end], as: UTF8.self)
      if text.last == "\r" { text.removeLast() }
      let next = min(end + 1, bytes.count)
      if text.hasPrefix("#") {
        directive(text.dropFirst())
      } else if !text.isEmpty {
        header = offset..<end
        readHeader(text)
        bodyStart = next
        bodyLine = line + 1
        return
      }
      offset = next
      line += 1
    }
    bodyStart = bytes.count
  }

  private mutating func directive(_ text: Substring) {
    guard let colon = text.firstIndex(of: ":") else { return }
    let words = text[text.index(after: colon)...].split(whereSeparator: { $0 == " " || $0 == "\t" })
    switch text[..<colon].filter({ $0 != " " }) {
    case "type": if words.count == 1 { type = String(words[0]) }
    case "match": if let policy = MatchPolicy(words: words) { self.policy = policy }
    default: break
    }
  }

  private mutating func readHeader(_ text: String) {
    for cell in text.split(separator: "\t", omittingEmptySubsequences: false) {
      let parts = cell.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      columns.append(String(parts[0]))
      kinds.append(parts.count > 1 ? String(parts[1]) : "")
    }
  }
}
