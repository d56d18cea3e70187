/// Byte strings to symbols and back: an open-addressing hash table over one byte buffer.
///
/// A table may continue another one: its symbols then begin after `firstSymbol`. A document's own words live in such a
/// continuation, emptied in O(1) for each document.
package struct SymbolTable: Sendable {
  @usableFromInline var bytes: [UInt8] = []
  @usableFromInline var ends: [UInt32] = []
  @usableFromInline var hashes: [UInt32] = []
  /// Row + 1 below, generation above; a slot of another generation is empty.
  @usableFromInline var slots: [UInt64]
  @usableFromInline var generation: UInt64 = 1
  package let firstSymbol: UInt32

  /// A table whose first symbol is the empty string.
  package init() {
    self.init(after: 0)
    _ = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1) { intern(UnsafeBufferPointer(rebasing: $0[0..<0])) }
  }

  /// A table whose symbols begin after `count` symbols of another.
  package init(after count: Int) {
    firstSymbol = UInt32(count)
    slots = Array(repeating: 0, count: 1024)
  }

  @inlinable package var count: Int { ends.count }

  /// A hash of eight bytes at a time (the last ones overlap), finished by shifts and multiplies; the same on every platform.
  @inlinable package static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    guard let base = word.baseAddress else { return finish(0) }
    let start = UnsafeRawPointer(base)
    var hash: UInt64 = 0
    var left = word.count
    var offset = 0
    while left > 8 {
      hash = mix(hash, load8(start + offset))
      offset += 8
      left -= 8
    }
    return finish(mix(hash, loadLast(start, word.count), length: word.count))
  }

  /// The last up to eight bytes, from bytes before them when there are as many.
  @inlinable @inline(__always) package static func loadLast(_ start: UnsafeRawPointer, _ count: Int) -> UInt64 {
    if count >= 8 { return load8(start + (count - 8)) }
    if count >= 4 {
      let low = UInt64(UInt32(littleEndian: start.loadUnaligned(as: UInt32.self)))
      let high = UInt64(UInt32(littleEndian: (start + (count - 4)).loadUnaligned(as: UInt32.self)))
      return low | high << 32
    }
    if count == 0 { return 0 }
    let first = UInt64(start.load(as: UInt8.self))
    let middle = UInt64((start + count / 2).load(as: UInt8.self))
    let last = UInt64((start + (count - 1)).load(as: UInt8.self))
    return first | middle << 8 | last << 16
  }

  @inlinable @inline(__always) package static func load8(_ start: UnsafeRawPointer) -> UInt64 {
    UInt64(littleEndian: start.loadUnaligned(as: UInt64.self))
  }

  @inlinable @inline(__always) package static func mix(_ hash: UInt64, _ chunk: UInt64) -> UInt64 {
    let product = (hash ^ chunk) &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product >> 32)
  }

  /// Mixes the last chunk with the length, so that overlapping bytes do not make different words equal.
  @inlinable @inline(__always) package static func mix(_ hash: UInt64, _ chunk: UInt64, length: Int) -> UInt64 {
    mix(hash &+ UInt64(truncatingIfNeeded: length) &* 0xD6E8_FEB8_6659_FD93, chunk)
  }

  @inlinable @inline(__always) package static func finish(_ hash: UInt64) -> UInt32 {
    let mixed = hash &* 0xD6E8_FEB8_6659_FD93
    return UInt32(truncatingIfNeeded: mixed >> 32)
  }

  /// The symbol of the word, nil when it is not in the table.
  @inlinable package func find(_ word: UnsafeBufferPointer<UInt8>) -> Symbol? {
    find(word, hash: Self.hash(word))
  }

  @inlinable package func find(_ word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Symbol? {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count &- 1
      var slot = Int(hash) & mask
      while true {
        let value = slots[slot]
        guard value >> 32 == generation else { return nil }
        let row = Int(UInt32(truncatingIfNeeded: value)) &- 1
        if hashes[row] == hash && equals(row, word) { return Symbol(rawValue: firstSymbol &+ UInt32(row)) }
        slot = (slot &+ 1) & mask
      }
    }
  }

  /// Calls `body` with the table as bare memory, for loops that look up every token.
  @inlinable package func withView<R>(_ body: (SymbolTableView) -> R) -> R {
    slots.withUnsafeBufferPointer { slots in
      hashes.withUnsafeBufferPointer { hashes in
        ends.withUnsafeBufferPointer { ends in
          bytes.withUnsafeBufferPointer { bytes in
            body(
              SymbolTableView(
                slots: slots, hashes: hashes, ends: ends, bytes: bytes, generation: generation, firstSymbol: firstSymbol
              ))
          }
        }
      }
    }
  }

  /// The symbol of the word, made when it is new. Amortised O(length).
  @inlinable @discardableResult
  package mutating func intern(_ word: UnsafeBufferPointer<UInt8>) -> Symbol {
    intern(word, hash: Self.hash(word))
  }

  @inlinable package mutating func intern(_ word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Symbol {
    if let symbol = find(word, hash: hash) { return symbol }
    if (ends.count + 1) * 2 > slots.count { grow() }
    bytes.append(contentsOf: word)
    ends.append(UInt32(bytes.count))
    hashes.append(hash)
    place(row: ends.count - 1, hash: hash)
    return Symbol(rawValue: firstSymbol + UInt32(ends.count - 1))
  }

  /// Interns the UTF-8 bytes of a string.
  @discardableResult
  package mutating func intern(_ word: String) -> Symbol {
    var word = word
    return word.withUTF8 { intern($0) }
  }

  package func find(_ word: String) -> Symbol? {
    var word = word
    return word.withUTF8 { find($0) }
  }

  /// The word of a symbol of this table.
  package func string(_ symbol: Symbol) -> String {
    let row = Int(symbol.rawValue - firstSymbol)
    return String(decoding: bytes[range(row)], as: UTF8.self)
  }

  /// The bytes of the word of a symbol of this table.
  @inlinable package func withBytes<R>(_ symbol: Symbol, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    let range = range(Int(symbol.rawValue - firstSymbol))
    return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Forgets all words, keeps the memory. O(1).
  @inlinable package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    hashes.removeAll(keepingCapacity: true)
    generation = generation == 0xffff_ffff ? 1 : generation + 1
    if generation == 1 { for slot in slots.indices { slots[slot] = 0 } }
  }

  package mutating func reserve(words: Int, bytes byteCount: Int) {
    bytes.reserveCapacity(byteCount)
    ends.reserveCapacity(words)
    hashes.reserveCapacity(words)
    while slots.count < words * 2 { grow() }
  }

  @inlinable func range(_ row: Int) -> Range<Int> {
    (row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])
  }

  @inlinable func equals(_ row: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(row)
    guard range.count == word.count else { return false }
    return bytes.withUnsafeBufferPointer { stored in
      for offset in 0..<word.count where stored[range.lowerBound + offset] != word[offset] { return false }
      return true
    }
  }

  @inlinable mutating func place(row: Int, hash: UInt32) {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] >> 32 == generation { slot = (slot + 1) & mask }
    slots[slot] = generation << 32 | UInt64(row + 1)
  }

  @usableFromInline mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for row in hashes.indices { place(row: row, hash: hashes[row]) }
  }
}

