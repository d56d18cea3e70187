package import GazetteDiagnostics
package import GazetteDocument

/// Reads lexicon files, one after the other; later ones override and remove what earlier ones say.
package struct LexiconBuilder {
  private var lexicon = Lexicon()
  private var sources: [LexiconSource] = []
  package private(set) var diagnostics: [Diagnostic] = []
  /// The names of the files; `Origin.file` is an index into it.
  package var files: [String] { sources.map(\.name) }
  package var types: TypeTree { lexicon.types }
  package var symbols: SymbolTable {
    get { lexicon.symbols }
    set { lexicon.symbols = newValue }
  }

  package init() {}

  /// Adds a file; what is wrong with it is in `diagnostics`.
  package mutating func add(_ file: SourceFile) {
    diagnostics += LexiconReader(file).diagnostics
    sources.append(LexiconSource(file))
  }

  /// Adds a file that is known to be sound, as the embedded ones are (a test reads them): it is not checked.
  package mutating func add(_ source: LexiconSource) { sources.append(source) }

  /// The compiled lexicon, or all that was found wrong when one of it is an error.
  package mutating func build() throws(DiagnosticsError) -> Lexicon {
    if diagnostics.contains(where: { $0.severity == .error }) { throw DiagnosticsError(diagnostics) }
    lexicon.add(sources)
    sources = []
    return lexicon
  }
}
