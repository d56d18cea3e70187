package import GazetteDiagnostics
package import GazetteDocument

/// Reads lexicon files, one after the other; later ones override and remove what earlier ones say.
package struct LexiconBuilder {
  private var lexicon = Lexicon()
  private var indexer = LexiconIndexer()
  package private(set) var diagnostics: [Diagnostic] = []
  /// The names of the files; `Origin.file` is an index into it.
  package var files: [String] { lexicon.files.map(\.name) }
  package var types: TypeTree { lexicon.types }
  package var symbols: SymbolTable {
    get { lexicon.symbols }
    set { lexicon.symbols = newValue }
  }

  package init() {}

  /// Adds a file; what is wrong with it is in `diagnostics`.
  package mutating func add(_ file: SourceFile) {
    let reader = LexiconReader(file)
    diagnostics += reader.diagnostics
    add(LexiconSource(file))
  }

  /// Adds a file that is known to be sound, as the embedded ones are (a test reads them): it is not checked.
  package mutating func add(_ source: LexiconSource) {
    indexer.add(source, layout: FileLayout(source.bytes.buffer), to: &lexicon)
  }

  /// The compiled lexicon, or all that was found wrong when one of it is an error.
  package mutating func build() throws(DiagnosticsError) -> Lexicon {
    if diagnostics.contains(where: { $0.severity == .error }) { throw DiagnosticsError(diagnostics) }
    return lexicon
  }
}
