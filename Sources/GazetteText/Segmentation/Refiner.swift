internal import CICU
internal import GazetteDocument

/// Makes tokens of word segments. What is done, in the order of the characters that call for it:
///
/// - `.` goes to the abbreviation, initial or acronym before it; dots in a row are one token (`Refiner+Dots.swift`).
/// - `'` and `’` split clitics off, or are quotation marks (`Refiner+Apostrophes.swift`).
/// - `://`, `www.`, `@`, `#` make addresses, handles and hashtags (`Refiner+Web.swift`).
/// - `:` joins times, `/` units, `°` coordinates, `--` is one dash (`Refiner+Joins.swift`).
/// - White space, controls and invisible characters are no tokens.
struct Refiner {
  let bytes: UnsafeBufferPointer<UInt8>
  let abbreviations: AbbreviationTable
  let classes: CharacterClasses
  var segments: UnsafePointer<RawSegment>
  var segmentCount = 0
  /// Where the last segment ends.
  var end = 0
  var stage: TokenStage
  var outline: Outline
  /// Tokens before the stage.
  var base = 0
  var pending = TokenFlags(rawValue: space | line)
  /// A single quotation mark has been opened in this line and not closed.
  var isSingleOpen = false

  static let space: UInt8 = 1
  static let line: UInt8 = 32

  /// Reads the buffer's segments; leaves the tokens in the stage.
  mutating func refine(_ buffer: RawBuffer, end: Int, base: Int) {
    segments = UnsafePointer(buffer.segments)
    segmentCount = buffer.count
    self.end = end
    self.base = base
    stage.begin(buffer.count * 2 + 16)
    var index = 0
    while true {
      index = plainRun(index)
      guard index < segmentCount else { break }
      // A gap is 1, as the flag for a space before is.
      if index > 0 { pending.rawValue |= segments[index &- 1].gap }
      let segment = segments[index]
      switch segment.kind {
      case RawSegment.Kind.word: index = word(index, segment.detail)
      case RawSegment.Kind.blank:
        pending.rawValue |= Self.space
        index &+= 1
      case RawSegment.Kind.sign: index = sign(index, segment.detail)
      case RawSegment.Kind.newline: index = newline(index)
      case RawSegment.Kind.mark: index = mark(index)
      default: index = foreignSegment(index)
      }
    }
    outline.breaks.append(contentsOf: buffer.breaks)
  }

  /// The tokens of words of plain letters and digits, and of commas; gives the first segment that is something else.
  @inline(__always) private mutating func plainRun(_ begin: Int) -> Int {
    let segments = self.segments
    let spans = stage.spans
    let kinds = stage.kinds
    let shapes = stage.shapes
    let flags = stage.flags
    let count = segmentCount
    var token = stage.count
    var index = begin
    var before = pending.rawValue | (begin > 0 ? segments[begin &- 1].gap : 0)
    while index < count {
      let segment = segments[index]
      let detail = segment.detail
      if segment.kind == RawSegment.Kind.word, detail <= Self.plain {
        kinds[token] = detail & 7 == 0 ? .number : .word
        shapes[token] = Self.shape(detail)
        flags[token] = TokenFlags(rawValue: before | (detail & WordTraits.digit) << 1)
      } else if segment.kind == RawSegment.Kind.sign, detail == 0x2C {
        kinds[token] = .punctuation
        shapes[token] = .none
        flags[token] = TokenFlags(rawValue: before)
      } else {
        break
      }
      spans[token] = Span(
        start: UInt32(truncatingIfNeeded: segment.start),
        end: UInt32(truncatingIfNeeded: segments[index &+ 1].start &- Int(segment.gap)))
      before = segment.gap
      token &+= 1
      index &+= 1
    }
    if index > begin { pending.rawValue = 0 }
    stage.count = token
    return index
  }

  private static let plain = WordTraits.firstUpper | WordTraits.restUpper | WordTraits.lower | WordTraits.digit

  @inline(__always) func segmentEnd(_ index: Int) -> Int {
    segments[index &+ 1].start &- Int(segments[index].gap)
  }

  @inline(__always) mutating func append(
    _ start: Int, _ end: Int, _ kind: TokenKind, _ shape: TokenShape, _ flags: TokenFlags
  ) {
    stage.append(Span(start, end), kind, shape, flags)
    pending.rawValue = 0
  }

  /// A token that is no word.
  @inline(__always) mutating func appendSign(_ index: Int, _ kind: TokenKind) {
    append(segments[index].start, segmentEnd(index), kind, .none, pending)
  }

  @inline(__always) static func shape(_ traits: UInt8) -> TokenShape {
    switch traits & 7 {
    case 0: .none
    case 4: .lower
    case 1, 5: .title
    case 3: .upper
    default: .mixed
    }
  }

  /// The last token, when it is of this stretch and ends where a segment starts.
  @inline(__always) func adjacentToken(_ start: Int) -> Int? {
    let last = stage.count - 1
    return last >= 0 && Int(stage.spans[last].end) == start ? last : nil
  }

