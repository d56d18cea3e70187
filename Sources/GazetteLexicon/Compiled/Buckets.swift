/// A record that is found by a hash of 32 bits.
protocol HashedRecord: BitwiseCopyable {
  var hash: UInt32 { get }
}

/// Records put into buckets by the first bits of their hash, without gaps: what a hash table is, at the size of a list. Built at
/// once in two passes, because a table of megabytes that is filled at random misses the cache and the page table each time.
struct Buckets<Record: HashedRecord>: Sendable {
  /// In the order of their buckets; in a bucket in the order in which they came.
  private(set) var records: Column<Record>
  /// Where each bucket begins in `records`; one more at the end.
  private(set) var starts: Column<UInt32>
  /// How many bits of the hash name the bucket.
  private(set) var bits: Int

  init() {
    records = Column()
    bits = 0
    starts = Column(zeros: 2)
  }

  /// Parts of an image; `starts` has 2^bits + 1 elements that rise up to the number of records.
  init(records: Column<Record>, starts: Column<UInt32>, bits: Int) {
    self.records = records
    self.starts = starts
    self.bits = bits
  }

  /// Buckets the records, about four to a bucket.
  init(_ pending: Column<Record>) {
    bits = Self.bits(for: pending.count)
    starts = Column(zeros: 1 << bits + 1)
    records = Column(zeros: pending.count)
    guard pending.count > 0 else { return }
    let coarse = min(bits, 8)
    let ends = scatter(pending, coarse)
    refine(ends, coarse)
  }

  static func bits(for count: Int) -> Int {
    var bits = 4
    while bits < 24, count >> bits > 4 { bits += 1 }
    return bits
  }

  @inline(__always) private static func bucket(_ hash: UInt32, _ bits: Int) -> Int {
    Int((UInt64(hash) << UInt64(bits)) >> 32)
  }

  /// The first pass: into few parts, each of which is written from front to back. Gives where the parts begin.
  private func scatter(_ pending: Column<Record>, _ coarse: Int) -> [Int] {
    var begins = [Int](repeating: 0, count: 1 << coarse + 1)
    begins.withUnsafeMutableBufferPointer { begins in
      for record in pending.buffer { begins[Self.bucket(record.hash, coarse) &+ 1] &+= 1 }
      for part in 1..<begins.count { begins[part] &+= begins[part &- 1] }
    }
    var next = begins
    next.withUnsafeMutableBufferPointer { next in
      for record in pending.buffer {
        let part = Self.bucket(record.hash, coarse)
        records[next[part]] = record
        next[part] &+= 1
      }
    }
    return begins
  }

  /// The second pass: each part by itself, through a piece of memory that stays in the cache.
  private func refine(_ begins: [Int], _ coarse: Int) {
    let widest = zip(begins.dropFirst(), begins).map { $0 - $1 }.max() ?? 0
    let scratch = Column<Record>(zeros: widest)
    let inner = 1 << (bits - coarse)
    var next = [Int](repeating: 0, count: inner + 1)
    for part in 0..<(1 << coarse) {
      let range = begins[part]..<begins[part + 1]
      for index in next.indices { next[index] = 0 }
      next.withUnsafeMutableBufferPointer { next in
        for index in range {
          scratch[index &- range.lowerBound] = records[index]
          next[Self.bucket(records[index].hash, bits) & (inner &- 1) &+ 1] &+= 1
        }
        for bucket in 1...inner { next[bucket] &+= next[bucket &- 1] }
        for bucket in 0...inner {
          starts[part &* inner &+ bucket] = UInt32(truncatingIfNeeded: range.lowerBound &+ next[bucket])
        }
        for index in 0..<range.count {
          let bucket = Self.bucket(scratch[index].hash, bits) & (inner &- 1)
          records[range.lowerBound &+ next[bucket]] = scratch[index]
          next[bucket] &+= 1
        }
      }
    }
  }

  var view: View { View(records: records.base, starts: starts.base, bits: bits) }

  /// The buckets as bare memory.
  struct View: BitwiseCopyable {
    let records: UnsafeMutablePointer<Record>
    let starts: UnsafeMutablePointer<UInt32>
    let bits: Int

    /// The records among which those of a hash are.
    @inline(__always) func range(_ hash: UInt32) -> Range<Int> {
      let bucket = Buckets.bucket(hash, bits)
      return Range(uncheckedBounds: (Int(starts[bucket]), Int(starts[bucket &+ 1])))
    }
  }
}
