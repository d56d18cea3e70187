internal import GazetteDocument

/// The columns that the index or its readers look up by name.
enum KnownColumn: Int, CaseIterable {
  case id, name, aliases, adjectives, demonyms, within, type, match, prior, from, to, context
}

/// A file's bytes and where its known columns are: what is needed to read a row, without a reference to count.
struct FileView: BitwiseCopyable, @unchecked Sendable {
  typealias Places = (
    Int16, Int16, Int16, Int16, Int16, Int16, Int16, Int16, Int16, Int16, Int16, Int16
  )
  let bytes: UnsafeBufferPointer<UInt8>
  /// In the order of `KnownColumn`; -1 where the file has none.
  private var places: Places

  init(bytes: UnsafeBufferPointer<UInt8>, layout: FileLayout) {
    self.bytes = bytes
    func place(_ column: KnownColumn) -> Int16 { Int16(truncatingIfNeeded: layout.column("\(column)")) }
    places = (
      place(.id), place(.name), place(.aliases), place(.adjectives), place(.demonyms), place(.within), place(.type),
      place(.match), place(.prior), place(.from), place(.to), place(.context)
    )
  }

  @inline(__always) func column(_ column: KnownColumn) -> Int {
    withUnsafeBytes(of: places) { Int($0.loadUnaligned(fromByteOffset: column.rawValue * 2, as: Int16.self)) }
  }

  /// A cell's bytes; nil when it is empty.
  @inline(__always) func cell(row: UInt32, _ column: KnownColumn) -> UnsafeBufferPointer<UInt8>? {
    cell(row: row, column: self.column(column))
  }

  @inline(__always) func cell(row: UInt32, column: Int) -> UnsafeBufferPointer<UInt8>? {
    guard let range = RowScanner.cell(bytes, row: Int(row), column: column) else { return nil }
    return UnsafeBufferPointer(rebasing: bytes[range])
  }
}

/// The cells of a row that the index needs, found in one scan.
struct RowScan {
  private let base: UnsafePointer<UInt8>
  private let end: Int
  /// For each column of the file the start and end of its cell in the row, as far as the last that is needed.
  private let cells: Column<Int32>
  private let needed: Int
  private let view: FileView
  private var found = 0
  private var row = 0

  /// The columns that hold lists of names, and what forms those are.
  static let lists: [(KnownColumn, NameForm)] = [
    (.aliases, .alias), (.adjectives, .adjective), (.demonyms, .demonym),
  ]

  init(base: UnsafePointer<UInt8>, end: Int, columns: FileView) {
    self.base = base
    self.end = end
    view = columns
    let used: [KnownColumn] = [.id, .name, .aliases, .adjectives, .demonyms, .type, .match]
    needed = (used.map { columns.column($0) }.max() ?? 0) + 1
    cells = Column(zeros: needed + 1)
  }

  /// Finds the cells of the row at `start`; gives the offset of the next row.
  @inline(__always) mutating func scan(_ start: Int) -> Int {
    row = start
    found = 0
    cells[0] = 0
    var offset = start
    while found < needed {
      offset = RowScanner.cellBreak(base, offset, end)
      found &+= 1
      if offset < end, base[offset] == 0x09 {
        offset &+= 1
        cells[found] = Int32(truncatingIfNeeded: offset &- start)
        continue
      }
      let isReturn = offset > start && base[offset &- 1] == 0x0D
      cells[found] = Int32(truncatingIfNeeded: (isReturn ? offset &- 1 : offset) &- start &+ 1)
      return min(offset &+ 1, end)
    }
    return min(RowScanner.lineEnd(UnsafeBufferPointer(start: base, count: end), offset) &+ 1, end)
  }

  /// A cell of the row; empty when the row or the file has none.
  @inline(__always) func cell(_ known: KnownColumn) -> Range<Int> {
    let column = view.column(known)
    guard column >= 0, column < found else { return 0..<0 }
    let start = row &+ Int(cells[column])
    return start..<max(start, row &+ Int(cells[column &+ 1]) &- 1)
  }
}
