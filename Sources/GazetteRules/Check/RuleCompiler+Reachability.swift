internal import GazetteDiagnostics
internal import GazetteDocument

extension RuleCompiler {
  /// Patterns that match nothing, or nowhere.
  mutating func checkPossible(_ pattern: PatternStatement, _ node: PatternNode) {
    if node.maximumLength == 0 || node.minimumLength == 0 {
      error(
        .matchesNothing, "the pattern '\(pattern.name.text)' matches where there is no word", at: pattern.body.range,
        suggestion: "make one of its elements necessary")
    } else if node.minimumLength > PatternProgram.longest {
      error(
        .impossible, "the pattern '\(pattern.name.text)' is longer than any match can be", at: pattern.body.range,
        suggestion: "matches have at most \(PatternProgram.longest) words")
    }
    if let reason = Self.impossible(node) {
      error(
        .impossible, "the pattern '\(pattern.name.text)' can match nowhere", at: pattern.body.range, suggestion: reason)
    }
  }

  /// Why nothing can match, where it is seen.
  private static func impossible(_ node: PatternNode) -> String? {
    switch node {
    case .atom(.noneOf(let specs), _): return specs.contains(.any) ? "'!' stands before what matches every word" : nil
    case .atom, .sentenceStart, .sentenceEnd: return nil
    case .capture(_, let inner): return impossible(inner)
    case .repeated(let inner, let minimum, _): return minimum > 0 ? impossible(inner) : nil
    case .choice(let nodes):
      return nodes.allSatisfy { impossible($0) != nil } ? nodes.first.flatMap { impossible($0) } : nil
    case .sequence(let nodes):
      var consumed = false
      var ended = false
      for node in nodes {
        if let reason = impossible(node) { return reason }
        if case .sentenceStart = node, consumed { return "'^' stands behind a word" }
        if case .sentenceEnd = node { ended = true }
        if node.minimumLength > 0 {
          if ended { return "'$' stands before a word" }
          consumed = true
        }
      }
      return nil
    }
  }

  /// Captures that nothing uses, patterns that make nothing.
  mutating func checkEffect(_ pattern: PatternStatement, _ definition: PatternDefinition, _ used: Set<String>) {
    if pattern.type == nil, pattern.relations.isEmpty {
      error(
        .noEffect, "the pattern '\(pattern.name.text)' makes nothing", at: pattern.name.range,
        suggestion: "give it a type (-> TYPE) or a relation")
    }
    var told: Set<String> = []
    pattern.body.forEachCapture { name, inner in
      // A capture that holds mentions keeps them inside of the new one.
      guard !inner.holdsMention, !used.contains(name.text), told.insert(name.text).inserted else { return }
      warn(
        .unusedCapture, "nothing uses the capture '\(name.text)'", at: name.range,
        suggestion: "write the group without a name")
    }
  }

  /// A pattern that an earlier one of its stage beats wherever it matches.
  mutating func checkShadowed(
    _ pattern: PatternStatement, _ definition: PatternDefinition, by earlier: [PatternDefinition]
  ) {
    guard definition.type != nil else { return }
    for other in earlier where other.type != nil && other.contexts.isEmpty && other.node.matchesLike(definition.node) {
      warn(
        .shadowed, "the pattern '\(pattern.name.text)' is never reached: '\(other.name)' matches the same before it",
        at: pattern.name.range, suggestion: "remove one, or move it to another stage")
      return
    }
  }
}

extension Element {
  /// Calls `body` with the name of each capture in it and what it captures.
  func forEachCapture(_ body: (Name, Element) -> Void) {
    switch kind {
    case .capture(let name, let inner):
      body(name, inner)
      inner.forEachCapture(body)
    case .sequence(let elements), .choice(let elements): for element in elements { element.forEachCapture(body) }
    case .repeated(let inner, _, _), .not(let inner): inner.forEachCapture(body)
    default: break
    }
  }
}

extension Element {
  /// Whether it can match a mention.
  var holdsMention: Bool {
    switch kind {
    case .mention: true
    case .capture(_, let inner), .repeated(let inner, _, _): inner.holdsMention
    case .sequence(let elements), .choice(let elements): elements.contains(where: \.holdsMention)
    default: false
    }
  }
}

extension PatternNode {
  /// Whether both match the same in the same manner, whatever their places and captures are.
  func matchesLike(_ other: PatternNode) -> Bool {
    switch (self, other) {
    case (.capture(_, let inner), _): inner.matchesLike(other)
    case (_, .capture(_, let inner)): matchesLike(inner)
    case (.atom(let a, _), .atom(let b, _)): a == b
    case (.sequence(let a), .sequence(let b)), (.choice(let a), .choice(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.matchesLike($1) }
    case (.repeated(let a, let least, let most), .repeated(let b, let otherLeast, let otherMost)):
      least == otherLeast && most == otherMost && a.matchesLike(b)
    case (.sentenceStart, .sentenceStart), (.sentenceEnd, .sentenceEnd): true
    default: false
    }
  }
}
