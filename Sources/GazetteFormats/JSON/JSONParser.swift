/// Why a text is no JSON, with the place.
struct JSONError: Error, Equatable {
  var message: String
  /// Byte offset in the text.
  var offset: Int
}

/// Reads JSON (RFC 8259) from bytes. Strings may hold damaged UTF-8; it is kept as it is.
struct JSONParser {
  /// Deeper input is refused: a parser by recursion would otherwise be at the mercy of its input.
  static let maximumDepth = 200

  private let bytes: ArraySlice<UInt8>
  private var offset: Int
  private var depth = 0

  /// The one value that the bytes hold.
  static func parse(_ bytes: ArraySlice<UInt8>) throws(JSONError) -> JSONValue {
    var parser = JSONParser(bytes)
    let value = try parser.value()
    parser.skipSpace()
    guard parser.offset == bytes.endIndex else { throw parser.error("unexpected text after the value") }
    return value
  }

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    offset = bytes.startIndex
  }

  private func error(_ message: String) -> JSONError { JSONError(message: message, offset: offset - bytes.startIndex) }
  private var next: UInt8? { offset < bytes.endIndex ? bytes[offset] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard next == byte else { return false }
    offset += 1
    return true
  }

  private mutating func value() throws(JSONError) -> JSONValue {
    skipSpace()
    guard depth < Self.maximumDepth else { throw error("nested more than \(Self.maximumDepth) deep") }
    depth += 1
    defer { depth -= 1 }
    switch next {
    case 0x7B?: return try object()
    case 0x5B?: return try array()
    case 0x22?: return .string(try string())
    case 0x74?: return try word("true", .bool(true))
    case 0x66?: return try word("false", .bool(false))
    case 0x6E?: return try word("null", .null)
    case nil: throw error("the text ends where a value should stand")
    default: return try number()
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(JSONError) -> JSONValue {
    guard bytes[offset...].starts(with: word.utf8) else { throw error("expected a value") }
    offset += word.utf8.count
    return value
  }

  private mutating func object() throws(JSONError) -> JSONValue {
    offset += 1
    var members: [JSONValue.Member] = []
    if take(0x7D) { return .object(members) }
    repeat {
      skipSpace()
      guard next == 0x22 else { throw error("expected a name in double quotes") }
      let name = String(decoding: try string(), as: UTF8.self)
      guard take(0x3A) else { throw error("expected ':' after a name") }
      members.append(.init(name: name, value: try value()))
    } while take(0x2C)
    guard take(0x7D) else { throw error("expected ',' or '}'") }
    return .object(members)
  }

  private mutating func array() throws(JSONError) -> JSONValue {
    offset += 1
    var values: [JSONValue] = []
    if take(0x5D) { return .array(values) }
    repeat { values.append(try value()) } while take(0x2C)
    guard take(0x5D) else { throw error("expected ',' or ']'") }
    return .array(values)
  }

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = offset
    if next == 0x2D { offset += 1 }
    let digits = skipDigits()
    guard digits > 0, digits == 1 || bytes[offset - digits] != 0x30 else {
      offset = start
      throw error("expected a value")
    }
    if next == 0x2E {
      offset += 1
      guard skipDigits() > 0 else { throw error("expected digits after '.'") }
    }
    if next == 0x65 || next == 0x45 {
      offset += 1
      if next == 0x2B || next == 0x2D { offset += 1 }
      guard skipDigits() > 0 else { throw error("expected digits of an exponent") }
    }
    guard let value = Double(String(decoding: bytes[start..<offset], as: UTF8.self)) else {
      throw error("expected a number")
    }
    return .number(value)
  }

  private mutating func skipDigits() -> Int {
    let start = offset
    while let byte = next, (0x30...0x39).contains(byte) { offset += 1 }
    return offset - start
  }

  // MARK: Strings

  private mutating func string() throws(JSONError) -> [UInt8] {
    offset += 1
    var result: [UInt8] = []
    var run = offset
    while let byte = next, byte != 0x22 {
      guard byte >= 0x20 else {
        throw error(
          "a control character in a string; write it as \\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))")
      }
      guard byte == 0x5C else {
        offset += 1
        continue
      }
      result.append(contentsOf: bytes[run..<offset])
      offset += 1
      try escape(into: &result)
      run = offset
    }
    guard next == 0x22 else { throw error("a string without its closing quote") }
    result.append(contentsOf: bytes[run..<offset])
    offset += 1
    return result
  }

  private mutating func escape(into result: inout [UInt8]) throws(JSONError) {
    guard let byte = next else { throw error("a string without its closing quote") }
    offset += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: result.append(byte)
    case 0x62: result.append(0x08)
    case 0x66: result.append(0x0C)
    case 0x6E: result.append(0x0A)
    case 0x72: result.append(0x0D)
    case 0x74: result.append(0x09)
    case 0x75: result.append(contentsOf: String(Character(try scalar())).utf8)
    default:
      offset -= 1
      throw error("unknown escape in a string")
    }
  }

  /// After `\u`: a character, of two escapes where it is a surrogate pair; half a pair reads as U+FFFD.
  private mutating func scalar() throws(JSONError) -> Unicode.Scalar {
    let unit = try hexadecimal()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xDC00, bytes[offset...].starts(with: [0x5C, 0x75]) else { return "\u{FFFD}" }
    let mark = offset
    offset += 2
    let low = try hexadecimal()
    if (0xDC00...0xDFFF).contains(low), let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) {
      return scalar
    }
    offset = mark
    return "\u{FFFD}"
  }

  private mutating func hexadecimal() throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw error("expected four hexadecimal digits")
      }
      value = value << 4 | UInt32(digit)
      offset += 1
    }
    return value
  }
}
