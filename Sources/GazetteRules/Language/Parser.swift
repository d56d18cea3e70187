package import GazetteDiagnostics

/// A rule file's bytes to its syntax tree.
///
/// Recursive by grammar, depth-limited; after an error it goes on with the next line of the statement, so that one run
/// tells all that is wrong.
package struct Parser {
  let source: SourceFile
  let tokens: [RuleToken]
  var position = 0
  /// The end of the line that is read, in tokens; a line goes on over deeper indented lines.
  var limit = 0
  var depth = 0
  package private(set) var diagnostics: [Diagnostic] = []

  /// Leaves a line whose error is already told.
  struct Abandoned: Error {}

  /// Groups inside groups, at most.
  static let maximumDepth = 64

  /// Parses a file; the tree holds what could be read, also when there are errors. O(length).
  package static func parse(_ source: SourceFile) -> (file: RuleFile, diagnostics: [Diagnostic]) {
    let (tokens, comments) = Lexer.tokens(of: source.bytes)
    var parser = Parser(source: source, tokens: tokens)
    var file = RuleFile(source: source, comments: comments)
    parser.checkEncoding()
    while let range = parser.nextStatement() {
      if let statement = parser.statement(range) { file.statements.append(statement) }
    }
    return (file, parser.diagnostics)
  }

  private init(source: SourceFile, tokens: [RuleToken]) {
    self.source = source
    self.tokens = tokens
  }

  private mutating func checkEncoding() {
    let text = String(decoding: source.bytes, as: UTF8.self)
    if text.utf8.count == source.bytes.count, text.utf8.elementsEqual(source.bytes) { return }
    report(.badEncoding, "the file is not UTF-8", at: 0..<1)
  }

  // MARK: Statements and lines

  /// The tokens up to the next that stands in the first column.
  private mutating func nextStatement() -> Range<Int>? {
    guard position < tokens.count else { return nil }
    var end = position + 1
    while end < tokens.count, !(tokens[end].isFirstOnLine && tokens[end].column == 0) { end += 1 }
    return position..<end
  }

  private mutating func statement(_ range: Range<Int>) -> Statement? {
    limit = range.upperBound
    defer { position = range.upperBound }
    let bytes = tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
    let first = tokens[position]
    guard first.column == 0, first.isFirstOnLine else {
      report(
        .misplacedLine, "this line belongs to no statement", at: first.range,
        suggestion: "begin statements in the first column")
      return nil
    }
    do {
      switch first.kind == .word ? text(first.range) : "" {
      case "set": return .set(try setStatement(bytes))
      case "words": return .words(try wordsStatement(bytes))
      case "stage": return .stage(try stageStatement(bytes))
      case "pattern": return try patternStatement(bytes, end: range.upperBound).map { .pattern($0) }
      case "frame": return .frame(try frameStatement(bytes, end: range.upperBound))
      default: throw unknownStatement(first)
      }
    } catch { return nil }
  }

  /// The lines below a statement's first: each goes on over lines that are indented deeper than the first of them.
  mutating func lines(upTo end: Int) -> [Range<Int>] {
    var start = position
    while start < end, !tokens[start].isFirstOnLine { start += 1 }
    guard start < end else { return [] }
    let indentation = tokens[start].column
    var lines: [Range<Int>] = []
    for index in (start + 1)..<(end + 1) {
      guard index == end || tokens[index].isFirstOnLine && tokens[index].column <= indentation else { continue }
      lines.append(start..<index)
      start = index
    }
    return lines
  }

  /// Where the statement's first line ends.
  func headerEnd(upTo end: Int) -> Int {
    var index = position + 1
    while index < end, !tokens[index].isFirstOnLine { index += 1 }
    return index
  }

  private mutating func setStatement(_ bytes: Range<Int>) throws(Abandoned) -> SetStatement {
    advance()
    let name = try name("a name for the set")
    try expect(.equals, "'=' after the set's name")
    var members = [try self.name("a type or set")]
    while take(.bar) { members.append(try self.name("a type or set")) }
    try expectEnd()
    return SetStatement(name: name, members: members, range: bytes)
  }

  private mutating func wordsStatement(_ bytes: Range<Int>) throws(Abandoned) -> WordsStatement {
    advance()
    let name = try name("a name for the list")
    try expect(.equals, "'=' after the list's name")
    let phrases = try phrases("a word or phrase")
    try expectEnd()
    return WordsStatement(name: name, phrases: phrases, range: bytes)
  }

  private mutating func stageStatement(_ bytes: Range<Int>) throws(Abandoned) -> StageStatement {
    advance()
    let name = try name("a name for the stage")
    try expectEnd()
    return StageStatement(name: name, range: bytes)
  }

  // MARK: Tokens

  var current: RuleToken {
    if position < limit { return tokens[position] }
    let end = limit > 0 ? tokens[limit - 1].range.upperBound : 0
    return RuleToken(kind: .end, range: end..<end, column: 0, isFirstOnLine: false)
  }

  func peek(_ ahead: Int) -> RuleToken.Kind { position + ahead < limit ? tokens[position + ahead].kind : .end }

  mutating func advance() { if position < limit { position += 1 } }

  mutating func take(_ kind: RuleToken.Kind) -> Bool {
    guard current.kind == kind else { return false }
    advance()
    return true
  }

  func isWord(_ word: String) -> Bool { current.kind == .word && text(current.range) == word }

  mutating func takeWord(_ word: String) -> Bool {
    guard isWord(word) else { return false }
    advance()
    return true
  }

  func text(_ range: Range<Int>) -> String { String(decoding: source.bytes[range], as: UTF8.self) }

  mutating func expect(_ kind: RuleToken.Kind, _ what: String) throws(Abandoned) {
    if !take(kind) { throw expected(what) }
  }

  mutating func expectEnd() throws(Abandoned) {
    if current.kind != .end { throw unexpected() }
  }

  mutating func name(_ what: String) throws(Abandoned) -> Name {
    guard current.kind == .word else { throw expected(what) }
    let range = current.range
    advance()
    return Name(text: text(range), range: range)
  }

  /// Phrases with commas between them; a phrase is a string or a run of words.
  mutating func phrases(_ what: String) throws(Abandoned) -> [Phrase] {
    var phrases = [try phrase(what)]
    while take(.comma) { phrases.append(try phrase(what)) }
    return phrases
  }

  mutating func phrase(_ what: String) throws(Abandoned) -> Phrase {
    if current.kind == .string || current.kind == .openString { return try string(what) }
    var words: [String] = []
    let start = current.range.lowerBound
    var end = start
    while current.kind == .word {
      words.append(text(current.range))
      end = current.range.upperBound
      advance()
    }
    guard !words.isEmpty else { throw expected(what) }
    return Phrase(text: words.joined(separator: " "), isQuoted: false, range: start..<end)
  }

  mutating func string(_ what: String) throws(Abandoned) -> Phrase {
    let token = current
    if token.kind == .openString {
      throw fail(.openString, "this string does not end on its line", at: token.range, suggestion: "close it with '\"'")
    }
    guard token.kind == .string else { throw expected(what) }
    advance()
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in source.bytes[token.range.dropFirst().dropLast()] {
      if byte == UInt8(ascii: "\\"), !isEscaped { isEscaped = true; continue }
      isEscaped = false
      bytes.append(byte)
    }
    return Phrase(text: String(decoding: bytes, as: UTF8.self), isQuoted: true, range: token.range)
  }

  // MARK: Findings

  mutating func report(_ id: RuleFinding, _ message: String, at range: Range<Int>, suggestion: String? = nil) {
    diagnostics.append(source.diagnostic(id.rawValue, .error, message, at: range, suggestion: suggestion))
  }

  mutating func fail(
    _ id: RuleFinding, _ message: String, at range: Range<Int>, suggestion: String? = nil
  ) -> Abandoned {
    report(id, message, at: range, suggestion: suggestion)
    return Abandoned()
  }

  mutating func expected(_ what: String) -> Abandoned {
    if current.kind == .openString {
      return fail(
        .openString, "this string does not end on its line", at: current.range, suggestion: "close it with '\"'")
    }
    let found = current.kind == .end ? "the end of the line" : "'\(text(current.range))'"
    return fail(.expected, "expected \(what), found \(found)", at: current.range)
  }

  mutating func unexpected() -> Abandoned {
    fail(.unexpected, "'\(text(current.range))' cannot stand here", at: current.range)
  }

  /// A keyword that is not one of those that may begin the line.
  mutating func unknownKeyword(_ what: String, among words: [String]) -> Abandoned {
    let word = text(current.range)
    let suggestion =
      NearMiss.best(for: word, among: words).map { "did you mean '\($0)'?" }
      ?? "lines here begin with \(words.joined(separator: ", "))"
    return fail(.unknownKeyword, "'\(word)' begins no \(what)", at: current.range, suggestion: suggestion)
  }

  private mutating func unknownStatement(_ first: RuleToken) -> Abandoned {
    unknownKeyword("statement", among: Statement.keywords)
  }
}
