internal import GazetteDocument

/// Reads ICU's word segments and sentence boundaries off UTF-8.
///
/// Characters of known behaviour are read here; as soon as one that is not is seen, or could matter for the boundary at hand,
/// the segment and what follows it up to a place where no rule looks back go to ICU (`ForeignText`). A segment is written only
/// when the character after it is known, so that every segment written begins at a boundary where ICU may start afresh.
struct RawScanner {
  let text: ClassedText
  let bytes: UnsafePointer<UInt8>
  let count: Int
  let table: UnsafePointer<UInt8>
  let suppressions: Suppressions
  let foreign: ForeignText
  var buffer: RawBuffer
  private(set) var position = 0
  /// Terminators before this place have been asked for their boundary.
  var asked = 0
  var lastBreak = 0

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ classes: CharacterClasses, _ suppressions: Suppressions,
    _ foreign: ForeignText, _ buffer: RawBuffer
  ) {
    text = ClassedText(bytes, classes)
    // An empty text has no bytes to look at.
    self.bytes = bytes.baseAddress ?? UnsafePointer(classes.table)
    count = bytes.count
    table = text.table
    self.suppressions = suppressions
    self.foreign = foreign
    self.buffer = buffer
  }

  var isAtEnd: Bool { position >= count }

  /// Fills the buffer with the segments of at least `minimum` bytes and up to the end of a line.
  mutating func scan(atLeast minimum: Int) throws(SegmentationError) {
    buffer.removeAll()
    let limit = position + min(minimum, count - position)
    var isDone = false
    while !isDone, position + ByteMasks.width + 2 <= count { isDone = try block(limit) }
    while !isDone, position < count { isDone = try general(limit) }
    buffer.close(position)
    if isAtEnd, lastBreak < count { addBreak(count) }
  }

  /// Reads 64 bytes: words and signs in ASCII with ASCII after them by their bits, what else there is one by one. Gives whether
  /// the stretch is done.
  @inline(__always) private mutating func block(_ limit: Int) throws(SegmentationError) -> Bool {
    let begin = position
    let bytes = self.bytes + begin
    let table = self.table
    let masks = ByteMasks(bytes)
    let words = masks.letters | masks.digits
    // One space, with something else in ASCII after it, belongs to the record before it.
    let gaps = masks.spaces & ~(masks.spaces >> 1) & (masks.ascii >> 1)
    buffer.reserve(ByteMasks.width)
    var out = buffer.segments
    var written = buffer.count
    var place = 0
    while place < ByteMasks.width &- 1 {
      var end = place &+ 1
      var kind = RawSegment.Kind.word
      var detail: UInt8 = 0
      var status: UInt8 = 0
      var isPlain = false
      if ByteMasks.has(words, place) {
        end = masks.wordEnd(place)
        // A word that goes on is read in the next block, unless it fills this one.
        if end >= ByteMasks.width &- 1, place > 0 { break }
        if end < ByteMasks.width &- 1, ByteMasks.has(masks.spaces, end) || endsWord(bytes, table, end) {
          status = ByteMasks.has(masks.letters, end &- 1) ? 2 : 1
          detail = masks.traits(place, end)
          isPlain = true
        }
      } else {
        detail = bytes[place]
        if detail < 0x80, detail > 0x20, bytes[end] < 0x80, Self.isSign(table[Int(detail)] & 0x0F) {
          let sentence = table[Int(detail)] >> 4
          if SentenceClass.endsSomething(sentence) { ask(begin &+ place, sentence, length: 1) }
          kind = RawSegment.Kind.sign
          isPlain = true
        }
      }
      if isPlain {
        let gap = gaps &>> UInt64(truncatingIfNeeded: end) & 1
        out[written] = RawSegment(begin &+ place, kind, detail, status: status, gap: gap)
        written &+= 1
        place = end &+ Int(truncatingIfNeeded: gap)
      } else {
        position = begin &+ place
        buffer.count = written
        if try general(limit) { return true }
        buffer.reserve(ByteMasks.width)
        out = buffer.segments
        written = buffer.count
        place = position &- begin
      }
    }
    buffer.count = written
    position = begin &+ place
    return false
  }

  /// Reads one segment, or a stretch through ICU. Gives whether the stretch is done: a line has ended behind the limit.
  @inline(never) private mutating func general(_ limit: Int) throws(SegmentationError) -> Bool {
    let start = position
    let kind = text.character(at: start).classes
    var end: Int
    switch kind & 0x0F {
    case WordClass.letter, WordClass.number, WordClass.extend: end = word(start)
    case WordClass.space: end = spaces(start)
    case WordClass.lineFeed, WordClass.carriageReturn, WordClass.newline:
      position = newline(start)
      return position >= limit
    case WordClass.slow: end = -1
    default: end = single(start, kind)
    }
    if end < 0 { end = try foreign.scan(&self, from: start) }
    position = end
    return false
  }

  @inline(__always) private static func isSign(_ kind: UInt8) -> Bool {
    kind == WordClass.other || (kind >= WordClass.midLetter && kind <= WordClass.midBoth)
  }

  /// Whether a run of letters and digits is a whole word by the two ASCII characters after it.
  @inline(__always) private func endsWord(
    _ bytes: UnsafePointer<UInt8>, _ table: UnsafePointer<UInt8>, _ end: Int
  ) -> Bool {
    let byte = bytes[end]
    if byte == 0x20 { return true }
    guard byte < 0x80 else { return false }
    let kind = table[Int(byte)] & 0x0F
    if kind >= WordClass.midLetter, kind <= WordClass.midBoth {
      let next = bytes[end &+ 1]
      return next < 0x80 && table[Int(next)] & 0x0E != WordClass.letter
    }
    return kind == WordClass.other || (kind >= WordClass.carriageReturn && kind <= WordClass.newline)
  }

  mutating func addBreak(_ offset: Int) {
    guard offset > lastBreak else { return }
    lastBreak = offset
    let suppressed = offset < count && suppressions.suppress(bytes, at: offset)
    buffer.breaks.append(RawBreak(offset: UInt32(truncatingIfNeeded: offset), isSuppressed: suppressed))
  }

  /// Asks a terminator or line end for its boundary, once.
  @inline(never) mutating func ask(_ start: Int, _ kind: UInt8, length: Int) {
    guard start >= asked else { return }
    asked = start + 1
    if SentenceClass.endsLine(kind) {
      let isHalf = kind == SentenceClass.carriageReturn && start + 1 < count && bytes[start + 1] == 0x0A
      if !isHalf { addBreak(start + length) }
    } else if let end = text.boundary(afterTerminator: start) {
      addBreak(end)
    }
  }

  /// Whether the character after a segment leaves the segment as it is.
  @inline(__always) private func isKnown(at offset: Int) -> Bool {
    offset >= count || text.character(at: offset).word != WordClass.slow
  }

  private mutating func newline(_ start: Int) -> Int {
    let found = text.character(at: start)
    // A vertical tab or form feed ends no sentence.
    if SentenceClass.endsLine(found.sentence) { ask(start, found.sentence, length: found.length) }
    var end = start + found.length
    if bytes[start] == 0x0D, end < count, bytes[end] == 0x0A {
      ask(end, SentenceClass.lineFeed, length: 1)
      end += 1
    }
    buffer.append(RawSegment(start, RawSegment.Kind.newline, 0, status: 0))
    return end
  }

  @inline(__always) private mutating func spaces(_ start: Int) -> Int {
    var end = start
    while end < count {
      let found = text.character(at: end)
      guard found.word == WordClass.space else {
        if found.word == WordClass.slow { return -1 }
        break
      }
      end += found.length
    }
    buffer.append(RawSegment(start, RawSegment.Kind.blank, 0, status: 0))
    return end
  }

  /// A character that stands alone.
  @inline(__always) private mutating func single(_ start: Int, _ kind: UInt8) -> Int {
    let length = bytes[start] < 0x80 ? 1 : text.decoded(at: start).length
    let end = start + length
    guard isKnown(at: end) else { return -1 }
    if SentenceClass.endsSomething(kind >> 4) { ask(start, kind >> 4, length: length) }
    if length > 1 {
      buffer.append(
        RawSegment(start, kind >> 4 == SentenceClass.space ? RawSegment.Kind.blank : RawSegment.Kind.mark, 0, status: 0)
      )
    } else {
      buffer.append(
        RawSegment(start, bytes[start] == 0x09 ? RawSegment.Kind.blank : RawSegment.Kind.sign, bytes[start], status: 0))
    }
    return end
  }

  /// Letters, digits, and what joins them. -1 when ICU must decide.
  @inline(__always) private mutating func word(_ start: Int) -> Int {
    var reader = WordReader()
    var end = start
    while true {
      reader.run(bytes, count, &end)
      guard end < count else { break }
      let found = text.character(at: end)
      let kind = found.word
      if kind <= WordClass.other || kind >= WordClass.space {
        if kind == WordClass.slow { return -1 }
        break
      }
      if kind == WordClass.letter || kind == WordClass.number {
        reader.add(found, isASCII: bytes[end] < 0x80)
      } else if kind == WordClass.extend {
        reader.addExtend()
      } else {
        guard end + found.length < count else { break }
        let next = text.character(at: end + found.length).word
        if next == WordClass.slow { return -1 }
        guard reader.joins(kind, next) else { break }
        if SentenceClass.endsSomething(found.sentence) { ask(end, found.sentence, length: found.length) }
        reader.traits |= WordTraits.special
      }
      end += found.length
    }
    buffer.append(RawSegment(start, RawSegment.Kind.word, reader.traits, status: reader.status))
    return end
  }
}

