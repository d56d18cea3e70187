internal import ArgumentParser
internal import Gazette
internal import GazetteDocument
internal import GazetteFormats
internal import GazetteText

/// `gazette lexicon gaps`
struct LexiconGaps: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gaps", abstract: "List capitalised names that nothing recognises, by count.",
    discussion: """
      A line has the count, a tab and the name. A single word that begins a sentence is not counted.

      EXAMPLES
        gazette lexicon gaps news/ | head -50
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var knowledge: KnowledgeOptions

  func run() async throws {
    try await Errors.handling {
      let extractor = try knowledge.extractor(offsets: .utf8)
      let abbreviations = try BuiltIn.abbreviations()
      var counts: [String: Int] = [:]
      var errors = Errors()
      try await BatchRunner(jobs: Style.processorCount).run(
        next: input.documents(limit: extractor.configuration.maximumLength)
      ) { document in
        let extraction = try extractor.extract(utf8: document.bytes, date: document.date)
        return try GapFinder(segmenter: Segmenter(abbreviations: abbreviations)).gaps(
          document.bytes, extraction.mentions.map(\.range))
      } finish: { result in
        switch result {
        case .success(let names): for name in names { counts[name, default: 0] += 1 }
        case .failure(let error): errors.report(error)
        }
      }
      let output = try Output()
      for (name, count) in counts.sorted(by: { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }) {
        try output.write("\(count)\t\(TSV.cell(name))\n")
      }
      try output.flush()
      try errors.finish()
    }
  }
}

/// Finds runs of capitalised words outside of mentions.
private struct GapFinder {
  let segmenter: Segmenter

  func gaps(_ bytes: [UInt8], _ mentions: [Range<Int>]) throws -> [String] {
    var workspace = Workspace(vocabulary: SymbolTable())
    workspace.begin(bytes)
    try segmenter.segment(&workspace)
    var covered = Array(repeating: false, count: bytes.count)
    for mention in mentions { for offset in mention.clamped(to: 0..<bytes.count) { covered[offset] = true } }
    var names: [String] = []
    for sentence in workspace.sentences.sentences {
      var run: Range<Int>?
      func close() {
        guard let found = run else { return }
        run = nil
        let isOpening = found.count == 1 && found.lowerBound == sentence.tokens.lowerBound
        if !isOpening { names.append(workspace.text(found)) }
      }
      for token in sentence.tokens {
        if isName(token, workspace.tokens), !covered[Int(workspace.tokens.spans[token].start)] {
          run = (run?.lowerBound ?? token)..<token + 1
        } else {
          close()
        }
      }
      close()
    }
    return names
  }

  private func isName(_ token: Int, _ tokens: TokenTable) -> Bool {
    let isWord = tokens.kinds[token] == .word || tokens.kinds[token] == .abbreviation
    return isWord && !tokens.flags[token].contains(.headlineCase)
      && [.title, .upper, .mixed].contains(tokens.shapes[token])
  }
}
