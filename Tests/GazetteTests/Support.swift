import Gazette

/// One extractor for all tests of this target.
enum Shared {
  static let extractor = Result { try Extractor() }

  /// Reads a text with offsets in UTF-8 and a fixed date.
  static func read(_ text: String, date: String = "2017-10-11") throws -> Extraction {
    try extractor.get().extract(text, date: CalendarDate(date))
  }
}

extension Extraction {
  /// The first relation of a type.
  func relation(_ type: String) -> Relation? { relations.first { $0.type == type } }

  /// The text that fills a role of a relation.
  func filler(_ role: String, of relation: Relation?) -> String? { relation?[role].map { mentions[$0].text } }

  func speaker(of relation: Relation?) -> String? { relation?.speaker.map { mentions[$0].text } }
}