/// The state of a word while it is read.
struct WordReader {
  var traits: UInt8 = 0
  /// ICU's rule status divided by 100: what the last transition was.
  var status: UInt8 = 0
  /// Word class of the last character.
  private var last: UInt8 = 0

  /// Reads ASCII letters and digits, eight at a time.
  @inline(__always) mutating func run(_ bytes: UnsafePointer<UInt8>, _ count: Int, _ end: inout Int) {
    while end &+ 8 <= count {
      let eight = UInt64(littleEndian: UnsafeRawPointer(bytes + end).loadUnaligned(as: UInt64.self))
      let length = take(eight)
      end &+= length
      if length < 8 { return }
    }
    // The last bytes of a text, with zeros behind them.
    var eight: UInt64 = 0
    var shift: UInt64 = 0
    var offset = end
    while offset < count {
      eight |= UInt64(bytes[offset]) << shift
      shift += 8
      offset += 1
    }
    end += take(eight)
  }

  /// Reads the letters and digits at the start of eight bytes; gives how many they are.
  ///
  /// Each byte is tested in its place of one 64-bit word: a byte of `x + (0x80 - low)` has its high bit set when x >= low, as
  /// long as x < 0x80.
  @inline(__always) private mutating func take(_ eight: UInt64) -> Int {
    let high: UInt64 = 0x8080_8080_8080_8080
    let ascii = ~eight & high
    let seven = eight & ~high
    let folded = seven | 0x2020_2020_2020_2020
    let isLetter = (folded &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(folded &+ 0x0505_0505_0505_0505) & ascii
    let isDigit = (seven &+ 0x5050_5050_5050_5050) & ~(seven &+ 0x4646_4646_4646_4646) & ascii
    let stop = ~(isLetter | isDigit) & high
    let length = stop.trailingZeroBitCount >> 3
    if length == 0 { return 0 }
    let inside = length == 8 ? ~0 : (1 &<< UInt64(truncatingIfNeeded: length << 3)) &- 1
    let letters = isLetter & inside
    let upper = letters & ~(eight << 2)
    let small = letters & (eight << 2)
    let firstOnly = traits & (WordTraits.firstUpper | WordTraits.lower | WordTraits.restUpper) == 0
    let first = firstOnly ? letters & (0 &- letters) : 0
    if upper & first != 0 { traits |= WordTraits.firstUpper }
    if upper & ~first != 0 { traits |= WordTraits.restUpper }
    if small != 0 { traits |= WordTraits.lower }
    if isDigit & inside != 0 { traits |= WordTraits.digit }
    let lastIsLetter = (letters >> UInt64(truncatingIfNeeded: (length << 3) &- 1)) & 1 != 0
    last = lastIsLetter ? WordClass.letter : WordClass.number
    status = lastIsLetter ? 2 : 1
    return length
  }

  /// A letter or digit that is not ASCII, or a sign that ICU takes for a letter.
  @inline(__always) mutating func add(_ character: ClassedText.Character, isASCII: Bool) {
    last = character.word
    status = last == WordClass.letter ? 2 : 1
    if last == WordClass.number {
      traits |= WordTraits.digit
      return
    }
    switch character.sentence {
    case SentenceClass.upper:
      let seen = traits & (WordTraits.firstUpper | WordTraits.lower | WordTraits.restUpper | WordTraits.caseless)
      traits |= seen == 0 ? WordTraits.firstUpper : WordTraits.restUpper
    case SentenceClass.lower: traits |= WordTraits.lower
    default: traits |= isASCII ? WordTraits.special : WordTraits.caseless
    }
  }

  @inline(__always) mutating func addExtend() {
    traits |= WordTraits.special
    status = last == 0 ? 0 : last == WordClass.number ? 1 : 2
    last = WordClass.extend
  }

  /// Whether an apostrophe, dot or comma stands between two letters or two digits.
  @inline(__always) func joins(_ middle: UInt8, _ next: UInt8) -> Bool {
    guard last == next else { return false }
    return last == WordClass.letter
      ? middle != WordClass.midNumber
      : last == WordClass.number && middle != WordClass.midLetter
  }
}
