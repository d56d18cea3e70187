package import GazetteDocument

/// Parts of speech and lemmas for all tokens: the table's likeliest, then the context rules.
///
/// Holds what it found out about word forms, so one tagger serves one worker.
package struct Tagger {
  private let words: WordTable
  private let rules: ContextRules
  /// Readings by symbol: those of the vocabulary stay, those of the document's own words go with it.
  private var shared: [WordForm?]
  private var own: [WordForm?] = []
  private var isAnalysed: [Bool]

  package init(words: WordTable, rules: ContextRules, vocabulary: SymbolTable) {
    self.words = words
    self.rules = rules
    shared = Array(repeating: nil, count: vocabulary.count)
    isAnalysed = Array(repeating: false, count: vocabulary.count)
  }

  /// Fills the columns `tags` and `lemmas` from `symbols`, shapes and kinds. Linear in the tokens.
  package mutating func tag(_ workspace: inout Workspace) {
    let count = workspace.tokens.count
    own.removeAll(keepingCapacity: true)
    workspace.tokens.tags.removeAll(keepingCapacity: true)
    workspace.tokens.lemmas.removeAll(keepingCapacity: true)
    workspace.tokens.tags.reserveCapacity(count)
    workspace.tokens.lemmas.reserveCapacity(count)
    var ambiguous: [Int] = []
    for token in 0..<count {
      let form = reading(token, workspace)
      workspace.tokens.tags.append(form.tags.first)
      workspace.tokens.lemmas.append(form.lemma == .none ? workspace.tokens.symbols[token] : form.lemma)
      if !PartOfSpeech.isSingle(form.tags) { ambiguous.append(token) }
    }
    for sentence in workspace.sentences.sentences { applyRules(sentence.tokens, &workspace) }
  }

  private mutating func reading(_ token: Int, _ workspace: borrowing Workspace) -> WordForm {
    switch workspace.tokens.kinds[token] {
    case .punctuation, .symbol: return WordForm(tags: TagSet(.punctuation), lemma: .none)
    case .number: return WordForm(tags: TagSet(.number), lemma: .none)
    case .url, .email, .handle, .hashtag: return WordForm(tags: TagSet(.properNoun), lemma: .none)
    case .word, .ideograph, .clitic, .abbreviation: break
    }
    let symbol = workspace.tokens.symbols[token]
    let known = form(symbol, workspace)
    let shape = workspace.tokens.shapes[token]
    let flags = workspace.tokens.flags[token]
    let saysName = shape == .title || shape == .upper || shape == .mixed
    guard saysName else {
      if let known { return known }
      let tags = flags.contains(.hasDigit) ? TagSet(.number, .noun) : TagSet(.noun, .adjective)
      return WordForm(tags: tags, lemma: .none)
    }
    let isPlain = shape == .title || flags.contains(.headlineCase)
    if isPlain && flags.contains(.sentenceStart) || flags.contains(.headlineCase) || isClosedClass(known) {
      if let known { return known }
    }
    var tags = TagSet(.properNoun)
    known?.tags.forEach { if $0 == .adjective || $0 == .noun || $0 == .pluralNoun { tags.insert($0) } }
    return WordForm(tags: tags, lemma: known?.lemma ?? .none)
  }

  /// Function words stay what they are in titles (`Ministry of Defence`).
  private func isClosedClass(_ form: WordForm?) -> Bool {
    switch form?.tags.first {
    case .preposition, .determiner, .conjunction, .pronoun, .possessive, .to, .modal, .wh: true
    default: false
    }
  }

  private mutating func form(_ symbol: Symbol, _ workspace: borrowing Workspace) -> WordForm? {
    if symbol.index < isAnalysed.count {
      if !isAnalysed[symbol.index] {
        isAnalysed[symbol.index] = true
        shared[symbol.index] =
          listed(symbol, workspace.vocabulary) ?? analyse(symbol, workspace.vocabulary, workspace.vocabulary)
      }
      return shared[symbol.index]
    }
    let row = symbol.index - isAnalysed.count
    while own.count <= row {
      let next = Symbol(rawValue: UInt32(isAnalysed.count + own.count))
      own.append(analyse(next, workspace.words, workspace.vocabulary))
    }
    return own[row]
  }

  /// A listed form; one that is listed as inflected without its base (`reports`) gets it from its ending.
  private func listed(_ symbol: Symbol, _ vocabulary: SymbolTable) -> WordForm? {
    guard var form = words.form(symbol) else { return nil }
    switch form.tags.first {
    case .pluralNoun, .verbPresent, .verbPast, .participle, .gerund, .comparative:
      guard form.lemma == symbol, let base = inflected(symbol, vocabulary)?.lemma else { return form }
      form.lemma = base
      return form
    default: return form
    }
  }

  private func inflected(_ symbol: Symbol, _ vocabulary: SymbolTable) -> WordForm? {
    let morphology = Morphology(words: words, vocabulary: vocabulary)
    return vocabulary.withBytes(symbol) { morphology.inflected($0) }
  }

  private func analyse(_ symbol: Symbol, _ table: SymbolTable, _ vocabulary: SymbolTable) -> WordForm? {
    let morphology = Morphology(words: words, vocabulary: vocabulary)
    return table.withBytes(symbol) { morphology.analyse($0) }
  }

  /// One pass from left to right: what stands before is decided, what stands after is the likeliest.
  private mutating func applyRules(_ tokens: Range<Int>, _ workspace: inout Workspace) {
    for token in tokens {
      let candidates = reading(token, workspace).tags
      guard !PartOfSpeech.isSingle(candidates) else { continue }
      func accepts(_ test: NeighbourTest, _ neighbour: Int) -> Bool {
        guard tokens.contains(neighbour) else { return test.accepts(nil, .none, .none) }
        return test.accepts(
          workspace.tokens.tags[neighbour], workspace.tokens.symbols[neighbour], workspace.tokens.lemmas[neighbour])
      }
      var current = workspace.tokens.tags[token]
      // A tag that was left is not come back to.
      var left = TagSet()
      var changed = true
      while changed {
        changed = false
        for rule in rules.rules[Int(current.rawValue)] where candidates.contains(rule.to) && !left.contains(rule.to) {
          guard accepts(rule.word, token), accepts(rule.before, token - 1), accepts(rule.after, token + 1),
            accepts(rule.before2, token - 2), accepts(rule.after2, token + 2)
          else { continue }
          left.insert(current)
          current = rule.to
          changed = true
          break
        }
      }
      workspace.tokens.tags[token] = current
      if current == .possessive, workspace.tokens.kinds[token] == .clitic {
        workspace.tokens.lemmas[token] = workspace.tokens.symbols[token]
      }
    }
  }
}

extension PartOfSpeech {
  fileprivate static func isSingle(_ tags: TagSet) -> Bool { tags.packed >> 8 == 0 }
}
