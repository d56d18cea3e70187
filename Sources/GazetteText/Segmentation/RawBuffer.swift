/// A word segment as the scanner writes it, in eight bytes. It ends where the next begins, or one byte before: the single
/// space that follows most words is no record of its own.
struct RawSegment {
  /// Start, kind, detail, status, gap, from the low end: written and read at once.
  private var bits: UInt64

  enum Kind {
    /// White space without a line end.
    static let blank: UInt8 = 0
    /// A line end.
    static let newline: UInt8 = 1
    /// Letters and digits; `detail` holds `WordTraits`.
    static let word: UInt8 = 2
    /// One ASCII character, which is `detail`.
    static let sign: UInt8 = 3
    /// Any other single character that the scanner knows: a quotation mark, a dash.
    static let mark: UInt8 = 4
    /// A segment that ICU made.
    static let foreign: UInt8 = 5
  }

  @inline(__always) init(_ start: Int, _ kind: UInt8, _ detail: UInt8, status: UInt8, gap: UInt64 = 0) {
    bits =
      UInt64(UInt32(truncatingIfNeeded: start)) | UInt64(kind) << 32 | UInt64(detail) << 40 | UInt64(status) << 48
      | gap << 56
  }

  @inline(__always) var start: Int { Int(UInt32(truncatingIfNeeded: bits)) }
  @inline(__always) var kind: UInt8 { UInt8(truncatingIfNeeded: bits >> 32) }
  @inline(__always) var detail: UInt8 { UInt8(truncatingIfNeeded: bits >> 40) }
  /// ICU's rule status divided by 100.
  @inline(__always) var status: UInt8 { UInt8(truncatingIfNeeded: bits >> 48) }
  /// 1 when a single space follows, which is a segment of ICU's.
  @inline(__always) var gap: UInt8 { UInt8(truncatingIfNeeded: bits >> 56) }
}

/// What the scanner saw while it read a word.
enum WordTraits {
  static let firstUpper: UInt8 = 1
  static let restUpper: UInt8 = 2
  static let lower: UInt8 = 4
  static let digit: UInt8 = 8
  /// Something that is no letter and no digit: an apostrophe, a dot, an underscore.
  static let special: UInt8 = 16
  /// Letters without case.
  static let caseless: UInt8 = 32
}

/// A sentence boundary by UAX #29.
struct RawBreak {
  var offset: UInt32
  /// `ss=standard` takes it back.
  var isSuppressed: Bool
}

/// The raw layer of a stretch of text, reused from stretch to stretch.
struct RawBuffer {
  private(set) var segments: UnsafeMutablePointer<RawSegment>
  var count = 0
  private var capacity = 1 << 12
  var breaks: [RawBreak] = []

  init() {
    segments = .allocate(capacity: capacity)
  }

  func deallocate() { segments.deallocate() }

  @inline(__always) mutating func append(_ segment: RawSegment) {
    if count == capacity { grow() }
    segments[count] = segment
    count += 1
  }

  /// Makes room for so many more.
  @inline(__always) mutating func reserve(_ more: Int) {
    if count &+ more > capacity { grow() }
  }

  @inline(never) private mutating func grow() {
    let larger = UnsafeMutablePointer<RawSegment>.allocate(capacity: capacity * 2)
    larger.update(from: segments, count: count)
    segments.deallocate()
    segments = larger
    capacity *= 2
  }

  /// Writes where the last segment ends behind it.
  mutating func close(_ end: Int) {
    reserve(1)
    segments[count] = RawSegment(end, RawSegment.Kind.blank, 0, status: 0)
  }

  mutating func removeAll() {
    count = 0
    breaks.removeAll(keepingCapacity: true)
  }
}