/// A symbol table as bare memory, valid inside `withView`.
package struct SymbolTableView {
  @usableFromInline let slots: UnsafeBufferPointer<UInt64>
  @usableFromInline let hashes: UnsafeBufferPointer<UInt32>
  @usableFromInline let ends: UnsafeBufferPointer<UInt32>
  @usableFromInline let bytes: UnsafeBufferPointer<UInt8>
  @usableFromInline let generation: UInt64
  @usableFromInline let firstSymbol: UInt32

  @usableFromInline init(
    slots: UnsafeBufferPointer<UInt64>, hashes: UnsafeBufferPointer<UInt32>, ends: UnsafeBufferPointer<UInt32>,
    bytes: UnsafeBufferPointer<UInt8>, generation: UInt64, firstSymbol: UInt32
  ) {
    self.slots = slots
    self.hashes = hashes
    self.ends = ends
    self.bytes = bytes
    self.generation = generation
    self.firstSymbol = firstSymbol
  }

  /// The symbol of the word, nil when it is not in the table.
  @inlinable @inline(__always)
  package func find(_ word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Symbol? {
    let mask = slots.count &- 1
    var slot = Int(hash) & mask
    while true {
      let value = slots[slot]
      guard value >> 32 == generation else { return nil }
      let row = Int(UInt32(truncatingIfNeeded: value)) &- 1
      if hashes[row] == hash {
        let start = row == 0 ? 0 : Int(ends[row &- 1])
        if Int(ends[row]) &- start == word.count, equals(word, start) {
          return Symbol(rawValue: firstSymbol &+ UInt32(truncatingIfNeeded: row))
        }
      }
      slot = (slot &+ 1) & mask
    }
  }

  @inlinable @inline(__always) func equals(_ word: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    for offset in 0..<word.count where bytes[start &+ offset] != word[offset] { return false }
    return true
  }
}
