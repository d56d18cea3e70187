internal import GazetteDocument

extension Lexicon {
  /// Removes an entry, so that its names no longer match; says whether there was one.
  @discardableResult
  mutating func remove(id: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let entry = find(id: id) else { return false }
    entries[entry.index].flags |= EntryFlags.dead.rawValue
    return true
  }
}
