package import GazetteDocument

/// Triggers by the first word of their lemmas.
package struct FrameIndex: Sendable {
  /// One lemma of one trigger of one frame.
  struct Entry: Sendable {
    var frame: Int
    var trigger: Int
    var lemma: [Symbol]
  }

  private var entries: [Symbol: [Entry]] = [:]
  /// By symbol: whether any trigger begins with the word. Read for each token before anything else.
  private var begins: [Bool] = []

  package init(_ frames: [FrameDefinition]) {
    for (frame, definition) in frames.enumerated() {
      for (trigger, value) in definition.triggers.enumerated() {
        for lemma in value.lemmas {
          guard let first = lemma.first else { continue }
          entries[first, default: []].append(Entry(frame: frame, trigger: trigger, lemma: lemma))
          while begins.count <= first.index { begins.append(false) }
          begins[first.index] = true
        }
      }
    }
  }

  /// The triggers whose first word is this lemma.
  func entries(for lemma: Symbol) -> [Entry] {
    guard lemma.index < begins.count, begins[lemma.index] else { return [] }
    return entries[lemma] ?? []
  }

  /// Whether a sentence holds any word that begins a trigger: one without is never analysed further.
  package func mayHold(_ tokens: Range<Int>, _ workspace: borrowing Workspace) -> Bool {
    tokens.contains { token in
      let lemma = workspace.tokens.lemmas[token].index
      return lemma < begins.count && begins[lemma]
    }
  }
}
