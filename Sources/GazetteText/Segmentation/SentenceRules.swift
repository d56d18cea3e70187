internal import GazetteDocument

/// A text with the classes of its characters, and UAX #29's rules for sentences over them.
///
/// Nothing but full stops, question marks and line ends makes a boundary, so that the rules are asked only there; they look at
/// what surrounds the place.
struct ClassedText {
  let bytes: UnsafeBufferPointer<UInt8>
  let classes: CharacterClasses
  let table: UnsafePointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ classes: CharacterClasses) {
    self.bytes = bytes
    self.classes = classes
    table = UnsafePointer(classes.table)
  }

  struct Character {
    /// Word class below, sentence class above.
    var classes: UInt8
    var length: Int
    @inline(__always) var word: UInt8 { classes & 0x0F }
    @inline(__always) var sentence: UInt8 { classes >> 4 }
  }

  /// The character at a place inside the text.
  @inline(__always) func character(at offset: Int) -> Character {
    let byte = bytes[offset]
    if byte < 0x80 { return Character(classes: table[Int(byte)], length: 1) }
    return decoded(at: offset)
  }

  @inline(never) func decoded(at offset: Int) -> Character {
    let step = UTF8Decoding.step(bytes, at: offset)
    // What is not UTF-8 goes through ICU as U+FFFD.
    if step.scalar == 0xFFFD { return Character(classes: WordClass.slow, length: step.length) }
    return Character(classes: classes.classes(step.scalar), length: step.length)
  }

  /// The sentence class at a place after which marks (Extend, Format) are passed over, and where the next one begins; nil at
  /// the end.
  @inline(__always) private func sentenceCharacter(at offset: inout Int) -> UInt8? {
    guard offset < bytes.count else { return nil }
    let found = character(at: offset)
    offset += found.length
    if !SentenceClass.endsLine(found.sentence) { skipMarks(&offset) }
    return found.sentence
  }

  @inline(__always) private func skipMarks(_ offset: inout Int) {
    while offset < bytes.count {
      let next = character(at: offset)
      guard next.sentence == SentenceClass.extend else { return }
      offset += next.length
    }
  }

  /// The boundary that the full stop or question mark at `start` makes, nil when it makes none. A boundary that a line end
  /// makes is not told here.
  func boundary(afterTerminator start: Int) -> Int? {
    var position = start
    let isFullStop = sentenceCharacter(at: &position) == SentenceClass.aterm
    var end = position
    guard var next = sentenceCharacter(at: &position) else { return nil }
    if isFullStop {
      if next == SentenceClass.numeric { return nil }
      if next == SentenceClass.upper, isCased(before: start) { return nil }
    }
    func advance() -> Bool {
      end = position
      guard let found = sentenceCharacter(at: &position) else { return false }
      next = found
      return true
    }
    while next == SentenceClass.close { if !advance() { return nil } }
    while next == SentenceClass.space { if !advance() { return nil } }
    if SentenceClass.endsLine(next) || next == SentenceClass.goesOn || next == SentenceClass.aterm
      || next == SentenceClass.sterm
    {
      return nil
    }
    if isFullStop, lowerFollows(next, position) { return nil }
    return end
  }

  /// SB8: no letter, line end or full stop stands between here and a small letter.
  private func lowerFollows(_ first: UInt8, _ position: Int) -> Bool {
    var next = first
    var position = position
    while true {
      switch next {
      case SentenceClass.lower: return true
      case SentenceClass.upper, SentenceClass.letter, SentenceClass.aterm, SentenceClass.sterm,
        SentenceClass.separator, SentenceClass.carriageReturn, SentenceClass.lineFeed:
        return false
      default:
        guard let found = sentenceCharacter(at: &position) else { return false }
        next = found
      }
    }
  }

  /// Whether the last character before a place, marks passed over, is a letter with case.
  private func isCased(before offset: Int) -> Bool {
    var offset = offset
    while offset > 0 {
      let start = characterStart(before: offset)
      let kind = character(at: start).sentence
      offset = start
      if kind == SentenceClass.extend { continue }
      return kind == SentenceClass.upper || kind == SentenceClass.lower
    }
    return false
  }

  /// Where the character that ends at `offset` begins; a damaged one may be cut differently than from the left, which no
  /// rule notices.
  private func characterStart(before offset: Int) -> Int {
    var start = offset - 1
    while start > 0, offset - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start + UTF8Decoding.step(bytes, at: start).length == offset ? start : offset - 1
  }
}
