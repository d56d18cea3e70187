internal import GazetteDocument

/// Addresses of the web and of mail, handles, hashtags.
extension Refiner {
  /// `www.` at the start of a word.
  func isWebHost(_ start: Int, _ end: Int) -> Bool {
    end - start > 5 && byte(start + 3) == 0x2E && (0..<3).allSatisfy { bytes[start + $0] | 0x20 == 0x77 }
  }

  mutating func address(_ index: Int, from start: Int) -> Int {
    append(start, addressEnd(start), .url, .none, pending)
    return skip(from: index, to: Int(stage.spans[stage.count - 1].end))
  }

  /// The token before the segment is the beginning of an address.
  mutating func address(_ index: Int, extending token: Int) -> Int {
    let end = addressEnd(segments[index].start)
    stage.spans[token].end = UInt32(truncatingIfNeeded: end)
    stage.kinds[token] = .url
    stage.shapes[token] = .none
    return skip(from: index, to: end)
  }

  /// An address ends at white space, a quotation mark or angle bracket, without the punctuation of the sentence around it.
  private func addressEnd(_ start: Int) -> Int {
    var end = start
    var depth = 0
    scan: while end < bytes.count {
      switch bytes[end] {
      case 0...0x20, 0x22, 0x3C, 0x3E, 0x7F: break scan
      case 0xE2 where byte(end + 1) == 0x80, 0xC2: break scan
      case 0x28: depth += 1
      case 0x29:
        if depth == 0 { break scan }
        depth -= 1
      default: break
      }
      end += 1
    }
    while end > start + 1, [0x2E, 0x2C, 0x3A, 0x3B, 0x21, 0x3F, 0x27, 0x5D].contains(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// `name@host.org`, `@name`, or the sign alone. ICU takes `@` for a letter in some versions and not in others; either way
  /// the bytes around it decide.
  mutating func at(_ index: Int, _ at: Int) -> Int {
    let segmentStart = segments[index].start
    let host = hostEnd(at + 1)
    var local = at
    while local > 0, isLocal(bytes[local - 1]) { local -= 1 }
    if let host, local < at { return mail(index, from: local, to: host) }
    var end = at + 1
    while isName(byte(end)) { end += 1 }
    if at == segmentStart, end > at + 1 {
      append(at, end, .handle, .none, pending)
      return skip(from: index, to: end)
    }
    let traits = Self.traits(bytes, segmentStart, segmentEnd(index), classes)
    let isSign = segmentEnd(index) == at + 1 && at == segmentStart
    append(segmentStart, segmentEnd(index), isSign ? .punctuation : .word, Self.shape(traits), pending)
    return index + 1
  }

  /// What the mail address takes up of the tokens before it is taken back; a token of the line before never is.
  private mutating func mail(_ index: Int, from start: Int, to end: Int) -> Int {
    var flags = pending
    while stage.count > 0, Int(stage.spans[stage.count - 1].start) >= start {
      stage.count -= 1
      flags = stage.flags[stage.count]
      while let last = outline.terminators.last, last >= base + stage.count { outline.terminators.removeLast() }
    }
    let first = stage.count > 0 ? max(start, Int(stage.spans[stage.count - 1].end)) : start
    append(first, end, .email, .none, flags)
    return skip(from: index, to: end)
  }

  /// The end of a host name with a dot in it.
  private func hostEnd(_ start: Int) -> Int? {
    var end = start
    while isName(byte(end)) || ((byte(end) == 0x2E || byte(end) == 0x2D) && isName(byte(end + 1))) { end += 1 }
    return bytes[start..<end].contains(0x2E) ? end : nil
  }

  private func isName(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) && byte >= 0x41 || byte == 0x5F
  }

  private func isLocal(_ byte: UInt8) -> Bool {
    isName(byte) || byte == 0x2E || byte == 0x2B || byte == 0x2D || byte == 0x25
  }

  /// `#Mosul`; `#1` is a sign and a number.
  mutating func hash(_ index: Int) -> Int {
    let start = segments[index].start
    guard pending.rawValue != 0 || adjacentToken(start) == nil || byte(start - 1) == 0x28, index + 1 < segmentCount,
      segments[index].gap == 0, segments[index + 1].status == 2, !(0x30...0x39).contains(byte(start + 1))
    else {
      appendSign(index, .punctuation)
      return index + 1
    }
    append(start, segmentEnd(index + 1), .hashtag, .none, pending)
    return index + 2
  }
}
