internal import GazetteDiagnostics
internal import GazetteDocument

/// Checks a lexicon file whole and says all that is wrong with it, each with its place.
struct LexiconReader {
  private let file: SourceFile
  private(set) var diagnostics: [Diagnostic] = []
  private var layout: FileLayout
  private var ids: [String: UInt32] = [:]
  private var splitter = NameSplitter()
  private var suppressed = 0
  /// More findings than this say that the file is of another kind.
  private static let limit = 500

  /// Reads the file's directives, header and rows.
  init(_ file: SourceFile) {
    self.file = file
    layout = file.bytes.withUnsafeBufferPointer { FileLayout($0) }
    file.bytes.withUnsafeBufferPointer { check($0) }
    if suppressed > 0 {
      let end = file.bytes.count
      diagnostics.append(
        file.diagnostic("too-many", .error, "\(suppressed) more findings; is this a lexicon file?", at: end..<end))
    }
  }

  private mutating func check(_ bytes: UnsafeBufferPointer<UInt8>) {
    checkDirectives(bytes)
    guard layout.header.isEmpty == false else {
      report(
        "no-header", "the file has no header row", at: 0..<0, "write the column names in a row: id, name, aliases, …")
      return
    }
    checkHeader()
    var offset = layout.bodyStart
    var line = layout.bodyLine
    while offset < bytes.count {
      let end = RowScanner.lineEnd(bytes, offset)
      let last = end > offset && bytes[end - 1] == 0x0D ? end - 1 : end
      if last > offset {
        checkBytes(bytes, offset..<last)
        if bytes[offset] != 0x23 { checkRow(bytes, offset..<last, line) }
      }
      offset = end + 1
      line += 1
    }
  }

  // MARK: Head

  private mutating func checkDirectives(_ bytes: UnsafeBufferPointer<UInt8>) {
    let head = layout.header.isEmpty ? bytes.count : layout.header.lowerBound
    var offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while offset < head {
      let end = RowScanner.lineEnd(bytes, offset)
      checkBytes(bytes, offset..<end)
      let text = String(decoding: bytes[offset..<end], as: UTF8.self).trimmed
      if text.hasPrefix("#"), let colon = text.firstIndex(of: ":") {
        let word = String(text[..<colon].dropFirst()).trimmed
        let value = String(text[text.index(after: colon)...]).trimmed
        checkDirective(word, value, offset..<end)
      }
      offset = end + 1
    }
  }

  private mutating func checkDirective(_ word: String, _ value: String, _ range: Range<Int>) {
    switch word {
    case "type": checkType(value, range)
    case "match": checkPolicy(value, range)
    default:
      guard !word.contains(" "), let near = NearMiss.best(for: word, among: ["type", "match"]) else { return }
      report("unknown-directive", "unknown directive '\(word)'", at: range, "did you mean '\(near)'?")
    }
  }

  private mutating func checkType(_ type: String, _ range: Range<Int>) {
    let parts = type.split(separator: ".", omittingEmptySubsequences: false)
    let isWellFormed = parts.allSatisfy { part in
      part.first?.isLetter ?? false && part.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
    }
    guard isWellFormed else {
      report("bad-type", "'\(type)' is not a type: words of letters with dots between", at: range)
      return
    }
    guard type.first?.isUppercase ?? false, !FileLayout.knownTypes.contains(type),
      let near = NearMiss.best(for: type, among: FileLayout.knownTypes)
    else { return }
    report("unknown-type", "type '\(type)' is not one of Gazette's", .warning, at: range, "did you mean '\(near)'?")
  }

  private mutating func checkPolicy(_ value: String, _ range: Range<Int>) {
    for word in value.split(separator: " ") where MatchPolicy(words: [word]) == nil {
      let near = NearMiss.best(for: String(word), among: ["exact", "fold", "transliterate"])
      report(
        "unknown-match", "unknown match policy '\(word)'", at: range,
        near.map { "did you mean '\($0)'?" } ?? "one or more of exact, fold, transliterate")
    }
  }

