package import GazetteDiagnostics
package import GazetteDocument

/// Up to four parts of speech of a word, the likeliest first, in one number.
package struct TagSet: Hashable, Sendable {
  package private(set) var packed: UInt32 = 0

  package init() {}
  package init(_ tags: PartOfSpeech...) { for tag in tags { insert(tag) } }

  package var isEmpty: Bool { packed == 0 }
  /// The likeliest.
  package var first: PartOfSpeech { PartOfSpeech(letter: UInt8(truncatingIfNeeded: packed)) ?? .unknown }

  package func contains(_ tag: PartOfSpeech) -> Bool {
    var rest = packed
    while rest != 0 {
      if UInt8(truncatingIfNeeded: rest) == tag.rawValue { return true }
      rest >>= 8
    }
    return false
  }

  /// Adds a less likely tag; a fifth is left out.
  package mutating func insert(_ tag: PartOfSpeech) {
    guard !contains(tag) else { return }
    for shift in stride(from: UInt32(0), to: 32, by: 8) where packed >> shift == 0 {
      packed |= UInt32(tag.rawValue) << shift
      return
    }
  }

  /// Calls `body` with each tag, the likeliest first.
  package func forEach(_ body: (PartOfSpeech) -> Void) {
    var rest = packed
    while rest != 0 {
      if let tag = PartOfSpeech(letter: UInt8(truncatingIfNeeded: rest)) { body(tag) }
      rest >>= 8
    }
  }
}

/// What is known of a word form.
package struct WordForm: Hashable, Sendable {
  package var tags: TagSet
  package var lemma: Symbol

  package init(tags: TagSet, lemma: Symbol) {
    self.tags = tags
    self.lemma = lemma
  }
}

/// What a function word does beside its part of speech.
package struct WordFeatures: OptionSet, Sendable {
  package var rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }
  /// `not`, `never`, `no`
  package static var negator: WordFeatures { WordFeatures(rawValue: 1) }
  /// A form of `be`.
  package static var be: WordFeatures { WordFeatures(rawValue: 2) }
  package static var have: WordFeatures { WordFeatures(rawValue: 4) }
  package static var `do`: WordFeatures { WordFeatures(rawValue: 8) }
  /// `because`, `while`, `after`: may open a clause.
  package static var subordinator: WordFeatures { WordFeatures(rawValue: 16) }
  package static var plural: WordFeatures { WordFeatures(rawValue: 32) }
  /// `I`, `he`, `they`: never an object.
  package static var nominative: WordFeatures { WordFeatures(rawValue: 64) }
  /// `will`, `shall`.
  package static var future: WordFeatures { WordFeatures(rawValue: 128) }
  /// Speaks of a place: `where`, `in`.
  package static var place: WordFeatures { WordFeatures(rawValue: 256) }
  /// Governs somebody who acts: `by`, `with`, `against`.
  package static var actor: WordFeatures { WordFeatures(rawValue: 512) }
}

/// The words of `Lexicons/english/words.tsv`, `function-words.tsv` and `irregular.tsv`, by symbol.
package struct WordTable: Sendable {
  /// By symbol; an empty tag set is an unknown word.
  package private(set) var forms: [WordForm] = []
  private var features: [Symbol: WordFeatures] = [:]
  package private(set) var diagnostics: [Diagnostic] = []

  package init() {}

  package func form(_ symbol: Symbol) -> WordForm? {
    guard symbol.index < forms.count, !forms[symbol.index].tags.isEmpty else { return nil }
    return forms[symbol.index]
  }

  package func features(_ symbol: Symbol) -> WordFeatures { features[symbol] ?? [] }

  /// Reads a table whose columns are named by its header: `word` or `form`, `tags`, and where they apply `lemma` and
  /// `features`. A word that is there already keeps what it has: read the hand-written tables first.
  package mutating func read(_ file: SourceFile, symbols: inout SymbolTable) {
    var reader = TableReader(file.bytes)
    var cells: [Range<Int>] = []
    guard reader.next(&cells) else { return }
    let header = cells.map { reader.string($0) }
    guard let wordColumn = header.firstIndex(where: { $0 == "word" || $0 == "form" }),
      let tagColumn = header.firstIndex(of: "tags")
    else {
      diagnostics.append(
        file.diagnostic(
          "missing-column", .error, "a word table needs the columns 'word' and 'tags'", at: cells[0],
          suggestion: "name the columns in the first row"))
      return
    }
    let lemmaColumn = header.firstIndex(of: "lemma")
    let featureColumn = header.firstIndex(of: "features")
    file.bytes.withUnsafeBufferPointer { bytes in
      while reader.next(&cells) {
        guard cells.count > max(wordColumn, tagColumn) else {
          diagnostics.append(file.diagnostic("missing-cell", .error, "this row has no tags", at: cells[0]))
          continue
        }
        let word = symbols.intern(UnsafeBufferPointer(rebasing: bytes[cells[wordColumn]]))
        var tags = TagSet()
        for offset in cells[tagColumn] {
          guard let tag = PartOfSpeech(letter: bytes[offset]) else {
            diagnostics.append(
              file.diagnostic("unknown-tag", .error, "no part of speech has this letter", at: offset..<offset + 1))
            continue
          }
          tags.insert(tag)
        }
        var lemma = word
        if let lemmaColumn, lemmaColumn < cells.count, !cells[lemmaColumn].isEmpty {
          lemma = symbols.intern(UnsafeBufferPointer(rebasing: bytes[cells[lemmaColumn]]))
        }
        add(word, WordForm(tags: tags, lemma: lemma))
        if let featureColumn, featureColumn < cells.count {
          add(features: reader.string(cells[featureColumn]), tags: tags, to: word)
        }
      }
    }
  }

  private mutating func add(_ word: Symbol, _ form: WordForm) {
    if word.index >= forms.count {
      let empty = WordForm(tags: TagSet(), lemma: .none)
      forms.append(contentsOf: repeatElement(empty, count: max(word.index + 1 - forms.count, forms.count)))
    }
    var merged = forms[word.index]
    if merged.tags.isEmpty {
      merged = form
    } else {
      form.tags.forEach { merged.tags.insert($0) }
    }
    forms[word.index] = merged
  }

  private mutating func add(features text: String, tags: TagSet, to word: Symbol) {
    var found: WordFeatures = []
    for name in text.split(whereSeparator: { $0 == " " || $0 == "|" || $0 == "," || $0 == "." || $0 == ";" }) {
      switch name {
      case "neg": found.insert(.negator)
      case "be": found.insert(.be)
      case "have": found.insert(.have)
      case "do": found.insert(.do)
      case "subord", "comp": found.insert(.subordinator)
      case "agent", "comit": found.insert(.actor)
      case "place": found.insert(.place)
      case "future": found.insert(.future)
      case "nom": found.insert(.nominative)
      case "1p", "2p", "3p", "pl": found.insert(.plural)
      default: break
      }
    }
    if !found.isEmpty { features[word] = (features[word] ?? []).union(found) }
  }
}
