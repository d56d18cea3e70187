package import GazetteDiagnostics
package import GazetteDocument
package import GazetteLexicon

/// Compiled rules.
package struct RuleSet: Sendable {
  package var stages: [PatternStage] = []
  package var frames: [FrameDefinition] = []
  package var examples: [RuleExample] = []
  /// The types as the rules know them.
  private(set) var types = TypeTree()
  /// The files, for what is said about rules.
  private(set) var sources: [SourceFile] = []
  private(set) var firstFileIndex = 0
  package var warnings: [Diagnostic] = []
  /// The phrases of each `words` statement.
  package var wordLists: [String: [[Symbol]]] = [:]

  /// Parses, checks and compiles rule files, in their order; throws all errors of all files at once.
  ///
  /// - Parameters:
  ///   - firstFileIndex: the index of the first file in the origins of what the rules make.
  ///   - types: gets the types that the rules make.
  ///   - symbols: gets the words of the rules; make it the vocabulary of the workspaces afterwards.
  ///   - lexicon: what attributes and their values are looked up in; without it they are not checked.
  package init(
    files: [SourceFile], firstFileIndex: Int, types: inout TypeTree, symbols: inout SymbolTable, lexicon: Lexicon? = nil
  ) throws(DiagnosticsError) {
    var compiler = RuleCompiler(types: types, symbols: symbols, lexicon: lexicon)
    for (index, file) in files.enumerated() { compiler.add(file, index: firstFileIndex + index) }
    compiler.compile()
    let findings = compiler.findings.sorted
    if findings.contains(where: { $0.severity == .error }) { throw DiagnosticsError(findings) }
    (stages, frames, examples) = (compiler.stages, compiler.frames, compiler.examples)
    warnings = findings
    wordLists = compiler.wordLists
    (types, symbols) = (compiler.types, compiler.symbols)
    self.types = types
    (sources, self.firstFileIndex) = (files, firstFileIndex)
  }
}