  private mutating func checkHeader() {
    var start = layout.header.lowerBound
    var seen: Set<String> = []
    for (name, kind) in zip(layout.columns, layout.kinds) {
      let length = name.utf8.count + (kind.isEmpty ? 0 : kind.utf8.count + 1)
      let range = start..<(start + length)
      start += length + 1
      if name.isEmpty { report("empty-column", "a column of the header has no name", at: range) }
      if !name.isEmpty, !seen.insert(name).inserted {
        report("duplicate-column", "column '\(name)' stands twice in the header", at: range)
      }
      if !["", "number", "date", "text"].contains(kind) {
        report("unknown-kind", "unknown kind of column '\(kind)'", at: range, "number, date or nothing")
      }
      if !FileLayout.knownColumns.contains(name), !FileLayout.usualAttributes.contains(name),
        let near = NearMiss.best(for: name, among: FileLayout.knownColumns)
          ?? FileLayout.knownColumns.first(where: { name.count > 3 && $0.hasPrefix(name) })
      {
        report(
          "unknown-column", "column '\(name)' becomes an attribute", .warning, at: range, "did you mean '\(near)'?")
      }
    }
    if layout.column("name") < 0 {
      report("no-name-column", "the header has no column 'name'", at: layout.header)
    }
    if layout.type.isEmpty, layout.column("type") < 0 {
      report(
        "no-type", "nothing says what these are", at: layout.header,
        "write '# type: Place.City' above, or add a column 'type'")
    }
  }

  // MARK: Rows

