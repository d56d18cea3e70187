internal import GazetteDiagnostics
internal import GazetteDocument
internal import GazetteLexicon

/// Syntax trees to compiled rules: names are looked up, and what is wrong is told.
struct RuleCompiler {
  var types: TypeTree
  var symbols: SymbolTable
  var findings = Findings()
  var files: [(index: Int, tree: RuleFile, lines: LineTable)] = []

  /// Types that a set stands for.
  var sets: [String: [TypeID]] = [:]
  /// The phrases of a word list.
  var wordLists: [String: [[Symbol]]] = [:]
  var listStatements: [String: [Phrase]] = [:]
  /// Attributes that patterns set, and those that mentions have of themselves.
  var attributes = Set(AttributeCheck.builtIn)
  /// Equal tests have one number.
  var checkNumbers: [String: Int] = [:]
  /// Roles of the relation types that frames make.
  var frameRoles: [String: Set<String>] = [:]
  let lexicon: Lexicon?
  var stages: [PatternStage] = []
  var frames: [FrameDefinition] = []
  var examples: [RuleExample] = []

  /// The file whose statements are compiled, as index into `files`.
  var current = 0

  init(types: TypeTree, symbols: SymbolTable, lexicon: Lexicon?) {
    self.lexicon = lexicon
    self.types = types
    self.symbols = symbols
  }

  mutating func add(_ source: SourceFile, index: Int) {
    let (tree, diagnostics) = Parser.parse(source)
    findings.add(diagnostics, file: index)
    files.append((index, tree, LineTable(source.bytes)))
  }

  /// Names first, so that a file may use what another states below it.
  mutating func compile() {
    collectNames()
    compilePatterns()
    forEachStatement { compiler, statement in
      if case .frame(let frame) = statement { compiler.compile(frame) }
    }
  }

  mutating func forEachStatement(_ body: (inout RuleCompiler, Statement) -> Void) {
    for index in files.indices {
      current = index
      for statement in files[index].tree.statements { body(&self, statement) }
    }
  }

  func origin(_ range: Range<Int>) -> Origin {
    let file = files[current]
    return Origin(
      file: UInt16(truncatingIfNeeded: file.index), line: UInt32(file.lines.line(at: range.lowerBound)))
  }

  mutating func error(_ id: RuleFinding, _ message: String, at range: Range<Int>, suggestion: String? = nil) {
    findings.add(
      id, .error, message, in: files[current].tree.source, index: files[current].index, at: range,
      suggestion: suggestion)
  }

  mutating func warn(_ id: RuleFinding, _ message: String, at range: Range<Int>, suggestion: String? = nil) {
    findings.add(
      id, .warning, message, in: files[current].tree.source, index: files[current].index, at: range,
      suggestion: suggestion)
  }

  /// `unknown type 'Militray'; did you mean 'Military'?`
  mutating func unknown(_ id: RuleFinding, _ what: String, _ name: Name, among candidates: some Sequence<String>) {
    let near = NearMiss.best(for: name.text, among: candidates)
    error(id, "unknown \(what) '\(name.text)'", at: name.range, suggestion: near.map { "did you mean '\($0)'?" })
  }
}
