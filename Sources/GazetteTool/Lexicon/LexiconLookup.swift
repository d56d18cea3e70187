internal import ArgumentParser
internal import Gazette
internal import GazetteDocument
internal import GazetteFormats
internal import GazetteLexicon
internal import GazetteText

/// `gazette lexicon lookup`
struct LexiconLookup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lookup", abstract: "Show what names can stand for, the likeliest first.",
    discussion: """
      json has one object a name: {"name", "readings": [{"id", "type", "name", "within"}]}. Ends with 1 when a name is not known.

      EXAMPLES
        gazette lexicon lookup Homs "Deir Ezzor"
        cut -f 2 places.tsv | gazette lexicon lookup --format json -
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(help: ArgumentHelp("Names, or - to read them from standard input, one a line.", valueName: "name"))
  var words: [String]

  @Option(help: ArgumentHelp("text or json.", valueName: "format"))
  var format: Format = .text
  @OptionGroup var names: LexiconOptions

  func run() throws {
    try Errors.handling {
      var builder = try names.builder()
      let files = builder.files
      let search = NameSearch(lexicon: try builder.build(), files: files)
      let segmenter = try Segmenter(abbreviations: try BuiltIn.abbreviations())
      let output = try Output()
      var unknown = 0
      func look(_ name: String) throws {
        let readings = try search.readings(name, segmenter)
        if readings.isEmpty { unknown += 1 }
        try output.write(format == .json ? search.json(name, readings) : search.text(name, readings))
      }
      for word in words where word != DocumentReader.standardInput { try look(word) }
      if words.contains(DocumentReader.standardInput) {
        var lines = LineReader(.standardInput(), limit: 1 << 20)
        while let line = try lines.next() {
          if !line.isEmpty { try look(String(decoding: line, as: UTF8.self)) }
        }
      }
      try output.flush()
      if unknown > 0 { throw ExitCodes.someFailed }
    }
  }
}

/// What the lexicons know of single names.
private struct NameSearch {
  let lexicon: Lexicon
  let files: [String]

  /// The readings of all of a name: names of things before word classes, then by how likely they are.
  func readings(_ name: String, _ segmenter: Segmenter) throws -> [LexiconMatch] {
    var workspace = Workspace(vocabulary: lexicon.symbols)
    workspace.begin(Array(name.utf8))
    try segmenter.segment(&workspace)
    lexicon.assignSymbols(&workspace)
    lexicon.match(&workspace, selection: .all)
    let whole = 0..<workspace.tokens.count
    var seen: Set<EntryID> = []
    let rows = workspace.matches.rows.filter { $0.tokens == whole && seen.insert($0.entry).inserted }
    return rows.enumerated().sorted { a, b in
      let (x, y) = (rank(a.element), rank(b.element))
      return x != y ? x > y : a.offset < b.offset
    }.map(\.element)
  }

  private func rank(_ match: LexiconMatch) -> (Int, Double) {
    guard lexicon.types.name(match.type).first?.isUppercase ?? false else { return (0, 0) }
    return (lexicon.requiresContext(match.entry) ? 1 : 2, lexicon.prior(of: match.entry))
  }

  func json(_ name: String, _ readings: [LexiconMatch]) -> String {
    var json = JSONBuffer()
    json.object { json in
      json.field("name", name)
      json.key("readings")
      json.array(readings) { json, reading in
        json.object { json in
          json.field("id", lexicon.id(of: reading.entry))
          json.field("type", lexicon.types.name(reading.type))
          json.field("name", lexicon.name(of: reading.entry))
          json.field("within", lexicon.parent(of: reading.entry).map { lexicon.id(of: $0) })
        }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self) + "\n"
  }

  func text(_ name: String, _ readings: [LexiconMatch]) -> String {
    guard !readings.isEmpty else { return "\(name): not known\n" }
    return "\(name)\n"
      + readings.map { reading in
        let (entry, origin) = (reading.entry, lexicon.origin(of: reading.entry))
        let within = lexicon.parent(of: entry).map { ", in \(lexicon.name(of: $0))" } ?? ""
        let why = reading.isPlural ? "plural of its \(reading.form)" : "its \(reading.form)"
        let context = lexicon.requiresContext(entry) ? ", only beside what it is or lies in" : ""
        return "  \(lexicon.id(of: entry))  \(lexicon.types.name(reading.type))  \(lexicon.name(of: entry))\(within)"
          + "  (\(why)\(context); \(files[Int(origin.file)]):\(origin.line))\n"
      }.joined()
  }
}
