internal import GazetteDocument

/// What an abbreviation stands for, which decides whether it can end a sentence.
package enum AbbreviationClass: UInt8, Sendable, CaseIterable {
  /// `Gen.`: a name follows.
  case title
  case month, weekday
  /// `U.S.`: may end a sentence, by what follows.
  case country
  case organization, unit, time, address, latin
  /// `No.`: a number follows.
  case number
  case company, degree, general
}

/// What is wrong with a line of one of the tables that the segmenter reads.
package struct AbbreviationError: Error, Equatable, CustomStringConvertible {
  package var line: Int
  package var message: String
  package var description: String { "line \(line): \(message)" }
}

/// What the segmenter knows of English: abbreviations, words that open sentences, names of months and days, and the phrases by
/// which the parts of a dispatch are known. All of it is read from `Lexicons/english`.
package struct AbbreviationTable: Sendable {
  private var forms = SymbolTable()
  private var classes: [AbbreviationClass] = [.general]
  /// Whether a form has a row of another class too.
  private var hasOther = [false]
  /// Units with a slash in them: `km/h`.
  fileprivate var units = SymbolTable()
  private var openers = SymbolTable()
  private var calendar = SymbolTable()
  private var calendarKinds: [CalendarKind] = [.month]
  private(set) var layout = LayoutPhrases()

  enum CalendarKind: Sendable { case month, weekday }

  package static let empty = AbbreviationTable()

  private init() {}

  /// Reads `abbreviations.tsv` (columns form, class) and, as far as they are given, `function-words.tsv` (word),
  /// `calendar.tsv` (name, aliases, kind) and `layout.tsv` (phrase, role); other columns are left alone.
  package init(
    tsv: [UInt8], functionWords: [UInt8] = [], calendar: [UInt8] = [], layout: [UInt8] = []
  ) throws(AbbreviationError) {
    for row in try TableRows(tsv, columns: ["form", "class"]).rows {
      guard let kind = AbbreviationClass.allCases.first(where: { Array("\($0)".utf8) == row.cells[1] }) else {
        let names = AbbreviationClass.allCases.map { "\($0)" }.joined(separator: ", ")
        throw AbbreviationError(line: row.line, message: "unknown class '\(row.text(1))'; the classes are \(names)")
      }
      add(row.cells[0], kind)
    }
    addCapitals()
    for row in try TableRows(functionWords, columns: ["word"]).rows {
      row.cells[0].withUnsafeBufferPointer { _ = openers.intern($0) }
    }
    for row in try TableRows(calendar, columns: ["name", "aliases", "kind"]).rows {
      guard let kind: CalendarKind = row.text(2) == "month" ? .month : row.text(2) == "weekday" ? .weekday : nil
      else { continue }
      for name in [row.cells[0]] + row.cells[1].split(separator: 0x7C).map(Array.init) { add(calendar: name, kind) }
    }
    for row in try TableRows(layout, columns: ["phrase", "role"]).rows {
      guard self.layout.add(row.cells[0], role: row.text(1)) else {
        throw AbbreviationError(
          line: row.line, message: "unknown role '\(row.text(1))'; the roles are byline, source, foot")
      }
    }
  }

  /// A form of several words counts for each of its parts that has a dot: `Lt. Col.`
  private mutating func add(_ form: [UInt8], _ kind: AbbreviationClass) {
    if kind == .unit, form.contains(0x2F) { form.withUnsafeBufferPointer { _ = units.intern($0) } }
    for part in form.split(separator: 0x20) where part.last == 0x2E {
      let symbol = Array(part).withUnsafeBufferPointer { forms.intern($0) }
      if symbol.index == classes.count {
        classes.append(kind)
        hasOther.append(false)
      } else if classes[symbol.index] != kind {
        hasOther[symbol.index] = true
      }
    }
  }

  /// In headlines in capitals abbreviations are capitals too; what is written that way in its own right goes first.
  private mutating func addCapitals() {
    for row in 1..<max(classes.count, 1) {
      let form = forms.withBytes(Symbol(rawValue: UInt32(row))) { Array($0) }
      guard let first = form.first, (0x41...0x5A).contains(first) else { continue }
      add(form.map { (0x61...0x7A).contains($0) ? $0 - 32 : $0 }, classes[row])
    }
  }

  private mutating func add(calendar name: [UInt8], _ kind: CalendarKind) {
    for form in [name, name.map { (0x61...0x7A).contains($0) ? $0 - 32 : $0 }] {
      let symbol = form.withUnsafeBufferPointer { calendar.intern($0) }
      if symbol.index == calendarKinds.count { calendarKinds.append(kind) }
    }
  }

  /// The class of a form, written with its dot; nil when it is none.
  func find(_ form: UnsafeBufferPointer<UInt8>) -> AbbreviationClass? {
    guard !form.isEmpty, let symbol = forms.find(form) else { return nil }
    return classes[symbol.index]
  }

  /// Whether a form can be read as abbreviations of several classes: `St.`, a saint or a street.
  func hasSeveralClasses(_ form: UnsafeBufferPointer<UInt8>) -> Bool {
    forms.find(form).map { hasOther[$0.index] } ?? false
  }

  /// Whether a word, in any case, is one of the small words that open sentences.
  func isOpener(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !word.isEmpty, word.count <= 16 else { return false }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16) { small in
      for (index, byte) in word.enumerated() { small[index] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
      return openers.find(UnsafeBufferPointer(rebasing: small[0..<word.count])) != nil || word.elementsEqual([0x49])
    }
  }

  func calendarKind(_ word: UnsafeBufferPointer<UInt8>) -> CalendarKind? {
    guard !word.isEmpty, let symbol = calendar.find(word) else { return nil }
    return calendarKinds[symbol.index]
  }
}

/// The rows of a table whose header names the columns; lines that begin with `#` and empty lines are passed over.
struct TableRows {
  struct Row {
    var line: Int
    var cells: [[UInt8]]
    func text(_ column: Int) -> String { String(decoding: cells[column], as: UTF8.self) }
  }

  var rows: [Row] = []

  /// The named columns of each row, in the order of `columns`; cells that are missing are empty, the first must not be.
  init(_ bytes: [UInt8], columns: [String]) throws(AbbreviationError) {
    var order: [Int]?
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      let line = line.last == 0x0D ? line.dropLast() : line
      if line.isEmpty || line.first == 0x23 { continue }
      let cells = line.split(separator: 0x09, omittingEmptySubsequences: false).map(Array.init)
      guard let order else {
        let found = columns.compactMap { cells.firstIndex(of: Array($0.utf8)) }
        guard found.count == columns.count else {
          let names = columns.joined(separator: ", ")
          throw AbbreviationError(line: number, message: "the header row must name the columns \(names)")
        }
        order = found
        continue
      }
      let row = order.map { $0 < cells.count ? cells[$0] : [] }
      guard row.first?.isEmpty == false else {
        throw AbbreviationError(line: number, message: "the column \(columns[0]) is empty")
      }
      rows.append(Row(line: number, cells: row))
    }
  }
}

extension AbbreviationTable {
  /// Whether the table has a unit with a slash in it, written with or without a dot.
  func isUnit(_ form: UnsafeBufferPointer<UInt8>) -> Bool { units.find(form) != nil }
}
