internal import GazetteDocument

/// Numbers and units that ICU cuts into pieces.
extension Refiner {
  /// `--` and longer runs are one dash.
  mutating func dash(_ index: Int) -> Int {
    let start = segments[index].start
    var end = start + 1
    while byte(end) == 0x2D { end += 1 }
    append(start, end, .punctuation, .none, pending)
    return end == start + 1 ? index + 1 : skip(from: index, to: end)
  }

  /// `10:30`, `10:30:15`, `https://…`, or a colon.
  mutating func colon(_ index: Int) -> Int {
    let start = segments[index].start
    if pending.rawValue == 0, let last = adjacentToken(start) {
      if byte(start + 1) == 0x2F, byte(start + 2) == 0x2F, stage.kinds[last] == .word {
        return address(index, extending: last)
      }
      if stage.kinds[last] == .number, stage.spans[last].count <= 5, isMinutes(start + 1), index + 1 < segmentCount {
        let end = segmentEnd(index + 1)
        if end == start + 3 || (end == start + 5 && byte(end - 1) | 0x20 == 0x6D) {
          stage.spans[last].end = UInt32(truncatingIfNeeded: end)
          return index + 2
        }
      }
    }
    appendSign(index, .punctuation)
    return index + 1
  }

  private func isMinutes(_ offset: Int) -> Bool {
    (0x30...0x35).contains(byte(offset)) && (0x30...0x39).contains(byte(offset + 1))
  }

  /// `km/h`, when the table has it; `bbc.com/news`; or a slash.
  mutating func slash(_ index: Int) -> Int {
    let start = segments[index].start
    if pending.rawValue == 0, let last = adjacentToken(start), stage.kinds[last] == .word, index + 1 < segmentCount {
      let word = text(Int(stage.spans[last].start), start)
      if word.count > 3, word.dropFirst().dropLast(2).contains(0x2E), !word.contains(0x27) {
        return address(index, extending: last)
      }
      let end = segmentEnd(index + 1)
      if end - start <= 4, segments[index + 1].kind == RawSegment.Kind.word,
        abbreviations.isUnit(text(Int(stage.spans[last].start), end))
      {
        stage.spans[last].end = UInt32(truncatingIfNeeded: end)
        return index + 2
      }
    }
    appendSign(index, .punctuation)
    return index + 1
  }

  /// Coordinates: `35°20′15″N`, `35.3°`; a temperature ends with its letter.
  mutating func degree(_ index: Int) -> Int {
    let start = segments[index].start
    guard pending.rawValue == 0, let last = adjacentToken(start), stage.kinds[last] == .number else {
      appendSign(index, .symbol)
      return index + 1
    }
    var end = segmentEnd(index)
    for _ in 0..<2 {
      var digits = end
      while (0x30...0x39).contains(byte(digits)) || (digits > end && byte(digits) == 0x2E) { digits += 1 }
      let mark = primeLength(digits)
      guard digits > end, mark > 0 else { break }
      end = digits + mark
    }
    let letter = byte(end) & 0xDF
    if [0x4E, 0x53, 0x45, 0x57, 0x43, 0x46].contains(letter), !isWordByte(byte(end + 1)) { end += 1 }
    stage.spans[last].end = UInt32(truncatingIfNeeded: end)
    return skip(from: index, to: end)
  }

  /// The length of a mark for minutes or seconds of arc.
  private func primeLength(_ offset: Int) -> Int {
    switch byte(offset) {
    case 0x27: byte(offset + 1) == 0x27 ? 2 : 1
    case 0x22: 1
    case 0xE2 where byte(offset + 1) == 0x80 && [0xB2, 0xB3, 0x99, 0x9D].contains(byte(offset + 2)): 3
    default: 0
    }
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte >= 0xC3
  }
}
