internal import GazetteDocument

/// A word of a name.
struct NameWord: Equatable {
  /// Bytes in the text that was split.
  var start: Int
  var end: Int
  /// Hash of the folded word, as `SymbolTable` counts it.
  var hash: UInt32
  var hasCapital: Bool
  /// A split-off `'s` or `n't`, whose apostrophe stays.
  var isClitic = false
}

/// Cuts names into words where the segmenter cuts text, by a scan of bytes: two hundred thousand names have to be ready in
/// milliseconds. A test holds it to the segmenter.
struct NameSplitter {
  private(set) var words: [NameWord] = []
  private var folded = ByteBuffer()

  /// Fills `words`. Dashes, apostrophes and spaces between words are left out; other punctuation is a word.
  mutating func split(_ text: UnsafeBufferPointer<UInt8>) {
    words.removeAll(keepingCapacity: true)
    var offset = 0
    while offset < text.count {
      let step = UTF8Decoding.step(text, at: offset)
      if Self.isWordPart(step.scalar) {
        let end = wordEnd(text, offset)
        appendWord(text, offset, end)
        offset = end
      } else {
        if !isSkipped(step.scalar) { append(text, offset, offset + step.length, clitic: false) }
        offset += step.length
      }
    }
  }

  private func isSkipped(_ scalar: UInt32) -> Bool {
    CharacterClasses.isSpace(scalar) || CharacterClasses.isDash(scalar) || CharacterClasses.isApostrophe(scalar)
  }

  static func isWordPart(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
    case 0..<0x80: false
    default: Folding.isWord(scalar)
    }
  }

  /// A word goes on over letters, digits and marks, over an apostrophe or dot between two letters or two digits, and over a
  /// comma between two digits; a dot right after it belongs to it.
  private func wordEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var offset = start
    var before: UInt32 = 0
    while offset < text.count {
      let step = UTF8Decoding.step(text, at: offset)
      if Self.isWordPart(step.scalar) {
        before = step.scalar
        offset += step.length
        continue
      }
      let next = offset + step.length < text.count ? UTF8Decoding.step(text, at: offset + step.length).scalar : 0
      guard Self.joins(before, step.scalar, next) else {
        return step.scalar == 0x2E ? offset + 1 : offset
      }
      offset += step.length
    }
    return offset
  }

  private static func joins(_ before: UInt32, _ scalar: UInt32, _ next: UInt32) -> Bool {
    guard isWordPart(next) else { return false }
    let digits = isDigit(before) && isDigit(next)
    if scalar == 0x2C { return digits }
    guard scalar == 0x2E || CharacterClasses.isInnerApostrophe(scalar) else { return false }
    return digits || (!isDigit(before) && !isDigit(next))
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  private mutating func appendWord(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    let cut = cliticLength(text, start, end)
    if end - cut > start { append(text, start, end - cut, clitic: false) }
    if cut > 0 { append(text, end - cut, end, clitic: true) }
  }

  /// The length of an `'s` at the end.
  private func cliticLength(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    guard end - start > 2, text[end - 1] | 0x20 == 0x73 else { return 0 }
    if text[end - 2] == 0x27 { return 2 }
    guard end - start > 4, text[end - 2] == 0x99, text[end - 3] == 0x80, text[end - 4] == 0xE2 else { return 0 }
    return 4
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, clitic: Bool) {
    folded.removeAll()
    let capital = WordFolding.fold(UnsafeBufferPointer(rebasing: text[start..<end]), clitic: clitic, into: &folded)
    let hash = folded.withBytes { SymbolTable.hash($0) }
    words.append(NameWord(start: start, end: end, hash: hash, hasCapital: capital, isClitic: clitic))
  }
}
