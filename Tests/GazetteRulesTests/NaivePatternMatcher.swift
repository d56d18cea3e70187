import GazetteDocument

@testable import GazetteRules

/// The reference: follows every way through a pattern, one after another, by the words of the language's description.
/// Exponential.
struct NaivePatternMatcher {
  let stage: PatternStage
  let view: LatticeView
  let sentence: Range<Int>

  struct Way: Hashable {
    var end: Int
    var captures: [PatternMatch.Capture]
    /// What captures that are open hold so far.
    var held: [PatternMatch.Held]
  }

  struct Found: Equatable {
    var pattern: Int
    var tokens: Range<Int>
    /// All assignments of captures that the tokens admit.
    var ways: Set<[PatternMatch.Capture]>
  }

  func matches() -> [Found] {
    var result: [Found] = []
    var freeFrom = sentence.lowerBound
    for start in sentence {
      var found = stage.patterns.indices.compactMap { longest($0, at: start) }
      found.sort { ($1.tokens.count, $0.pattern) < ($0.tokens.count, $1.pattern) }
      for match in found {
        if stage.patterns[match.pattern].type == nil {
          result.append(match)
        } else if start >= freeFrom {
          result.append(match)
          freeFrom = match.tokens.upperBound
        }
      }
    }
    return result
  }

  private func longest(_ pattern: Int, at start: Int) -> Found? {
    let definition = stage.patterns[pattern]
    let ways = follow(definition.node, Way(end: start, captures: [], held: [])).filter { way in
      way.end > start
        && definition.contexts.allSatisfy { context in
          let stands =
            context.isBefore
            ? !follow(context.node, Way(end: way.end, captures: [], held: [])).isEmpty
            : (sentence.lowerBound...start).contains { from in
              NaivePatternMatcher(stage: stage, view: view, sentence: sentence.lowerBound..<start)
                .follow(context.node, Way(end: from, captures: [], held: [])).contains { $0.end == start }
            }
          return stands != context.isRefused
        }
    }
    guard let end = ways.map(\.end).max() else { return nil }
    return Found(pattern: pattern, tokens: start..<end, ways: Set(ways.filter { $0.end == end }.map(\.captures)))
  }

  func follow(_ node: PatternNode, _ way: Way) -> Set<Way> {
    switch node {
    case .atom(let spec, _): return Set(pieces(spec, at: way.end).map { consume($0, way) })
    case .sequence(let nodes):
      return nodes.reduce([way]) { ways, node in Set(ways.flatMap { follow(node, $0) }) }
    case .choice(let nodes): return Set(nodes.flatMap { follow($0, way) })
    case .capture(let index, let inner):
      var open = way
      open.held.append(.nothing)
      return Set(
        follow(inner, open).map { closed in
          var closed = closed
          let held = closed.held.removeLast()
          closed.captures.append(.init(index: index, tokens: way.end..<closed.end, held: held))
          return closed
        })
    case .repeated(let inner, let minimum, let maximum):
      var ways: Set<Way> = [way]
      var result: Set<Way> = minimum == 0 ? [way] : []
      var count = 0
      while !ways.isEmpty, count < (maximum ?? sentence.upperBound + 2) {
        let next = Set(ways.flatMap { follow(inner, $0) })
        count += 1
        if count >= minimum { result.formUnion(next) }
        ways = next
        if count > minimum, next.isSubset(of: result), maximum == nil, count > sentence.count + 1 { break }
      }
      return result
    case .sentenceStart: return way.end == sentence.lowerBound ? [way] : []
    case .sentenceEnd: return way.end == sentence.upperBound ? [way] : []
    }
  }

  private func consume(_ piece: (end: Int, held: PatternMatch.Held), _ way: Way) -> Way {
    var way = way
    way.end = piece.end
    if piece.held != .nothing { for index in way.held.indices { way.held[index] = piece.held } }
    return way
  }

  private func pieces(_ spec: AtomSpec, at token: Int) -> [(end: Int, held: PatternMatch.Held)] {
    guard token < sentence.upperBound else { return [] }
    switch spec {
    case .mention(let types, _):
      return view.mentions.rows.indices.compactMap { row in
        let mention = view.mentions.rows[row]
        guard mention.tokens.lowerBound == token, mention.tokens.upperBound <= sentence.upperBound,
          types.contains(mention.type)
        else { return nil }
        return (mention.tokens.upperBound, .mention(row))
      }
    case .wordClass(let type, _):
      return view.matches.rows.indices.compactMap { row in
        let match = view.matches.rows[row]
        guard match.tokens.lowerBound == token, match.tokens.upperBound <= sentence.upperBound, match.type == type
        else {
          return nil
        }
        return (match.tokens.upperBound, .match(row))
      }
    default: return holds(spec, token) ? [(token + 1, .nothing)] : []
    }
  }

  private func holds(_ spec: AtomSpec, _ token: Int) -> Bool {
    switch spec {
    case .any: true
    case .words(let symbols, _): symbols.contains(view.symbols[token])
    case .lemmas(let symbols): symbols.contains(view.lemmas[token])
    case .listed(let symbols, _): symbols.contains(view.symbols[token]) || symbols.contains(view.lemmas[token])
    case .tags(let mask): mask & PatternProgram.bit(view.tags[token]) != 0
    case .shapes(let mask): mask & PatternProgram.bit(view.shapes[token]) != 0
    case .kinds(let mask): mask & PatternProgram.bit(view.kinds[token]) != 0
    case .noneOf(let specs): !specs.contains { holds($0, token) }
    case .mention, .wordClass: !pieces(spec, at: token).isEmpty
    }
  }
}
