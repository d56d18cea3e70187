/// A word or sign of a rule file.
package struct RuleToken: Hashable, Sendable {
  package enum Kind: UInt8, Sendable {
    case word, string, openString
    case comma, bar, equals, notEquals, arrow, yields, colon
    case leftParen, rightParen, leftBracket, rightBracket, leftBrace, rightBrace
    case plus, star, question, bang, at, tilde, hash, dollar, caret, dot
    case unknown, end
  }

  package var kind: Kind
  /// Its bytes in the file; of a string with the quotes.
  package var range: Range<Int>
  /// Bytes before it on its line.
  package var column: Int
  package var isFirstOnLine: Bool
}

/// A comment, kept for the printer.
package struct Comment: Hashable, Sendable {
  package var range: Range<Int>
  /// Nothing but white space stands before it on its line.
  package var isOwnLine: Bool
}

/// Bytes of a rule file to tokens and comments; never fails: what it does not know becomes `unknown`.
package struct Lexer {
  private let bytes: [UInt8]
  private var offset = 0
  private var lineStart = 0
  private var isFirst = true
  private var tokens: [RuleToken] = []
  private var comments: [Comment] = []

  /// O(length).
  package static func tokens(of bytes: [UInt8]) -> (tokens: [RuleToken], comments: [Comment]) {
    var lexer = Lexer(bytes)
    lexer.run()
    return (lexer.tokens, lexer.comments)
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { (offset, lineStart) = (3, 3) }
  }

  private func byte(_ ahead: Int = 0) -> UInt8 { offset + ahead < bytes.count ? bytes[offset + ahead] : 0 }

  private mutating func run() {
    while offset < bytes.count {
      switch byte() {
      case 0x0A:
        offset += 1
        lineStart = offset
        isFirst = true
      case 0x20, 0x09, 0x0D: offset += 1
      case UInt8(ascii: "#") where isComment: comment()
      case UInt8(ascii: "\""): string()
      case let first where Self.isWordByte(first): word()
      default: sign()
      }
    }
  }

  /// `#noun` is a tag, `# noun` a comment; in the first column all is comment.
  private var isComment: Bool {
    let next = byte(1)
    return offset == lineStart || !(next | 0x20 >= UInt8(ascii: "a") && next | 0x20 <= UInt8(ascii: "z"))
  }

  private mutating func comment() {
    let start = offset
    while offset < bytes.count, bytes[offset] != 0x0A { offset += 1 }
    var end = offset
    while end > start, bytes[end - 1] == 0x0D || bytes[end - 1] == 0x20 { end -= 1 }
    comments.append(Comment(range: start..<end, isOwnLine: isFirst))
  }

  private mutating func string() {
    let start = offset
    offset += 1
    while offset < bytes.count, byte() != 0x0A {
      if byte() == UInt8(ascii: "\\"), offset + 1 < bytes.count, byte(1) != 0x0A {
        offset += 2
      } else if byte() == UInt8(ascii: "\"") {
        offset += 1
        return add(.string, from: start)
      } else {
        offset += 1
      }
    }
    add(.openString, from: start)
  }

  /// Dots and hyphens belong to a word when a word byte follows: `Place.City`, `counter-attack`.
  private mutating func word() {
    let start = offset
    while offset < bytes.count {
      let current = byte()
      let joins = current == UInt8(ascii: ".") || current == UInt8(ascii: "-")
      guard Self.isWordByte(current) || joins && Self.isWordByte(byte(1)) else { break }
      offset += 1
    }
    add(.word, from: start)
  }

  private mutating func sign() {
    let start = offset
    let pair = (byte(), byte(1))
    offset += 2
    if pair == (UInt8(ascii: "-"), UInt8(ascii: ">")) { return add(.arrow, from: start) }
    if pair == (UInt8(ascii: "="), UInt8(ascii: ">")) { return add(.yields, from: start) }
    if pair == (UInt8(ascii: "!"), UInt8(ascii: "=")) { return add(.notEquals, from: start) }
    offset -= 1
    add(Self.signs[pair.0] ?? .unknown, from: start)
  }

  private mutating func add(_ kind: RuleToken.Kind, from start: Int) {
    tokens.append(RuleToken(kind: kind, range: start..<offset, column: start - lineStart, isFirstOnLine: isFirst))
    isFirst = false
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...: true
    default: false
    }
  }

  private static let signs: [UInt8: RuleToken.Kind] = [
    UInt8(ascii: ","): .comma, UInt8(ascii: "|"): .bar, UInt8(ascii: "="): .equals, UInt8(ascii: ":"): .colon,
    UInt8(ascii: "("): .leftParen, UInt8(ascii: ")"): .rightParen, UInt8(ascii: "["): .leftBracket,
    UInt8(ascii: "]"): .rightBracket, UInt8(ascii: "{"): .leftBrace, UInt8(ascii: "}"): .rightBrace,
    UInt8(ascii: "+"): .plus, UInt8(ascii: "*"): .star, UInt8(ascii: "?"): .question, UInt8(ascii: "!"): .bang,
    UInt8(ascii: "@"): .at, UInt8(ascii: "~"): .tilde, UInt8(ascii: "#"): .hash, UInt8(ascii: "$"): .dollar,
    UInt8(ascii: "^"): .caret, UInt8(ascii: "."): .dot,
  ]
}
