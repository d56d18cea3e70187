import GazetteDocument
import Testing

@Suite struct OffsetsTests {
  @Test(arguments: [
    "", "abc", "é", "aé中😀b", "\u{301}x", String(repeating: "中", count: 100), String(repeating: "a😀é", count: 70),
  ])
  func everyOffset(text: String) {
    let bytes = Array(text.utf8)
    let converter = OffsetConverter(bytes)
    var index = text.utf8.startIndex
    while true {
      let utf8 = text.utf8.distance(from: text.utf8.startIndex, to: index)
      let utf16 = text.utf16.distance(from: text.startIndex, to: index)
      let scalars = text.unicodeScalars.distance(from: text.startIndex, to: index)
      #expect(converter.offset(utf8, in: .utf8) == utf8)
      #expect(converter.offset(utf8, in: .utf16) == utf16)
      #expect(converter.offset(utf8, in: .codepoint) == scalars)
      #expect(converter.utf8Offset(of: utf16, in: .utf16) == utf8)
      #expect(converter.utf8Offset(of: scalars, in: .codepoint) == utf8)
      if index == text.endIndex { break }
      index = text.unicodeScalars.index(after: index)
    }
  }

  @Test func damaged() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      let bytes = (0..<200).map { _ in
        [UInt8](arrayLiteral: 0x61, 0xC3, 0xA9, 0xE2, 0x82, 0xAC, 0xF0, 0x9F, 0x98, 0x80, 0xED, 0xFF).randomElement(
          using: &generator) ?? 0
      }
      let converter = OffsetConverter(bytes)
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(converter.offset(bytes.count, in: .codepoint) == text.unicodeScalars.count)
      #expect(converter.offset(bytes.count, in: .utf16) == text.utf16.count)
      var last = 0
      for offset in 0...bytes.count {
        let now = converter.offset(offset, in: .utf16)
        #expect(now >= last)
        last = now
      }
    }
  }

  /// An offset inside a character is the character's start.
  @Test func inside() {
    let converter = OffsetConverter(Array("a😀b".utf8))
    #expect((0...6).map { converter.offset($0, in: .utf16) } == [0, 1, 1, 1, 1, 3, 4])
    #expect((0...6).map { converter.offset($0, in: .codepoint) } == [0, 1, 1, 1, 1, 2, 3])
  }
}
