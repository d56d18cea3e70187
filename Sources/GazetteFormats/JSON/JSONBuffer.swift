/// JSON as it is written: keys in the order in which they come, the same bytes everywhere.
///
/// Foundation's encoder orders keys by hash or by name and takes a class instance for each value; a schema is easier to
/// read in the order in which its author thought of it.
package struct JSONBuffer {
  /// How much white space there is.
  package enum Layout: Sendable {
    /// None: one line.
    case compact
    /// Two spaces for each level.
    case indented
  }

  package private(set) var bytes: [UInt8] = []
  private let layout: Layout
  /// Levels open, and whether a level was told to stay on one line.
  private var depth = 0
  private var isEmptyLevel = true
  private var followsKey = false
  /// Above 0 while inside an array that stays on one line.
  private var inline = 0

  package init(_ layout: Layout = .compact) { self.layout = layout }

  // MARK: Values

  package mutating func string(_ text: String) {
    separate()
    appendQuoted(text)
  }

  package mutating func number(_ value: Int) {
    separate()
    bytes.append(contentsOf: String(value).utf8)
  }

  package mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  /// `[start,end]`, or `null`.
  package mutating func range(_ range: Range<Int>?) {
    guard let range else { return null() }
    separate()
    bytes.append(contentsOf: "[\(range.lowerBound),\(range.upperBound)]".utf8)
  }

  // MARK: Members of objects

  package mutating func field(_ name: String, _ value: String?) {
    key(name)
    if let value { string(value) } else { null() }
  }

  package mutating func field(_ name: String, _ value: Int?) {
    key(name)
    if let value { number(value) } else { null() }
  }

  package mutating func field(_ name: String, _ value: Range<Int>?) {
    key(name)
    range(value)
  }

  // MARK: Objects and arrays

  package mutating func object(_ body: (inout JSONBuffer) -> Void) {
    open(0x7B)
    body(&self)
    close(0x7D)
  }

  package mutating func array<S: Sequence>(_ values: S, _ body: (inout JSONBuffer, S.Element) -> Void) {
    open(0x5B)
    for value in values { body(&self, value) }
    close(0x5D)
  }

  /// An array or object that stays on one line in every layout.
  package mutating func oneLine(_ body: (inout JSONBuffer) -> Void) {
    separate()
    followsKey = true
    inline += 1
    body(&self)
    inline -= 1
  }

  package mutating func key(_ name: String) {
    separate()
    appendQuoted(name)
    bytes.append(0x3A)
    if layout == .indented { bytes.append(0x20) }
    followsKey = true
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    depth += 1
    isEmptyLevel = true
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if !isEmptyLevel { breakLine() }
    bytes.append(bracket)
    isEmptyLevel = false
  }

  /// What stands between the value before and the next one.
  private mutating func separate() {
    if followsKey {
      followsKey = false
      return
    }
    if depth == 0 { return }
    if !isEmptyLevel {
      bytes.append(0x2C)
      if layout == .indented, inline > 0 { bytes.append(0x20) }
    }
    isEmptyLevel = false
    breakLine()
  }

  private mutating func breakLine() {
    guard layout == .indented, inline == 0 else { return }
    bytes.append(0x0A)
    for _ in 0..<depth { bytes.append(contentsOf: [0x20, 0x20]) }
  }

  // MARK: Strings

  private mutating func appendQuoted(_ text: String) {
    bytes.append(0x22)
    var text = text
    text.withUTF8 { utf8 in
      for byte in utf8 { appendEscaped(byte) }
    }
    bytes.append(0x22)
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case 0x22, 0x5C: bytes.append(contentsOf: [0x5C, byte])
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0x0D: bytes.append(contentsOf: "\\r".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    case 0..<0x20, 0x7F:
      let digits = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: "\\u00".utf8)
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 15)])
    default: bytes.append(byte)
    }
  }
}