  /// The byte at an offset, 0 past the end.
  @inline(__always) func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  func text(_ start: Int, _ end: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  /// Notes the last token as one after which a sentence may end.
  mutating func noteTerminator() { outline.terminators.append(base + stage.count - 1) }

  mutating func newline(_ index: Int) -> Int {
    let next = base + stage.count
    let last = outline.lines.count - 1
    let after = segmentEnd(index)
    // A paragraph separator is as good as an empty line.
    let isSeparator = after - segments[index].start == 3 && byte(after - 1) == 0xA9
    if outline.lines[last].firstToken == next {
      outline.lines[last].isApart = true
      outline.lines[last].start = after
    } else {
      outline.lines[last].end = segments[index].start
      outline.lines.append(Outline.Line(firstToken: next, start: after, end: after, isApart: isSeparator))
    }
    pending = TokenFlags(rawValue: Self.space | Self.line)
    if isSingleOpen { isSingleOpen = false }
    return index + 1
  }

  /// One ASCII character that is no letter and no digit.
  @inline(__always) mutating func sign(_ index: Int, _ byte: UInt8) -> Int {
    switch byte {
    case 0x2C, 0x3B, 0x25, 0x26, 0x2A, 0x5C:
      appendSign(index, .punctuation)
    case 0x2D: return dash(index)
    case 0x2E: return dot(index)
    case 0x21, 0x3F:
      appendSign(index, .punctuation)
      noteTerminator()
    case 0x22:
      outline.quotes.append(base + stage.count)
      appendSign(index, .punctuation)
    case 0x27: return apostrophe(index)
    case 0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D:
      outline.brackets.append(base + stage.count)
      appendSign(index, .punctuation)
    case 0x3A: return colon(index)
    case 0x2F: return slash(index)
    case 0x23: return hash(index)
    case 0x40: return at(index, segments[index].start)
    case 0x24, 0x2B, 0x3C, 0x3D, 0x3E, 0x5E, 0x60, 0x7C, 0x7E:
      appendSign(index, .symbol)
    case 0x20: pending.rawValue |= Self.space
    case 0...0x1F, 0x7F: break
    default: appendSign(index, .punctuation)
    }
    return index &+ 1
  }

  /// A character outside ASCII that stands alone.
  mutating func mark(_ index: Int) -> Int {
    let step = UTF8Decoding.step(bytes, at: segments[index].start)
    switch step.scalar {
    case 0x2019: return apostrophe(index)
    case 0x2018:
      isSingleOpen = true
      outline.quotes.append(base + stage.count)
      appendSign(index, .punctuation)
    case 0x201A...0x201F, 0xAB, 0xBB, 0x2039, 0x203A, 0x300C...0x300F:
      outline.quotes.append(base + stage.count)
      appendSign(index, .punctuation)
    case 0x2026:
      appendSign(index, .punctuation)
      noteTerminator()
    case 0xB0: return degree(index)
    case 0x2010...0x2015: appendSign(index, .punctuation)
    default: return anyMark(index, step.scalar)
    }
    return index + 1
  }

  private mutating func anyMark(_ index: Int, _ scalar: UInt32) -> Int {
    let sentence = classes.classes(scalar) >> 4
    if SentenceClass.endsLine(sentence) { return newline(index) }
    if sentence == SentenceClass.goesOn || sentence == SentenceClass.sterm || sentence == SentenceClass.close {
      appendSign(index, .punctuation)
      if sentence == SentenceClass.sterm { noteTerminator() }
      return index + 1
    }
    switch cicu_look_of(scalar) {
    case cicu_blank: pending.rawValue |= Self.space
    case cicu_ignorable: break
    case cicu_symbol: appendSign(index, .symbol)
    default:
      appendSign(index, .punctuation)
      if SentenceClass.endsSomething(sentence) { noteTerminator() }
    }
    return index + 1
  }

  /// A segment that ICU made: what it is shows in its status and its first character.
  private mutating func foreignSegment(_ index: Int) -> Int {
    let segment = segments[index]
    let start = segment.start
    if segment.status >= 3 {
      append(start, segmentEnd(index), .ideograph, .none, pending)
      return index + 1
    }
    if segment.status > 0 {
      let traits = Self.traits(bytes, start, segmentEnd(index), classes)
      return word(index, traits)
    }
    return bytes[start] < 0x80 ? foreignSign(index, bytes[start]) : mark(index)
  }

  private mutating func foreignSign(_ index: Int, _ byte: UInt8) -> Int {
    if byte == 0x0A || byte == 0x0D || byte == 0x0B || byte == 0x0C { return newline(index) }
    if byte == 0x5F { return word(index, WordTraits.special) }
    return sign(index, byte == 0x09 ? 0x20 : byte)
  }

  /// What a word is made of, for words that the scanner has not read or that have been cut.
  static func traits(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ classes: CharacterClasses
  ) -> UInt8 {
    var traits: UInt8 = 0
    var offset = start
    while offset < end {
      let step = UTF8Decoding.step(bytes, at: offset)
      let isFirst =
        traits & (WordTraits.firstUpper | WordTraits.restUpper | WordTraits.lower | WordTraits.caseless) == 0
      switch classes.classes(step.scalar) >> 4 {
      case SentenceClass.upper: traits |= isFirst ? WordTraits.firstUpper : WordTraits.restUpper
      case SentenceClass.lower: traits |= WordTraits.lower
      case SentenceClass.letter: traits |= WordTraits.caseless
      case SentenceClass.numeric: traits |= WordTraits.digit
      case SentenceClass.extend: break
      default: traits |= WordTraits.special
      }
      offset += step.length
    }
    return traits
  }
}
