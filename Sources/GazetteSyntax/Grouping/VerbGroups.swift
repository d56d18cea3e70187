internal import GazetteDocument

extension Grouper {
  /// The verb group that begins at a token, nil when none does.
  func verbGroup(at start: Int, _ sentence: Range<Int>, _ workspace: borrowing Workspace) -> VerbGroup? {
    guard workspace.mentions.outermost(at: start) == nil, begins(start, sentence, workspace) else { return nil }
    var scan = VerbScan(position: start)
    while scan.position < sentence.upperBound, workspace.mentions.outermost(at: scan.position) == nil,
      step(&scan, sentence, workspace)
    {}
    guard let verb = scan.verb else { return nil }
    var end = verb + 1
    var particle: Int?
    if end < sentence.upperBound, workspace.tokens.tags[end] == .particle {
      particle = end
      end += 1
    }
    var group = VerbGroup(tokens: start..<end, verb: verb, form: scan.form)
    group.tense = scan.tense
    group.isPassive = scan.isPassive
    group.isNegated = scan.isNegated
    group.modal = scan.modal
    group.particle = particle
    return group
  }

  private func begins(_ token: Int, _ sentence: Range<Int>, _ workspace: borrowing Workspace) -> Bool {
    switch workspace.tokens.tags[token] {
    case .modal, .verb, .verbPresent, .verbPast: true
    case .to: token + 1 < sentence.upperBound
    case .gerund, .participle: !modifiesNoun(token, sentence, workspace)
    default: false
    }
  }

  /// A participle between article or preposition and noun is part of the noun group: `the occupied territory`.
  private func modifiesNoun(_ token: Int, _ sentence: Range<Int>, _ workspace: borrowing Workspace) -> Bool {
    guard token > sentence.lowerBound, token + 1 < sentence.upperBound else { return false }
    let before = workspace.tokens.tags[token - 1]
    let next = workspace.tokens.tags[token + 1]
    guard next.isNoun || next == .adjective else { return false }
    switch before {
    case .determiner, .adjective, .possessive, .number: return true
    case .preposition: return workspace.tokens.tags[token] == .participle
    default: return false
    }
  }

  private func step(_ scan: inout VerbScan, _ sentence: Range<Int>, _ workspace: borrowing Workspace) -> Bool {
    let position = scan.position
    let features = words.features(workspace.tokens.symbols[position])
    let tag = workspace.tokens.tags[position]
    if features.contains(.negator) && scan.auxiliary != nil
      || features.contains(.negator) && tag == .adverb && scan.verb == nil
    {
      scan.isNegated = true
      scan.position += 1
      return true
    }
    switch tag {
    case .adverb where scan.verb == nil || scan.isOpen:
      scan.position += 1
      return continues(after: position, sentence, workspace)
    case .modal where scan.verb == nil:
      scan.modal = position
      scan.tense = features.contains(.future) ? .future : .present
      scan.auxiliary = .modal
    case .to where scan.verb == nil && scan.modal == nil:
      scan.form = .infinitive
      scan.auxiliary = .modal
    case .verb, .verbPresent, .verbPast, .participle, .gerund:
      guard scan.accepts(tag) else { return false }
      scan.take(position, tag, features)
    default:
      return false
    }
    scan.position += 1
    return true
  }

  /// Whether a verb follows the adverbs here, so that they stand inside the group.
  private func continues(after position: Int, _ sentence: Range<Int>, _ workspace: borrowing Workspace) -> Bool {
    var next = position + 1
    while next < sentence.upperBound, workspace.tokens.tags[next] == .adverb { next += 1 }
    guard next < sentence.upperBound else { return false }
    return workspace.tokens.tags[next].isVerb
  }
}

/// The state of reading one verb group.
private struct VerbScan {
  enum Auxiliary { case modal, be, have, `do` }
  var position: Int
  var verb: Int?
  var auxiliary: Auxiliary?
  var form: VerbForm = .finite
  var tense: Tense = .none
  var isPassive = false
  var isNegated = false
  var modal: Int?

  init(position: Int) { self.position = position }

  /// The last verb may be an auxiliary of what follows.
  var isOpen: Bool { auxiliary != nil }

  func accepts(_ tag: PartOfSpeech) -> Bool {
    switch auxiliary {
    case nil: verb == nil
    case .modal: tag == .verb
    case .be: tag == .participle || tag == .gerund || tag == .verbPast
    case .have: tag == .participle || tag == .verbPast
    case .do: tag == .verb
    }
  }

  mutating func take(_ token: Int, _ tag: PartOfSpeech, _ features: WordFeatures) {
    switch auxiliary {
    case nil:
      form = tag == .gerund ? .gerund : tag == .participle ? .participle : .finite
      tense = tag == .verbPast || tag == .participle ? .past : .present
      isPassive = tag == .participle
    case .be: isPassive = tag != .gerund
    case .have: tense = .past
    case .modal, .do: break
    }
    verb = token
    auxiliary = features.contains(.be) ? .be : features.contains(.have) ? .have : features.contains(.do) ? .do : nil
  }
}
