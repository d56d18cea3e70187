/// A word segment as the scanner writes it, in eight bytes. It ends where the next begins, or one byte before: the single
/// space that follows most words is no record of its own.
struct RawSegment {
  var start: UInt32
  var kind: Kind
  /// What `Kind` says.
  var detail: UInt8
  /// ICU's rule status divided by 100.
  var status: UInt8
  /// 1 when a single space follows, which is a segment of ICU's.
  var gap: UInt8

  enum Kind: UInt8 {
    /// White space without a line end.
    case blank
    /// A line end.
    case newline
    /// Letters and digits; `detail` holds `WordTraits`.
    case word
    /// One ASCII character, which is `detail`.
    case sign
    /// Any other single character that the scanner knows: a quotation mark, a dash.
    case mark
    /// A segment that ICU made.
    case foreign
  }

  @inline(__always) init(_ start: Int, _ kind: Kind, _ detail: UInt8, status: UInt8, gap: UInt8 = 0) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.kind = kind
    self.detail = detail
    self.status = status
    self.gap = gap
  }
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

  mutating func removeAll() {
    count = 0
    breaks.removeAll(keepingCapacity: true)
  }
}
