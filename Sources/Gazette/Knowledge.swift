internal import GazetteDiagnostics
internal import GazetteDocument
internal import GazetteLexicon
internal import GazetteRules
internal import GazetteSyntax
internal import GazetteText

/// All compiled data of an extractor: immutable, shared by its workers.
struct Knowledge: Sendable {
  let lexicon: Lexicon
  let abbreviations: AbbreviationTable
  let vocabulary: SymbolTable
  let types: TypeTree
  let words: WordTable
  let contextRules: ContextRules
  let speech: SpeechWords
  let rules: RuleSet
  let frames: FrameMatcher
  /// Names of lexicon and rule files, by `Origin.file`.
  let files: [String]
  /// What the form of a dispatch says.
  let layoutOrigin: Origin
  let warnings: [Diagnostic]

  /// Compiles the built-in files and the configuration's.
  init(_ configuration: ExtractorConfiguration) throws(DiagnosticsError) {
    var builder = LexiconBuilder()
    for file in BuiltIn.files() where BuiltIn.isLexicon(file.path) {
      guard configuration.usesBuiltIn || file.path.hasPrefix("english/") else { continue }
      builder.add(LexiconSource(name: file.path, embedded: file.bytes))
    }
    for file in configuration.lexicons { builder.add(SourceFile(name: file.name, bytes: file.bytes)) }
    let lexiconFiles = builder.files
    var lexicon = try builder.build()
    var symbols = lexicon.symbols
    var types = lexicon.types

    var words = WordTable()
    for name in ["irregular", "function-words", "words"] {
      words.read(BuiltIn.source("english/\(name).tsv"), symbols: &symbols)
    }
    contextRules = ContextRules(BuiltIn.source("english/tagging.tsv"), symbols: &symbols)
    var speech = SpeechWords()
    speech.read(reporting: BuiltIn.source("english/reporting.tsv"), symbols: &symbols)
    speech.read(modality: BuiltIn.source("english/modality.tsv"), symbols: &symbols)

    var ruleFiles =
      configuration.usesBuiltIn ? BuiltIn.files("rules/").map { SourceFile(name: $0.path, bytes: Array($0.bytes)) } : []
    ruleFiles += configuration.rules.map { SourceFile(name: $0.name, bytes: $0.bytes) }
    rules = try RuleSet(
      files: ruleFiles, firstFileIndex: lexiconFiles.count, types: &types, symbols: &symbols, lexicon: lexicon)
    let found = words.diagnostics + contextRules.diagnostics + speech.diagnostics
    if found.contains(where: { $0.severity == .error }) { throw DiagnosticsError(found) }

    do {
      abbreviations = try BuiltIn.abbreviations()
    } catch {
      throw DiagnosticsError([
        Diagnostic(
          id: "abbreviations", severity: .error, message: "\(error)", file: "english/abbreviations.tsv", line: 1,
          column: 1)
      ])
    }
    lexicon.symbols = symbols
    self.lexicon = lexicon
    self.words = words
    self.speech = speech
    self.types = types
    vocabulary = symbols
    files = lexiconFiles + ruleFiles.map(\.name) + ["english/layout.tsv"]
    layoutOrigin = Origin(file: UInt16(lexiconFiles.count + ruleFiles.count), line: 1)
    frames = FrameMatcher(rules: rules, types: types, symbols: symbols)
    warnings = builder.diagnostics + rules.warnings + found
  }
}
