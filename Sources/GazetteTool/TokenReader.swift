internal import Gazette
internal import GazetteDiagnostics
internal import GazetteDocument
internal import GazetteLexicon
internal import GazetteText

/// The tokens of a document as `gazette tokens` prints them.
struct TokenListing {
  struct Token {
    var span: Span
    /// ICU's rule status, or the kind of the token.
    var status: String
  }

  struct Match {
    var span: Span
    var id: String
    var type: String
  }

  var tokens: [Token] = []
  var sentences: [Span] = []
  var matches: [Match] = []
}

/// Cuts documents into tokens and looks them up, and does nothing else.
struct TokenReader: Sendable {
  let abbreviations: AbbreviationTable
  let lexicon: Lexicon?

  /// ICU's segments and sentences.
  func raw(_ bytes: [UInt8]) throws -> TokenListing {
    let segmenter = try Segmenter(abbreviations: abbreviations)
    var listing = TokenListing()
    listing.tokens = try segmenter.rawSegments(bytes).map { .init(span: $0.span, status: String($0.status)) }
    listing.sentences = try segmenter.rawSentences(bytes)
    return listing
  }

  /// Tokens and sentences, and lexicon matches when there is a lexicon.
  func refined(_ bytes: [UInt8]) throws -> TokenListing {
    let segmenter = try Segmenter(abbreviations: abbreviations)
    var workspace = Workspace(vocabulary: lexicon?.symbols ?? SymbolTable())
    workspace.begin(bytes)
    try segmenter.segment(&workspace)
    var listing = TokenListing()
    var names: [TokenKind: String] = [:]
    listing.tokens = workspace.tokens.spans.indices.map { token in
      let kind = workspace.tokens.kinds[token]
      // To name a case is slow, and there are few of them.
      let name = names[kind] ?? "\(kind)"
      names[kind] = name
      return .init(span: workspace.tokens.spans[token], status: name)
    }
    listing.sentences = workspace.sentences.sentences.map(\.span)
    guard let lexicon else { return listing }
    lexicon.assignSymbols(&workspace)
    lexicon.match(&workspace)
    listing.matches = workspace.matches.rows.map {
      .init(span: workspace.span($0.tokens), id: lexicon.id(of: $0.entry), type: lexicon.types.name($0.type))
    }
    return listing
  }
}

extension AbbreviationTable {
  /// The built-in tables that tell where words and sentences end.
  static func builtIn() throws -> AbbreviationTable {
    func bytes(_ name: String) -> [UInt8] { BuiltIn.source("english/\(name).tsv").bytes }
    return try AbbreviationTable(
      tsv: bytes("abbreviations"), functionWords: bytes("function-words"), calendar: bytes("calendar"),
      layout: bytes("layout"))
  }
}
