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

  init?(_ name: [UInt8]) {
    guard let found = Self.allCases.first(where: { Array("\($0)".utf8) == name }) else { return nil }
    self = found
  }
}

/// What is wrong with a line of `abbreviations.tsv`.
package struct AbbreviationError: Error, Equatable, CustomStringConvertible {
  package var line: Int
  package var message: String
  package var description: String { "line \(line): \(message)" }
}

/// The abbreviations of `english/abbreviations.tsv`.
package struct AbbreviationTable: Sendable {
  private(set) var forms = SymbolTable()
  private var classes: [AbbreviationClass] = [.general]

  package static let empty = AbbreviationTable()

  private init() {}

  /// Reads a table whose header row names the columns `form` and `class`; other columns are for people.
  package init(tsv: [UInt8]) throws(AbbreviationError) {
    var columns: (form: Int, class: Int)?
    var number = 0
    for line in tsv.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      let line = line.last == 0x0D ? line.dropLast() : line
      if line.isEmpty || line.first == 0x23 { continue }
      let cells = line.split(separator: 0x09, omittingEmptySubsequences: false).map(Array.init)
      guard let columns else {
        guard let form = cells.firstIndex(of: Array("form".utf8)), let kind = cells.firstIndex(of: Array("class".utf8))
        else { throw AbbreviationError(line: number, message: "the header row must name the columns form and class") }
        columns = (form, kind)
        continue
      }
      guard cells.count > max(columns.form, columns.class), !cells[columns.form].isEmpty else {
        throw AbbreviationError(line: number, message: "a row needs a form and a class")
      }
      guard let kind = AbbreviationClass(cells[columns.class]) else {
        let names = AbbreviationClass.allCases.map { "\($0)" }.joined(separator: ", ")
        let name = String(decoding: cells[columns.class], as: UTF8.self)
        throw AbbreviationError(line: number, message: "unknown class '\(name)'; the classes are \(names)")
      }
      add(cells[columns.form], kind)
    }
    // In headlines in capitals abbreviations are capitals too; what is written that way in its own right goes first.
    for row in 1..<max(classes.count, 1) {
      let capitals = forms.withBytes(Symbol(rawValue: UInt32(row))) {
        $0.map { (0x61...0x7A).contains($0) ? $0 - 32 : $0 }
      }
      add(capitals, classes[row])
    }
  }

  private mutating func add(_ form: [UInt8], _ kind: AbbreviationClass) {
    let symbol = form.withUnsafeBufferPointer { forms.intern($0) }
    if symbol.index == classes.count { classes.append(kind) }
  }

  /// The class of a form, written with its dot; nil when it is none.
  func find(_ form: UnsafeBufferPointer<UInt8>) -> AbbreviationClass? {
    guard !form.isEmpty, let symbol = forms.find(form) else { return nil }
    return classes[symbol.index]
  }
}
