/// A JSON value, read from bytes; for imports.
indirect enum JSONValue: Equatable {
  case null, bool(Bool), number(Double), string(String), array([JSONValue]), object([String: JSONValue])

  subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { return members[key] }
    return nil
  }

  var string: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  /// The value that the bytes hold, nil when they are not JSON or nested too deeply.
  init?(_ bytes: some Collection<UInt8>) {
    var parser = JSONParser(Array(bytes))
    guard let value = parser.value(depth: 0), parser.isAtEnd else { return nil }
    self = value
  }
}

private struct JSONParser {
  private let bytes: [UInt8]
  private var offset = 0
  private static let deepest = 64

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool {
    mutating get {
      skipSpace()
      return offset == bytes.count
    }
  }

  private mutating func skipSpace() {
    while offset < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset]) { offset += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard offset < bytes.count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  mutating func value(depth: Int) -> JSONValue? {
    skipSpace()
    guard depth < Self.deepest, offset < bytes.count else { return nil }
    switch bytes[offset] {
    case 0x22: return string().map { .string($0) }
    case 0x5B: return array(depth)
    case 0x7B: return object(depth)
    default: return word()
    }
  }

  private mutating func array(_ depth: Int) -> JSONValue? {
    offset += 1
    var items: [JSONValue] = []
    if take(0x5D) { return .array(items) }
    while let item = value(depth: depth + 1) {
      items.append(item)
      if take(0x5D) { return .array(items) }
      guard take(0x2C) else { return nil }
    }
    return nil
  }

  private mutating func object(_ depth: Int) -> JSONValue? {
    offset += 1
    var members: [String: JSONValue] = [:]
    if take(0x7D) { return .object(members) }
    while true {
      skipSpace()
      guard offset < bytes.count, bytes[offset] == 0x22, let key = string(), take(0x3A),
        let item = value(depth: depth + 1)
      else { return nil }
      members[key] = item
      if take(0x7D) { return .object(members) }
      guard take(0x2C) else { return nil }
    }
  }

  private mutating func word() -> JSONValue? {
    let start = offset
    while offset < bytes.count, ![0x2C, 0x5D, 0x7D, 0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset]) { offset += 1 }
    switch String(decoding: bytes[start..<offset], as: UTF8.self) {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    case let text: return Double(text).map { .number($0) }
    }
  }

  private mutating func string() -> String? {
    offset += 1
    var text: [UInt8] = []
    while offset < bytes.count, bytes[offset] != 0x22 {
      guard bytes[offset] == 0x5C else {
        text.append(bytes[offset])
        offset += 1
        continue
      }
      guard let escaped = escape() else { return nil }
      text += escaped
    }
    guard offset < bytes.count else { return nil }
    offset += 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape() -> [UInt8]? {
    guard offset + 1 < bytes.count else { return nil }
    let kind = bytes[offset + 1]
    offset += 2
    switch kind {
    case 0x22, 0x5C, 0x2F: return [kind]
    case 0x62: return [0x08]
    case 0x66: return [0x0C]
    case 0x6E: return [0x0A]
    case 0x72: return [0x0D]
    case 0x74: return [0x09]
    case 0x75: return unicode()
    default: return nil
    }
  }

  private mutating func unicode() -> [UInt8]? {
    guard var code = hexadecimal() else { return nil }
    if (0xD800..<0xDC00).contains(code), offset + 1 < bytes.count, bytes[offset] == 0x5C, bytes[offset + 1] == 0x75 {
      offset += 2
      guard let low = hexadecimal(), (0xDC00..<0xE000).contains(low) else { return nil }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    return Array(String(Character(Unicode.Scalar(code) ?? "\u{FFFD}")).utf8)
  }

  private mutating func hexadecimal() -> UInt32? {
    guard offset + 4 <= bytes.count else { return nil }
    let digits = String(decoding: bytes[offset..<offset + 4], as: UTF8.self)
    offset += 4
    return UInt32(digits, radix: 16)
  }
}
