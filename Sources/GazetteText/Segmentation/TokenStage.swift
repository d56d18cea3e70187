internal import GazetteDocument

/// The tokens of a stretch while they are made; written through plain pointers and then copied column by column.
struct TokenStage {
  private(set) var spans: UnsafeMutablePointer<Span>
  private(set) var kinds: UnsafeMutablePointer<TokenKind>
  private(set) var shapes: UnsafeMutablePointer<TokenShape>
  private(set) var flags: UnsafeMutablePointer<TokenFlags>
  var count = 0
  private var capacity = 1 << 12

  init() {
    spans = .allocate(capacity: capacity)
    kinds = .allocate(capacity: capacity)
    shapes = .allocate(capacity: capacity)
    flags = .allocate(capacity: capacity)
  }

  func deallocate() {
    spans.deallocate()
    kinds.deallocate()
    shapes.deallocate()
    flags.deallocate()
  }

  /// Empties the stage and makes room.
  mutating func begin(_ needed: Int) {
    count = 0
    guard needed > capacity else { return }
    deallocate()
    capacity = max(needed, capacity * 2)
    spans = .allocate(capacity: capacity)
    kinds = .allocate(capacity: capacity)
    shapes = .allocate(capacity: capacity)
    flags = .allocate(capacity: capacity)
  }

  @inline(__always) mutating func append(_ span: Span, _ kind: TokenKind, _ shape: TokenShape, _ flag: TokenFlags) {
    spans[count] = span
    kinds[count] = kind
    shapes[count] = shape
    flags[count] = flag
    count &+= 1
  }

  func flush(into tokens: inout TokenTable) {
    tokens.spans.append(contentsOf: UnsafeBufferPointer(start: spans, count: count))
    tokens.kinds.append(contentsOf: UnsafeBufferPointer(start: kinds, count: count))
    tokens.shapes.append(contentsOf: UnsafeBufferPointer(start: shapes, count: count))
    tokens.flags.append(contentsOf: UnsafeBufferPointer(start: flags, count: count))
  }
}

/// What stands out between the words: where sentences may end, lines, quotation marks, brackets. Token numbers are those of
/// the document.
struct Outline {
  struct Line {
    var firstToken: Int
    var start: Int
    var end: Int
    /// The text's start or an empty line stands before it.
    var isApart: Bool
  }

  /// Full stops, abbreviations, question marks.
  var terminators: [Int] = []
  var breaks: [RawBreak] = []
  var lines: [Line] = []
  var quotes: [Int] = []
  var brackets: [Int] = []

  mutating func begin() {
    terminators.removeAll(keepingCapacity: true)
    breaks.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
    quotes.removeAll(keepingCapacity: true)
    brackets.removeAll(keepingCapacity: true)
    lines.append(Line(firstToken: 0, start: 0, end: 0, isApart: true))
  }
}

/// The tokens of a document, to read and to flag.
struct TokenView {
  let text: UnsafeBufferPointer<UInt8>
  let spans: UnsafeBufferPointer<Span>
  let kinds: UnsafeBufferPointer<TokenKind>
  let shapes: UnsafeBufferPointer<TokenShape>
  let flags: UnsafeMutableBufferPointer<TokenFlags>

  @inline(__always) func bytes(_ token: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: text[spans[token].range])
  }

  @inline(__always) func first(_ token: Int) -> UInt8 { text[Int(spans[token].start)] }

  /// Whether the token is this one ASCII character.
  @inline(__always) func isSign(_ token: Int, _ byte: UInt8) -> Bool {
    spans[token].count == 1 && first(token) == byte
  }

  @inline(__always) func hasSpaceBefore(_ token: Int) -> Bool {
    flags[token].rawValue & TokenFlags.spaceBefore.rawValue != 0
  }

  /// Letters of any kind, abbreviations and clitics too.
  @inline(__always) func isWord(_ token: Int) -> Bool {
    switch kinds[token] {
    case .word, .abbreviation, .ideograph: true
    default: false
    }
  }

  @inline(__always) func isCapital(_ token: Int) -> Bool {
    shapes[token] == .title || shapes[token] == .upper || (shapes[token] == .mixed && !startsSmall(token))
  }

  func startsSmall(_ token: Int) -> Bool { first(token) >= 0x61 && first(token) <= 0x7A }

  /// The quotation mark or apostrophe that a token is, as a scalar; 0 for none.
  func mark(_ token: Int) -> UInt32 {
    spans[token].count <= 3 ? UTF8Decoding.step(text, at: Int(spans[token].start)).scalar : 0
  }
}
