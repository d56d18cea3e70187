import GazetteDiagnostics
import GazetteDocument
import GazetteLexicon
import GazetteText
import Testing

@testable import GazetteRules

/// Rules on a small world: compiles them, reads a text, tells what was made.
struct Bench {
  static let world = """
    # type: Place.Country
    id\tname\taliases\tadjectives\tdemonyms
    SY\tSyria\t\tSyrian\tSyrians
    RU\tRussia\t\tRussian\tRussians
    US\tUnited States\tU.S.\tAmerican\tAmericans
    IQ\tIraq\t\tIraqi\tIraqis
    """
  static let actors = """
    # type: Organization.ArmedGroup
    id\tname\tfounded
    isil\tISIL\t2014
    """
  static let cities = """
    # type: Place.City
    id\tname
    homs\tHoms
    raqqa\tRaqqa
    """
  static let roles = """
    # type: Role
    name\trole
    Major General\trank
    General\trank
    minister\toffice
    """
  static let classes = """
    type\tname\tservice
    force_noun\tarmy\tland
    force_noun\tair force\tair
    force_noun\tforce
    organization_noun\torganization
    province_noun\tprovince
    """

  var rules: RuleSet
  var lexicon: Lexicon
  var types: TypeTree

  init(_ text: String) throws {
    var builder = LexiconBuilder()
    for (name, tsv) in [
      ("world", Self.world), ("actors", Self.actors), ("cities", Self.cities), ("roles", Self.roles),
      ("classes", Self.classes),
    ] {
      builder.add(SourceFile(name: "\(name).tsv", bytes: Array(tsv.utf8)))
    }
    lexicon = try builder.build()
    types = lexicon.types
    for type in ["Organization.Military", "Person", "Time", "Event"] { types.intern(type) }
    var symbols = lexicon.symbols
    rules = try RuleSet(
      files: [SourceFile(name: "a.rules", bytes: Array(text.utf8))], firstFileIndex: 5, types: &types,
      symbols: &symbols,
      lexicon: lexicon)
    lexicon.symbols = symbols
  }

  /// The document's tables before any pattern ran.
  func read(_ text: String) throws -> Workspace {
    var workspace = Workspace(vocabulary: lexicon.symbols)
    workspace.begin(Array(text.utf8))
    let segmenter = try Segmenter(abbreviations: .empty)
    try segmenter.segment(&workspace)
    lexicon.assignSymbols(&workspace)
    for token in 0..<workspace.tokens.count {
      let word = workspace.string(workspace.tokens.symbols[token])
      var lemma = word
      if word.hasSuffix("ed"), word.count > 4 { lemma = String(word.dropLast(2)) }
      workspace.tokens.tags.append(word.hasSuffix("ed") ? .verbPast : word == "big" ? .adjective : .noun)
      workspace.tokens.lemmas.append(lemma.withUTF8 { workspace.symbol($0) })
    }
    lexicon.match(&workspace)
    for match in workspace.matches.rows where types.name(match.type).first?.isUppercase == true {
      workspace.mentions.append(
        Mention(
          tokens: match.tokens, span: workspace.span(match.tokens), head: match.tokens.upperBound - 1, type: match.type,
          kind: .name, entry: match.entry, origin: lexicon.origin(of: match.entry)))
    }
    return workspace
  }

  /// What the patterns make of a text, one line each.
  func run(_ text: String) throws -> [String] {
    var recorder = NoRecorder()
    return try run(text, recorder: &recorder)
  }

  func run<R: Recorder>(_ text: String, recorder: inout R) throws -> [String] {
    var workspace = try read(text)
    let known = workspace.mentions.rows.count
    var matcher = PatternMatcher(rules: rules, lexicon: lexicon)
    matcher.run(on: &workspace, recorder: &recorder)
    return lines(workspace, from: known)
  }

  private func lines(_ workspace: borrowing Workspace, from known: Int) -> [String] {
    var lines: [String] = []
    for row in workspace.mentions.rows.indices {
      let mention = workspace.mentions.rows[row]
      if row < known {
        if mention.isAbsorbed { lines.append("- " + workspace.text(mention.tokens)) }
        continue
      }
      if mention.isAbsorbed { continue }
      var line = "\(types.name(mention.type)) \(workspace.text(mention.tokens))"
      if mention.kind != .name { line += " \(mention.kind)" }
      if mention.head != mention.tokens.upperBound - 1 {
        line += " head \(workspace.text(mention.head..<mention.head + 1))"
      }
      if let entry = mention.entry { line += " is \(lexicon.id(of: entry))" }
      for attribute in workspace.mentions.attributes where attribute.mention == row {
        line += " \(workspace.string(attribute.name))=\(text(attribute.value, workspace))"
      }
      lines.append(line)
    }
    for row in workspace.relations.rows.indices {
      let fillers = workspace.relations.fillers(of: row).map {
        "\(workspace.string($0.role)): \(workspace.text(workspace.mentions.rows[$0.mention].tokens))"
      }
      lines.append("\(workspace.string(workspace.relations.rows[row].type))(\(fillers.joined(separator: ", ")))")
    }
    return lines
  }

  private func text(_ value: AttributeValue, _ workspace: borrowing Workspace) -> String {
    switch value {
    case .constant(let symbol): workspace.string(symbol)
    case .entry(let entry): lexicon.id(of: entry)
    case .mention(let row): "@" + workspace.text(workspace.mentions.rows[row].tokens)
    case .text(let span): "'" + workspace.text(span) + "'"
    }
  }
}
