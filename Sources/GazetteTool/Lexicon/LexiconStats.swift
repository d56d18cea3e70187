internal import ArgumentParser
internal import GazetteDocument
internal import GazetteFormats
internal import GazetteLexicon

/// `gazette lexicon stats`
struct LexiconStats: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Count entries by file and by type.",
    discussion: """
      EXAMPLES
        gazette lexicon stats
        gazette lexicon stats --no-builtin --lexicon my.tsv
      """)

  @OptionGroup var names: LexiconOptions

  func run() throws {
    try Errors.handling {
      var builder = try names.builder()
      let files = builder.files
      let lexicon = try builder.build()
      var byFile: [String: Int] = [:]
      var byType: [String: Int] = [:]
      for row in 0..<lexicon.entryCount {
        let entry = EntryID(rawValue: UInt32(row))
        guard lexicon.isLive(entry) else { continue }
        byFile[files[Int(lexicon.origin(of: entry).file)], default: 0] += 1
        byType[lexicon.types.name(lexicon.type(of: entry)), default: 0] += 1
      }
      let output = try Output()
      try output.write("entries by file\n" + table(byFile) + "\nentries by type\n" + table(byType))
      try output.write("\n\(lexicon.entryCount) entries, \(lexicon.nameCount) names with their plurals\n")
      try output.flush()
    }
  }

  private func table(_ counts: [String: Int]) -> String {
    let width = counts.keys.map(\.count).max() ?? 0
    return counts.sorted { $0.key < $1.key }.map { name, count in
      "  \(name)\(String(repeating: " ", count: width - name.count))  \(count)\n"
    }.joined()
  }
}
