internal import GazetteDocument

/// Words with something in them that is no plain letter or digit.
extension Refiner {
  mutating func word(_ index: Int, _ traits: UInt8) -> Int {
    let start = segments[index].start
    let end = segmentEnd(index)
    if traits & WordTraits.special != 0 {
      let word = text(start, end)
      if let space = narrowSpace(start, end) { return pieces(index, space) }
      if let at = word.firstIndex(of: 0x40) { return self.at(index, start + at) }
      if isWebHost(start, end) { return address(index, from: start) }
      if let cut = cliticStart(start, end) {
        appendWord(start, cut, index)
        append(cut, end, .clitic, .lower, TokenFlags(rawValue: 0))
        return index + 1
      }
    }
    appendWord(start, end, traits, status: segments[index].status)
    return index + 1
  }

  /// The narrow no-break space (U+202F) joins words for ICU; here it is a space as any other.
  private func narrowSpace(_ start: Int, _ end: Int) -> Int? {
    (start..<end).first { bytes[$0] == 0xE2 && byte($0 + 1) == 0x80 && byte($0 + 2) == 0xAF }
  }

  /// The words between narrow spaces.
  private mutating func pieces(_ index: Int, _ firstSpace: Int) -> Int {
    var start = segments[index].start
    let end = segmentEnd(index)
    var space = firstSpace
    while start < end {
      if space > start {
        let cut = cliticStart(start, space) ?? space
        appendWord(start, cut, index)
        if cut < space { append(cut, space, .clitic, .lower, TokenFlags(rawValue: 0)) }
      }
      if space < end { pending.rawValue |= Self.space }
      start = min(space + 3, end)
      space = narrowSpace(start, end) ?? end
    }
    return index + 1
  }

  private mutating func appendWord(_ start: Int, _ end: Int, _ index: Int) {
    let traits = Self.traits(bytes, start, end, classes)
    appendWord(start, end, traits, status: segments[index].status)
  }

  private mutating func appendWord(_ start: Int, _ end: Int, _ traits: UInt8, status: UInt8) {
    var flags = pending
    flags.rawValue |= (traits & WordTraits.digit) << 1
    let letters = WordTraits.firstUpper | WordTraits.restUpper | WordTraits.lower | WordTraits.caseless
    let kind: TokenKind =
      status >= 3
      ? .ideograph
      : traits & letters != 0 ? .word : traits & WordTraits.digit != 0 ? .number : status == 2 ? .word : .punctuation
    append(start, end, kind, Self.shape(traits), flags)
  }
}
