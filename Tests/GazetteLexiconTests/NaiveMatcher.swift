import GazetteDocument

@testable import GazetteLexicon

/// The reference: compares every name of every row with every place of the text, word by word, on strings. It reads the lexicon
/// file anew and shares no code with the matcher. ASCII only.
struct NaiveMatcher {
  struct Name {
    var entry: String
    var layer: String
    var type: String
    var words: [String]
    var isExact: Bool
    var spelling: String
    var form: Int
    var isPlural: Bool
    var row: Int
  }

  private var names: [Name] = []

  init(_ file: String) {
    var type = ""
    var columns: [String] = []
    for (row, line) in file.split(separator: "\n").enumerated() {
      if line.hasPrefix("# type: ") { type = String(line.dropFirst(8)) }
      if line.hasPrefix("#") { continue }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if columns.isEmpty {
        columns = cells
        continue
      }
      func cell(_ name: String) -> String {
        guard let index = columns.firstIndex(of: name), index < cells.count else { return "" }
        return cells[index]
      }
      let own = cell("type").isEmpty ? type : cell("type")
      let layer = own.first!.isLowercase ? own : cell("context").isEmpty ? "names" : "context"
      for (form, column) in ["name", "aliases", "adjectives", "demonyms"].enumerated() {
        for name in cell(column).split(separator: "|") {
          add(
            String(name), form, own,
            Name(
              entry: cell("id"), layer: layer, type: form > 1 ? "Group" : own, words: [], isExact: false, spelling: "",
              form: form, isPlural: false, row: row))
        }
      }
    }
  }

  private mutating func add(_ name: String, _ form: Int, _ type: String, _ model: Name) {
    var model = model
    model.isExact = name.hasPrefix("=")
    model.spelling = model.isExact ? String(name.dropFirst()) : name
    model.words = Self.words(model.spelling)
    names.append(model)
    guard !model.isExact, let last = model.words.last else { return }
    if model.words.count > 1, model.words.contains(where: { $0.hasSuffix(".") }) {
      var dotless = model
      dotless.words = model.words.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
      names.append(dotless)
    }
    let countable = ["Group", "Weapon", "Vehicle"].contains { type == $0 || type.hasPrefix($0 + ".") }
    guard last == last.lowercased() || countable, form != 2, last.last!.isLetter, last.count > 1 else { return }
    for plural in Self.plurals(last) {
      var many = model
      many.words[many.words.count - 1] = plural
      many.isPlural = true
      names.append(many)
    }
  }

  static func plurals(_ word: String) -> [String] {
    let low = word.lowercased()
    let consonant = !"aeiou".contains(low.dropLast().last!)
    if low.hasSuffix("y") && consonant { return [word.dropLast() + "ies"] }
    if low.hasSuffix("ss") || low.hasSuffix("x") || low.hasSuffix("z") || low.hasSuffix("ch") || low.hasSuffix("sh") {
      return [word + "es"]
    }
    if low.hasSuffix("s") { return [] }
    if low.hasSuffix("o") && consonant { return [word + "es", word + "s"] }
    return [word + "s"]
  }

  /// Words with their case; between them spaces and hyphens.
  static func words(_ name: String) -> [String] {
    name.split(whereSeparator: { $0 == " " || $0 == "-" }).flatMap { word -> [String] in
      if word.hasSuffix("'s"), word.count > 2 { return [String(word.dropLast(2)), "'s"] }
      return [word.filter { $0 != "'" }]
    }
  }

  /// The matches as `start-end/entry/type`, sorted.
  func matches(_ workspace: borrowing Workspace, _ selection: MatchSelection) -> [String] {
    var result: [String] = []
    for sentence in workspace.sentences.sentences {
      var free: [String: Int] = [:]
      for start in sentence.tokens {
        let found = names.compactMap { name -> (name: Name, end: Int)? in
          end(of: name, at: start, sentence.tokens.upperBound, workspace).map { (name, $0) }
        }
        for layer in Set(found.map(\.name.layer)) where selection == .all || free[layer, default: 0] <= start {
          let own = found.filter { $0.name.layer == layer }
          let longest = own.map { Self.count($0.name) }.max()!
          for match in own where selection == .all || Self.count(match.name) == longest {
            result.append("\(start)-\(match.end)/\(match.name.entry)/\(match.name.type)")
            if selection == .longest { free[layer] = match.end }
          }
        }
      }
    }
    return Array(Set(result)).sorted()
  }

  private static func count(_ name: Name) -> Int { name.words.count }

  private func end(of name: Name, at start: Int, _ limit: Int, _ workspace: borrowing Workspace) -> Int? {
    var token = start
    for (index, word) in name.words.enumerated() {
      if index > 0 {
        while token < limit {
          let text = workspace.text(workspace.tokens.spans[token])
          let dot = text == "." && !workspace.tokens.flags[token].contains(.spaceBefore)
          guard workspace.tokens.kinds[token] == .punctuation, text == "-" || text == "'" || dot else { break }
          token += 1
        }
      }
      guard token < limit else { return nil }
      let raw = workspace.text(workspace.tokens.spans[token])
      let text = workspace.tokens.kinds[token] == .clitic || raw == "'" ? raw : raw.filter { $0 != "'" }
      guard text.lowercased() == word.lowercased() else { return nil }
      if word.contains(where: \.isUppercase), !text.contains(where: \.isUppercase) { return nil }
      token += 1
    }
    if name.isExact, workspace.text(start..<token) != name.spelling { return nil }
    return token
  }
}
