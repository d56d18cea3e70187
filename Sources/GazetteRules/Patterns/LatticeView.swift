internal import GazetteDocument

/// What tests read of a document: its tokens, and the mentions and lexicon matches that stand over them.
///
/// Holds the tables' storage, so it must be gone before the tables are changed.
struct LatticeView {
  let symbols: [Symbol]
  let lemmas: [Symbol]
  let tags: [PartOfSpeech]
  let shapes: [TokenShape]
  let kinds: [TokenKind]
  let matches: MatchTable
  let mentions: MentionTable
  let memo: EntryMemo?

  init(_ workspace: borrowing Workspace, memo: EntryMemo?) {
    let tokens = workspace.tokens
    symbols = tokens.symbols
    shapes = tokens.shapes
    kinds = tokens.kinds
    // Without a tagger nothing has a part of speech, and a word is its own lemma.
    tags = tokens.tags.count == tokens.count ? tokens.tags : Array(repeating: .unknown, count: tokens.count)
    lemmas = tokens.lemmas.count == tokens.count ? tokens.lemmas : tokens.symbols
    matches = workspace.matches
    mentions = workspace.mentions
    self.memo = memo
  }

  /// Whether a token passes a test; of a test of mentions or classes, whether one begins there and
  /// ends at `limit` at the latest.
  func holds(_ atom: Atom, at token: Int, upTo limit: Int, _ program: PatternProgram) -> Bool {
    switch atom.kind {
    case .any: return true
    case .word: return symbols[token].rawValue == atom.first && fitsCase(atom, token)
    case .words: return contains(symbols[token], atom, program) && fitsCase(atom, token)
    case .lemmas: return contains(lemmas[token], atom, program)
    case .listed:
      return (contains(symbols[token], atom, program) || contains(lemmas[token], atom, program))
        && fitsCase(atom, token)
    case .tag: return atom.mask & PatternProgram.bit(tags[token]) != 0
    case .shape: return atom.mask & PatternProgram.bit(shapes[token]) != 0
    case .tokenKind: return atom.mask & PatternProgram.bit(kinds[token]) != 0
    case .noneOf:
      for index in atom.first..<atom.last
      where holds(program.atoms[Int(program.negated[Int(index)])], at: token, upTo: limit, program) { return false }
      return true
    case .mention:
      var row = mentions.firstRow(startingAt: token)
      while row >= 0 {
        if mentions.rows[row].tokens.upperBound <= limit, accepts(atom, mention: row, program) { return true }
        row = mentions.nextRow(row)
      }
      return false
    case .wordClass:
      for row in matches.rows(at: token)
      where matches.rows[row].tokens.upperBound <= limit && accepts(atom, match: row, program) { return true }
      return false
    }
  }

  func accepts(_ atom: Atom, mention row: Int, _ program: PatternProgram) -> Bool {
    let mention = mentions.rows[row]
    let type = mention.type.index
    guard !mention.isAbsorbed else { return false }
    let accepted = program.typeSets[Int(atom.first)]
    guard type < accepted.count, accepted[type] else { return false }
    return atom.last == 0 || program.checks[Int(atom.last)].allSatisfy { passes($0, mention: row) }
  }

  func accepts(_ atom: Atom, match row: Int, _ program: PatternProgram) -> Bool {
    let match = matches.rows[row]
    guard match.type.index == Int(atom.first) else { return false }
    return atom.last == 0 || program.checks[Int(atom.last)].allSatisfy { passes($0, match: row) }
  }

  /// A word written with a capital stands for words with a capital.
  private func fitsCase(_ atom: Atom, _ token: Int) -> Bool {
    !atom.needsCapital || shapes[token] != .lower && shapes[token] != .none
  }

  private func contains(_ symbol: Symbol, _ atom: Atom, _ program: PatternProgram) -> Bool {
    var low = Int(atom.first)
    var high = Int(atom.last)
    while low < high {
      let middle = (low + high) / 2
      let member = program.members[middle]
      if member == symbol.rawValue { return true }
      if member < symbol.rawValue { low = middle + 1 } else { high = middle }
    }
    return false
  }
}
