/// Writes rows as a lexicon file.
package struct LexiconWriter {
  /// An entry as rows hold it.
  package struct Row: Hashable, Sendable {
    package var id: String
    package var name: String
    package var aliases: [String]
    package var type: String

    package init(id: String = "", name: String, aliases: [String] = [], type: String) {
      self.id = id
      self.name = name
      self.aliases = aliases
      self.type = type
    }
  }

  /// The bytes of a file with the columns `id`, `name`, `aliases` and `type`; `id` is left out when no row has one.
  package static func write(_ rows: [Row]) -> [UInt8] {
    let hasIDs = rows.contains { !$0.id.isEmpty }
    var text = hasIDs ? "id\tname\taliases\ttype\n" : "name\taliases\ttype\n"
    for row in rows {
      let cells = [row.name, row.aliases.map { clean($0, "|") }.joined(separator: "|"), row.type]
      text += ((hasIDs ? [row.id] : []) + cells).map { clean($0, "\t") }.joined(separator: "\t") + "\n"
    }
    return Array(text.utf8)
  }

  /// Tabs, line ends and `separator` cannot stand in a cell: they become spaces.
  private static func clean(_ text: String, _ separator: Character) -> String {
    String(text.map { $0 == separator || $0 == "\t" || $0.isNewline ? " " : $0 })
  }
}
