internal import GazetteDiagnostics
internal import GazetteDocument

extension RuleCompiler {
  mutating func compile(_ frame: FrameStatement) {
    let name = symbols.intern(frame.name.text)
    let known = frames.first { $0.symbol == name }?.index
    var definition = FrameDefinition(
      name: frame.name.text, symbol: name, index: known ?? Set(frames.map(\.symbol)).count,
      roles: roles(frame.roles), requirement: [], triggers: [], refusals: [], origin: origin(frame.range))
    definition.requirement = requirement(frame, definition.roles)
    for trigger in frame.triggers { definition.triggers.append(compile(trigger, definition.roles)) }
    for refusal in frame.refusals {
      guard let wordClass = wordClass(refusal.wordClass) else { continue }
      for slot in slots(refusal.slot) { definition.refusals.append(.init(slot: slot, wordClass: wordClass)) }
    }
    checkCoverage(frame, definition)
    frames.append(definition)
    compile(frame.examples, rule: frame.name.text, isFrame: true)
  }

  private mutating func roles(_ roles: [RoleSyntax]) -> [FrameDefinition.Role] {
    var result: [FrameDefinition.Role] = []
    for role in roles {
      if result.contains(where: { $0.name == role.name.text }) {
        duplicate("a role of this frame", role.name)
        continue
      }
      let accepted = Self.unique(role.types.flatMap { types(of: $0) })
      result.append(.init(name: role.name.text, symbol: symbols.intern(role.name.text), types: accepted))
    }
    return result
  }

  /// The index of a role, nil after an error is told.
  private mutating func index(of name: Name, in roles: [FrameDefinition.Role]) -> Int? {
    if let index = roles.firstIndex(where: { $0.name == name.text }) { return index }
    unknown(.unknownRole, "role", name, among: roles.map(\.name))
    return nil
  }

  private mutating func requirement(_ frame: FrameStatement, _ roles: [FrameDefinition.Role]) -> [[Int]] {
    guard !frame.requirement.isEmpty else {
      if !roles.isEmpty {
        warn(
          .noRequirement, "the frame '\(frame.name.text)' requires no role: any one makes a relation",
          at: frame.name.range,
          suggestion: "add: require \(roles.prefix(2).map(\.name).joined(separator: ", "))")
      }
      return [Array(roles.indices)]
    }
    return frame.requirement.map { any in any.compactMap { index(of: $0, in: roles) } }
  }

  private mutating func compile(_ trigger: TriggerSyntax, _ roles: [FrameDefinition.Role]) -> FrameTrigger {
    let kind: FrameTrigger.Kind =
      switch trigger.kind {
      case .verb: trigger.objects.isEmpty ? .verb : .lightVerb
      case .noun: .noun
      case .adjective: .adjective
      }
    var slots: [FrameTrigger.Slot] = []
    for slot in trigger.slots {
      guard let role = index(of: slot.role, in: roles) else { continue }
      for place in slot.slots.flatMap({ self.slots($0) }) { slots.append(.init(slot: place, role: role)) }
    }
    return FrameTrigger(
      kind: kind, lemmas: trigger.lemmas.map { symbols(of: $0.text) },
      objects: trigger.objects.map { symbols(of: $0.text) },
      slots: slots, origin: origin(trigger.range))
  }

  /// What a slot's word stands for: a named slot, the phrases of a word list, or a preposition.
  private mutating func slots(_ phrase: Phrase) -> [FrameSlot] {
    if let named = FrameSlot.named.first(where: { $0.name == phrase.text }) { return [named.slot] }
    if let list = wordLists[phrase.text] { return list.map { .preposition($0) } }
    let candidates = FrameSlot.named.map(\.name) + wordLists.keys.sorted()
    if phrase.text.count > 4, let near = NearMiss.best(for: phrase.text, among: candidates) {
      error(
        .unknownWords, "'\(phrase.text)' is no slot and no word list", at: phrase.range,
        suggestion: "did you mean '\(near)'?")
      return []
    }
    return [.preposition(symbols(of: phrase.text))]
  }

  private mutating func checkCoverage(_ frame: FrameStatement, _ definition: FrameDefinition) {
    if frame.roles.isEmpty {
      error(
        .noTrigger, "the frame '\(frame.name.text)' has no roles", at: frame.name.range,
        suggestion: "add a line: roles NAME: TYPE")
    } else if frame.triggers.isEmpty {
      error(
        .noTrigger, "the frame '\(frame.name.text)' has no trigger", at: frame.name.range,
        suggestion: "add a line that begins with \(TriggerSyntax.keywords.joined(separator: ", "))")
    } else {
      let filled = Set(definition.triggers.flatMap { $0.slots.map(\.role) })
      for (index, role) in definition.roles.enumerated() where !filled.contains(index) {
        guard let written = frame.roles.first(where: { $0.name.text == role.name }) else { continue }
        warn(.unfilledRole, "no trigger fills the role '\(role.name)'", at: written.name.range)
      }
    }
  }
}