  private mutating func checkBytes(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte >= 0x20 && byte < 0x7F || byte == 0x09 {
        offset += 1
        continue
      }
      let step = UTF8Decoding.step(UnsafeBufferPointer(rebasing: bytes[..<range.upperBound]), at: offset)
      let place = offset..<(offset + step.length)
      offset = place.upperBound
      switch step.scalar {
      case 0xFFFD where !bytes[place].elementsEqual([0xEF, 0xBF, 0xBD]):
        report("invalid-utf8", "bytes that are not UTF-8", at: place, "save the file as UTF-8")
      case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF:
        let code = String(step.scalar, radix: 16, uppercase: true)
        report("control-character", "control character U+\(code)", at: place)
      default: break
      }
    }
  }

  private mutating func checkRow(_ bytes: UnsafeBufferPointer<UInt8>, _ row: Range<Int>, _ line: UInt32) {
    var cells: [Range<Int>] = []
    var start = row.lowerBound
    for offset in row where bytes[offset] == 0x09 {
      cells.append(start..<offset)
      start = offset + 1
    }
    cells.append(start..<row.upperBound)
    if cells.count > layout.columns.count {
      report(
        "too-many-cells", "\(cells.count) cells, but the header has \(layout.columns.count)",
        at: cells[layout.columns.count].lowerBound..<row.upperBound)
    }
    var values: [String: (text: String, range: Range<Int>)] = [:]
    for (column, cell) in zip(layout.columns.indices, cells) where !cell.isEmpty {
      let text = String(decoding: bytes[cell], as: UTF8.self)
      values[layout.columns[column]] = (text, cell)
      if text != text.trimmed || text.contains("  ") {
        report("stray-space", "white space at an end of the cell or doubled in it", .warning, at: cell)
      }
      checkKind(text, cell, column)
    }
    if let id = values["id"] {
      checkID(id.text, id.range, line)
      if id.text.hasPrefix("-") { return }
    } else if layout.column("id") >= 0 {
      report("empty-id", "the row has no id", at: row)
    }
    guard values["name"] != nil else {
      if layout.column("name") >= 0 { report("empty-name", "the row has no name", at: row) }
      return
    }
    if let type = values["type"] {
      checkType(type.text, type.range)
    } else if layout.type.isEmpty, layout.column("type") >= 0 {
      report("no-type", "the row has no type and the file names none", at: row)
    }
    if let match = values["match"] { checkPolicy(match.text, match.range) }
    checkNames(bytes, values)
    checkValidity(values)
  }

  private mutating func checkID(_ id: String, _ range: Range<Int>, _ line: UInt32) {
    if id.contains(where: { $0.isWhitespace || $0 == "|" || $0 == "=" }) || id == "-" {
      report("bad-id", "'\(id)' is not an id: no white space, '|' or '='", at: range)
    }
    if let other = ids.updateValue(line, forKey: id) {
      report("duplicate-id", "id '\(id)' already stands in line \(other)", at: range)
    }
  }

  private mutating func checkKind(_ text: String, _ range: Range<Int>, _ column: Int) {
    let name = layout.columns[column]
    let kind = name == "prior" ? "number" : name == "from" || name == "to" ? "date" : layout.kinds[column]
    if kind == "number", !(Double(text)?.isFinite ?? false) {
      report("bad-number", "'\(text)' in column '\(name)' is not a number", at: range, "write it as 1234.5")
    }
    if kind == "date", !CalendarDate.isValid(text) {
      report(
        "bad-date", "'\(text)' in column '\(name)' is not a date", at: range, "write it as 2011, 2011-07 or 2011-07-29")
    }
    if name == "context", text != "required" {
      report("bad-context", "'\(text)' in column 'context'", at: range, "the only value is 'required'")
    }
  }

  private mutating func checkValidity(_ values: [String: (text: String, range: Range<Int>)]) {
    guard let from = values["from"], let to = values["to"], CalendarDate.isValid(from.text),
      CalendarDate.isValid(to.text)
    else { return }
    // A shorter date is a prefix of those inside it, so equal years are no contradiction.
    let length = min(from.text.utf8.count, to.text.utf8.count)
    if from.text.prefix(length) > to.text.prefix(length) {
      report("ends-before", "'to' (\(to.text)) lies before 'from' (\(from.text))", at: to.range)
    }
  }

  private mutating func checkNames(
    _ bytes: UnsafeBufferPointer<UInt8>, _ values: [String: (text: String, range: Range<Int>)]
  ) {
    var seen: Set<String> = []
    for column in ["name", "aliases", "adjectives", "demonyms"] {
      guard let cell = values[column] else { continue }
      let isList = column != "name"
      if !isList, cell.text.contains("|") {
        report("list-in-name", "the column 'name' holds one name", at: cell.range, "put the others into 'aliases'")
      }
      var start = cell.range.lowerBound
      for part in bytes[cell.range].split(separator: 0x7C, omittingEmptySubsequences: false) {
        let range = start..<(start + part.count)
        start = range.upperBound + 1
        checkName(bytes, range, isName: column == "name")
        let text = String(decoding: part, as: UTF8.self)
        // A demonym may be spelled as the adjective: `Iraqi` is both.
        let key = column == "adjectives" || column == "demonyms" ? column + text : text
        if !text.isEmpty, !seen.insert(key).inserted {
          report("duplicate-name", "'\(text)' stands twice in this row", .warning, at: range)
        }
      }
    }
  }

  private mutating func checkName(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isName: Bool) {
    var range = range
    if !range.isEmpty, bytes[range.lowerBound] == 0x3D { range = range.lowerBound + 1..<range.upperBound }
    guard !range.isEmpty else {
      report("empty-name", "an empty name", at: range, "remove the '|' or '=' beside it")
      return
    }
    splitter.split(UnsafeBufferPointer(rebasing: bytes[range]))
    if splitter.words.isEmpty {
      report("unmatchable", "no word stands in this name, so that it cannot match", at: range)
    }
    if splitter.words.count > NameIndex.longest {
      report(
        "too-long", "a name of \(splitter.words.count) words; the most is \(NameIndex.longest)", at: range)
    }
  }

  private mutating func report(
    _ id: String, _ message: String, _ severity: Severity = .error, at range: Range<Int>, _ suggestion: String? = nil
  ) {
    guard diagnostics.count < Self.limit else {
      suppressed += 1
      return
    }
    diagnostics.append(file.diagnostic(id, severity, message, at: range, suggestion: suggestion))
  }
}
