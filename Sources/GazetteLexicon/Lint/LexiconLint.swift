package import GazetteDiagnostics
internal import GazetteDocument
package import GazetteText

/// Looks for entries that are sound as rows and yet do not do what their author meant: names that never match, ids that lead
/// nowhere, two entries that cannot be told apart.
package struct LexiconLint {
  private let lexicon: Lexicon
  private let segmenter: Segmenter
  private let isCommonWord: (String) -> Bool
  private var diagnostics: [Diagnostic] = []
  private var sources: [Int: SourceFile] = [:]

  /// `isCommonWord` says whether a word in lower case is an English word that is no name.
  package init(lexicon: Lexicon, segmenter: Segmenter, isCommonWord: @escaping (String) -> Bool = { _ in false }) {
    self.lexicon = lexicon
    self.segmenter = segmenter
    self.isCommonWord = isCommonWord
  }

  /// All findings, in the order of files and lines.
  package mutating func run() throws(SegmentationError) -> [Diagnostic] {
    diagnostics = []
    let files = lexicon.files
    for file in files.indices {
      let source = SourceFile(name: files[file].name, bytes: Array(files[file].bytes.buffer))
      sources[file] = source
      diagnostics += LexiconReader(source).diagnostics
    }
    checkParents()
    checkRemovals()
    checkSurfaces()
    checkWords()
    try checkMatching()
    let order = Dictionary(files.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { a, _ in a })
    return diagnostics.sorted {
      (order[$0.file] ?? 0, $0.line, $0.column, $0.id) < (order[$1.file] ?? 0, $1.line, $1.column, $1.id)
    }
  }

  private var live: [EntryID] {
    (0..<lexicon.entryCount).map { EntryID(rawValue: UInt32($0)) }.filter { lexicon.isLive($0) }
  }

  // MARK: Ids

  private mutating func checkParents() {
    for entry in live {
      guard let within = lexicon.known(entry, .within) else { continue }
      guard var parent = lexicon.find(id: within) else {
        let name = String(decoding: within, as: UTF8.self)
        report("dangling-within", .error, "no entry has the id '\(name)'", entry, .within, nearID(name))
        continue
      }
      for _ in 0..<32 where parent != entry {
        guard let next = lexicon.parent(of: parent) else { break }
        parent = next
      }
      if parent == entry { report("cycle", .error, "it lies within itself", entry, .within) }
    }
  }

  private func nearID(_ name: String) -> String? {
    // Ids in long lists are numbers; a near one among them says nothing.
    let ids = live.lazy.prefix(5000).map { self.lexicon.id(of: $0) }
    return NearMiss.best(for: name, among: ids).map { "did you mean '\($0)'?" }
  }

  private mutating func checkRemovals() {
    for index in 0..<lexicon.entryCount {
      let entry = EntryID(rawValue: UInt32(index))
      guard let id = lexicon.known(entry, .id), id.first == 0x2D else { continue }
      let name = String(decoding: id.dropFirst(), as: UTF8.self)
      let isKnown = (0..<index).contains { lexicon.id(of: EntryID(rawValue: UInt32($0))) == name }
      if !isKnown {
        report("unknown-id", .error, "there is no entry '\(name)' to remove", entry, .id, nearID(name))
      }
    }
  }

  // MARK: Names

  /// Two entries of one type, in one place, with one name cannot be told apart.
  private mutating func checkSurfaces() {
    var first: [String: EntryID] = [:]
    for entry in live where !lexicon.isClass(entry) {
      let within = lexicon.known(entry, .within).map { String(decoding: $0, as: UTF8.self) } ?? ""
      for (name, column) in names(of: entry) {
        guard column == .name || column == .aliases else { continue }
        let validity = lexicon.validity(of: entry)
        let key = "\(lexicon.type(of: entry).rawValue) \(within) \(name) \(validity.from ?? 0) \(validity.to ?? 0)"
        if let other = first[key] {
          guard other != entry, !lexicon.requiresContext(entry), !lexicon.requiresContext(other) else { continue }
          report(
            "same-name", .warning, "'\(name)' is also a name of '\(lexicon.id(of: other))', of the same type and place",
            entry,
            column)
        } else {
          first[key] = entry
        }
      }
    }
  }

  private mutating func checkWords() {
    for entry in live where !lexicon.isClass(entry) {
      for (name, column) in names(of: entry) {
        if isMixed(name) { report("mixed-script", .warning, "'\(name)' has letters of several scripts", entry, column) }
        guard column == .name || column == .aliases, !name.hasPrefix("="), !lexicon.requiresContext(entry),
          name.first?.isUppercase ?? false, !name.contains(" "), isCommonWord(name.lowercased())
        else { continue }
        report(
          "common-word", .warning, "'\(name)' is also a common word; at the start of a sentence it would match", entry,
          column,
          "write context = required, or '=' before it")
      }
    }
  }

  private func isMixed(_ name: String) -> Bool {
    name.split(separator: " ").contains { word in
      let scripts = Set(
        word.unicodeScalars.compactMap { scalar -> Int? in
          switch scalar.value {
          case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: 0
          case 0x370...0x3FF: 1
          case 0x400...0x52F: 2
          default: nil
          }
        })
      return scripts.count > 1
    }
  }

  /// Every name must be found in a sentence that has it.
  private mutating func checkMatching() throws(SegmentationError) {
    var batch: [(entry: EntryID, name: String, column: KnownColumn)] = []
    for entry in live {
      for (name, column) in names(of: entry) { batch.append((entry, name, column)) }
      if batch.count > 4000 {
        try checkMatching(batch)
        batch.removeAll(keepingCapacity: true)
      }
    }
    try checkMatching(batch)
  }

  private mutating func checkMatching(
    _ batch: [(entry: EntryID, name: String, column: KnownColumn)]
  ) throws(SegmentationError) {
    var text = ""
    var spans: [Range<Int>] = []
    for item in batch {
      text += "They saw "
      let name = item.name.hasPrefix("=") ? String(item.name.dropFirst()) : item.name
      spans.append(text.utf8.count..<(text.utf8.count + name.utf8.count))
      text += name + " there.\n\n"
    }
    var workspace = Workspace(vocabulary: lexicon.symbols)
    workspace.begin(Array(text.utf8))
    try segmenter.segment(&workspace)
    lexicon.assignSymbols(&workspace)
    lexicon.match(&workspace, selection: .all)
    var row = 0
    for (item, span) in zip(batch, spans) {
      var isFound = false
      while row < workspace.matches.rows.count {
        let match = workspace.matches.rows[row]
        let place = workspace.span(match.tokens)
        if Int(place.start) >= span.upperBound { break }
        if match.entry == item.entry, Int(place.start) >= span.lowerBound, Int(place.end) <= span.upperBound {
          isFound = true
        }
        row += 1
      }
      if !isFound {
        report(
          "never-matches", .error, "'\(item.name)' is not found in a sentence that has it", item.entry, item.column)
      }
    }
  }

  private func names(of entry: EntryID) -> [(String, KnownColumn)] {
    var result: [(String, KnownColumn)] = []
    for column in [KnownColumn.name, .aliases, .adjectives, .demonyms] {
      guard let cell = lexicon.known(entry, column) else { continue }
      for name in cell.split(separator: 0x7C) { result.append((String(decoding: name, as: UTF8.self), column)) }
    }
    return result
  }

  private mutating func report(
    _ id: String, _ severity: Severity, _ message: String, _ entry: EntryID, _ column: KnownColumn,
    _ suggestion: String? = nil
  ) {
    let row = lexicon.entries[entry.index]
    let view = lexicon.views[Int(row.file)]
    guard let source = sources[Int(row.file)] else { return }
    let range = RowScanner.cell(view.bytes, row: Int(row.offset), column: view.column(column))
    let place = range ?? Int(row.offset)..<Int(row.offset)
    diagnostics.append(source.diagnostic(id, severity, message, at: place, suggestion: suggestion))
  }
}
