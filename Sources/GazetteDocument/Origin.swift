/// Where a fact in a result comes from: a line of a lexicon or of a rule file.
package struct Origin: Hashable, Sendable {
  /// Index into the extractor's list of files.
  package var file: UInt16
  /// Line in it, from 1.
  package var line: UInt32

  @inlinable package init(file: UInt16, line: UInt32) {
    self.file = file
    self.line = line
  }
}
