internal import GazetteDocument

/// Words with something in them that is no plain letter or digit.
extension Refiner {
  mutating func word(_ index: Int, _ traits: UInt8) -> Int {
    let start = segments[index].start
    let end = segmentEnd(index)
    if traits & WordTraits.special != 0 {
      let word = text(start, end)
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
