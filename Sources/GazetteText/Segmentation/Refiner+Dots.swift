internal import GazetteDocument

/// Full stops: the dot of an abbreviation belongs to it, dots in a row are one token.
extension Refiner {
  mutating func dot(_ index: Int) -> Int {
    let start = segments[index].start
    if byte(start + 1) == 0x2E { return ellipsis(index) }
    if pending.rawValue == 0, let last = adjacentToken(start), isAbbreviation(last, dot: start) {
      stage.spans[last].end = UInt32(truncatingIfNeeded: start + 1)
      stage.kinds[last] = .abbreviation
    } else {
      appendSign(index, .punctuation)
    }
    noteTerminator()
    return index + 1
  }

  private mutating func ellipsis(_ index: Int) -> Int {
    let start = segments[index].start
    var end = start
    while byte(end) == 0x2E { end += 1 }
    append(start, end, .punctuation, .none, pending)
    noteTerminator()
    return skip(from: index, to: end)
  }

  /// The first segment that begins at `end` or later; a segment that `end` cuts is taken whole into the last token.
  mutating func skip(from index: Int, to end: Int) -> Int {
    var next = index + 1
    while next < segmentCount, segments[next].start < end { next += 1 }
    let reached = segmentEnd(next - 1)
    if reached > end { stage.spans[stage.count - 1].end = UInt32(truncatingIfNeeded: reached) }
    return next
  }

  /// Whether a dot belongs to the word before it: initials, dotted acronyms, and what the table holds.
  private func isAbbreviation(_ token: Int, dot: Int) -> Bool {
    guard stage.kinds[token] == .word else { return false }
    let start = Int(stage.spans[token].start)
    if dot - start == 1 { return isInitial(bytes[start], dot: dot) }
    if dot - start == 2, bytes[start] >= 0xC3, bytes[start] < 0xE0 { return stage.shapes[token] == .title }
    if byte(start + 1) == 0x2E, isAcronym(start, dot) { return true }
    guard dot - start <= 12, let kind = abbreviations.find(text(start, dot + 1)) else { return false }
    return fits(kind, token, dot: dot)
  }

  /// One letter: a capital is an initial; a small one (`p. 5`, `c. 1990`, `v. Russia`) is in the table or is none.
  private func isInitial(_ letter: UInt8, dot: Int) -> Bool {
    if (0x41...0x5A).contains(letter) { return true }
    guard let kind = abbreviations.find(text(dot - 1, dot + 1)) else { return false }
    return numberFollows(dot + 1) || kind == .latin
  }

  /// `U.S`, `a.m`: single letters with dots between.
  private func isAcronym(_ start: Int, _ end: Int) -> Bool {
    guard (end - start) % 2 == 1 else { return false }
    return stride(from: start, to: end, by: 2).allSatisfy { offset in
      (0x61...0x7A).contains(bytes[offset] | 0x20) && (offset + 1 == end || bytes[offset + 1] == 0x2E)
    }
  }

  /// Whether what stands around suits the class; small words such as `no.` and `in.` also just end sentences.
  private func fits(_ kind: AbbreviationClass, _ token: Int, dot: Int) -> Bool {
    switch kind {
    case .number: numberFollows(dot + 1)
    case .unit, .time:
      token > 0 && stage.flags[token - 1].rawValue & TokenFlags.hasDigit.rawValue != 0 || text(token).contains(0x2E)
    default: true
    }
  }

  private func text(_ token: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[stage.spans[token].range])
  }

  private func numberFollows(_ offset: Int) -> Bool {
    var offset = offset
    switch byte(offset) {
    case 0x20: offset += 1
    case 0xC2 where byte(offset + 1) == 0xA0: offset += 2
    // Thin and narrow spaces, which typesetters put there.
    case 0xE2 where byte(offset + 1) == 0x80 && (byte(offset + 2) <= 0x8A || byte(offset + 2) == 0xAF): offset += 3
    default: break
    }
    return (0x30...0x39).contains(byte(offset))
  }
}
